import type { Font } from "../model/cell";
import type { HostClass, Property } from "../wire/hostClass";
import { booleanOf, numberOf, textOf, wordOf } from "../wire/args";
import { colorOf } from "./color";
import { cellsIn } from "../model/cells";
import { change, type Formatted, styleProperty, uniform } from "./formatted";
import { placeOf } from "./rangeTarget";

const UNDERLINE: readonly Font["underline"][] = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const fontProperty = <Key extends keyof Font>(key: Key, read: (value: unknown) => Font[Key]): Property<Formatted> => ({
  get: (target) => uniform(target, ({ font }) => font[key]),
  set: (target, value) => {
    const wanted = read(value);
    change(target, (style) => ({ ...style, font: { ...style.font, [key]: wanted } }));
    for (const { sheet, box } of target.places.map(placeOf))
      for (const { cell } of cellsIn(sheet, box)) if (cell.letters) cell.letters = cell.letters.map((font) => ({ ...font, [key]: wanted }));
  },
});

/** Excel.RangeFont: `null` where the cells differ. */
export const fontClass: HostClass<Formatted> = {
  name: "RangeFont",
  properties: {
    Name: fontProperty("name", textOf),
    Size: fontProperty("size", numberOf),
    Color: fontProperty("color", colorOf),
    Bold: fontProperty("bold", booleanOf),
    Italic: fontProperty("italic", booleanOf),
    Strikethrough: fontProperty("strikethrough", booleanOf),
    Underline: fontProperty("underline", (value) => wordOf(value, UNDERLINE)),
  },
};

/** Excel.RangeFill: white where there is none, "" where the cells differ. */
export const fillClass: HostClass<Formatted> = {
  name: "RangeFill",
  properties: {
    Color: {
      get: (target) => uniform(target, ({ fill }) => fill ?? "#FFFFFF") ?? "",
      set: (target, value) => {
        const fill = value === "" || value === null ? null : colorOf(value);
        change(target, (style) => ({ ...style, fill }));
      },
    },
  },
  methods: {
    Clear: (target) => {
      change(target, (style) => ({ ...style, fill: null }));
      return null;
    },
  },
};

/** Excel.FormatProtection */
export const formatProtectionClass: HostClass<Formatted> = {
  name: "FormatProtection",
  properties: { Locked: styleProperty("locked", booleanOf), FormulaHidden: styleProperty("formulaHidden", booleanOf) },
};
