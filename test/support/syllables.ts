/** The five tones beside the level one, as marks. */
export const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

/** Each onset, also none, before each rime with each tone over the letter `at` of the rime: `spelt(["oa"], 1)` → "oa", "oà", "oá" … "xoạ". */
export const spelt = (rimes: readonly string[], at: number): string[] =>
  ["", ...ONSETS].flatMap((onset) => rimes.flatMap((rime) => TONES.map((tone) => (onset + rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize("NFC"))));
