import type { Sheet } from "../model/book";
import { holds } from "../model/box";
import { type CellValue, isError } from "../model/cell";
import { type ConditionalFormat, type ConditionalLook, plainConditionalLook } from "../model/sheetParts";

/** How conditions change the look of a cell: the first rule that says something about a thing decides it. Rules by formula are not shown. */
export function conditionalLook(sheet: Sheet, row: number, column: number, value: CellValue): ConditionalLook {
  const look = plainConditionalLook();
  for (const format of sheet.conditionalFormats) {
    if (!format.boxes.some((box) => holds(box, row, column)) || !isMet(format.condition, value)) continue;
    for (const key of Object.keys(look) as (keyof ConditionalLook)[]) if (look[key] === null) Object.assign(look, { [key]: format.look[key] });
    if (format.stopIfTrue) break;
  }
  return look;
}

function isMet(condition: ConditionalFormat["condition"], value: CellValue): boolean {
  switch (condition.type) {
    case "ContainsText":
      return isTextMet(condition.rule, isError(value) ? value.error : String(value ?? ""));
    case "CellValue":
      return isValueMet(condition.rule, value);
    case "Custom":
      return false;
  }
}

type Rule = Readonly<Record<string, unknown>>;

function isTextMet({ operator, text }: Rule, shown: string): boolean {
  const [cell, sought] = [shown.toLowerCase(), String(text ?? "").toLowerCase()];
  switch (operator) {
    case "BeginsWith":
      return cell.startsWith(sought);
    case "EndsWith":
      return cell.endsWith(sought);
    case "NotContains":
      return !cell.includes(sought);
    default:
      return cell.includes(sought);
  }
}

/** Only values written out are compared; a formula as a limit is not computed here. */
function isValueMet({ operator, formula1, formula2 }: Rule, value: CellValue): boolean {
  const [first, second] = [literal(formula1), literal(formula2)];
  if (first === undefined || value === null || isError(value)) return false;
  const compare = (limit: string | number): number =>
    typeof value === "number" && typeof limit === "number" ? value - limit : String(value).localeCompare(String(limit), "vi", { sensitivity: "accent" });
  const between = compare(first) >= 0 && second !== undefined && compare(second) <= 0;
  switch (operator) {
    case "EqualTo":
      return compare(first) === 0;
    case "NotEqualTo":
      return compare(first) !== 0;
    case "GreaterThan":
      return compare(first) > 0;
    case "LessThan":
      return compare(first) < 0;
    case "GreaterThanOrEqual":
      return compare(first) >= 0;
    case "LessThanOrEqual":
      return compare(first) <= 0;
    case "Between":
      return between;
    case "NotBetween":
      return !between;
    default:
      return false;
  }
}

/** `literal('="Tốt"')` → "Tốt", `literal("=5")` → 5. */
function literal(formula: unknown): string | number | undefined {
  if (typeof formula === "number") return formula;
  const [, quoted, number] = /^=?(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?))$/.exec(String(formula ?? "")) ?? [];
  return number === undefined ? quoted?.replace(/""/g, '"') : Number(number);
}
