import { type Anchor, newId, type Sheet } from "../model/book";
import { type Box, overlaps, without } from "../model/box";
import { type ConditionalFormat, plainConditionalLook } from "../model/sheetParts";
import { booleanOf, type Fields, isFields, text, textOf, wholeNumber, word } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, type Property, type Reached, readOnly } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "../wire/richError";
import { guardUnprotected } from "./guard";
import { newAreas } from "./rangeAreas";
import { colorOf } from "./color";
import { newRange, placeOf } from "./rangeTarget";

interface Rule {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}
type Look = ConditionalFormat["look"];
const TYPES = ["Custom", "CellValue", "ContainsText"] as const;

const touching = ({ anchor }: { readonly anchor: Anchor }): ConditionalFormat[] => {
  const { sheet, box } = placeOf(anchor);
  return sheet.conditionalFormats.filter(({ boxes }) => boxes.some((one) => overlaps(one, box)));
};

const ruleObject = (sheet: Sheet, format: ConditionalFormat): HostObject => hostObject(conditionalFormatClass, { sheet, format });

function add({ anchor }: { readonly anchor: Anchor }, type: (typeof TYPES)[number]): HostObject {
  const { sheet, box } = placeOf(anchor);
  guardUnprotected(sheet);
  const format: ConditionalFormat = {
    id: newId(sheet.book),
    boxes: [box],
    condition: type === "Custom" ? { type, formula: "" } : { type, rule: {} },
    look: plainConditionalLook(),
    stopIfTrue: false,
  };
  // The newest comes first, as in Excel.
  sheet.conditionalFormats.unshift(format);
  return ruleObject(sheet, format);
}

/** Takes the rules off these cells; a rule that stands on others too stays there. */
function clearFrom(sheet: Sheet, box: Box): void {
  guardUnprotected(sheet);
  for (const format of sheet.conditionalFormats) format.boxes = format.boxes.flatMap((one) => without(one, box));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ boxes }) => boxes.length > 0);
}

/** Excel.ConditionalFormatCollection of a range. */
export const conditionalFormatsClass: HostClass<{ readonly anchor: Anchor }> = {
  name: "ConditionalFormatCollection",
  items: (target) => touching(target).map((format) => ruleObject(placeOf(target.anchor).sheet, format)),
  item: (target, args) => {
    const found = touching(target).find(({ id }) => id === text(args, 0));
    if (!found) throw itemNotFound();
    return ruleObject(placeOf(target.anchor).sheet, found);
  },
  methods: {
    Add: (target, args) => {
      const type = TYPES.find((one) => one === args[0]);
      if (!type) throw notImplemented(`ConditionalFormatCollection.add of ${String(args[0])}`);
      return add(target, type);
    },
    GetCount: (target) => touching(target).length,
    GetItemAt: (target, args) => {
      const found = touching(target)[wholeNumber(args, 0)];
      if (!found) throw itemNotFound();
      return ruleObject(placeOf(target.anchor).sheet, found);
    },
    ClearAll: ({ anchor }) => {
      const { sheet, box } = placeOf(anchor);
      clearFrom(sheet, box);
      return null;
    },
  },
};

const conditionOf =
  <Kind extends (typeof TYPES)[number]>(kind: Kind, hostClass: HostClass<Rule>, orNull: boolean) =>
  ({ sheet, format }: Rule): Reached => {
    if (format.condition.type === kind) return hostObject(hostClass, { sheet, format });
    if (orNull) return NULL_OBJECT;
    throw invalidOperation();
  };

