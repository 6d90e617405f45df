import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentPlan } from "../../src/documents/documentPlan";
import { fillForm } from "../../src/documents/fillForm";
import { openBook } from "../../src/prepareDossier";
import { countsOf, reportedOutcome } from "../../src/review/counts";
import { GROUPS } from "../../src/review/group";
import { LEVELS, labelOf } from "../../src/review/level";
import { partsOf } from "../../src/review/parts";
import { summaryRows } from "../../src/roster/summaryRows";
import { resultSheets } from "../../src/roster/resultSheets";
import { partName } from "../../src/messages.vi/part";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { docxText } from "../support/docxText";

/** The whole dossier of the sample, every document filled as Word has it, held against the sheets. */
const SAMPLE = join(__dirname, "../../samples/danh-sach-mau.xlsx");
const said = new Map<DocumentPlan, string>();
let opened: ReturnType<typeof openBook>;
beforeAll(async () => {
  const read = await readXlsx(new Uint8Array(readFileSync(SAMPLE)), "danh-sach-mau.xlsx");
  if (read.kind === "unreadable") throw new Error("sample");
  opened = openBook(read.book);
  for (const plan of opened.documents) said.set(plan, docxText(fillForm(readFileSync(join(__dirname, "../../templates", plan.template)), plan.tags).bytes));
}, 60_000);

const ofForm = (...forms: readonly DocumentPlan["form"][]): string[] => [...said].flatMap(([{ form }, text]) => (forms.includes(form) ? [text] : []));
const of = (subject: string, ...forms: readonly DocumentPlan["form"][]): string[] => [...said].flatMap(([plan, text]) => (plan.subject === subject && forms.includes(plan.form) ? [text] : []));
const short = (outcome: string | null): string => LEVELS.find(({ id }) => id === outcome)?.short ?? (outcome === "unrated" ? "Không xếp loại" : "");

test("each person bears one name, post and level in every document that speaks of him", () => {
  for (const { person, rating } of opened.review.people) {
    const own = of(person.id, "02A", "02B", "1269", "notice", "frame");
    expect(own.length).toBeGreaterThan(0);
    for (const text of own) expect(text).toContain(person.name);
    for (const text of of(person.id, "02A", "02B", "1269", "notice")) expect(text).toContain(person.position ?? "");
    const line = new RegExp(`${person.name} \\|.*\\| ${person.position} \\|.*\\| ${short(reportedOutcome(rating))}( \\||$)`, "mu");
    for (const report of ofForm("report", "partyReport")) expect(report).toMatch(line);
    for (const notice of of(person.id, "notice")) expect(notice).toContain(labelOf(rating.decision ?? "unrated"));
  }
});

test("each phòng reports its own people with the proposals the sheets have", () => {
  for (const part of partsOf(opened.review).filter(({ kind }) => kind === "unit"))
    for (const text of of(part.collectives[0]?.collective.id ?? "", "unitSummary"))
      for (const { person, rating } of part.people)
        expect(text).toMatch(new RegExp(`${person.name} \\| ${person.position} \\|.*${short(rating.ceiling === "unrated" ? "unrated" : rating.proposal)}`, "u"));
});

test("every count and percentage of both reports is that of the sheet Tổng hợp", () => {
  const shown = (cell: unknown): string => (cell === null ? "–" : typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(1).replace(".", ",") : String(cell));
  for (const dimension of ["unit", "group"] as const) {
    const [, ...rows] = summaryRows(opened.review, dimension);
    for (const report of ofForm("report", "partyReport"))
      for (const [label, total, rated, ...counts] of rows.slice(0, -1)) {
        const figures = [total, rated, ...counts.map((cell, index) => (index < 8 && index % 2 === 1 ? (cell === null ? "–" : Number(cell).toFixed(1).replace(".", ",")) : shown(cell)))];
        expect(report).toContain(`${String(label)} | ${figures.join(" | ")}`);
      }
  }
});

test("the sheets count what the domain counts, each person once", () => {
  const { review } = opened;
  expect(partsOf(review).flatMap(({ people }) => people)).toHaveLength(review.people.length);
  expect(partsOf(review).map((part) => [partName(part), countsOf(part.people).total])).toEqual(summaryRows(review, "unit").slice(1, -1).map((row) => [row[0], row[1]]));
  expect(GROUPS.reduce((sum, { id }) => sum + countsOf(review.people.filter(({ group }) => group === id)).total, 0)).toBe(review.people.length);
});

test("every figure of Truy vết names cells that exist in the sheets, and the annex says the same", () => {
  const sheets = resultSheets(opened.reading, opened.review);
  const rows = sheets.find(({ name }) => name === "Truy vết")?.blocks.at(-1)?.cells ?? [];
  expect(rows.length).toBeGreaterThan(50);
  const [annex = ""] = ofForm("trace");
  for (const [figure, value, cells] of rows) expect(annex).toContain([figure, value, cells].join(" | ").replace("|  |", "| |"));
  const summary = sheets.find(({ name }) => name === "Tổng hợp");
  for (const [, value, cells] of rows) {
    const [, column = "", row = ""] = /^Tổng hợp!([A-Z]+)(\d+)/.exec(String(cells)) ?? [];
    if (column === "") continue;
    const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const block = summary?.blocks.find(({ left, cells: held, formula }) => formula !== undefined && at >= left && at < left + (held[0]?.length ?? 0));
    expect(String(block?.cells[Number(row) - 1 - block.top]?.[at - block.left])).toBe(String(value).split(" ")[0]);
  }
});
