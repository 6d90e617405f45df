import { type Box, boxBetween, contains, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./box";

/** Cells inserted or deleted at `box`, the others moving along `axis`. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly box: Box;
}

/**
 * Where a box is after a shift: rows inserted above move it down, rows inserted inside make it taller, deleted rows shrink
 * it; `null` when all its cells were deleted. A box only partly in the shifted columns stays, as in Excel.
 */
export function shiftBox(box: Box, shift: Shift): Box | null {
  if (shift.axis === "rows") return shiftRows(box, shift, MAX_ROWS);
  return turn(shiftRows(turned(box), { ...shift, axis: "rows", box: turned(shift.box) }, MAX_COLUMNS));
}

const turned = (box: Box): Box => ({ row: box.column, column: box.row, rows: box.columns, columns: box.rows });
const turn = (box: Box | null): Box | null => box && turned(box);

function shiftRows(box: Box, { kind, box: hole }: Shift, most: number): Box | null {
  if (box.column < hole.column || lastColumn(box) > lastColumn(hole)) return box;
  if (kind === "insert") {
    if (lastRow(box) < hole.row || box.rows === most) return box;
    if (box.row >= hole.row) return { ...box, row: box.row + hole.rows };
    return { ...box, rows: box.rows + hole.rows };
  }
  if (box.row > lastRow(hole)) return { ...box, row: box.row - hole.rows };
  const cut = intersection({ ...box, column: hole.column, columns: 1 }, { ...hole, columns: 1 });
  if (cut === null || box.rows === most) return box;
  if (contains(hole, { ...box, column: hole.column, columns: 1 })) return null;
  return { ...box, row: Math.min(box.row, hole.row), rows: box.rows - cut.rows };
}

/** The cells that move: from the hole to the end of the sheet. */
export const movingBox = ({ kind, axis, box }: Shift): Box => {
  if (axis === "rows") {
    const from = kind === "insert" ? box.row : lastRow(box) + 1;
    return boxBetween(from, box.column, MAX_ROWS - 1, lastColumn(box));
  }
  const from = kind === "insert" ? box.column : lastColumn(box) + 1;
  return boxBetween(box.row, from, lastRow(box), MAX_COLUMNS - 1);
};
