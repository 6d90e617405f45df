import type { Sheet } from "../model/book";
import { holds } from "../model/box";
import type { Validation } from "../model/sheetParts";
import { choicesOf } from "../objects/dataValidation";
import type { Cursor } from "./moves";

/** The rule of a list that a cell keeps to. */
export interface Choices {
  readonly words: readonly string[];
  /** What Excel does with another word: takes it, asks, or refuses. */
  readonly alert: "none" | "asks" | "refuses";
  readonly title: string;
  readonly message: string;
}

/** The list of a cell; `null` for none, or one whose source cannot be read. */
export function choicesAt(sheet: Sheet, { row, column }: Cursor): Choices | null {
  const rule = sheet.validations.find(({ type, boxes }) => type === "List" && boxes.some((box) => holds(box, row, column)));
  const words = rule && wordsOf(rule, sheet);
  if (!rule || !words) return null;
  const { showAlert, style, title, message } = rule.errorAlert;
  return {
    words,
    alert: showAlert === false || style === "Information" ? "none" : style === "Warning" ? "asks" : "refuses",
    title: String(title ?? ""),
    message: String(message ?? ""),
  };
}

function wordsOf(rule: Validation, sheet: Sheet): readonly string[] | null {
  try {
    return [...choicesOf(rule, sheet)].filter((word) => word !== "");
  } catch {
    return null;
  }
}
