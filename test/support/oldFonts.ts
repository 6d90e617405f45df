import { LETTERS_BY_SIGNS, type OldEncoding } from "../../src/roster/oldEncoding";

const SIGNS: Readonly<Record<OldEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: inverted(LETTERS_BY_SIGNS.tcvn3),
  vni: inverted(LETTERS_BY_SIGNS.vni),
};

function inverted(letters: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  for (const [sign, letter] of letters) if (!signs.has(letter)) signs.set(letter, sign);
  return signs;
}

/** A text as it was typed for an old font: `typedFor("tcvn3", "Nguyễn Văn An")` → "NguyÔn V¨n An". A capital that TCVN3 lacks is typed as the small letter. */
export const typedFor = (encoding: OldEncoding, text: string): string =>
  [...text].map((letter) => SIGNS[encoding].get(letter) ?? SIGNS[encoding].get(letter.toLowerCase()) ?? letter).join("");
