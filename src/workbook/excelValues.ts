import type { Cell } from "../roster/grid";
import { looksLikeFormula } from "./sheetLayout";
import { cellText } from "./xlsxText";

/** What Office.js takes for a cell: "" empties it, where null would leave what stands there. */
export type ExcelValue = string | number | boolean;

/**
 * A cell as Excel should keep it: `excelValue("=A1")` → "'=A1", so that a name never becomes a formula, nor "12/8/75" a date
 * or "007" a number. Plain words go as they are.
 */
export function excelValue(cell: Cell): ExcelValue {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  if (typeof cell !== "string") return cell;
  const text = cellText(cell);
  return text === "" || isPlainWord(text) ? text : `'${text}`;
}

/** Opens with a letter, holds no digit and is no truth value: nothing Excel would read as something else. */
const isPlainWord = (text: string): boolean => /^\p{L}[^\d]*$/u.test(text) && !/^(true|false)$/i.test(text) && !looksLikeFormula(text);

/** Values to write with their top-left cell. */
export interface ValueBlock {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly ExcelValue[])[];
}

/**
 * Packs blocks into batches of at most so many cells, each batch one request; a taller block is cut between rows. Five small
 * blocks are one batch; 3,000 rows of 26 columns at 40,000 cells are two.
 */
export function batchesOf(blocks: readonly ValueBlock[], mostCells: number, mostRows: number): readonly (readonly ValueBlock[])[] {
  const batches: ValueBlock[][] = [[]];
  let cells = 0;
  for (const piece of blocks.flatMap((block) => cut(block, mostCells, mostRows))) {
    const size = cellsIn(piece);
    if (cells > 0 && cells + size > mostCells) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(piece);
    cells += size;
  }
  return batches.filter((batch) => batch.length > 0);
}

const cellsIn = (block: ValueBlock): number => block.values.length * (block.values[0]?.length ?? 0);

function cut(block: ValueBlock, mostCells: number, mostRows: number): readonly ValueBlock[] {
  const width = block.values[0]?.length ?? 0;
  if (width === 0) return [];
  const height = Math.max(1, Math.min(mostRows, Math.floor(mostCells / width)));
  return Array.from({ length: Math.ceil(block.values.length / height) }, (_, at) => ({
    ...block,
    top: block.top + at * height,
    values: block.values.slice(at * height, (at + 1) * height),
  }));
}

/** A batch in two: by blocks, or a lone block by rows; null for a single row. */
export function halves(batch: readonly ValueBlock[]): readonly [readonly ValueBlock[], readonly ValueBlock[]] | null {
  const [only] = batch;
  if (batch.length > 1) return [batch.slice(0, Math.ceil(batch.length / 2)), batch.slice(Math.ceil(batch.length / 2))];
  if (!only || only.values.length < 2) return null;
  const half = Math.ceil(only.values.length / 2);
  return [[{ ...only, values: only.values.slice(0, half) }], [{ ...only, top: only.top + half, values: only.values.slice(half) }]];
}
