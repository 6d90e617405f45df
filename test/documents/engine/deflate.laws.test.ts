import { crc32 as zlibCrc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { utf8 } from "../../../src/documents/engine/byteWriter";
import { bitWriter } from "../../../src/documents/engine/deflate/bitWriter";
import { huffmanCode } from "../../../src/documents/engine/deflate/huffman";
import { partPacker } from "../../../src/documents/engine/deflate/partPacker";
import { repeatsIn } from "../../../src/documents/engine/deflate/repeats";
import { distanceSymbol, lengthSymbol } from "../../../src/documents/engine/deflate/symbols";
import { anyText } from "../../support/anyTemplate";

test.each([
  [3, 257, 0, 0],
  [10, 264, 0, 0],
  [11, 265, 1, 0],
  [18, 268, 1, 1],
  [114, 279, 4, 15],
  [257, 284, 5, 30],
  [258, 285, 0, 0],
])("a length of %i is symbol %i with %i extra bits, as the table of RFC 1951, 3.2.5 has it", (length, symbol, extra, rest) =>
  expect(lengthSymbol(length)).toEqual({ symbol, extra, rest }));

test.each([
  [1, 0, 0, 0],
  [4, 3, 0, 0],
  [6, 4, 1, 1],
  [192, 14, 6, 63],
  [24577, 29, 13, 0],
  [32768, 29, 13, 8191],
])("a distance of %i is symbol %i with %i extra bits", (distance, symbol, extra, rest) => expect(distanceSymbol(distance)).toEqual({ symbol, extra, rest }));

test("a code wastes nothing, keeps its limit, and gives no frequent symbol a longer code than a rare one", () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e7 })), { minLength: 2, maxLength: 286 }), (counts) => {
      const { lengths, bits } = huffmanCode(counts, 15);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
      expect([...lengths].reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
      expect(new Set([...lengths].map((length, symbol) => `${length} ${bits[symbol]}`)).size).toBe(counts.length);
      for (const [one, count] of counts.entries()) if (count === Math.max(...counts)) expect(lengths[one]).toBeLessThanOrEqual(Math.max(...lengths));
    }),
  ));

test("bits go in one after the other, the first one lowest, alone and in runs", () => {
  const someBits = fc.integer({ min: 0, max: 16 }).chain((count) => fc.tuple(fc.nat(2 ** count - 1), fc.constant(count)));
  fc.assert(
    fc.property(fc.array(fc.array(someBits, { maxLength: 9 }), { maxLength: 6 }), (runs) => {
      const out = bitWriter();
      for (const [index, run] of runs.entries()) {
        const apart = bitWriter();
        for (const [bits, count] of run) (index % 2 === 0 ? out : apart).put(bits, count);
        out.run(apart.asRun());
      }
      const expected = runs.flat().flatMap(([bits, count]) => Array.from({ length: count }, (_, bit) => (bits >> bit) & 1));
      expect([...out.bytes()].flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1)).slice(0, expected.length)).toEqual(expected);
      expect(out.bytes()).toHaveLength(Math.ceil(expected.length / 8));
    }),
  );
});

test("the last bits are kept also where the bytes before them fill the buffer", () => {
  const out = bitWriter();
  for (let word = 0; word < 2 ** 13; word++) out.put(0xffff, 16);
  out.put(5, 3);
  expect(out.bytes()).toHaveLength(2 ** 14 + 1);
  expect(out.bytes().at(-1)).toBe(5);
});

/** Texts that have much in common, as the pieces of a template. */
const anyPiece = fc
  .array(fc.constantFrom("<w:p>", "<w:r><w:t>", "</w:t></w:r>", "Họ và tên: ", "Ưu điểm", "a", "<w:p><w:r><w:t>Tự xếp loại", "0123456789".repeat(30)), { maxLength: 8 })
  .map((parts) => new TextEncoder().encode(parts.join("")));
const anyPieces = fc.array(fc.tuple(anyPiece, fc.constantFrom("", "1", "1.2", "12", "3")), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.map(([bytes, loops]) => ({ bytes, loops })));
/** Pieces by their number, in an order no template has: some never, some many times; and values, now and then longer than the window. */
const anyWriting = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.nat(5) }, { weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: fc.integer({ min: 32_000, max: 33_000 }).map((length) => "đ".repeat(length / 2)) }),
  { maxLength: 30 },
);

test("whatever is written in whatever order, zlib inflates it to the same bytes, and checksum and size are right", () =>
  fc.assert(
    fc.property(anyPieces, fc.array(anyWriting, { minLength: 1, maxLength: 3 }), anyText, (pieces, documents, sampleText) => {
      const packer = partPacker(pieces, sampleText);
      for (const writing of documents) {
        const written: Uint8Array[] = [];
        packer.begin();
        for (const what of writing) {
          const bytes = typeof what === "string" ? utf8(what) : (pieces[what % pieces.length]?.bytes ?? new Uint8Array());
          written.push(bytes);
          if (typeof what === "string") packer.text(what);
          else packer.bytes(bytes);
        }
        const expected = Buffer.concat(written);
        const { packed, crc, size } = packer.end();
        expect(inflateRawSync(packed).equals(expected)).toBe(true);
        expect({ crc, size }).toEqual({ crc: zlibCrc32(expected), size: expected.length });
      }
    }),
    { numRuns: 150 },
  ));

