import { type Anchor, emit } from "../model/book";
import { MAX_COLUMNS, MAX_ROWS, overlaps } from "../model/box";
import { clearCells, type ClearWhat, mergeCells } from "../model/edit";
import { copyCells, type CopyWhat } from "../model/copy";
import { selectRange } from "../model/user";
import { type Shift } from "../model/shiftBox";
import { shiftCells, type ShiftRefusal } from "../model/shift";
import { flag, wholeNumber, word } from "../wire/args";
import type { HostClass } from "../wire/hostClass";
import { invalidArgument, invalidOperation, wrongDimensions } from "../wire/richError";
import { guardAllowed, guardContent, guardUnprotected } from "./guard";
import { newRange, placeOf, rangeArgument } from "./rangeTarget";

const CLEAR: readonly ClearWhat[] = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"];
const COPY: readonly CopyWhat[] = ["All", "Formulas", "Values", "Formats"];

const SHIFT_REFUSED: Record<ShiftRefusal, string> = {
  splitsTable: "The operation is attempting to shift cells in a table on your worksheet.",
  splitsMerge: "The operation would split a merged cell.",
  runsOffSheet: "The operation would push non-empty cells off the end of the worksheet.",
};

function shift(anchor: Anchor, kind: Shift["kind"], axis: Shift["axis"]): void {
  const { sheet, box } = placeOf(anchor);
  const whole = axis === "rows" ? box.columns === MAX_COLUMNS : box.rows === MAX_ROWS;
  if (!whole) guardUnprotected(sheet);
  else if (axis === "rows") guardAllowed(sheet, kind === "insert" ? "allowInsertRows" : "allowDeleteRows");
  else guardAllowed(sheet, kind === "insert" ? "allowInsertColumns" : "allowDeleteColumns");
  const refusal = shiftCells(sheet, { kind, axis, box });
  if (refusal) throw invalidOperation(SHIFT_REFUSED[refusal]);
}

/** The members of Range that change the sheet. */
export const rangeChanges: NonNullable<HostClass<Anchor>["methods"]> = {
  Clear: (anchor, args) => {
    const { sheet, box } = placeOf(anchor);
    const what = word(args, 0, CLEAR, "All");
    if (what === "Formats") guardAllowed(sheet, "allowFormatCells");
    else guardContent(sheet, box);
    clearCells(sheet, box, what);
    return null;
  },
  Insert: (anchor, args) => {
    const { sheet, box } = placeOf(anchor);
    shift(anchor, "insert", word(args, 0, ["Down", "Right"]) === "Down" ? "rows" : "columns");
    return newRange(sheet, box);
  },
  Delete: (anchor, args) => {
    shift(anchor, "delete", word(args, 0, ["Up", "Left"]) === "Up" ? "rows" : "columns");
    return null;
  },
  Merge: (anchor, args) => {
    const { sheet, box } = placeOf(anchor);
    guardUnprotected(sheet);
    if (!mergeCells(sheet, box, flag(args, 0))) throw invalidOperation("Cells of a table cannot be merged.");
    return null;
  },
  Unmerge: (anchor) => {
    const { sheet, box } = placeOf(anchor);
    guardUnprotected(sheet);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, box));
    emit(sheet.book, { kind: "styled", sheet, box });
    return null;
  },
  CopyFrom: (anchor, args) => {
    const target = placeOf(anchor);
    guardContent(target.sheet, target.box);
    if (flag(args, 2) || flag(args, 3)) throw invalidArgument("The test host copies without skipBlanks and transpose.");
    copyCells(rangeArgument(args[0], target.sheet), target, word(args, 1, COPY, "All"));
    return null;
  },
  Select: (anchor) => {
    const { sheet, box } = placeOf(anchor);
    if (sheet.visibility !== "Visible") throw invalidOperation();
    selectRange(sheet, box);
    return null;
  },
  Calculate: (_, __, host) => {
    host.calculation.recalculate("all");
    return null;
  },
  SetDirty: () => null,
  // Before a large block is written piece by piece, the library asks whether it fits as a whole.
  _ValidateArraySize: (anchor, args) => {
    const { box } = placeOf(anchor);
    if (box.rows !== wholeNumber(args, 0) || box.columns !== wholeNumber(args, 1)) throw wrongDimensions();
    return null;
  },
};
