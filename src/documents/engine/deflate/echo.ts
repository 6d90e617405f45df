import { WINDOW } from "./symbols";

/** A piece of a template as a word of its documents. */
export interface PieceWord {
  /** Which word of the document it was when it was written last; -1: not yet. */
  lastSaid: number;
}

/** A document while it is written, word by word: pieces of its template, and values. */
export interface Echo {
  readonly clear: () => void;
  /** Takes the next word, of so many bytes, and tells how far back the same one begins; 0 where it is new, or too far away. */
  readonly distanceTo: (word: PieceWord | string, length: number) => number;
}

/** How many words are remembered; more of them hardly fit into the window. A power of two. */
const KEPT = 4096;
const SLOT = KEPT - 1;

/**
 * A row of a list says most of what the row before it said, in the same order. So what followed the last word then is looked at first:
 * as long as the two go together the distance stays the same, and all of it is one repetition. Else a piece's own last place counts.
 */
export function echo(): Echo {
  const words = new Array<PieceWord | string>(KEPT).fill("");
  const places = new Float64Array(KEPT);
  let count = 0;
  let size = 0;
  let following = -1;
  const isKept = (index: number): boolean => index >= 0 && index > count - KEPT && index < count;

  return {
    clear() {
      count = 0;
      size = 0;
      following = -1;
    },
    distanceTo(word, length) {
      const own = typeof word === "string" ? -1 : word.lastSaid;
      const index = isKept(following) && words[following & SLOT] === word ? following : own;
      const distance = isKept(index) ? size - (places[index & SLOT] ?? 0) : 0;
      const found = distance > 0 && distance <= WINDOW;
      following = (found ? index : following) + 1;
      if (typeof word !== "string") word.lastSaid = count;
      words[count & SLOT] = word;
      places[count & SLOT] = size;
      count++;
      size += length;
      return found ? distance : 0;
    },
  };
}
