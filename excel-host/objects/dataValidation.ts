import { addressOf, quotedSheet } from "../model/address";
import type { Anchor, Sheet } from "../model/book";
import { type Box, lastColumn, lastRow, overlaps, sameBox, without } from "../model/box";
import { isError } from "../model/cell";
import { valueAt } from "../model/cells";
import type { Validation } from "../model/sheetParts";
import { booleanOf, type Fields, isFields } from "../wire/args";
import { type HostClass, type Property, readOnly, targetOf } from "../wire/hostClass";
import { invalidArgument, notImplemented } from "../wire/richError";
import { guardUnprotected } from "./guard";
import { rangeClass } from "./range";
import { placeOf, rangeOfFormula } from "./rangeTarget";

interface OfRange {
  readonly anchor: Anchor;
}

const RULE_TYPES: Readonly<Record<string, Validation["type"]>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
/** Excel's limit for a list written out. */
const LONGEST_LIST = 255;

/** The rule that covers the whole range; `undefined` for none, `null` when its cells have different ones or some have none. */
function ruleOf(target: OfRange): Validation | null | undefined {
  const { box } = placeOf(target.anchor);
  const touching = rulesOn(target);
  const [first] = touching;
  if (!first) return undefined;
  const rest = touching.flatMap(({ boxes }) => boxes).reduce<readonly Box[]>((left, one) => left.flatMap((piece) => without(piece, one)), [box]);
  return rest.length === 0 && areAlike(touching) ? first : null;
}

function rulesOn({ anchor }: OfRange): Validation[] {
  const { sheet, box } = placeOf(anchor);
  return sheet.validations.filter((rule) => rule.boxes.some((one) => overlaps(one, box)));
}

const areAlike = (rules: readonly Validation[]): boolean => new Set(rules.map((rule) => JSON.stringify({ ...rule, boxes: null }))).size === 1;

const detail = <Key extends keyof Validation>(key: Key, none: unknown, read: (value: unknown) => Validation[Key]): Property<OfRange> => ({
  get: (target) => {
    const rule = ruleOf(target);
    return rule === undefined ? none : rule === null ? null : rule[key];
  },
  set: (target, value) => {
    guardUnprotected(placeOf(target.anchor).sheet);
    const wanted = read(value);
    const rule = ownRule(target);
    rule[key] = wanted;
  },
});

/** The rule of exactly this range; a wider one is split, so that the rest keeps it. */
function ownRule({ anchor }: OfRange): Validation {
  const { sheet, box } = placeOf(anchor);
  const rule = ruleOf({ anchor });
  if (rule?.boxes.length === 1 && rule.boxes[0] && sameBox(rule.boxes[0], box)) return rule;
  if (!rule) throw invalidArgument("Set the rule of the data validation first.");
  const own = { ...rule, boxes: [box] };
  cut(sheet, box);
  sheet.validations.push(own);
  return own;
}

function cut(sheet: Sheet, box: Box): void {
  for (const rule of sheet.validations) rule.boxes = rule.boxes.flatMap((one) => without(one, box));
  sheet.validations = sheet.validations.filter((rule) => rule.boxes.length > 0);
}

function setRule({ anchor }: OfRange, value: unknown): void {
  const { sheet, box } = placeOf(anchor);
  guardUnprotected(sheet);
  if (!isFields(value)) throw invalidArgument();
  const [[key = "", details] = []] = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  const type = RULE_TYPES[key];
  if (!type) throw invalidArgument();
  const rule = { [key]: plainRule(details) };
  const before = ruleOf({ anchor });
  cut(sheet, box);
  sheet.validations.push({
    boxes: [box],
    type,
    rule,
    ignoreBlanks: before?.ignoreBlanks ?? true,
    prompt: before?.prompt ?? {},
    errorAlert: before?.errorAlert ?? DEFAULT_ALERT,
  });
}

const DEFAULT_ALERT: Fields = { message: "", showAlert: true, style: "Stop", title: "" };

/** A list's source may be a range: it is kept as a formula. */
function plainRule(details: unknown): Fields {
  if (!isFields(details)) throw invalidArgument();
  const { source } = details;
  const range = targetOf(rangeClass, source);
  if (range) {
    const place = placeOf(range);
    return { ...details, source: `=${quotedSheet(place.sheet.name)}!${addressOf(place.box, true)}` };
  }
  if (typeof source === "string" && !source.startsWith("=") && source.length > LONGEST_LIST) throw invalidArgument();
  return details;
}

/** Whether every cell keeps to the rule: judged for lists, which are all our add-in has. */
function valid(target: OfRange): boolean | null {
  const rule = ruleOf(target);
  if (rule === undefined) return true;
  if (rule === null || rule.type !== "List") throw notImplemented(`DataValidation.valid of ${rule?.type ?? "mixed rules"}`);
  const { sheet, box } = placeOf(target.anchor);
  const allowed = choicesOf(rule, sheet);
  const good: boolean[] = [];
  for (let row = box.row; row <= lastRow(box); row++)
    for (let column = box.column; column <= lastColumn(box); column++) {
      const value = valueAt(sheet, row, column);
      good.push(value === null ? rule.ignoreBlanks : !isError(value) && allowed.has(String(value)));
    }
  return good.every((one) => one) ? true : good.some((one) => one) ? null : false;
}

/** The words a list allows. */
export function choicesOf(rule: Validation, sheet: Sheet): ReadonlySet<string> {
  const list = rule.rule["list"];
  const source = isFields(list) ? list["source"] : undefined;
  if (typeof source !== "string") return new Set();
  if (!source.startsWith("=")) return new Set(source.split(",").map((word) => word.trim()));
  const name = sheet.book.names.find((one) => `=${one.name}`.toLowerCase() === source.toLowerCase());
  const place = rangeOfFormula(name?.formula ?? source, sheet.book, sheet);
  if (!place) throw notImplemented(`a list from ${source}`);
  const words = new Set<string>();
  for (let row = place.box.row; row <= lastRow(place.box); row++)
    for (let column = place.box.column; column <= lastColumn(place.box); column++) words.add(String(valueAt(place.sheet, row, column) ?? ""));
  return words;
}

const fieldsOr = (value: unknown): Fields => {
  if (!isFields(value)) throw invalidArgument();
  return value;
};

/** Excel.DataValidation */
export const validationClass: HostClass<OfRange> = {
  name: "DataValidation",
  properties: {
    Type: readOnly((target) => {
      const rule = ruleOf(target);
      if (rule) return rule.type;
      return rule === undefined ? "None" : areAlike(rulesOn(target)) ? "MixedCriteria" : "Inconsistent";
    }),
    Rule: { get: (target) => ruleOf(target)?.rule ?? {}, set: setRule },
    IgnoreBlanks: detail("ignoreBlanks", true, booleanOf),
    Prompt: detail("prompt", {}, fieldsOr),
    ErrorAlert: detail("errorAlert", DEFAULT_ALERT, fieldsOr),
    Valid: readOnly(valid),
  },
  methods: {
    Clear: ({ anchor }) => {
      const { sheet, box } = placeOf(anchor);
      guardUnprotected(sheet);
      cut(sheet, box);
      return null;
    },
  },
};
