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

function areNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.replaceAll(" ", "") === b.replaceAll(" ", "")) return true;
  const [words, others] = [a.split(" "), b.split(" ")];
  const differing = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [at] = differing;
  return words.length === others.length && differing.length === 1 && at !== undefined && isSlip(words[at] ?? "", others[at] ?? "");
}

/**
 * Pairs of units that look like one unit spelt in two ways: they differ in tone marks, a space or one letter.
 * `nearUnits(["Phòng Chính sách", "phòng chính sach"])` → one pair; "Phòng A" and "Phòng B" are none.
 */
export function nearUnits(units: readonly string[]): (readonly [string, string])[] {
  const keyed = units.map((unit) => ({ unit, key: folded(unit) }));
  return keyed.flatMap(({ unit, key }, index) => keyed.slice(index + 1).flatMap((other) => (areNear(key, other.key) ? [[unit, other.unit] as const] : [])));
}
