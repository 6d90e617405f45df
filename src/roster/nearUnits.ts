import { unitKey } from "../review/unitKey";
import { cleanText } from "./cleanText";
import { isSlip, slipKeys, unmarked } from "./slips";

interface Folded {
  readonly index: number;
  readonly words: readonly string[];
  /** The name without its spaces. */
  readonly letters: string;
  /** The same without a remark in brackets: "Phòng Một (mới)" may be "Phòng Một". */
  readonly plain: string;
  /** How it may be shortened: "pcs", "cs", "phongcs", "chinhsach". */
  readonly short: readonly string[];
  /** Its name with one word left open, for each letter that may be a slip. */
  readonly slips: readonly string[];
}

const lettersOf = (unit: string): readonly string[] => unmarked(unitKey(unit)).split(" ");

function foldedUnit(unit: string, index: number): Folded {
  const words = lettersOf(unit);
  return { index, words, letters: words.join(""), plain: lettersOf(cleanText(unit.replace(/\([^)]*\)?/g, " "))).join(""), short: shortForms(words), slips: wordSlips(words) };
}

/** Its words by their first letters, the name after "Phòng", and both together; one letter is a name of its own. */
function shortForms([kind = "", ...rest]: readonly string[]): readonly string[] {
  const initials = rest.map((word) => word.slice(0, 1)).join("");
  if (initials === "") return [];
  return [kind.slice(0, 1) + initials, ...(initials.length < 2 ? [] : [initials, kind + initials, rest.join("")])];
}

function areNear(a: Folded, b: Folded): boolean {
  if (a.plain !== "" && a.plain === b.plain) return true;
  if (a.short.includes(b.plain) || b.short.includes(a.plain)) return true;
  if (Math.abs(a.letters.length - b.letters.length) > 1 || a.words.length !== b.words.length) return false;
  const [at, ...more] = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [index]));
  return at !== undefined && more.length === 0 && isSlip(a.words[at] ?? "", b.words[at] ?? "");
}

/** Keys under which a unit is found by those near it, so that only they are compared: thousands of phòng cost what they hold, not its square. */
const ownKeys = (unit: Folded): readonly string[] => [`=${unit.plain}`, ...unit.short.map((short) => `<${short}`), ...unit.slips];
/** Keys under which a unit finds those: the same name, one that it shortens, one that shortens it, one with a slip. */
const keysToFind = (unit: Folded): readonly string[] => [`=${unit.plain}`, `<${unit.plain}`, ...unit.short.map((short) => `=${short}`), ...unit.slips];

const wordSlips = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) => slipKeys(word).map((key) => `${words.slice(0, at).join(" ")}|${key}|${words.slice(at + 1).join(" ")}`));

/**
 * Pairs of units that look like one unit spelt in two ways: they differ in tone marks, a space, one letter or a
 * remark in brackets, or one is the other made short.
 * `nearUnits(["Phòng Chính sách", "phòng chính sach"])` → one pair; "Phòng A" and "Phòng B" are none.
 */
export function nearUnits(units: readonly string[]): (readonly [string, string])[] {
  const seen = new Map<string, Folded[]>();
  return units.map(foldedUnit).flatMap((unit) => {
    const met = new Set(keysToFind(unit).flatMap((key) => seen.get(key) ?? []));
    for (const key of ownKeys(unit)) {
      const others = seen.get(key);
      if (others) others.push(unit);
      else seen.set(key, [unit]);
    }
    return [...met].filter((other) => areNear(other, unit)).sort((a, b) => a.index - b.index).map((other) => [units[other.index] ?? "", units[unit.index] ?? ""] as const);
  });
}
