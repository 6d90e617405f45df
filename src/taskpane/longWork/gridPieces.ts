import type { Cell, Grid } from "../../roster/grid";

/** A sheet without its rows. */
export type SheetHead = Omit<Grid, "cells" | "formatAt" | "fontAt" | "boldAt">;

type Look = readonly [format: string, font: string | null, bold: boolean];

/** Some rows of a sheet as plain data: each cell with the number of its look, each look once. */
export interface SheetRows {
  readonly cells: readonly (readonly Cell[])[];
  readonly looks: readonly Look[];
  readonly lookOf: readonly (readonly number[])[];
}

export type GridPiece = { readonly of: "sheet"; readonly head: SheetHead } | { readonly of: "rows"; readonly rows: SheetRows };

/** So many cells are copied in some milliseconds. */
const CELLS = 15_000;

const rowsAPiece = (cells: Grid["cells"]): number => Math.max(1, Math.floor(CELLS / Math.max(1, cells[0]?.length ?? 1)));

/** A sheet as pieces that can be handed to another thread one by one: functions cannot. */
export function* gridPieces(grid: Grid): Generator<GridPiece> {
  const { cells, name, merges, tables, hiddenRows, hidden, date1904, firstColumn } = grid;
  yield { of: "sheet", head: { name, merges, tables, hiddenRows, hidden, date1904, ...(firstColumn === undefined ? {} : { firstColumn }) } };
  const count = rowsAPiece(cells);
  for (let first = 0; first < cells.length; first += count) yield { of: "rows", rows: rowsOf(grid, first, cells.slice(first, first + count)) };
}

function rowsOf({ formatAt, fontAt, boldAt }: Grid, first: number, cells: Grid["cells"]): SheetRows {
  const looks: Look[] = [];
  const numbers = new Map<string, number>();
  const lookOf = cells.map((row, down) =>
    row.map((_, column) => {
      const look: Look = [formatAt(first + down, column), fontAt(first + down, column), boldAt(first + down, column)];
      const key = look.join("\n");
      const number = numbers.get(key) ?? looks.push(look) - 1;
      numbers.set(key, number);
      return number;
    }),
  );
  return { cells, looks, lookOf };
}

/** The sheets again, from their pieces in the same order. */
export function gridsOf(pieces: readonly GridPiece[]): readonly Grid[] {
  const sheets: { head: SheetHead; rows: SheetRows[] }[] = [];
  for (const piece of pieces)
    if (piece.of === "sheet") sheets.push({ head: piece.head, rows: [] });
    else sheets.at(-1)?.rows.push(piece.rows);
  return sheets.map(({ head, rows }): Grid => {
    const cells = rows.flatMap((some) => some.cells);
    const count = rowsAPiece(cells);
    const lookAt = (row: number, column: number): Look | undefined => {
      const some = rows[Math.floor(row / count)];
      return some?.looks[some.lookOf[row % count]?.[column] ?? -1];
    };
    return {
      ...head,
      cells,
      formatAt: (row, column) => lookAt(row, column)?.[0] ?? "General",
      fontAt: (row, column) => lookAt(row, column)?.[1] ?? null,
      boldAt: (row, column) => lookAt(row, column)?.[2] ?? false,
    };
  });
}
