import { type Area, columnName } from "../roster/grid";

/** `areaOf("B2:C5")` → one area; `areaOf("$A$1")` → that cell; anything else → none. A sheet name before "!" is passed over. */
export function areaOf(address: string): readonly Area[] {
  const found = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (!found) return [];
  const [, left = "", top = "", right = left, bottom = top] = found;
  return [{ top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) }];
}

/** `addressOf({ top: 0, left: 0, bottom: 2, right: 1 })` → "A1:B3". */
export const addressOf = (area: Area): string =>
  `${columnName(area.left)}${area.top + 1}` +
  (area.top === area.bottom && area.left === area.right ? "" : `:${columnName(area.right)}${area.bottom + 1}`);

/** `columnNumber("AB")` → 27. */
const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet name as formulas write it: `quotedSheet("Danh sách")` → "'Danh sách'". */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