/** Excel.ConditionalFormat */
export const conditionalFormatClass: HostClass<Rule> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format }) => format.condition.type),
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        if (typeof value !== "number") throw invalidArgument();
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        sheet.conditionalFormats.splice(value, 0, format);
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = booleanOf(value);
      },
    },
  },
  links: {
    Custom: (rule) => conditionOf("Custom", customClass, false)(rule),
    CustomOrNullObject: (rule) => conditionOf("Custom", customClass, true)(rule),
    CellValue: (rule) => conditionOf("CellValue", cellValueClass, false)(rule),
    CellValueOrNullObject: (rule) => conditionOf("CellValue", cellValueClass, true)(rule),
    TextComparison: (rule) => conditionOf("ContainsText", textClass, false)(rule),
    TextComparisonOrNullObject: (rule) => conditionOf("ContainsText", textClass, true)(rule),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      guardUnprotected(sheet);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      return null;
    },
    GetRange: ({ sheet, format: { boxes } }) => {
      const [only] = boxes;
      if (!only || boxes.length > 1) throw invalidOperation();
      return newRange(sheet, only);
    },
    GetRangeOrNullObject: ({ sheet, format: { boxes } }) => (boxes.length === 1 && boxes[0] ? newRange(sheet, boxes[0]) : NULL_OBJECT),
    GetRanges: ({ sheet, format }) => newAreas(sheet, format.boxes),
  },
};

const lookOf = ({ format }: Rule): HostObject => hostObject(lookClass, format.look);

/** Excel.CustomConditionalFormat */
const customClass: HostClass<Rule> = {
  name: "CustomConditionalFormat",
  links: { Format: lookOf, Rule: (rule) => hostObject(formulaClass, rule) },
};

/** Excel.ConditionalFormatRule */
const formulaClass: HostClass<Rule> = {
  name: "ConditionalFormatRule",
  properties: { Formula: formulaProperty(), FormulaLocal: formulaProperty() },
};

function formulaProperty(): Property<Rule> {
  return {
    get: ({ format }) => (format.condition.type === "Custom" ? format.condition.formula : ""),
    set: ({ format }, value) => {
      const formula = textOf(value);
      if (format.condition.type !== "Custom" || formula.trim() === "") throw invalidArgument();
      format.condition.formula = formula.startsWith("=") ? formula : `=${formula}`;
    },
  };
}

const ruleProperty: Property<Rule> = {
  get: ({ format }) => (format.condition.type === "Custom" ? null : format.condition.rule),
  set: ({ format }, value) => {
    if (format.condition.type === "Custom" || !isFields(value)) throw invalidArgument();
    format.condition.rule = checkedRule(value);
  },
};

function checkedRule(rule: Fields): Fields {
  if (typeof rule["operator"] !== "string") throw invalidArgument();
  return rule;
}

/** Excel.CellValueConditionalFormat */
const cellValueClass: HostClass<Rule> = { name: "CellValueConditionalFormat", properties: { Rule: ruleProperty }, links: { Format: lookOf } };
/** Excel.TextConditionalFormat */
const textClass: HostClass<Rule> = { name: "TextConditionalFormat", properties: { Rule: ruleProperty }, links: { Format: lookOf } };

const lookProperty = <Key extends keyof Look>(key: Key, read: (value: unknown) => Look[Key]): Property<Look> => ({
  get: (look) => look[key],
  set: (look, value) => {
    look[key] = read(value);
  },
});

/** Excel.ConditionalRangeFormat */
const lookClass: HostClass<Look> = {
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: lookProperty("numberFormat", textOf) },
  links: { Font: (look) => hostObject(lookFontClass, look), Fill: (look) => hostObject(lookFillClass, look) },
};

/** Excel.ConditionalRangeFont */
const lookFontClass: HostClass<Look> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: lookProperty("fontColor", colorOf),
    Bold: lookProperty("bold", booleanOf),
    Italic: lookProperty("italic", booleanOf),
    Strikethrough: lookProperty("strikethrough", booleanOf),
    Underline: lookProperty("underline", (value) => word([value], 0, ["None", "Single", "Double"])),
  },
  methods: {
    Clear: (look) => {
      Object.assign(look, { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null });
      return null;
    },
  },
};

/** Excel.ConditionalRangeFill */
const lookFillClass: HostClass<Look> = {
  name: "ConditionalRangeFill",
  properties: { Color: lookProperty("fill", colorOf) },
  methods: {
    Clear: (look) => {
      look.fill = null;
      return null;
    },
  },
};
