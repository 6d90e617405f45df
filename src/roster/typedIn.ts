import { inUnicode, type OldEncoding } from "./oldEncoding";
import { isSyllable } from "./syllable";

/** How a text was typed. */
export type Encoding = "unicode" | OldEncoding;

/**
 * What a text says by itself of how it was typed: the encodings in which every word is Vietnamese, each with the number of words
 * that are none in another. Several for "Dòng", which in TCVN3 is "Dũng"; none for "Müller".
 */
export type Evidence = ReadonlyMap<Encoding, number>;

/** Letters that no old encoding has: whoever typed one types Unicode. */
const ONLY_UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u036f]/;
const NOT_ASCII = /[^\x00-\x7f]/;
/** A sign that is no letter touches one: "V¨n". Those that TCVN3 has no letter for do so in any text: "m²". */
const SIGN_IN_WORD = /\p{L}[¡-®µ-¹»-¾×÷]|[¡-®µ-¹»-¾×÷]\p{L}/u;
/** "đ/c", "HĐND": what is shortened need be no syllable; in capitals it may have vowels, "UBĐT", where capitals are not what is in doubt. */
const hasNoVowel = (word: string): boolean => /^[bcdđghklmnpqrstvx]+$/iu.test(word);
/** What is shortened has no tone: "BRỄNG" is no such word, and the name "BRÔNG" no TCVN3. */
const isShort = (word: string): boolean => hasNoVowel(word) || (/^\p{Lu}{1,6}$/u.test(word) && !TONE.test(word.normalize("NFD")));
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** "TuÊn": no word has a capital behind a small letter. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;

const isVietnamese = (word: string): boolean => isSyllable(word) && !CAPITAL_INSIDE.test(word);
const marked = (words: readonly string[]): readonly string[] => words.filter((word) => NOT_ASCII.test(word));
const wordsOf = (text: string): readonly string[] => marked(text.match(/[\p{L}\p{M}]+/gu) ?? []);

/** What the signs of a text say: `evidenceOf("NguyÔn V¨n An")` → TCVN3 only, for two words; `evidenceOf("An")` → null, it is the same in all. */
export function evidenceOf(text: string): Evidence | null {
  if (!NOT_ASCII.test(text)) return null;
  if (ONLY_UNICODE.test(text)) return new Map([["unicode", 1]]);
  const fits = new Map<Encoding, number>();
  const words = marked(text.split(/\s+/));
  const wrong = [...new Set(words)].filter((word) => !fitsAlone(word, hasNoVowel));
  if (wrong.length === 0) fits.set("unicode", words.length);
  for (const encoding of ["tcvn3", "vni"] as const) {
    const written = inUnicode(text, encoding);
    if (written !== null && written !== text && fitsAlone(written, isShort)) fits.set(encoding, wrong.filter((word) => !/\d/.test(word) && wordsOf(inUnicode(word, encoding) ?? "").some(isVietnamese)).length);
  }
  return fits;
}

const fitsAlone = (text: string, isNoWord: (word: string) => boolean): boolean => !SIGN_IN_WORD.test(text) && wordsOf(text).every((word) => isVietnamese(word) || isNoWord(word));
