/** The page dies in the middle of a step: Excel answers nothing more, and whoever opens the workbook next is offered the way back. */
import { knobsOf } from "../../excel-host/knobs";
import { KEPT_TABLE, LOG_TABLE } from "../../src/roster/tables";
import { excelHost } from "../../src/taskpane/excelHost";
import { createStore } from "../../src/taskpane/store";
import { paneWork } from "../../src/taskpane/work";
import { changeByName, type NamedChange } from "../../src/workbook/changeByName";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { contents, inOurExcel, plansOf, sampleBook, silentFrom } from "../support/inOurExcel";

const changes: readonly NamedChange[] = ["P005", "P006", "P007"].map((key) => ({ table: "DanhSach", key, label: key, heading: "Ghi chú", to: `Thử lần 1 ${key}`, isStill: () => true }));

/** Never taken back once written. */
const GROWING: readonly string[] = [LOG_TABLE.sheet, KEPT_TABLE.sheet];

const STEPS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["a decision", () => changeByName(excelWorkbook(), changes)],
  ["the whole sổ", async () => excelWorkbook().write(plansOf(await excelWorkbook().read()).map((plan) => (GROWING.includes(plan.name) ? plan : { ...plan, blocks: plan.blocks.slice(0, 2) })))],
];

test.each(STEPS)("%s that stopped near its end is whole, never begun, or offered at the next opening and put back", async (_, step) => {
  const book = await sampleBook();
  const knobs = knobsOf();
  await inOurExcel(
    book,
    async ({ excel }) => {
      const workbook = excelWorkbook();
      // Twice, as the pane leaves it: after the first time what is told names the cells of our own sheets.
      for (let times = 0; times < 2; times += 1) await workbook.write(plansOf(await workbook.read()));
      const before = contents(book);
      let offered = 0;
      for (const back of [0, 1, 2, 3, 5, 8]) {
        const first = excel.host.syncs;
        await step();
        const syncs = excel.host.syncs - first;
        const whole = contents(book);
        await workbook.restore();
        // From this request on everything fails, also the taking back: nobody is there any more.
        const dying = excel.host.syncs + syncs - back;
        silentFrom(knobs, dying, 2);
        await step().catch(() => undefined);
        knobs.failures.length = 0;

        const store = createStore();
        const host = excelHost(() => undefined);
        const pane = paneWork(store, host);
        await pane.openWorkbook("start");
        if (host.kind === "excel") await host.watch(async () => undefined);
        expect(excel.host.enableEvents).toBe(true);
        if (store.state().notice?.offersRestore === true) {
          offered += 1;
          await pane.restore();
        } else if (JSON.stringify(contents(book)) === JSON.stringify(whole)) await workbook.restore();
        expect({ back, book: contents(book) }).toEqual({ back, book: before });
      }
      expect(offered).toBeGreaterThan(0);
      expect(await workbook.hasUnfinishedWrite()).toBe(false);
    },
    { knobs },
  );
}, 300_000);
