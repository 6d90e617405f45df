import { utf8 } from "../byteWriter";
import type { BitWriter } from "./bitWriter";
import { huffmanCode, type Code } from "./huffman";
import type { FixedPiece, Token } from "./repeats";
import { distanceSymbol, lengthSymbol, SYMBOLS } from "./symbols";

/** The two codes of a block: of bytes and lengths, and of distances. */
export interface BlockCodes {
  readonly literal: Code;
  readonly distance: Code;
}

const LONGEST_CODE = 15;

/**
 * Codes for all documents of a template: by how often a symbol stands in what never changes, and in a text like the values.
 * Every symbol counts once at least, since a value may hold any byte.
 */
export function blockCodes(pieces: readonly FixedPiece[], tokens: readonly (readonly Token[])[], sampleText: string): BlockCodes {
  const literals = Array.from({ length: SYMBOLS.literal }, () => 1);
  const distances = Array.from({ length: SYMBOLS.distance }, () => 1);
  const count = (counts: number[], symbol: number): void => {
    counts[symbol] = (counts[symbol] ?? 0) + SCALE;
  };
  const begins: number[] = [];
  pieces.reduce((at, { bytes }) => (begins.push(at), at + bytes.length), 0);
  for (const [index, piece] of pieces.entries())
    for (const token of tokens[index] ?? [])
      if (token.kind === "bytes") piece.bytes.subarray(token.from, token.to).forEach((byte) => count(literals, byte));
      else {
        count(literals, lengthSymbol(token.length).symbol);
        count(distances, distanceSymbol((begins[index] ?? 0) + token.at - (begins[token.piece] ?? 0) - token.offset).symbol);
      }
  utf8(sampleText).forEach((byte) => count(literals, byte));
  return { literal: huffmanCode(literals, LONGEST_CODE), distance: huffmanCode(distances, LONGEST_CODE) };
}

/** What is really counted weighs more than the one that every symbol has. */
const SCALE = 16;

/** 3.2.7: the order in which the lengths of the code for lengths are given. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** 3.2.3 and 3.2.7: the last block, with codes of its own, and how long each of them is, one after the other. */
export function blockHeader(out: BitWriter, { literal, distance }: BlockCodes): void {
  const lengths = [...literal.lengths, ...distance.lengths];
  const code = huffmanCode(LENGTH_ORDER.map((_, length) => lengths.filter((one) => one === length).length), 7);
  out.put(1, 1);
  out.put(2, 2);
  out.put(SYMBOLS.literal - 257, 5);
  out.put(SYMBOLS.distance - 1, 5);
  out.put(LENGTH_ORDER.length - 4, 4);
  for (const symbol of LENGTH_ORDER) out.put(code.lengths[symbol] ?? 0, 3);
  for (const length of lengths) out.put(code.bits[length] ?? 0, code.lengths[length] ?? 0);
}
