/** Who chose a reading, when and why: kept in Quy tắc, told in the report and in Truy vết. */
import { reportTags } from "../../src/documents/reportTags";
import { READING_REPORT } from "../../src/messages.vi/reading";
import { regulation2023 } from "../../src/review/regulation2023";
import type { ReadingDecision, Regulation } from "../../src/review/regulation";
import { reviewAgency } from "../../src/review/reviewAgency";
import { figureSources } from "../../src/roster/figureSources";
import { planCheck } from "../../src/roster/planCheck";
import { type BookReading, readBook } from "../../src/roster/readBook";
import { resultSheets, typedSheets } from "../../src/roster/resultSheets";
import { withReadings } from "../../src/roster/typeLevels";
import { blankAgency } from "../../src/roster/settings";
import { anAgency, aReview } from "../support/aReview";
import { bookOfPlans } from "./planBook";
import type { Book } from "../../src/roster/grid";

const DECISION: ReadingDecision = { by: "Trưởng Ban", on: "2023-11-24", why: "theo hướng dẫn của Sở Nội vụ: làm tròn lên" };

const reading = (): BookReading => {
  const { people, collectives } = aReview();
  const empty = readBook({ name: "trống.xlsx", sheets: [] });
  return { ...empty, source: { kind: "workbook" }, roster: { ...empty.roster, people: people.map(({ person }) => person), collectives: collectives.map(({ collective }) => collective) } };
};
const sheetsOf = (of: BookReading) => resultSheets(of, reviewAgency(of.roster, of.regulation), [], { time: "24/11/2023 16:40", who: null });
const again = (of: BookReading): BookReading => readBook(bookOfPlans(sheetsOf(of)));
const decided = withReadings(reading(), { rounding: "atLeastOne", base: "exclusive", leadersInQ1: false, unratedInQ1: false, q2: "oneInAll" }, DECISION);
const said = (regulation: Regulation): string => JSON.stringify(reportTags({ ...aReview(), regulation }, anAgency())["Hạn mức"]);

test("every reading that is decided is read back from the sheet as it was", () => {
  expect(again(decided).regulation.readingDecisions).toEqual({ rounding: DECISION, base: DECISION, leadersInQ1: DECISION, unratedInQ1: DECISION, q2: DECISION });
  expect(again(again(decided)).regulation).toEqual(again(decided).regulation);
});

const withCell = (book: Book, code: string, heading: string, text: string | null): Book => ({
  ...book,
  sheets: book.sheets.map((grid) => {
    if (grid.name !== "Quy tắc") return grid;
    const column = grid.cells.find((row) => row.includes("Giá trị"))?.indexOf(heading) ?? -1;
    return { ...grid, cells: grid.cells.map((row) => (row[0] === code ? row.map((cell, at) => (at === column ? text : cell)) : row)) };
  }),
});

test.each([
  ["another value", "Giá trị", "Làm tròn lên"],
  ["no reason", "Căn cứ", null],
  ["a note of the office's own", "Ghi chú", "hỏi lại Trưởng Ban"],
  ["a day that is none", "Ghi chú", "Làm tròn xuống, ít nhất 1: Trưởng Ban quyết định hôm qua"],
])("with %s the reading is nobody's word", (_, heading, text) => {
  const book = withCell(bookOfPlans(sheetsOf(decided)), "CACHHIEU.LAMTRON", heading, text);
  const { readingDecisions } = readBook(book).regulation;
  expect(readingDecisions.rounding).toBeUndefined();
  expect(readingDecisions.base).toEqual(DECISION);
});

test("the report names the reading, who decided it, when and why; what nobody decided is told as unconfirmed", () => {
  expect(said(regulation2023)).toContain(READING_REPORT.undecided([]).slice(0, 40));
  expect(said(regulation2023)).not.toContain("quyết định ngày");
  const half = withReadings(reading(), { rounding: "ceil" }, DECISION).regulation;
  expect(said(half)).toContain("Cách làm tròn số người tối đa: làm tròn lên (Trưởng Ban quyết định ngày 24/11/2023: theo hướng dẫn của Sở Nội vụ: làm tròn lên).");
  expect(said(half)).toContain("chưa được xác nhận: Cơ số");
  expect(said(decided.regulation)).not.toContain("chưa được xác nhận");
});

test("Truy vết gives the cell of each reading and whose word it is", () => {
  const review = reviewAgency(decided.roster, decided.regulation);
  const rows = figureSources(review, typedSheets(decided, review)).filter(({ figure }) => figure.startsWith("Cách hiểu"));
  expect(rows).toHaveLength(5);
  for (const { cells, rule } of rows) expect([cells, rule]).toEqual([expect.stringMatching(/^Quy tắc!C\d+$/), expect.stringContaining("Trưởng Ban quyết định")]);
});

test("a default that was confirmed stands in the log once, and in Kiểm tra kế hoạch as the office's word", () => {
  const confirmed = withReadings(reading(), { rounding: "floor" }, DECISION);
  const first = again(confirmed);
  const lines = first.log.filter(({ what = "" }) => what.includes("CACHHIEU.LAMTRON"));
  expect(lines).toMatchObject([{ to: "Làm tròn xuống", reason: expect.stringContaining("Trưởng Ban quyết định ngày 24/11/2023") as string }]);
  expect(again(first).log.filter(({ what = "" }) => what.includes("CACHHIEU.LAMTRON"))).toHaveLength(1);
  const point = planCheck({ agency: blankAgency(regulation2023), regulation: first.regulation }).find(({ rules }) => rules.includes("CACHHIEU.LAMTRON"));
  expect(point?.answers[0]).toMatchObject({ value: "Làm tròn xuống", byOffice: true });
});
