/** The hidden memory of Khôi phục, rewritten while Excel may stop at any request. */
import { knobsOf } from "../../excel-host/knobs";
import { inExcel } from "../../src/workbook/inExcel";
import type { ReplacedBlock } from "../../src/workbook/restoreLedger";
import { keepLedger, readLedger } from "../../src/workbook/restoreSheet";
import { inOurExcel, sampleBook } from "../support/inOurExcel";

/** `length`: characters of its one cell; from 30,000 on it takes several cells of the hidden sheet. */
const block = (write: number, length: number): ReplacedBlock => ({ write, sheet: "Danh sách", area: { top: 0, left: 0, bottom: 0, right: 0 }, contents: [["x".repeat(length)]], formats: [["@"]], tables: [] });

const [FIRST, SECOND, THIRD, FOURTH] = [block(1, 70_000), block(2, 5), block(3, 40_000), block(4, 9)];
const BEFORE = [FIRST, SECOND, THIRD];

test.each<[string, readonly ReplacedBlock[]]>([
  ["a write is added", [FIRST, SECOND, THIRD, FOURTH]],
  ["a write is added and the oldest dropped", [SECOND, THIRD, FOURTH]],
  ["a write is added and all others are dropped", [FOURTH]],
  ["the last write is taken back", [FIRST, SECOND]],
  ["the only write left is taken back", []],
])("%s: at whatever request Excel stops, what stays in the memory is still there, whole", async (_, after) => {
  const knobs = knobsOf();
  await inOurExcel(
    await sampleBook(),
    async ({ excel }) => {
      const keep = (ledger: readonly ReplacedBlock[]): Promise<void> => inExcel((context) => keepLedger(context, ledger));
      const read = (): Promise<readonly unknown[]> => inExcel(readLedger);
      await keep(BEFORE);
      const first = excel.host.syncs;
      await keep(after);
      const syncs = excel.host.syncs - first;
      expect(await read()).toEqual(after);
      for (let stop = 1; stop <= syncs; stop += 1)
        for (const action of [0, 2]) {
          await keep(BEFORE);
          expect(await read()).toEqual(BEFORE);
          const dying = excel.host.syncs + stop;
          for (let sync = dying; sync < dying + 20; sync += 1) knobs.failures.push({ sync, action: sync === dying ? action : 0, code: "GeneralException" });
          await keep(after).catch(() => undefined);
          knobs.failures.length = 0;
          const left = await read();
          for (const one of after.filter((kept) => BEFORE.includes(kept))) expect({ stop, action, left }).toMatchObject({ left: expect.arrayContaining([one]) });
        }
    },
    { knobs },
  );
});
