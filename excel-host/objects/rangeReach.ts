import type { Anchor } from "../model/book";
import { type Box, boundingBox, cellBox, intersection, MAX_COLUMNS, MAX_ROWS, overlaps } from "../model/box";
import { cellAt, usedBox, valueAt } from "../model/cells";
import { flag, optionalNumber, wholeNumber } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, type Reached } from "../wire/hostClass";
import { invalidArgument, itemNotFound } from "../wire/richError";
import { newAreas } from "./rangeAreas";
import { boxOf, newRange, placeOf, rangeArgument } from "./rangeTarget";
import { tablesClass } from "./tables";

type Reach = NonNullable<HostClass<Anchor>["methods"]>;

/** Another range of the same sheet, from this one's place. */
const to =
  (change: (box: Box, args: readonly unknown[]) => Box) =>
  (anchor: Anchor, args: readonly unknown[]): HostObject =>
    newRange(placeOf(anchor).sheet, change(boxOf(anchor), args));

/** Turns "null object or thing" into "thing or ItemNotFound". */
const orFail = (reached: Reached): HostObject => {
  if (reached === NULL_OBJECT) throw itemNotFound();
  return reached;
};

function intersectionOf(anchor: Anchor, args: readonly unknown[]): Reached {
  const { sheet, box } = placeOf(anchor);
  const other = rangeArgument(args[0], sheet);
  const both = other.sheet === sheet ? intersection(box, other.box) : null;
  return both ? newRange(sheet, both) : NULL_OBJECT;
}

function used(anchor: Anchor, args: readonly unknown[]): Reached {
  const { sheet, box } = placeOf(anchor);
  const found = usedBox(sheet, flag(args, 0), box);
  return found ? newRange(sheet, found) : NULL_OBJECT;
}

function mergedAreas(anchor: Anchor): Reached {
  const { sheet, box } = placeOf(anchor);
  const merges = sheet.merges.filter((merge) => overlaps(merge, box));
  return merges.length > 0 ? newAreas(sheet, merges) : NULL_OBJECT;
}

function oneCell(anchor: Anchor): Box {
  const { box } = placeOf(anchor);
  if (box.rows !== 1 || box.columns !== 1) throw invalidArgument();
  return box;
}

function spillingTo(anchor: Anchor): Reached {
  const box = oneCell(anchor);
  const spill = cellAt(anchor.sheet, box.row, box.column)?.spill;
  return spill ? newRange(anchor.sheet, { ...box, ...spill }) : NULL_OBJECT;
}

function spillParent(anchor: Anchor): Reached {
  const box = oneCell(anchor);
  const from = cellAt(anchor.sheet, box.row, box.column)?.spilledFrom;
  return from ? newRange(anchor.sheet, cellBox(from.row, from.column)) : NULL_OBJECT;
}

/** Grows the box while a non-empty cell touches it, as Ctrl+A does. */
function surrounding(anchor: Anchor): HostObject {
  const { sheet } = placeOf(anchor);
  let { row, column, rows, columns } = placeOf(anchor).box;
  const filled = (atRow: number, atColumn: number, height: number, width: number): boolean => {
    if (atRow < 0 || atColumn < 0) return false;
    for (let r = atRow; r < atRow + height; r++)
      for (let c = Math.max(0, atColumn); c < atColumn + width; c++) if (valueAt(sheet, r, c) !== null) return true;
    return false;
  };
  for (let grew = true; grew; ) {
    grew = true;
    if (filled(row - 1, column - 1, 1, columns + 2)) [row, rows] = [row - 1, rows + 1];
    else if (filled(row + rows, column - 1, 1, columns + 2)) rows++;
    else if (filled(Math.max(0, row - 1), column - 1, rows + 2, 1)) [column, columns] = [column - 1, columns + 1];
    else if (filled(Math.max(0, row - 1), column + columns, rows + 2, 1)) columns++;
    else grew = false;
  }
  return newRange(sheet, { row, column, rows, columns });
}

const atLeastOne = (count: number): number => {
  if (count === 0) throw invalidArgument();
  return count;
};

/** The members of Range that give another range. */
export const rangeReach: Reach = {
  GetCell: to((box, args) => cellBox(box.row + wholeNumber(args, 0), box.column + wholeNumber(args, 1))),
  GetRow: to((box, args) => ({ ...box, row: box.row + wholeNumber(args, 0), rows: 1 })),
  GetColumn: to((box, args) => ({ ...box, column: box.column + wholeNumber(args, 0), columns: 1 })),
  GetLastCell: to((box) => cellBox(box.row + box.rows - 1, box.column + box.columns - 1)),
  GetLastRow: to((box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 })),
  GetLastColumn: to((box) => ({ ...box, column: box.column + box.columns - 1, columns: 1 })),
  GetEntireRow: to((box) => ({ ...box, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: to((box) => ({ ...box, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: to((box, args) => ({ ...box, row: box.row + wholeNumber(args, 0), column: box.column + wholeNumber(args, 1) })),
  GetResizedRange: to((box, args) => ({ ...box, rows: box.rows + wholeNumber(args, 0), columns: box.columns + wholeNumber(args, 1) })),
  GetAbsoluteResizedRange: to((box, args) => ({ ...box, rows: wholeNumber(args, 0), columns: wholeNumber(args, 1) })),
  GetRowsBelow: to((box, args) => ({ ...box, row: box.row + box.rows, rows: atLeastOne(optionalNumber(args, 0) ?? 1) })),
  GetRowsAbove: to((box, args) => {
    const count = atLeastOne(optionalNumber(args, 0) ?? 1);
    return { ...box, row: box.row - count, rows: count };
  }),
  GetColumnsAfter: to((box, args) => ({ ...box, column: box.column + box.columns, columns: atLeastOne(optionalNumber(args, 0) ?? 1) })),
  GetColumnsBefore: to((box, args) => {
    const count = atLeastOne(optionalNumber(args, 0) ?? 1);
    return { ...box, column: box.column - count, columns: count };
  }),
  GetBoundingRect: (anchor, args) => {
    const { sheet, box } = placeOf(anchor);
    const other = rangeArgument(args[0], sheet);
    if (other.sheet !== sheet) throw invalidArgument();
    return newRange(sheet, boundingBox(box, other.box));
  },
  GetIntersection: (anchor, args) => orFail(intersectionOf(anchor, args)),
  GetIntersectionOrNullObject: intersectionOf,
  GetUsedRange: (anchor, args) => {
    const found = used(anchor, args);
    return found === NULL_OBJECT ? newRange(anchor.sheet, cellBox(boxOf(anchor).row, boxOf(anchor).column)) : found;
  },
  GetUsedRangeOrNullObject: used,
  GetMergedAreas: (anchor) => orFail(mergedAreas(anchor)),
  GetMergedAreasOrNullObject: mergedAreas,
  GetSpillingToRange: (anchor) => orFail(spillingTo(anchor)),
  GetSpillingToRangeOrNullObject: spillingTo,
  GetSpillParent: (anchor) => orFail(spillParent(anchor)),
  GetSpillParentOrNullObject: spillParent,
  GetSurroundingRegion: surrounding,
  GetTables: (anchor, args) => hostObject(tablesClass, { book: anchor.sheet.book, within: placeOf(anchor), fully: flag(args, 0) }),
};
