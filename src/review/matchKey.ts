const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A Vietnamese word with its tone mark moved to the end, so that the place of the mark does not matter. */
function toneLast(word: string): string {
  const tones = word.match(TONES);
  return tones ? word.replace(TONES, "") + tones.sort().join("") : word;
}

/**
 * A key under which two spellings of one text meet: case, spaces, composed or decomposed letters, and the place of the
 * tone mark do not count. `matchKey("Phòng  HOÀ") === matchKey("phòng hòa")`; `matchKey("an") !== matchKey("ân")`.
 */
export const matchKey = (text: string): string =>
  text.normalize("NFD").toLowerCase().replace(/[\s\u00a0]+/g, " ").trim().split(" ").map(toneLast).join(" ");
