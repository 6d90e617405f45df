import type { Horizontal, Vertical } from "../model/cell";
import { cellsIn, columnWidth, rowHeight, STANDARD_HEIGHT, STANDARD_WIDTH } from "../model/cells";
import { formatValue } from "../model/text";
import { type HostClass, hostObject, type Property } from "../wire/hostClass";
import { booleanOf, numberOf, wordOf } from "../wire/args";
import { bordersClass } from "./borders";
import { fillClass, fontClass, formatProtectionClass } from "./fontAndFill";
import { type Formatted, styleProperty } from "./formatted";
import { lineSize, setLineSize } from "./lines";
import { boxOf, placeOf } from "./rangeTarget";

const HORIZONTAL: readonly Horizontal[] = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL: readonly Vertical[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];

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
