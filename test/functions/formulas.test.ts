/** The formulas of the workbook we write give what the same workbook holds as plain values: a live sheet and a file say the same. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { quotas, ratings, readings, summary, tallies, violations } from "../../src/functions/functions";
import { reviewAgency } from "../../src/review/reviewAgency";
import type { Book } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { resultSheets } from "../../src/roster/resultSheets";
import type { Block, SheetPlan } from "../../src/roster/sheetPlan";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { bookOfPlans } from "../roster/planBook";
import { bookOfFolder } from "../support/csvBook";
import { provideCustomFunctions } from "../support/customFunctions";

provideCustomFunctions();
const FUNCTIONS = {
  KETQUA: ratings, HANMUC: quotas, VIPHAM: violations, CACHHIEU: readings, TONGHOP: summary, BANGKIEMPHIEU: tallies,
} as unknown as Readonly<Record<string, (...args: unknown[]) => unknown[][]>>;

const plansOf = (book: Book): SheetPlan[] => {
  const reading = readBook(book);
  return resultSheets(reading, reviewAgency(reading.roster, reading.regulation));
};

/** The workbook as it stands once written: what a source could not say has been left behind. */
const written = (book: Book): SheetPlan[] => plansOf(bookOfPlans(plansOf(book)));

const blocksOf = (plans: readonly SheetPlan[]): Block[] => plans.flatMap(({ blocks }) => blocks);

/** `run("=XEPLOAI.TONGHOP(DanhSach[#All],\"phòng\")", plans, 0)`, blank cells handed over as 0 as desktop Excel does. */
function run(formula: string, plans: readonly SheetPlan[], blank: 0 | null | ""): unknown {
  const [, name = "", list = ""] = /^=XEPLOAI\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  const args = list.split(",").map((argument) => {
    const table = /^(\w+)\[#All\]$/.exec(argument)?.[1];
    if (table === undefined) return argument.replace(/"/g, "");
    return blocksOf(plans).find((block) => block.table === table)?.cells.map((row) => row.map((cell) => cell ?? blank));
  });
  return FUNCTIONS[name]?.(...args);
}

const asShown = ({ cells }: Block): unknown[][] => cells.map((row) => row.map((cell) => (cell === null ? "" : cell)));

const CASES = join(__dirname, "../cases");
const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const csvCases = folders.filter((name) => readdirSync(join(CASES, name)).includes("roster.csv"));

test.each(csvCases)("%s: every formula gives the values beside it", (name) => {
  const plans = written(bookOfFolder(join(CASES, name)));
  const live = blocksOf(plans).filter(({ formula }) => formula !== undefined);
  expect(live).toHaveLength(7);
  for (const block of live) expect(run(block.formula ?? "", plans, null)).toEqual(asShown(block));
});

test.each([[0], [null], [""]] as const)("the sample's formulas give the values beside them where Excel hands blank cells over as %p", async (blank) => {
  const file = "samples/danh-sach-mau.xlsx";
  const read = await readXlsx(readFileSync(join(__dirname, "../..", file)), file);
  if (read.kind === "unreadable") throw new Error(file);
  const plans = written(read.book);
  for (const block of blocksOf(plans).filter(({ formula }) => formula !== undefined)) expect(run(block.formula ?? "", plans, blank)).toEqual(asShown(block));
});