/** What the pieces and values together say, packed and as it is. */
function packedAndPlain(pieces: readonly Uint8Array[], writing: readonly (Uint8Array | string)[]): { readonly packed: Uint8Array; readonly plain: Buffer } {
  const packer = partPacker(pieces.map((bytes) => ({ bytes, loops: "" })), "");
  packer.begin();
  for (const what of writing) {
    if (typeof what === "string") packer.text(what);
    else packer.bytes(what);
  }
  return { packed: packer.end().packed, plain: Buffer.concat(writing.map((what) => (typeof what === "string" ? utf8(what) : what))) };
}

test("rows that differ in one value, or in all, inflate to themselves, however many there are", () => {
  const [open, close, cell] = [utf8("<w:r><w:t>"), utf8("</w:t></w:r>"), utf8(`<w:tc><w:tcPr>${"x".repeat(300)}</w:tcPr>`)];
  const row = fc.record({ first: fc.constantFrom("", "a", "Phòng Hành chính"), second: fc.constantFrom("x", "Chuyên viên") });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 400 }), (rows, times) => {
      const writing = Array.from({ length: times }, () => rows).flat().flatMap(({ first, second }) => [cell, open, first, close, cell, open, second, close]);
      const { packed, plain } = packedAndPlain([cell, open, close], writing);
      expect(inflateRawSync(packed).equals(plain)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("what follows a repetition and was said behind it before goes into the same one: a thousand equal rows take a few bits each", () => {
  const [first, open, second, close] = [utf8(`<w:tr><w:tc>${"0123456789".repeat(10)}`), utf8("<w:t>"), utf8(`</w:tc><w:tc>${"9876543210".repeat(10)}`), utf8("</w:t>")];
  const { packed, plain } = packedAndPlain([first, open, second, close], Array.from({ length: 1000 }, () => [first, open, "Chuyên viên", close, second, open, "x", close]).flat());
  expect(inflateRawSync(packed).equals(plain)).toBe(true);
  expect(packed.length).toBeLessThan(1000 * 6);
});

test("a value unlike the one above it costs itself, and what follows is repeated again", () => {
  const [first, open, second, close] = [utf8("<w:tr><w:tc>0123456789"), utf8("<w:t>"), utf8("</w:tc><w:tc>9876543210"), utf8("</w:t>")];
  const rows = (name: (row: number) => string) => Array.from({ length: 1000 }, (_, row) => [first, open, name(row), close, second, open, "Chuyên viên", close]).flat();
  const alike = packedAndPlain([first, open, second, close], rows(() => "AB"));
  const unlike = packedAndPlain([first, open, second, close], rows((row) => (row % 2 === 0 ? "AB" : "CD")));
  expect(inflateRawSync(unlike.packed).equals(unlike.plain)).toBe(true);
  expect((unlike.packed.length - alike.packed.length) / 1000).toBeLessThan(6);
});

test("of a word said long ago nothing is known any more, however little was said since", () => {
  const [piece, other] = [utf8("<w:r><w:t>Họ và tên"), utf8("<w:p>khác hẳn")];
  for (const words of [4094, 4095, 4096, 4097, 5000, 8191, 8192]) {
    const { packed, plain } = packedAndPlain([piece, other], [piece, other, ...Array.from({ length: words }, (_, word) => "abcdefg".charAt(word % 7)), piece, other]);
    expect(inflateRawSync(packed).equals(plain)).toBe(true);
  }
});

test("a repetition of any length is cut into lengths the format knows", () => {
  for (let length = 1; length < 800; length++) {
    const piece = utf8("abcdefghij".repeat(80).slice(0, length));
    const { packed, plain } = packedAndPlain([piece], [piece, "-", piece, piece]);
    expect(inflateRawSync(packed).equals(plain)).toBe(true);
  }
});

test("a piece repeats only what always stands before it, and says the same with its repetitions as without", () =>
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      for (const [index, tokens] of repeatsIn(pieces).entries()) {
        const piece = pieces[index] ?? { bytes: new Uint8Array(), loops: "" };
        const said: number[] = [];
        for (const token of tokens) {
          if (token.kind === "bytes") said.push(...piece.bytes.subarray(token.from, token.to));
          else {
            const source = pieces[token.piece];
            expect(token.piece < index || (token.piece === index && token.offset < token.at)).toBe(true);
            if (token.piece !== index) expect(source?.loops === "" || piece.loops === source?.loops || piece.loops.startsWith(`${source?.loops}.`)).toBe(true);
            for (let at = 0; at < token.length; at++) said.push((token.piece === index ? said : source?.bytes)?.[token.offset + at] ?? -1);
          }
        }
        expect(said).toEqual([...piece.bytes]);
      }
    }),
  ));

test("a repetition is made up to the edge of the window and not beyond", () => {
  const [first, second] = [utf8("<w:r><w:t>Họ và tên: "), utf8("<w:p><w:r><w:t>Họ và tên: ")];
  const packer = partPacker([{ bytes: first, loops: "" }, { bytes: second, loops: "" }], "");
  for (const again of [first, second])
    for (let between = 32_768 - 60; between < 32_768 + 10; between++) {
      packer.begin();
      packer.bytes(first);
      packer.text("v".repeat(between));
      packer.bytes(again);
      const { packed } = packer.end();
      expect(inflateRawSync(packed).equals(Buffer.concat([first, Buffer.alloc(between, "v"), again]))).toBe(true);
    }
});
