import type { ConditionalFormattingOptions, DataValidation, Font as FileFont, Style, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, parseAddress } from "../model/address";
import { newId, type Sheet } from "../model/book";
import type { Box } from "../model/box";
import { type ConditionalFormat, type ConditionalLook, plainConditionalLook, type Validation } from "../model/sheetParts";
import { isFields } from "../wire/args";
import { colorFor, hexOf } from "./color";

const TYPES = { whole: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", textLength: "TextLength", custom: "Custom" } as const;
type FileType = keyof typeof TYPES;
/** Office.js names of the part of a rule, by the type's. */
const PARTS: Readonly<Record<Validation["type"], string>> = {
  WholeNumber: "wholeNumber", Decimal: "decimal", List: "list", Date: "date", Time: "time", TextLength: "textLength", Custom: "custom",
};
const OPERATORS = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo",
  greaterThan: "GreaterThan", lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
} as const;
/** Conditional formats have their own words for two of them. */
const CF_OPERATORS = { ...OPERATORS, greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual" } as const;
const STYLES: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

const fileWord = (words: Readonly<Record<string, string>>, word: unknown): string | undefined => Object.keys(words).find((key) => words[key] === word);
const boxesOf = (addresses: string): Box[] => addresses.split(/\s+/).flatMap((address) => parseAddress(address)?.box ?? []);

/** Rules that are alike on several places become one on several boxes. */
export function loadValidations(from: Worksheet, sheet: Sheet): void {
  const byRule = new Map<string, Validation>();
  for (const [key, rule] of Object.entries(from.dataValidations.model)) {
    const boxes = boxesOf(key.replace(/^range:/, ""));
    if (!rule || rule.type === "any") continue;
    const known = byRule.get(JSON.stringify(rule));
    if (known) known.boxes = [...known.boxes, ...boxes];
    else byRule.set(JSON.stringify(rule), { ...validationOf(rule), boxes });
  }
  sheet.validations = [...byRule.values()];
}

function validationOf(rule: Exclude<DataValidation, { type: "any" }>): Omit<Validation, "boxes"> {
  const type = TYPES[rule.type];
  // excelts reads the formula of a rule on numbers as a number, and loses it.
  const kept = rule.formulae.filter((formula) => !Number.isNaN(formula));
  const [first, second] = kept.map((formula) => (typeof formula === "number" ? formula : `=${String(formula)}`));
  return {
    type,
    rule: { [PARTS[type]]: partOf(type, rule.operator === undefined ? "Between" : OPERATORS[rule.operator], first, second) },
    ignoreBlanks: rule.allowBlank ?? false,
    prompt: rule.prompt || rule.promptTitle ? { message: rule.prompt ?? "", showPrompt: rule.showInputMessage ?? false, title: rule.promptTitle ?? "" } : {},
    errorAlert: {
      message: rule.error ?? "",
      showAlert: rule.showErrorMessage ?? false,
      style: STYLES[rule.errorStyle ?? "stop"] ?? "Stop",
      title: rule.errorTitle ?? "",
    },
  };
}

function partOf(type: Validation["type"], operator: string, first: unknown, second: unknown): object {
  if (type === "Custom") return { formula: first };
  if (type !== "List") return { formula1: first, ...(second === undefined ? {} : { formula2: second }), operator };
  const written = /^="((?:[^"]|"")*)"$/.exec(String(first));
  return { inCellDropDown: true, source: written ? (written[1] ?? "").replace(/""/g, '"') : first };
}

export function saveValidations(sheet: Sheet, to: Worksheet): void {
  for (const validation of sheet.validations) {
    const type = fileWord(TYPES, validation.type) as FileType | undefined;
    const part = validation.rule[PARTS[validation.type]];
    if (!type || !isFields(part)) continue;
    const operator = fileWord(OPERATORS, part["operator"]);
    const { errorAlert: alert, prompt } = validation;
    const rule = {
      type,
      formulae: validation.type === "List" ? [listSource(part["source"])] : given(part["formula1"] ?? part["formula"], part["formula2"]),
      ...(operator && validation.type !== "List" && validation.type !== "Custom" ? { operator } : {}),
      allowBlank: validation.ignoreBlanks,
      showErrorMessage: alert["showAlert"] === true,
      errorStyle: fileWord(STYLES, alert["style"]) ?? "stop",
      ...words({ errorTitle: alert["title"], error: alert["message"], promptTitle: prompt["title"], prompt: prompt["message"] }),
      showInputMessage: prompt["showPrompt"] === true || Boolean(prompt["message"]),
    } as DataValidation;
    for (const box of validation.boxes) to.dataValidations.add(addressOf(box), rule);
  }
}

