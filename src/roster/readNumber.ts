import { cleanText } from "./cleanText";
import type { Cell } from "./grid";

/** A number typed the Vietnamese way: `readNumber("6,5")` → 6.5, `readNumber("06 tháng")` → 6, `readNumber("nhiều")` → `null`. */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "boolean") return null;
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(?:tháng|thg|th|t|phiếu|người)?\.?$/iu.exec(cleanText(cell));
  return match ? Number((match[1] ?? "").replace(",", ".")) : null;
}

/** A whole number that counts something: `readCount("12")` → 12; 1,5 and -1 → `null`. */
export function readCount(cell: Cell): number | null {
  const value = readNumber(cell);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Months of one year: 0 to 12; `readMonths("cả năm")` → 12, `readMonths(13)` → `null`. */
export function readMonths(cell: Cell): number | null {
  if (typeof cell === "string" && /^(cả|trọn|đủ) (năm|12 tháng)$/iu.test(cleanText(cell))) return 12;
  const value = readNumber(cell);
  return value !== null && value >= 0 && value <= 12 ? value : null;
}

/** Points of a review, with a part of a point: `readPoints("89,5")` → 89.5, `readPoints("90 điểm")` → 90; below 0 → `null`. */
export function readPoints(cell: Cell): number | null {
  const value = readNumber(typeof cell === "string" ? cleanText(cell).replace(/\s*(?:điểm|đ)$/iu, "") : cell);
  return value !== null && value >= 0 ? value : null;
}

/** A percentage: 20, "20%" and 0.2 are all 20; it must be a whole percent from 0 to 100. */
export function readPercent(cell: Cell): number | null {
  const text = cleanText(cell);
  const written = /^(.*\S)\s*%$/.exec(text)?.[1];
  const value = readNumber(written ?? cell);
  if (value === null) return null;
  // 0.2 * 100 and its like are off by a rounding error; a share stands for a whole percent or for none.
  const percent = written === undefined && value > 0 && value < 1 ? Math.round(value * 1e6) / 1e4 : value;
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : null;
}
