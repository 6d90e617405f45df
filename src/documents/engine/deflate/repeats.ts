import { LONGEST, WINDOW } from "./symbols";

/** A piece of a part that never changes, and the loops it stands in, from the outermost: "" for none, "0.2" for the third inside the first. */
export interface FixedPiece {
  readonly bytes: Uint8Array;
  readonly loops: string;
}

/** Bytes as they are, or a repetition of what a piece already said (RFC 1951, 4). */
export type Token =
  | { readonly kind: "bytes"; readonly from: number; readonly to: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number; readonly piece: number; readonly offset: number };

/** Shorter ones save nothing: most codes of bytes are shorter than those of a repetition. */
const WORTH = 4;
/** How many earlier places are tried. */
const TRIES = 96;
/** From here on a longer repetition is not looked for. */
const LONG_ENOUGH = 64;
/** Values push pieces apart: what lies further back than this without them would often lie outside the window. */
const REACH = WINDOW - 6000;

/** The first bytes of a repetition, by which places are found. */
const keyAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);

/**
 * Finds what each piece repeats, of itself or of pieces that always stand before it: those of its own loops and of no other.
 * This is the slow part of deflating, and it is done once for a template.
 */
export function repeatsIn(pieces: readonly FixedPiece[]): readonly (readonly Token[])[] {
  const places = new Map<number, { readonly piece: number; readonly offset: number }[]>();
  const begins: number[] = [];
  pieces.reduce((at, { bytes }) => (begins.push(at), at + bytes.length), 0);
  const remember = (piece: number, bytes: Uint8Array, offset: number): void => {
    if (offset + WORTH > bytes.length) return;
    const key = keyAt(bytes, offset);
    const known = places.get(key);
    if (known === undefined) places.set(key, [{ piece, offset }]);
    else known.push({ piece, offset });
  };

  const longestAt = (piece: number, { bytes, loops }: FixedPiece, at: number): Extract<Token, { kind: "repeat" }> | null => {
    if (at + WORTH > bytes.length) return null;
    const known = places.get(keyAt(bytes, at)) ?? [];
    let best: Extract<Token, { kind: "repeat" }> | null = null;
    for (let index = known.length - 1, tries = 0; index >= 0 && tries < TRIES; index--, tries++) {
      const place = known[index];
      const source = place && pieces[place.piece];
      if (!place || !source) break;
      if ((begins[piece] ?? 0) + at - (begins[place.piece] ?? 0) - place.offset > REACH) break;
      if (place.piece !== piece && !`${loops}.`.startsWith(source.loops === "" ? "" : `${source.loops}.`)) continue;
      const most = Math.min(LONGEST, bytes.length - at, place.piece === piece ? LONGEST : source.bytes.length - place.offset);
      let length = 0;
      while (length < most && source.bytes[place.offset + length] === bytes[at + length]) length++;
      if (length >= WORTH && length > (best?.length ?? 0)) best = { kind: "repeat", at, length, piece: place.piece, offset: place.offset };
      if (length === most) break;
    }
    return best;
  };

  return pieces.map((piece, index) => {
    const { bytes } = piece;
    const tokens: Token[] = [];
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const found = longestAt(index, piece, at);
      remember(index, bytes, at);
      // A byte by itself, where a longer repetition begins right behind it.
      const next = found !== null && found.length < LONG_ENOUGH ? longestAt(index, piece, at + 1) : null;
      if (found === null || (next !== null && next.length > found.length + 1)) {
        at++;
        continue;
      }
      if (at > from) tokens.push({ kind: "bytes", from, to: at });
      tokens.push(found);
      for (let inside = at + 1; inside < at + found.length; inside++) remember(index, bytes, inside);
      at += found.length;
      from = at;
    }
    if (from < bytes.length) tokens.push({ kind: "bytes", from, to: bytes.length });
    return tokens;
  });
}
