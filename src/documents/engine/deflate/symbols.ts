/** The alphabets of RFC 1951, 3.2.5: 0…255 a byte, 256 the end, 257…285 how long a repetition is; 0…29 how far back it lies. */

export const END_OF_BLOCK = 256;
export const FIRST_LENGTH = 257;
export const SYMBOLS = { literal: 286, distance: 30 } as const;
/** A repetition is 3 to 258 bytes long, and begins at most 32 kB before. */
export const SHORTEST = 3;
export const LONGEST = 258;
export const WINDOW = 32768;

/** A number as the alphabet says it: a symbol, then `extra` bits of the rest. */
export interface Symbol {
  readonly symbol: number;
  readonly extra: number;
  readonly rest: number;
}

/** Bases and extra bits go in steps: after the first eight lengths (four distances) each doubling is cut into four (two). */
const scale = (count: number, first: number, cut: number): readonly { readonly base: number; readonly extra: number }[] => {
  let base = first;
  return Array.from({ length: count }, (_, index) => {
    const extra = Math.max(0, Math.floor(index / cut) - 1);
    const step = { base, extra };
    base += 1 << extra;
    return step;
  });
};

const LENGTHS = scale(28, SHORTEST, 4);
const DISTANCES = scale(SYMBOLS.distance, 1, 2);

/** For each number the last step that begins at it or below. */
const indexOf = (steps: readonly { readonly base: number }[], last: number): Uint8Array => {
  const index = new Uint8Array(last + 1);
  for (const [symbol, { base }] of steps.entries()) index.fill(symbol, base);
  return index;
};
const LENGTH_INDEX = indexOf(LENGTHS, LONGEST);
const DISTANCE_INDEX = indexOf(DISTANCES, WINDOW);

/** `lengthSymbol(13)` → symbol 266, one extra bit, 0; 258 has a symbol of its own. */
export function lengthSymbol(length: number): Symbol {
  if (length === LONGEST) return { symbol: SYMBOLS.literal - 1, extra: 0, rest: 0 };
  const index = LENGTH_INDEX[length] ?? 0;
  const { base, extra } = LENGTHS[index] ?? { base: length, extra: 0 };
  return { symbol: FIRST_LENGTH + index, extra, rest: length - base };
}

/** `distanceSymbol(5)` → symbol 4, one extra bit, 0. */
export function distanceSymbol(distance: number): Symbol {
  const symbol = DISTANCE_INDEX[distance] ?? 0;
  const { base, extra } = DISTANCES[symbol] ?? { base: distance, extra: 0 };
  return { symbol, extra, rest: distance - base };
}
