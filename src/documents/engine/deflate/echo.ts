import { WINDOW } from "./symbols";

/** A piece of a template as a word of its documents. */
export interface PieceWord {
  /** Which word of the document it was when it was written last; -1: not yet. */
  lastSaid: number;
}
export type Word = PieceWord | string;

/** A document while it is written, word by word: what of it was said before. */
export interface Echo {
  readonly clear: () => void;
  /** Takes the next word, of so many bytes, and tells how far back the same one begins; 0 where it is new, or too far away. */
  readonly distanceTo: (word: Word, length: number) => number;
}

/** How many words are remembered; more of them hardly fit into the window. A power of two. */
const KEPT = 4096;
const SLOT = KEPT - 1;
/** Values shorter than this are found only where they follow what is repeated anyway. */
const WORTH_FINDING = 4;

/**
 * A row of a list says most of what a row before it said, in the same order. So the word that followed the last one then is looked at
 * first: as long as the two go together the distance stays the same, and all of it is one repetition. Else a word's own last place counts.
 */
export function echo(): Echo {
  const words = new Array<Word>(KEPT).fill("");
  const places = new Float64Array(KEPT);
  const values = new Map<string, number>();
  let count = 0;
  let size = 0;
  let following = -1;

  const lastPlaceOf = (word: Word): number => (typeof word === "string" ? (values.get(word) ?? -1) : word.lastSaid);
  const isKept = (index: number): boolean => index >= 0 && index > count - KEPT && index < count;

  return {
    clear() {
      for (let index = Math.max(0, count - KEPT); index < count; index++) {
        const word = words[index & SLOT];
        if (typeof word === "object") word.lastSaid = -1;
      }
      values.clear();
      count = 0;
      size = 0;
      following = -1;
    },
    distanceTo(word, length) {
      const index = isKept(following) && words[following & SLOT] === word ? following : lastPlaceOf(word);
      const distance = isKept(index) ? size - (places[index & SLOT] ?? 0) : 0;
      const found = distance > 0 && distance <= WINDOW;
      following = (found ? index : following) + 1;
      words[count & SLOT] = word;
      places[count & SLOT] = size;
      if (typeof word === "object") word.lastSaid = count;
      else if (length >= WORTH_FINDING) {
        if (values.size >= KEPT) values.clear();
        values.set(word, count);
      }
      count++;
      size += length;
      return found ? distance : 0;
    },
  };
}
