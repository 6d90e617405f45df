import { cleanText } from "../cleanText";

/** A tag whatever the Unicode form and the spaces Word's user typed it with: `tagName(" Họ\u00a0và  tên ")` → "Họ và tên". */
export const tagName = (raw: string): string => raw.normalize("NFC").replace(/\s+/gu, " ").trim();

const has = (scope: unknown, tag: string): scope is Record<string, unknown> =>
  typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag);

/** What one scope answers to a tag, cleaned for Word. `lookUp({ "Năm": "2023" }, "Năm")` → "2023". */
export function lookUp(scope: unknown, tag: string): unknown {
  const value = tag === "." ? scope : has(scope, tag) ? scope[tag] : undefined;
  return typeof value === "string" ? cleanText(value) : value;
}
