import { matchKey } from "../review/matchKey";

/** Gives out ids nobody uses yet: with "P001" taken, `freeIds("P", 3, ["P001"])()` → "P002", then "P003". */
export function freeIds(letter: string, digits: number, taken: readonly (string | null)[]): () => string {
  const used = new Set(taken.map((id) => matchKey(id ?? "")));
  let number = 0;
  return () => {
    let id: string;
    do {
      number += 1;
      id = letter + String(number).padStart(digits, "0");
    } while (used.has(matchKey(id)));
    return id;
  };
}
