/** The page dies in the middle of a step: Excel answers nothing more, and whoever opens the workbook next is offered the way back. */
import { knobsOf } from "../../excel-host/knobs";
import { excelHost } from "../../src/taskpane/excelHost";
import { createStore } from "../../src/taskpane/store";
import { paneWork } from "../../src/taskpane/work";
import { changeByName, type NamedChange } from "../../src/workbook/changeByName";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { contents, inOurExcel, plansOf, sampleBook } from "../support/inOurExcel";

const changes: readonly NamedChange[] = ["P005", "P006", "P007"].map((key) => ({ table: "DanhSach", key, label: key, heading: "Ghi chú", to: `Thử lần 1 ${key}`, isStill: () => true }));

const STEPS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["a decision", () => changeByName(excelWorkbook(), changes)],
  ["the whole sổ", async () => excelWorkbook().write(plansOf(await excelWorkbook().read()).map((plan) => ({ ...plan, blocks: plan.blocks.slice(0, 2) })))],
];

test.each(STEPS)("%s that stopped anywhere is whole, never begun, or offered at the next opening and put back", async (_, step) => {
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
      for (let after = 1, reached = true; reached; after += 1) {
        const dying = excel.host.syncs + after;
        // From this request on everything fails, also the taking back: nobody is there any more.
        for (let sync = dying; sync < dying + 400; sync += 1) knobs.failures.push({ sync, action: sync === dying ? 2 : 0, code: "GeneralException" });
        const outcome = await step().then(() => "done", () => "died");
        reached = excel.host.syncs >= dying;
        knobs.failures.length = 0;
        excel.host.enableEvents = true;

        const store = createStore();
        const pane = paneWork(store, excelHost(() => undefined));
        await pane.openWorkbook("start");
        const { halfDone } = store.state().results;
        if (halfDone.length > 0) {
          offered += 1;
          await pane.restore();
          expect(store.state().results.halfDone).toEqual([]);
        } else if (outcome === "done") await workbook.restore();
        expect({ after, outcome, book: contents(book) }).toEqual({ after, outcome, book: before });
      }
      expect(offered).toBeGreaterThan(0);
      expect(await workbook.halfDone()).toEqual([]);
    },
    { knobs },
  );
}, 300_000);
