/** Workbooks far larger than their people: read whole, in bounded time. */
import { readBook } from "../../src/roster/readBook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { handMadeXlsx } from "./handMade";

const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const HEADING = row(1, text("A1", "Họ và tên") + text("B1", "Ngày sinh") + text("C1", "Chức vụ"));
const person = (number: number): string => row(number, text(`A${number}`, `Người thứ ${number}`) + text(`B${number}`, "12/08/1975") + text(`C${number}`, "Chuyên viên"));
const people = (count: number): string => HEADING + Array.from({ length: count }, (_, at) => person(at + 2)).join("");
const repeat = (count: number, of: (at: number) => string): string => Array.from({ length: count }, (_, at) => of(at)).join("");

const files: readonly [string, () => Uint8Array][] = [
  ["a million empty rows with a style", () => handMadeXlsx({ rows: people(40) + repeat(1_000_000, (at) => `<row r="${at + 50}" s="1"><c s="1"/></row>`) })],
  ["one stray cell in the last row of the sheet", () => handMadeXlsx({ rows: people(40) + row(1_048_576, text("A1048576", "x")) })],
  ["one stray cell in the last column of the heading", () => handMadeXlsx({ rows: HEADING.replace("</row>", `${text("XFD1", "x")}</row>`) + people(40).slice(HEADING.length) })],
  ["a hundred thousand shared strings", () => handMadeXlsx({ rows: people(40), strings: repeat(100_000, (at) => `<si><t>Chữ ${at}</t></si>`) })],
  ["a cell of 32,767 characters", () => handMadeXlsx({ rows: people(40).replace("Người thứ 3<", `Người thứ 3</t></is></c>${text("D3", "a".repeat(32_767))}<c t="inlineStr" r="E3"><is><t><`) })],
  ["ten thousand merged cells beside the list", () => handMadeXlsx({ rows: people(40), after: `<mergeCells>${repeat(10_000, (at) => `<mergeCell ref="H${at * 2 + 1}:H${at * 2 + 2}"/>`)}</mergeCells>` })],
];

/** Generous: a busy machine may be ten times slower than a quiet one. */
const MOST_SECONDS = 20;

test.each(files)("%s leaves the forty people what they are", async (_, make) => {
  const bytes = make();
  const start = performance.now();
  const read = await readXlsx(bytes, "lớn.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  const { roster } = readBook(read.book);
  const names = roster.people.map(({ name }) => name).filter((name) => name.startsWith("Người thứ"));
  expect(names).toHaveLength(40);
  expect((performance.now() - start) / 1000).toBeLessThan(MOST_SECONDS);
}, 120_000);
