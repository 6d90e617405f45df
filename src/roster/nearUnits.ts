import { unitKey } from "../review/unitKey";

/** Letters without their marks: "phòng chính sách" → "phong chinh sach". */
const folded = (unit: string): string => unitKey(unit).replace(/\p{M}/gu, "").replace(/đ/gu, "d");

/** Whether one letter more, less or another makes one word of the other. "I" and "II", "A" and "B", 1 and 2 are names, not slips. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || [a, b].some((word) => /\d|^[ivx]+$/.test(word))) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

interface Folded {
  readonly unit: string;
  readonly words: readonly string[];
  /** The name without its spaces. */
  readonly letters: string;
}

function foldedUnit(unit: string): Folded {
  const words = folded(unit).split(" ");
  return { unit, words, letters: words.join("") };
}

function areNear(a: Folded, b: Folded): boolean {
  if (Math.abs(a.letters.length - b.letters.length) > 1) return false;
  if (a.letters === b.letters) return true;
  if (a.words.length !== b.words.length) return false;
  const [at, ...more] = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [index]));
  return at !== undefined && more.length === 0 && isSlip(a.words[at] ?? "", b.words[at] ?? "");
}

/**
 * Pairs of units that look like one unit spelt in two ways: they differ in tone marks, a space or one letter.
 * `nearUnits(["Phòng Chính sách", "phòng chính sach"])` → one pair; "Phòng A" and "Phòng B" are none.
 */
export function nearUnits(units: readonly string[]): (readonly [string, string])[] {
  const known = units.map(foldedUnit);
  return known.flatMap((one, index) => known.slice(index + 1).flatMap((other) => (areNear(one, other) ? [[one.unit, other.unit] as const] : [])));
}
