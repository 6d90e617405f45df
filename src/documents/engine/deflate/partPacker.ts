import { byteWriter } from "../byteWriter";
import { advanced, advanceOver, crcAfter } from "../crc32";
import type { PackedPart } from "../docxPackage";
import { bitWriter, type BitRun, type BitWriter } from "./bitWriter";
import { blockHeader, blockCodes, type BlockCodes } from "./blockCodes";
import { echo, type PieceWord } from "./echo";
import { repeatsIn, type FixedPiece, type Token } from "./repeats";
import { distanceSymbol, END_OF_BLOCK, lengthSymbol, LONGEST, SHORTEST, WINDOW } from "./symbols";

/** Packs a part while it is written: the text itself is never put together. */
export interface PartPacker {
  readonly begin: () => void;
  /** One of the pieces the packer was made with. */
  readonly bytes: (piece: Uint8Array) => void;
  readonly text: (text: string) => void;
  readonly end: () => PackedPart;
}

/** Bits that are always the same, then perhaps a repetition whose distance depends on the values between. */
interface Stretch {
  readonly bits: BitRun;
  readonly repeat: Repeat | null;
}

interface Repeat {
  readonly source: PackedPiece;
  /** What the distance is longer than that between the beginnings of the two pieces. */
  readonly gap: number;
  readonly length: number;
  /** The same bytes without a repetition, for when it would lie outside the window or its source was left out. */
  readonly plain: BitRun;
}

interface PackedPiece extends PieceWord {
  readonly bytes: Uint8Array;
  readonly stretches: Stretch[];
  /** The checksum of the piece alone, and how it moves a checksum before it. */
  readonly crc: number;
  readonly advance: Int32Array;
  /** Where it was last written in this document; -1: not yet. */
  last: number;
}

/**
 * A deflate that knows the template. All documents of a template share most of their text, so what repeats what in it is found
 * once, and its bits are written once; for a document they are strung together with the bits of its values. The result is one
 * block with codes of its own (RFC 1951, 3.2.7), which every inflater reads.
 */
export function partPacker(pieces: readonly FixedPiece[], sampleText: string): PartPacker {
  const tokens = repeatsIn(pieces);
  const codes = blockCodes(pieces, tokens, sampleText);
  const out = bitWriter();
  blockHeader(out, codes);
  const header = out.asRun();
  const packed = packedPieces(pieces, tokens, codes);
  const known = new Map(packed.map((piece) => [piece.bytes, piece]));
  const letters = byteWriter();
  const said = echo();
  let size = 0;
  let crc = 0;
  /** A repetition that may go on with the next word. */
  let repeated = 0;
  let distance = 0;

  const putRepeat = (length: number, distance: number): void => {
    writeLength(out, codes, length);
    writeDistance(out, codes, distance);
  };
  const endRepeat = (): void => {
    while (repeated > 0) {
      // What is left behind it has to be long enough to be one too.
      const length = repeated > LONGEST && repeated < LONGEST + SHORTEST ? LONGEST - SHORTEST : Math.min(LONGEST, repeated);
      putRepeat(length, distance);
      repeated -= length;
    }
  };
  /** Whether so many bytes can be said by repeating what lies so far back. */
  const repeats = (length: number, from: number): boolean => {
    if (from === 0) return false;
    if (repeated === 0 || from !== distance) {
      if (length < SHORTEST) return false;
      endRepeat();
      distance = from;
    }
    repeated += length;
    return true;
  };
  const stringTogether = ({ stretches }: PackedPiece): void => {
    for (const { bits, repeat } of stretches) {
      out.run(bits);
      if (repeat === null) continue;
      const back = size - repeat.source.last + repeat.gap;
      if (repeat.source.last >= 0 && back <= WINDOW) putRepeat(repeat.length, back);
      else out.run(repeat.plain);
    }
  };
  return {
    begin() {
      out.clear();
      out.run(header);
      said.clear();
      size = 0;
      crc = ~0;
      repeated = 0;
      for (const piece of packed) {
        piece.last = -1;
        piece.lastSaid = -1;
      }
    },
    bytes(bytes) {
      const piece = known.get(bytes);
      if (piece === undefined) throw new Error("not a piece of this template");
      if (!repeats(bytes.length, said.distanceTo(piece, bytes.length))) {
        endRepeat();
        stringTogether(piece);
      }
      piece.last = size;
      size += bytes.length;
      crc = advanced(piece.advance, crc) ^ piece.crc;
    },
    text(text) {
      letters.clear();
      letters.text(text);
      const bytes = letters.view();
      if (!repeats(bytes.length, said.distanceTo(text, bytes.length))) {
        endRepeat();
        for (let at = 0; at < bytes.length; at++) writeByte(out, codes, bytes[at] ?? 0);
      }
      crc = crcAfter(crc, bytes);
      size += bytes.length;
    },
    end() {
      endRepeat();
      writeByte(out, codes, END_OF_BLOCK);
      return { packed: out.bytes(), crc: ~crc >>> 0, size };
    },
  };
}

function packedPieces(pieces: readonly FixedPiece[], tokens: readonly (readonly Token[])[], codes: BlockCodes): readonly PackedPiece[] {
  const still = bitWriter();
  const unrepeated = bitWriter();
  const packed = pieces.map(({ bytes }): PackedPiece => ({ bytes, stretches: [], crc: crcAfter(0, bytes), advance: advanceOver(bytes.length), last: -1, lastSaid: -1 }));
  for (const [index, piece] of packed.entries()) {
    const plain = (writer: BitWriter, from: number, to: number): void => {
      for (const byte of piece.bytes.subarray(from, to)) writeByte(writer, codes, byte);
    };
    const endStretch = (repeat: Repeat | null): void => {
      piece.stretches.push({ bits: still.asRun(), repeat });
      still.clear();
    };
    for (const token of tokens[index] ?? []) {
      const source = token.kind === "repeat" ? packed[token.piece] : undefined;
      if (token.kind === "bytes") plain(still, token.from, token.to);
      else if (source === piece) {
        writeLength(still, codes, token.length);
        writeDistance(still, codes, token.at - token.offset);
      } else if (source !== undefined) {
        unrepeated.clear();
        plain(unrepeated, token.at, token.at + token.length);
        endStretch({ source, gap: token.at - token.offset, length: token.length, plain: unrepeated.asRun() });
      }
    }
    endStretch(null);
  }
  return packed;
}

const writeByte = (out: BitWriter, { literal }: BlockCodes, byte: number): void => out.put(literal.bits[byte] ?? 0, literal.lengths[byte] ?? 0);

function writeLength(out: BitWriter, { literal }: BlockCodes, length: number): void {
  const { symbol, extra, rest } = lengthSymbol(length);
  out.put(literal.bits[symbol] ?? 0, literal.lengths[symbol] ?? 0);
  out.put(rest, extra);
}

function writeDistance(out: BitWriter, { distance: code }: BlockCodes, distance: number): void {
  const { symbol, extra, rest } = distanceSymbol(distance);
  out.put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
  out.put(rest, extra);
}
