import { cleanText, isBlank } from "./cleanText";
import { type Grid, placeOf } from "./grid";

/** One line of what stands above a list, and its cell. */
export interface TitleLine {
  readonly text: string;
  readonly place: string;
}

/** So many filled cells are a heading, whose words and years are those of its columns. */
const HEADING_CELLS = 3;

/** The lines above the heading of a list, row by row; a cell with line breaks holds several. `headingRow` is 0-based. */
export const titleLines = (grid: Grid, headingRow: number): readonly TitleLine[] =>
  grid.cells.slice(0, headingRow).flatMap((cells, row) =>
    cells.filter((cell) => !isBlank(cell)).length >= HEADING_CELLS
      ? []
      : cells.flatMap((cell, column) => {
          const lines = typeof cell === "string" ? cell.split(/[\r\n]+/) : [];
          return lines.map(cleanText).filter((text) => text !== "").map((text) => ({ text, place: placeOf(grid.name, row, column) }));
        }),
  );

/** A title line says what the list is; other lines name years of laws and dates. */
const TITLE_WORDS = /danh sách|đánh giá|xếp loại|phân loại|kiểm điểm|tổng hợp|kết quả/iu;
const YEAR = /(?<!tháng\s+(?:\d+|…+|\.+)\s+)năm\s+(20\d\d)/giu;

/** The years the title of a list names, with their cells: "DANH SÁCH … NĂM 2022" → 2022. */
export const titleYears = (lines: readonly TitleLine[]): readonly { readonly year: number; readonly place: string }[] =>
  lines.flatMap(({ text, place }) => (TITLE_WORDS.test(text) ? [...text.matchAll(YEAR)].map((match) => ({ year: Number(match[1]), place })) : []));