const words = (given: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (typeof value === "string" && value !== "" ? [[key, value]] : [])));

const bare = (formula: unknown): string | number => (typeof formula === "number" ? formula : String(formula).replace(/^=/, ""));
const given = (...formulas: readonly unknown[]): (string | number)[] => formulas.filter((one) => one !== undefined).map(bare);
const listSource = (source: unknown): string => (String(source).startsWith("=") ? bare(source) as string : `"${String(source).replace(/"/g, '""')}"`);

const TEXT_OPERATORS = { containsText: "Contains", notContainsText: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith" } as const;

/** Formats by a formula, a value or a text; bars, scales and icons are passed over. */
export function loadConditionalFormats(from: Worksheet, sheet: Sheet): void {
  const found: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
  for (const { ref, rules } of from.conditionalFormattings)
    for (const rule of rules) {
      const condition = conditionOf(rule as FileRule);
      if (!condition) continue;
      const format = { id: newId(sheet.book), boxes: boxesOf(ref), condition, look: lookOf(rule.style), stopIfTrue: false };
      found.push({ priority: rule.priority ?? found.length, format });
    }
  sheet.conditionalFormats = found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

/** A rule as excelts reads it: more kinds than its types name. */
interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly (string | number)[];
}

function conditionOf({ type, operator, formulae = [] }: FileRule): ConditionalFormat["condition"] | null {
  const [first, second] = formulae;
  if (type === "expression") return { type: "Custom", formula: `=${first}` };
  if (type === "cellIs") {
    const word = CF_OPERATORS[operator as keyof typeof CF_OPERATORS];
    return word ? { type: "CellValue", rule: { formula1: `=${first}`, ...(second === undefined ? {} : { formula2: `=${second}` }), operator: word } } : null;
  }
  const text = /"((?:[^"]|"")*)"/.exec(String(first))?.[1];
  const word = TEXT_OPERATORS[(operator ?? type) as keyof typeof TEXT_OPERATORS];
  return word && text !== undefined ? { type: "ContainsText", rule: { operator: word, text: text.replace(/""/g, '"') } } : null;
}

const lookOf = (style: Partial<Style> | undefined): ConditionalLook => ({
  ...plainConditionalLook(),
  fontColor: hexOf(style?.font?.color),
  bold: style?.font?.bold ?? null,
  italic: style?.font?.italic ?? null,
  strikethrough: style?.font?.strike ?? null,
  underline: style?.font?.underline ? "Single" : null,
  fill: style?.fill?.type === "pattern" ? (hexOf(style.fill.bgColor) ?? hexOf(style.fill.fgColor)) : null,
});

export function saveConditionalFormats(sheet: Sheet, to: Worksheet): void {
  sheet.conditionalFormats.forEach(({ boxes, condition, look }, index) => {
    const [first] = boxes;
    if (!first) return;
    const rule = { priority: index + 1, style: styleFor(look), ...ruleFor(condition, addressOf({ ...first, rows: 1, columns: 1 })) };
    to.addConditionalFormatting({ ref: boxes.map((box) => addressOf(box)).join(" "), rules: [rule] } as unknown as ConditionalFormattingOptions);
  });
}

function ruleFor(condition: ConditionalFormat["condition"], cell: string): FileRule {
  switch (condition.type) {
    case "Custom":
      return { type: "expression", formulae: [bare(condition.formula)] };
    case "CellValue": {
      const { formula1, formula2, operator } = condition.rule;
      return { type: "cellIs", operator: fileWord(CF_OPERATORS, operator) ?? "equal", formulae: given(formula1, formula2) };
    }
    case "ContainsText": {
      const operator = (fileWord(TEXT_OPERATORS, condition.rule["operator"]) ?? "containsText") as keyof typeof TEXT_OPERATORS;
      return { type: "containsText", operator, formulae: [textFormula(operator, String(condition.rule["text"]), cell)] };
    }
  }
}

function textFormula(operator: keyof typeof TEXT_OPERATORS, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},${text.length})=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},${text.length})=${quoted}`;
  }
}

function styleFor(look: ConditionalLook): Partial<Style> {
  const font: Partial<FileFont> = {
    ...(look.fontColor ? { color: colorFor(look.fontColor) } : {}),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.strikethrough ? { strike: true } : {}),
    ...(look.underline && look.underline !== "None" ? { underline: true } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: colorFor(look.fill), bgColor: colorFor(look.fill) } } : {}),
    ...(look.numberFormat ? { numFmt: look.numberFormat } : {}),
  };
}
