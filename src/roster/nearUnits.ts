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
}

const lettersOf = (unit: string): readonly string[] => unmarked(unitKey(unit)).split(" ");

function foldedUnit(unit: string, index: number): Folded {
  const words = lettersOf(unit);
  return { index, words, letters: words.join(""), plain: lettersOf(cleanText(unit.replace(/\([^)]*\)?/g, " "))).join("") };
}

function areNear(a: Folded, b: Folded): boolean {
  if (a.plain !== "" && a.plain === b.plain) return true;
  if (Math.abs(a.letters.length - b.letters.length) > 1 || a.words.length !== b.words.length) return false;
  const [at, ...more] = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [index]));
  return at !== undefined && more.length === 0 && isSlip(a.words[at] ?? "", b.words[at] ?? "");
}

/** Keys of which near units share one, so that only those that do are compared: thousands of phòng cost what they hold, not its square. */
const keysOf = ({ words, plain }: Folded): readonly string[] => [
  plain,
  ...words.flatMap((word, at) => slipKeys(word).map((key) => [...words.slice(0, at), `${at}:${key}`, ...words.slice(at + 1)].join(" "))),
];

/**
 * Pairs of units that look like one unit spelt in two ways: they differ in tone marks, a space, one letter or a remark in brackets.
 * `nearUnits(["Phòng Chính sách", "phòng chính sach"])` → one pair; "Phòng A" and "Phòng B" are none.
 */
export function nearUnits(units: readonly string[]): (readonly [string, string])[] {
  const seen = new Map<string, Folded[]>();
  return units.map(foldedUnit).flatMap((unit) => {
    const keys = new Set(keysOf(unit));
    const met = new Set([...keys].flatMap((key) => seen.get(key) ?? []));
    for (const key of keys) {
      const others = seen.get(key);
      if (others) others.push(unit);
      else seen.set(key, [unit]);
    }
    return [...met].filter((other) => areNear(other, unit)).sort((a, b) => a.index - b.index).map((other) => [units[other.index] ?? "", units[unit.index] ?? ""] as const);
  });
}
