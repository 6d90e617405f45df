const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A Vietnamese word with its tone mark moved to the end, so that the place of the mark does not matter. */
function toneLast(word: string): string {
  const tones = word.match(TONES);
  return tones ? word.replace(TONES, "") + tones.sort().join("") : word;
}

/** Keys found before: the same phòng, posts and titles are asked for with every person. */
const found = new Map<string, string>();
const MOST_FOUND = 20_000;

/**
 * A key under which two spellings of one text meet: case, spaces, composed or decomposed letters, and the place of the
 * tone mark do not count. `matchKey("Phòng  HOÀ") === matchKey("phòng hòa")`; `matchKey("an") !== matchKey("ân")`.
 */
export function matchKey(text: string): string {
  const before = found.get(text);
  if (before !== undefined) return before;
  const key = text.normalize("NFD").toLowerCase().replace(/[\s\u00a0]+/g, " ").trim().split(" ").map(toneLast).join(" ");
  if (found.size >= MOST_FOUND) found.clear();
  found.set(text, key);
  return key;
}
