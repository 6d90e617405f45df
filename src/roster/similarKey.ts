import { isSlip, unmarked } from "./slips";

/** Shorter keys are too close to each other: "tên" and "nên", "nam" and "năm". */
const SHORTEST = 5;

/**
 * Finds what a text nearly says: the value of the one key that differs in marks, a space or one letter of a word.
 * `similarKey(new Map([["chức vụ", "position"]]))("chuc vu")` → "position"; near to two values → `undefined`.
 */
export function similarKey<V>(values: ReadonlyMap<string, V>): (key: string) => V | undefined {
  const known = [...values].map(([key, value]) => ({ ...folded(key), value })).filter(({ letters }) => letters.length >= SHORTEST);
  const byLetters = new Map<string, Set<V>>();
  for (const { letters, value } of known) byLetters.set(letters, new Set([...(byLetters.get(letters) ?? []), value]));
  return (key) => {
    const text = folded(key);
    const same = byLetters.get(text.letters) ?? new Set(known.filter(({ words }) => differInOneWord(words, text.words)).map(({ value }) => value));
    const [only, ...more] = same;
    return more.length === 0 ? only : undefined;
  };
}

const folded = (key: string): { readonly words: readonly string[]; readonly letters: string } => {
  const words = unmarked(key).split(" ");
  return { words, letters: words.join("") };
};

function differInOneWord(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [at, ...more] = a.flatMap((word, index) => (word === b[index] ? [] : [index]));
  return at !== undefined && more.length === 0 && isSlip(a[at] ?? "", b[at] ?? "");
}
