/** Bits that always go together, sixteen to a word, the first one lowest. */
export interface BitRun {
  readonly words: Uint16Array;
  readonly count: number;
}

/** Bits into bytes, the first one lowest (RFC 1951, 3.1.1), into a buffer that is used again. */
export interface BitWriter {
  readonly clear: () => void;
  /** At most sixteen bits; those above `count` are 0. */
  readonly put: (bits: number, count: number) => void;
  readonly run: (run: BitRun) => void;
  /** A copy of all of it, the last byte filled up with 0. */
  readonly bytes: () => Uint8Array;
  /** All of it as a run. */
  readonly asRun: () => BitRun;
}

export function bitWriter(): BitWriter {
  let buffer = new Uint8Array(1 << 14);
  /** Whole words are written; of the bits held there are fewer than sixteen. */
  let length = 0;
  let held = 0;
  let holds = 0;
  const makeRoom = (bytes: number): void => {
    if (length + bytes <= buffer.length) return;
    const larger = new Uint8Array(2 * (length + bytes));
    larger.set(buffer);
    buffer = larger;
  };
  const put = (bits: number, count: number): void => {
    held |= bits << holds;
    holds += count;
    if (holds < 16) return;
    makeRoom(2);
    buffer[length++] = held;
    buffer[length++] = held >> 8;
    held >>>= 16;
    holds -= 16;
  };
  const bytes = (): Uint8Array => {
    makeRoom(2);
    buffer[length] = held;
    buffer[length + 1] = held >> 8;
    return buffer.slice(0, length + Math.ceil(holds / 8));
  };
  return {
    clear() {
      length = 0;
      held = 0;
      holds = 0;
    },
    put,
    run({ words, count }) {
      const whole = count >> 4;
      makeRoom(2 * whole);
      // The engine is faster with its own names for what changes in a loop.
      const [into, by] = [buffer, holds];
      let [at, bits] = [length, held];
      for (let index = 0; index < whole; index++) {
        bits |= (words[index] ?? 0) << by;
        into[at++] = bits;
        into[at++] = bits >> 8;
        bits >>>= 16;
      }
      length = at;
      held = bits;
      if ((count & 15) !== 0) put(words[whole] ?? 0, count & 15);
    },
    bytes,
    asRun() {
      const all = bytes();
      return { words: Uint16Array.from({ length: Math.ceil(all.length / 2) }, (_, index) => (all[2 * index] ?? 0) | ((all[2 * index + 1] ?? 0) << 8)), count: 8 * length + holds };
    },
  };
}
