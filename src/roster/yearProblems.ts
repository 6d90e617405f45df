import { SETTING_TEXT } from "../messages.vi/sheet";
import type { Problem } from "../review/problem";
import { cleanText, isBlank, labelKey } from "./cleanText";
import { type Book, placeOf } from "./grid";
import type { OpenTable } from "./openTable";
import type { Source } from "./source";
import type { SettingField } from "./tables";

/** A title line says what the list is; other lines name years of laws and dates. */
const TITLE_WORDS = /danh sách|đánh giá|xếp loại|phân loại|kiểm điểm|tổng hợp|kết quả/iu;
const YEAR = /(?<!tháng\s+(?:\d+|…+|\.+)\s+)năm\s+(20\d\d)/giu;
/** So many filled cells are a heading, whose years are those of its columns. */
const HEADING_CELLS = 3;

/** The workbook speaks of another year than the rules that ship: its cell in Cấu hình, or the title over a list. */
export function yearProblems(book: Book, settings: OpenTable<SettingField> | null, agencyYear: number, source: Source, rulesOf: number): Problem[] {
  const row = settings?.rows.find((one) => labelKey(cleanText(one.cell("setting"))) === labelKey(SETTING_TEXT.year.label));
  const typed: Problem[] = agencyYear === rulesOf || row === undefined ? [] : [{ kind: "yearWithoutRules", place: row.placeOf("value"), year: agencyYear, rulesOf }];
  const titled = source.kind === "workbook" ? [] : source.lists.flatMap(({ sheet, headingRow }) => titleYear(book, sheet, headingRow - 1, rulesOf));
  return [...typed, ...titled];
}

function titleYear(book: Book, sheet: string, headingRow: number, rulesOf: number): Problem[] {
  const rows = book.sheets.find(({ name }) => name === sheet)?.cells.slice(0, headingRow) ?? [];
  const years = rows.flatMap((cells, index) =>
    cells.filter((cell) => !isBlank(cell)).length >= HEADING_CELLS
      ? []
      : cells.flatMap((cell, column) => {
          const text = cleanText(cell);
          return TITLE_WORDS.test(text) ? [...text.matchAll(YEAR)].map((match) => ({ year: Number(match[1]), place: placeOf(sheet, index, column) })) : [];
        }),
  );
  const [first] = years;
  return first === undefined || years.some(({ year }) => year === rulesOf) ? [] : [{ kind: "yearWithoutRules", ...first, rulesOf }];
}
