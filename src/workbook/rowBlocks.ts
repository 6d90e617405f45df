/** Some rows of a sheet, zero-based. */
export interface Rows {
  readonly first: number;
  readonly count: number;
}

/** `rowBlocks(4500, 2000)` → rows 0 to 1999, 2000 to 3999, 4000 to 4499. */
export const rowBlocks = (total: number, size: number): readonly Rows[] =>
  Array.from({ length: Math.ceil(total / size) }, (_, at) => ({ first: at * size, count: Math.min(size, total - at * size) }));

/** Rows so that a block of this many columns stays under both limits; one row at least. */
export const blockSize = (columns: number, mostRows: number, mostCells: number): number =>
  Math.max(1, Math.min(mostRows, Math.floor(mostCells / Math.max(1, columns))));

/**
 * Works block after block, in order; a block that is too much is halved and tried again, down to a single row, whose error
 * is thrown. `tooMuch` tells which errors halving can help.
 */
export async function inRowBlocks<T>(
  blocks: readonly Rows[],
  tooMuch: (error: unknown) => boolean,
  work: (rows: Rows) => Promise<T>,
): Promise<readonly { readonly rows: Rows; readonly result: T }[]> {
  const done: { readonly rows: Rows; readonly result: T }[] = [];
  const waiting = [...blocks];
  for (let rows = waiting.shift(); rows; rows = waiting.shift()) {
    try {
      done.push({ rows, result: await work(rows) });
    } catch (error) {
      if (rows.count <= 1 || !tooMuch(error)) throw error;
      const half = Math.ceil(rows.count / 2);
      waiting.unshift({ first: rows.first, count: half }, { first: rows.first + half, count: rows.count - half });
    }
  }
  return done;
}
