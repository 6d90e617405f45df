import type { Anchor } from "../model/book";
import { type Box, lastColumn, lastRow } from "../model/box";
import type { Border, BorderSide } from "../model/cell";
import { restyle, styleAt } from "../model/cells";
import { type HostClass, hostObject, type Property, readOnly } from "../wire/hostClass";
import { wholeNumber, word, wordOf } from "../wire/args";
import { invalidArgument } from "../wire/richError";
import { colorOf } from "./color";
import { guardAllowed } from "./guard";
import type { Formatted } from "./formatted";
import { placeOf } from "./rangeTarget";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof SIDES)[number];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

interface SideOf extends Formatted {
  readonly side: Side;
}

/** The cells of a range that a side belongs to, and which of their own sides it is. */
function edgesOf(box: Box, side: Side): readonly { readonly box: Box; readonly own: BorderSide }[] {
  switch (side) {
    case "EdgeTop":
      return [{ box: { ...box, rows: 1 }, own: side }];
    case "EdgeBottom":
      return [{ box: { ...box, row: lastRow(box), rows: 1 }, own: side }];
    case "EdgeLeft":
      return [{ box: { ...box, columns: 1 }, own: side }];
    case "EdgeRight":
      return [{ box: { ...box, column: lastColumn(box), columns: 1 }, own: side }];
    case "InsideHorizontal":
      return box.rows > 1 ? [{ box: { ...box, rows: box.rows - 1 }, own: "EdgeBottom" }] : [];
    case "InsideVertical":
      return box.columns > 1 ? [{ box: { ...box, columns: box.columns - 1 }, own: "EdgeRight" }] : [];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ box, own: side }];
  }
}

function borderOf(anchor: Anchor, side: Side): Border {
  const { sheet, box } = placeOf(anchor);
  const edge = edgesOf(box, side)[0];
  return (edge && styleAt(sheet, edge.box.row, edge.box.column).borders[edge.own]) ?? NO_BORDER;
}

const borderProperty = <Key extends keyof Border>(key: Key, read: (value: unknown) => Border[Key]): Property<SideOf> => ({
  get: ({ places: [first], side }) => first && borderOf(first, side)[key],
  set: ({ places, side }, value) => {
    const wanted = read(value);
    for (const anchor of places) {
      const { sheet, box } = placeOf(anchor);
      guardAllowed(sheet, "allowFormatCells");
      for (const edge of edgesOf(box, side))
        restyle(sheet, edge.box, (style) => {
          const before = style.borders[edge.own] ?? NO_BORDER;
          const visible = key !== "style" && before.style === "None" ? { ...before, style: "Continuous" } : before;
          return { ...style, borders: { ...style.borders, [edge.own]: { ...visible, [key]: wanted } } };
        });
    }
  },
});

/** Excel.RangeBorder */
const borderClass: HostClass<SideOf> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: readOnly(({ side }) => side),
    Style: borderProperty("style", (value) => wordOf(value, STYLES)),
    Weight: borderProperty("weight", (value) => wordOf(value, WEIGHTS)),
    Color: borderProperty("color", colorOf),
  },
};

/** Excel.RangeBorderCollection */
export const bordersClass: HostClass<Formatted> = {
  name: "RangeBorderCollection",
  properties: { Count: readOnly(() => SIDES.length) },
  items: (target) => SIDES.map((side) => hostObject(borderClass, { ...target, side })),
  item: (target, args) => hostObject(borderClass, { ...target, side: word(args, 0, SIDES) }),
  methods: {
    GetItemAt: (target, args) => {
      const side = SIDES[wholeNumber(args, 0)];
      if (!side) throw invalidArgument();
      return hostObject(borderClass, { ...target, side });
    },
  },
};
