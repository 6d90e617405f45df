import fc from "fast-check";
import type { TagValue, Tags } from "../../src/documents/documentPlan";
import { docxOf, section } from "../../templates/source/package";
import { LINE_BREAK, paragraph, TAB, table, text } from "../../templates/source/word";

/** Templates and records nobody would think of: the engine has to say what docxtemplater says about all of them. */

const TAGS = ["Họ và tên", "Năm", "Chức vụ", "x"];
const LOOPS = ["ds", "Có", "Người"];

export const templateOf = (...body: string[]): Uint8Array => docxOf({ title: "Thử", description: "", size: 14, body, lastSection: section() });

const tag = fc.constantFrom(...TAGS).map((name) => `{${name}}`);
const words = fc.constantFrom("", " ", "Họ tên: ", "và ", "a < b & \"c\"", ", ", "đ");
const look = fc.constantFrom({}, { bold: true }, { italic: true, size: 11 }, { boxFont: true });
const piece = fc.oneof({ weight: 3, arbitrary: tag }, { weight: 2, arbitrary: words });
const loopWords = fc
  .tuple(fc.constantFrom("#", "^"), fc.constantFrom(...LOOPS), fc.array(piece, { maxLength: 3 }), fc.boolean())
  .map(([sign, name, inner, bare]) => (bare ? `{${sign}${name}}${inner.join("")}{/}` : `{${sign}${name}}${inner.join("")}{/${name}}`));

/** Word cuts a tag over several runs wherever somebody stopped typing. */
const cutInRuns = (line: string, cuts: readonly number[], looks: readonly object[]): string[] => {
  const places = [0, ...new Set(cuts.map((cut) => cut % (line.length + 1)))].sort((a, b) => a - b);
  return places.map((from, index) => text(line.slice(from, places[index + 1] ?? line.length), looks[index % Math.max(1, looks.length)] ?? {}));
};

const line = fc
  .tuple(fc.array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: loopWords }), { maxLength: 5 }), fc.array(fc.nat(60), { maxLength: 3 }), fc.array(look, { maxLength: 3 }))
  .map(([pieces, cuts, looks]) => cutInRuns(pieces.join(""), cuts, looks));

const oneParagraph = fc
  .tuple(line, fc.constantFrom({}, { style: "DongCham" }, { tabs: [{ at: 165, align: "right" as const, dotted: true }] }, { align: "center" as const, size: 11 }), fc.constantFrom([], [TAB], [LINE_BREAK]))
  .map(([runs, form, more]) => paragraph([...runs, ...more], form));

interface Block {
  readonly xml: string;
}
const { block } = fc.letrec<{ block: Block; body: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    oneParagraph.map((xml) => ({ xml })),
    oneParagraph.map((xml) => ({ xml })),
    fc.tuple(fc.constantFrom("#", "^"), fc.constantFrom(...LOOPS), tie("body")).map(([sign, name, inner]) => ({
      xml: paragraph(`{${sign}${name}}`) + inner + paragraph(`{/${name}}`),
    })),
    fc.array(fc.tuple(tie("body"), fc.constantFrom(null, null, ...LOOPS)), { minLength: 1, maxLength: 3 }).map((rows) => ({
      xml: table(rows.map(([inner, loop]) => rowOf(inner, loop)), { widths: [80, 80], borders: rows.length > 1 }),
    })),
  ),
  body: fc.array(tie("block"), { maxLength: 3 }).map((blocks) => blocks.map(({ xml }) => xml).join("")),
}));

/** A row that a loop repeats, and a cell that holds whatever comes, also nothing that Word would allow alone. */
const rowOf = (inner: string, loop: string | null) => ({
  cells: [
    { paragraphs: [paragraph(loop === null ? "A" : `{#${loop}}{x}`)] },
    { paragraphs: [inner, ...(inner === "" ? [paragraph("")] : []), ...(loop === null ? [] : [paragraph(`{/${loop}}`)])] },
  ],
});

export const anyTemplate: fc.Arbitrary<Uint8Array> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => templateOf(...blocks.map(({ xml }) => xml), paragraph("Hết.")));

/** What a roster may hold: all of Unicode, halves of characters, markup, line breaks, very long text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("\n", "\r", "\t", " ", "<", "&", ">", "\"", "'", "]]>", "{x}", "{#ds}", "</w:t>", "\ud83d", "\udc00", "\ue000", "\u0000", "\uffff", "e\u0302", "ế", "😀"), maxLength: 12 }),
  fc.constantFrom("", "Nguyễn Văn A", "một\nhai\n", "\n"),
);

const anyValue: fc.Arbitrary<TagValue> = fc.oneof({ weight: 6, arbitrary: anyText }, { weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.boolean() });

/** A record for tags and loops of these names; whatever may be left out is left out now and then. */
export const recordFor = (tags: readonly string[], loops: readonly string[], depth = 2): fc.Arbitrary<Tags> =>
  fc.record(
    {
      ...Object.fromEntries(tags.map((name) => [name, anyValue])),
      ...(depth === 0 ? {} : Object.fromEntries(loops.map((name) => [name, fc.oneof(fc.array(recordFor(tags, loops, depth - 1), { maxLength: 3 }), anyValue)]))),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Tags>;

export const anyRecord = recordFor(TAGS, LOOPS);
