import type { Area } from "../roster/grid";
import type { CellName } from "../roster/locateCell";
import { SCHEMA, stampIn } from "../roster/schema";
import { KEPT_TABLE, LOG_TABLE } from "../roster/tables";
import type { StandingChart } from "./charts";
import { type ExcelValue, excelValue } from "./excelValues";
import { contains } from "./sheetLayout";

/** A block as it stood before it was replaced. */
export interface ReplacedBlock {
  /** Blocks of one write share a number, so that "Khôi phục" undoes that write whole. */
  readonly write: number;
  readonly sheet: string;
  readonly area: Area;
  /** Ready to be given back to Excel: formulas as such, texts kept texts. */
  readonly contents: readonly (readonly ExcelValue[])[];
  readonly formats: readonly (readonly string[])[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  /** Where a sheet has charts of ours. */
  readonly charts?: readonly StandingChart[];
}

/** Cells that were changed one by one, each with what stood there and what took its place. */
export interface ReplacedCells {
  readonly write: number;
  readonly cells: readonly ReplacedCell[];
}

export interface ReplacedCell {
  readonly sheet: string;
  readonly address: string;
  /** What names the cell, where something does: its row may be sorted before the step is taken back. */
  readonly name?: CellName;
  readonly before: ExcelValue;
  readonly after: ExcelValue;
}

/** What one write put something else in the place of. */
export type Replaced = ReplacedBlock | ReplacedCells;

const MOST_BLOCKS = 20;
/** Characters in all; a workbook should not double in size for the sake of going back. */
const MOST_CHARACTERS = 8_000_000;
/** What one cell of the hidden sheet holds, under Excel's 32,767. */
const CELL_CHARACTERS = 30_000;

/**
 * What to write back for a cell that had this value and formula. Excel gives a formula's text for both `=A1` and the text
 * "=A1"; only of the text is the value the same.
 */
export const contentOf = (value: ExcelValue, formula: ExcelValue): ExcelValue =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : excelValue(value);

/** Where a block holds formulas of the add-in, by row and column of the sheet: the only ones we let spill. */
export const ourFormulas = (block: ReplacedBlock): readonly { readonly row: number; readonly column: number }[] =>
  block.contents.flatMap((cells, down) =>
    cells.flatMap((cell, across) => (typeof cell === "string" && /^=.*XEPLOAI\./i.test(cell) ? [{ row: block.area.top + down, column: block.area.left + across }] : [])),
  );

/** The block with an area emptied but for one cell. */
export const withEmpty = (block: ReplacedBlock, area: Area, row: number, column: number): ReplacedBlock => ({
  ...block,
  contents: block.contents.map((cells, down) =>
    cells.map((cell, across) => {
      const at = { row: block.area.top + down, column: block.area.left + across };
      return contains(area, at.row, at.column) && !(at.row === row && at.column === column) ? "" : cell;
    }),
  ),
});

/** The number of the next write: `nextWrite([])` → 1. */
export const nextWrite = (ledger: readonly Replaced[]): number => (ledger.at(-1)?.write ?? 0) + 1;

/**
 * The ledger with a write's blocks added: the last 20 blocks are kept, and fewer where they are large; an older write goes
 * whole or not at all, and the newest always stays.
 */
export function withBlocks(ledger: readonly Replaced[], blocks: readonly Replaced[]): readonly Replaced[] {
  const all = [...ledger, ...blocks];
  const writes = [...new Set(all.map((block) => block.write))].map((number) => all.filter((block) => block.write === number));
  const kept: (readonly Replaced[])[] = [];
  let count = 0;
  let characters = 0;
  for (const write of writes.reverse()) {
    count += write.length;
    characters += JSON.stringify(write).length;
    if (kept.length > 0 && (count > MOST_BLOCKS || characters > MOST_CHARACTERS)) break;
    kept.unshift(write);
  }
  return kept.flat();
}

/** The blocks of the last write, and the ledger without them. */
export function lastWrite(ledger: readonly Replaced[]): { readonly blocks: readonly Replaced[]; readonly rest: readonly Replaced[] } {
  const last = ledger.at(-1)?.write;
  return { blocks: ledger.filter((block) => block.write === last), rest: ledger.filter((block) => block.write !== last) };
}

/**
 * What of a finished write is taken back. Nhật ký and the state it has come to stay: lines are never taken out of the log, and what goes
 * back is found by it as changes of their own. They go back together where the write made them anew in a later layout, or where the log
 * was deleted since.
 */
export function withoutLog(blocks: readonly Replaced[], present: ReadonlySet<string>): readonly Replaced[] {
  const kept = blocks.filter(isBlock).find(({ sheet }) => sheet === KEPT_TABLE.sheet);
  const isOfToday = kept !== undefined && stampIn(kept.contents.flat().join("\n"))?.schema === SCHEMA;
  return isOfToday && present.has(LOG_TABLE.sheet) ? blocks.filter((block) => !isBlock(block) || (block.sheet !== LOG_TABLE.sheet && block.sheet !== KEPT_TABLE.sheet)) : blocks;
}

/** The ledger as rows of texts for the very hidden sheet, one row a block, cut to what a cell holds. */
export function ledgerRows(ledger: readonly Replaced[]): readonly (readonly string[])[] {
  const rows = ledger.map((block) => cellSafeJson(block).match(new RegExp(`[^]{1,${CELL_CHARACTERS}}`, "g")) ?? []);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}

/** JSON that can be cut anywhere: a pair of characters that stand for one would not survive being parted. */
const cellSafeJson = (block: Replaced): string =>
  JSON.stringify(block).replace(/[\ud800-\udfff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

/** The ledger read back; a row that is not one of ours is passed over. */
export const ledgerOf = (rows: readonly (readonly unknown[])[]): readonly Replaced[] =>
  rows.flatMap((row) => {
    try {
      const block: unknown = JSON.parse(row.map(String).join(""));
      return isReplaced(block) ? [block] : [];
    } catch {
      return [];
    }
  });

/** A block, not single cells. */
export const isBlock = (replaced: Replaced): replaced is ReplacedBlock => "area" in replaced;

const isReplaced = (value: unknown): value is Replaced =>
  typeof value === "object" && value !== null && "write" in value && ("cells" in value || isWholeBlock(value));

const isWholeBlock = (value: object): boolean => "sheet" in value && "area" in value && "contents" in value && "formats" in value && "tables" in value;
