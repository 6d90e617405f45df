import type { Anchor } from "../model/book";
import type { CellStyle, Horizontal, Vertical } from "../model/cell";
import { cellsIn, columnWidth, restyle, rowHeight, STANDARD_HEIGHT, STANDARD_WIDTH, styleAt } from "../model/cells";
import { formatValue } from "../model/text";
import { lastColumn, lastRow } from "../model/box";
import { type HostClass, hostObject, type Property } from "../wire/hostClass";
import { booleanOf, numberOf, wordOf } from "../wire/args";
import { bordersClass } from "./borders";
import { fillClass, fontClass, formatProtectionClass } from "./fontAndFill";
import { guardAllowed } from "./guard";
import { lineSize, setLineSize } from "./lines";
import { boxOf, placeOf } from "./rangeTarget";

/** What a format stands over: one range, or the areas of several. */
export interface Formatted {
  readonly places: readonly Anchor[];
}

const HORIZONTAL: readonly Horizontal[] = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL: readonly Vertical[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];

/** The one answer of all the cells, or `mixed` when they differ. */
export function uniform<Answer>({ places }: Formatted, answer: (style: CellStyle) => Answer): Answer | null {
  let first: { readonly answer: Answer } | null = null;
  const seen = new Set<CellStyle>();
  for (const anchor of places)
    for (const style of stylesIn(anchor)) {
      if (seen.has(style)) continue;
      seen.add(style);
      const one = answer(style);
      if (first === null) first = { answer: one };
      else if (first.answer !== one) return null;
    }
  return first && first.answer;
}

/** Above this many cells only those that exist are looked at, and one that does not. */
const MANY_CELLS = 200_000;

function* stylesIn(anchor: Anchor): Generator<CellStyle> {
  const { sheet, box } = placeOf(anchor);
  if (box.rows * box.columns <= MANY_CELLS) {
    for (let row = box.row; row <= lastRow(box); row++)
      for (let column = box.column; column <= lastColumn(box); column++) yield styleAt(sheet, row, column);
    return;
  }
  for (const { cell } of cellsIn(sheet, box)) yield cell.style;
  yield styleAt(sheet, lastRow(box), lastColumn(box));
}

/** Changes every cell's style; a protected sheet must allow formatting. */
export function change({ places }: Formatted, how: (style: CellStyle) => CellStyle): void {
  for (const anchor of places) {
    const { sheet, box } = placeOf(anchor);
    guardAllowed(sheet, "allowFormatCells");
    const changed = new Map<CellStyle, CellStyle>();
    restyle(sheet, box, (style) => {
      let next = changed.get(style);
      if (!next) changed.set(style, (next = how(style)));
      return next;
    });
  }
}

/** A property that is one key of the style. */
export const styleProperty = <Key extends keyof CellStyle>(key: Key, read: (value: unknown) => CellStyle[Key]): Property<Formatted> => ({
  get: (target) => uniform(target, (style) => style[key]),
  set: (target, value) => {
    const wanted = read(value);
    change(target, (style) => ({ ...style, [key]: wanted }));
  },
});

const size = (axis: "rows" | "columns", of: typeof rowHeight): Property<Formatted> => ({
  get: ({ places: [first] }) => first && lineSize(placeOf(first).sheet, boxOf(first), axis, of),
  set: ({ places }, value) => {
    const points = numberOf(value);
    for (const anchor of places) setLineSize(placeOf(anchor), axis, points);
  },
});

const standard = (axis: "rows" | "columns", of: typeof rowHeight, usual: number): Property<Formatted> => ({
  get: ({ places: [first] }) => first && lineSize(placeOf(first).sheet, boxOf(first), axis, of) === usual,
  set: ({ places }, value) => {
    if (booleanOf(value)) for (const anchor of places) setLineSize(placeOf(anchor), axis, null);
  },
});

/** Makes columns as wide as their longest text, roughly: points by letters. */
function autofitColumns({ places }: Formatted): null {
  for (const anchor of places) {
    const { sheet, box } = placeOf(anchor);
    const widths = new Map<number, number>();
    for (const { column, cell } of cellsIn(sheet, box)) {
      const shown = formatValue(cell.value, cell.style.numberFormat, sheet.book.date1904) ?? String(cell.value);
      widths.set(column, Math.max(widths.get(column) ?? 0, shown.length * (cell.style.font.size / 2) + 4));
    }
    for (const [column, points] of widths) setLineSize({ sheet, box: { ...box, column, columns: 1 } }, "columns", points);
  }
  return null;
}

/** Excel.RangeFormat */
export const formatClass: HostClass<Formatted> = {
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: styleProperty("horizontal", (value) => wordOf(value, HORIZONTAL)),
    VerticalAlignment: styleProperty("vertical", (value) => wordOf(value, VERTICAL)),
    WrapText: styleProperty("wrapText", booleanOf),
    IndentLevel: styleProperty("indent", numberOf),
    TextOrientation: styleProperty("textOrientation", numberOf),
    ShrinkToFit: styleProperty("shrinkToFit", booleanOf),
    ColumnWidth: size("columns", columnWidth),
    RowHeight: size("rows", rowHeight),
    UseStandardWidth: standard("columns", columnWidth, STANDARD_WIDTH),
    UseStandardHeight: standard("rows", rowHeight, STANDARD_HEIGHT),
  },
  links: {
    Font: (target) => hostObject(fontClass, target),
    Fill: (target) => hostObject(fillClass, target),
    Borders: (target) => hostObject(bordersClass, target),
    Protection: (target) => hostObject(formatProtectionClass, target),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: ({ places }) => {
      for (const anchor of places) setLineSize(placeOf(anchor), "rows", null);
      return null;
    },
  },
};
