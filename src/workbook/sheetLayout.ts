import { unnamedColumn } from "../messages.vi/workbook";
import type { Area, Cell } from "../roster/grid";
import { NO, YES } from "../roster/labels";
import type { Block, BlockStyle, SheetPlan } from "../roster/sheetPlan";
import { LOOKS } from "./looks";

/** A block with its place settled, as both adapters write it. */
export interface PlacedBlock {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly style: BlockStyle;
  readonly table: { readonly name: string; readonly area: Area; readonly headings: readonly string[] } | null;
  readonly formula: string | null;
  readonly native: NonNullable<Block["native"]>;
}

/** A note spread over several columns; a merged row does not grow by itself, so its height comes in lines. */
export interface SpreadNote {
  readonly area: Area;
  readonly lines: number;
}

export interface SheetLayout {
  readonly plan: SheetPlan;
  readonly blocks: readonly PlacedBlock[];
  readonly notes: readonly SpreadNote[];
}

/** Settles a plan before it is written: headings made fit for a table, notes spread over the columns they stand above. */
export function layoutOf(plan: SheetPlan): SheetLayout {
  const blocks = plan.blocks.map(placed).filter((block) => block.area.right >= block.area.left && block.area.bottom >= block.area.top);
  return { plan, blocks, notes: blocks.flatMap((block) => notesOf(block, blocks, plan.widths)) };
}

function placed(block: Block): PlacedBlock {
  const width = Math.max(0, ...block.cells.map((row) => row.length));
  const headings = block.table === undefined ? null : tableHeadings(block.cells[0] ?? [], width);
  const body = block.cells.slice(headings ? 1 : 0).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  // Excel refuses a table without a row under its headings.
  const rows = headings ? [headings, ...(body.length > 0 ? body : [Array.from({ length: width }, () => null)])] : body;
  const area = { top: block.top, left: block.left, bottom: block.top + rows.length - 1, right: block.left + width - 1 };
  const table = headings && block.table !== undefined ? { name: block.table, area, headings } : null;
  return { area, cells: rows, style: block.style, table, formula: block.formula ?? null, native: block.native ?? [] };
}

/** Column names of a table: texts, none empty, no two alike in Excel's eyes: `["Mã", "mã", ""]` → ["Mã", "mã (2)", "Cột 3"]. */
export function tableHeadings(row: readonly Cell[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const cell = row[at] ?? null;
    const text = cell === null || typeof cell === "object" ? "" : String(cell).trim();
    const name = text === "" ? unnamedColumn(at + 1) : text.slice(0, 240);
    let unique = name;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = `${name} (${copy})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const DEFAULT_WIDTH = 9;

function notesOf(block: PlacedBlock, all: readonly PlacedBlock[], widths: readonly number[]): readonly SpreadNote[] {
  if (block.style !== "note" || block.area.left !== block.area.right) return [];
  const lastColumn = Math.max(widths.length - 1, ...all.map((other) => other.area.right));
  return block.cells.flatMap(([cell], index) => {
    const row = block.area.top + index;
    const beside = all.filter((other) => other.area.left > block.area.left && other.area.top <= row && row <= other.area.bottom);
    const right = Math.min(lastColumn, ...beside.map((other) => other.area.left - 1));
    if (typeof cell !== "string" || right <= block.area.left) return [];
    const width = Array.from({ length: right - block.area.left + 1 }, (_, at) => widths[block.area.left + at] ?? DEFAULT_WIDTH).reduce((a, b) => a + b, 0);
    return [{ area: { top: row, left: block.area.left, bottom: row, right }, lines: linesOf(cell, width) }];
  });
}

/** Lines a text takes in a column of `width` digits, broken between words and where a word is too long: `linesOf("Tỷ lệ HTXSNV (%)", 10)` → 3. */
export const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + wrapped(line, Math.max(1, width - MARGINS)), 0);

function wrapped(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const wide = digitsWide(word);
    if (used > 0 && used + SPACE + wide > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + wide;
    lines += Math.max(0, Math.ceil(used / width) - 1);
    if (used > width) used %= width;
  }
  return lines;
}

/** Widths in Times New Roman against its digits, on average; bold letters against the others. */
const SPACE = 0.5;
const BOLD = 1.1;
/** What a cell keeps free left and right of its text. */
const MARGINS = 1;
const digitsWide = (word: string): number => [...word].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 1.4 : /\p{M}/u.test(letter) ? 0 : 0.95), 0);

/** How a row of a block is shown: the first of a table, or of a result, is its headings. */
export const styleOf = ({ style, table, formula }: PlacedBlock, down: number): BlockStyle =>
  down > 0 ? style : table !== null ? "heading" : formula !== null ? "plainHeading" : style;

/** Lines each row needs so that wrapped texts show whole, by row; rows of one line are left out. */
export function rowLines(layout: SheetLayout): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const raise = (row: number, count: number): void => {
    if (count > Math.max(1, lines.get(row) ?? 0)) lines.set(row, count);
  };
  for (const note of layout.notes) raise(note.area.top, note.lines);
  const spread = new Set(layout.notes.map((note) => `${note.area.top},${note.area.left}`));
  for (const block of layout.blocks.filter(({ style }) => LOOKS[style].wrap))
    block.cells.forEach((cells, down) =>
      cells.forEach((cell, across) => {
        const [row, column] = [block.area.top + down, block.area.left + across];
        const width = (layout.plan.widths[column] ?? DEFAULT_WIDTH) / (LOOKS[styleOf(block, down)].bold ? BOLD : 1);
        if (typeof cell === "string" && !spread.has(`${row},${column}`)) raise(row, linesOf(cell, width));
      }),
    );
  return lines;
}

/** How a cell's value is formatted: dates and texts only where the plan says so. */
export type CellFormat = "general" | "date" | "text";

/**
 * `formatFor(plan, 4, 2, 27395)` → "date" inside a date area. A whole number from 1900 to 2100 there is a year someone typed
 * alone, not a day in 1905, and stays a number.
 */
export function formatFor(plan: SheetPlan, row: number, column: number, value: Cell): CellFormat {
  if (plan.textAreas.some((area) => contains(area, row, column))) return "text";
  const year = typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2100;
  return !year && plan.dateAreas.some((area) => contains(area, row, column)) ? "date" : "general";
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Columns no wider than this hold counts, dates and marks; a number in a wider one stands among texts. */
const NARROW = 16;

/** Numbers keep off the text of the next column: in the middle of a narrow column, at the left of a wide one. */
export type Alignment = "usual" | "center" | "left";

export function alignmentFor(plan: SheetPlan, row: number, column: number, value: Cell): Alignment {
  const isCount = typeof value === "number" || value === YES || value === NO || plan.dateAreas.some((area) => contains(area, row, column));
  if (isCount && (plan.widths[column] ?? DEFAULT_WIDTH) <= NARROW) return "center";
  return typeof value === "number" ? "left" : "usual";
}

/** A text that Excel would take for a formula if it were typed. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@]/.test(text);

/** A dropdown's values inside its rule, as Excel allows to 255 characters without commas; longer ones stand on a sheet. */
export function inlineList(values: readonly string[]): string | null {
  const list = values.join(",");
  return list.length <= 255 && !values.some((value) => /[,"]|^\s|\s$/.test(value)) ? list : null;
}
