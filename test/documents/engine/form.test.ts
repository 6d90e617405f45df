import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 as zlibCrc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync } from "fflate";
import PizZip from "pizzip";
import type { Tags, TemplateName } from "../../../src/documents/documentPlan";
import { documentsFor } from "../../../src/documents/documentsFor";
import { plainDeflater, type Deflater } from "../../../src/documents/engine/deflater";
import { docxBytes, type PackedPart } from "../../../src/documents/engine/docxPackage";
import { openForm } from "../../../src/documents/engine/form";
import { isProven, packsRight } from "../../../src/documents/engine/proof";
import { isProvenBefore } from "../../../src/documents/engine/provenBefore";
import { quickParts } from "../../../src/documents/engine/quickParts";
import { openWordTemplate, type RenderedParts } from "../../../src/documents/engine/wordTemplate";
import { fillForm, fillOpenForm } from "../../../src/documents/fillForm";
import { TemplateError } from "../../../src/documents/templateFault";
import { TEMPLATE_SOURCES } from "../../../templates/source/templates";
import { paragraph, table } from "../../../templates/source/word";
import { aReview, anAgency } from "../../support/aReview";
import { anyRecord, anyTemplate, templateOf } from "../../support/anyTemplate";
import { docxText, partOf } from "../../support/docxText";

const NAMES = Object.keys(TEMPLATE_SOURCES) as TemplateName[];
const shipped = (name: TemplateName): Uint8Array => readFileSync(join(__dirname, "../../../templates", name));
const MANY = 1000;

const bytesOf = async (template: Uint8Array, documents: number, tags: Tags): Promise<Uint8Array> =>
  docxBytes(await fillOpenForm(openForm(template, documents), tags, plainDeflater));

/** Every part by path, inflated by a library that did not pack them; PizZip compares each CRC. */
function partsOf(docx: Uint8Array): Record<string, string> {
  const checked = new PizZip(docx, { checkCRC32: true });
  const parts = Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
  expect(Object.keys(checked.files)).toEqual(Object.keys(parts));
  return parts;
}

test.each(NAMES)("a file of %s holds, part for part, what docxtemplater puts into its own zip", async (name) => {
  const template = shipped(name);
  const record: Tags = { "Họ và tên": "Lê <A> & B\nhai dòng", "Năm": "2023" };
  const { zip } = openWordTemplate(template).render(record);
  const theirs = Object.fromEntries(Object.entries(zip.files).filter(([, { dir }]) => !dir).map(([path, entry]) => [path, entry.asText()]));
  expect(partsOf(await bytesOf(template, MANY, record))).toEqual(theirs);
});

test("one document and one of a thousand say the same in every part, whatever the template and the record", () =>
  fc.assert(
    fc.asyncProperty(anyTemplate, anyRecord, async (template, record) => {
      const alone = outcome(() => fillForm(template, record).bytes);
      const many = await outcomeOf(() => bytesOf(template, MANY, record));
      expect(many).toEqual(alone);
    }),
    { numRuns: 25 },
  ));

test("of many documents, one and the same record is the same bytes whatever came before it, also where a list is very long", async () => {
  const template = templateOf(table([rowOf("{#ds}{tt}", "{/ds}")], { widths: [40, 40], borders: true }), paragraph("{x}"));
  const long: Tags = { ds: Array.from({ length: 2500 }, (_, row) => ({ tt: String(row) })), x: "a" };
  for (const documents of [1, 15, 16]) {
    const after = openForm(template, documents);
    await fillOpenForm(after, long, plainDeflater);
    const [first, second] = [await fillOpenForm(openForm(template, documents), { x: "b" }, plainDeflater), await fillOpenForm(after, { x: "b" }, plainDeflater)];
    expect(Buffer.from(docxBytes(second)).equals(Buffer.from(docxBytes(first)))).toBe(true);
  }
});

// The XML reader of docxtemplater complains to the console about a broken part, whatever is done with its error.
beforeAll(() => ["warn" as const, "error" as const].forEach((method) => jest.spyOn(console, method).mockImplementation(() => undefined)));
afterAll(() => jest.restoreAllMocks());

test("a damaged template gives the same fault, or the same parts, for one document and for many", () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }), async (name, damages) => {
      const template = Uint8Array.from(shipped(name));
      for (const [at, change] of damages) template[at % template.length] = (template[at % template.length] ?? 0) ^ change;
      const alone = outcome(() => fillForm(template, {}).bytes);
      const many = await outcomeOf(() => bytesOf(template, 20, {}));
      expect(many).toEqual(alone);
    }),
    { numRuns: 12 },
  ));

const fault = (error: unknown): unknown => (error instanceof TemplateError ? error.faults : { thrown: String(error) });
const outcome = (fill: () => Uint8Array): unknown => {
  try {
    return partsOf(fill());
  } catch (error) {
    return fault(error);
  }
};
const outcomeOf = async (fill: () => Promise<Uint8Array>): Promise<unknown> => {
  try {
    return partsOf(await fill());
  } catch (error) {
    return fault(error);
  }
};

test("what docxtemplater does not touch keeps its compressed bytes", async () => {
  const source = new PizZip(shipped("mau-02a.docx"));
  const styles = Buffer.from(deflated(shipped("mau-02a.docx"), "word/styles.xml"));
  expect(source.file("word/styles.xml")).not.toBeNull();
  expect(Buffer.from(await bytesOf(shipped("mau-02a.docx"), MANY, {})).includes(styles)).toBe(true);
});

test.each(NAMES)("%s is proven: its documents go through neither docxtemplater nor a plain deflate", (name) => {
  const plans = documentsFor(aReview(), anAgency()).filter(({ template }) => template === name);
  const form = openForm(shipped(name), MANY);
  expect(plans.map(({ tags }) => form.pack(tags) !== null)).toContain(true);
  // The proof itself, which the list of shipped templates spares the user.
  expect(isProvenBefore(shipped(name))).toBe(true);
  const provenHere = quickParts(openWordTemplate(shipped(name)), (records) => openWordTemplate(shipped(name)).renderAll(records).rendered);
  expect(plans.map(({ tags }) => (provenHere?.pack(tags) ?? null) !== null)).toContain(true);
});

test("one document with a long list is packed row by row, and holds what docxtemplater writes", async () => {
  const template = shipped("danh-muc-luu-tru.docx");
  const row = (number: number): Tags => ({ "TT": String(number), "Họ và tên": `Lê Thị ${number % 7 === 0 ? "Ánh" : number}`, "Đơn vị": "Văn phòng", "Phiếu": "x", "Thông báo": number % 3 === 0 ? "x" : "" });
  const rows = (count: number): Tags => ({ "Năm": "2023", "Người": Array.from({ length: count }, (_, number) => row(number)) });
  const form = openForm(template, 1);
  expect(form.pack(rows(199))).toBeNull();
  expect(form.pack(rows(200))).not.toBeNull();
  const long = rows(1500);
  const [xml] = openWordTemplate(template).render(long).xml;
  expect(partOf(docxBytes(await fillOpenForm(form, long, plainDeflater)))).toBe(Buffer.from(xml ?? []).toString("utf8"));
});

test("a template of the office is proven from 16 documents on, a shipped one used from 4 on", () => {
  const own = templateOf(paragraph("{x}"));
  const packs = (template: Uint8Array, documents: number): boolean => openForm(template, documents).pack({ x: "a" }) !== null;
  expect([packs(own, 15), packs(own, 16), packs(shipped("mau-02a.docx"), 3), packs(shipped("mau-02a.docx"), 4)]).toEqual([false, true, false, true]);
});

test("a template that differs from a shipped one in one byte is proven where it is used", () => {
  const changed = Uint8Array.from(shipped("mau-02a.docx"), (byte, index) => (index === 20 ? byte ^ 1 : byte));
  expect(isProvenBefore(changed)).toBe(false);
});

/** The compressed bytes of an entry, cut out by its local header. */
function deflated(zip: Uint8Array, path: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const name = Buffer.from(path);
  const at = Buffer.from(zip).indexOf(name) - 30;
  return zip.slice(at + 30 + name.length, at + 30 + name.length + view.getUint32(at + 18, true));
}

const rowOf = (...cells: readonly string[]) => ({ cells: cells.map((cell) => ({ paragraphs: [paragraph(cell)] })) });

test("values of 40 kB, lists of 700 rows and of none are printed whole", async () => {
  const template = templateOf(
    paragraph("{Dài}"),
    table([rowOf("TT", ""), rowOf("{#ds}{tt}", "{/ds}")], { widths: [40, 40], borders: true }),
    paragraph("{#Không}"), paragraph("{tt}"), paragraph("{/Không}"),
  );
  const long = "Ưu điểm 😀 <&> ".repeat(2700);
  const record: Tags = { "Dài": long, ds: Array.from({ length: 700 }, (_, row) => ({ tt: String(row + 1) })), "Không": [] };
  const bytes = await bytesOf(template, MANY, record);
  expect(partsOf(bytes)).toEqual(partsOf(fillForm(template, record).bytes));
  const lines = docxText(bytes).split("\n");
  expect(lines[0]).toBe(long.trim());
  expect(lines.slice(2)).toEqual(Array.from({ length: 700 }, (_, row) => String(row + 1)));
});

test("any deflate may pack the parts: the XML inside is the same", async () => {
  const native = { deflate: (bytes: Uint8Array) => Promise.resolve(deflateRawSync(bytes)), crc32: (bytes: Uint8Array) => zlibCrc32(bytes) };
  const filled = async (documents: number, deflater: Deflater): Promise<unknown> =>
    partsOf(docxBytes(await fillOpenForm(openForm(shipped("mau-02b.docx"), documents), { "Năm": "2023" }, deflater)));
  const ours = await filled(1, plainDeflater);
  expect(await filled(1, native)).toEqual(ours);
  expect(await filled(MANY, native)).toEqual(ours);
});

test("a cell that a condition leaves empty keeps its paragraph although another value is unknown: Word opens nothing else", async () => {
  const template = templateOf(
    table([{ cells: [{ paragraphs: [paragraph("{#Có}"), paragraph("A"), paragraph("{/Có}")] }, { paragraphs: [paragraph("{x}")] }] }], { widths: [40, 40] }),
    paragraph(""),
  );
  for (const documents of [1, MANY]) {
    const xml = partOf(await bytesOf(template, documents, { "Có": false, x: null }));
    expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>/);
    expect(xml).toContain("……………");
  }
});

const said = (xml: string, ...missed: string[]): RenderedParts => ({ xml: [new TextEncoder().encode(xml)], missed });
test.each([
  ["one letter of the XML", said("<a>1</a>"), said("<a>2</a>")],
  ["a part more", said("<a/>"), { xml: [...said("<a/>").xml, ...said("<b/>").xml], missed: [] }],
  ["a tag that had no value", said("<a/>", "x"), said("<a/>")],
])("steps are not proven when they differ in %s", (_, ours, theirs) => {
  const plainly = (all: readonly Tags[]): readonly RenderedParts[] => all.map(() => theirs);
  expect(isProven([{}], () => ours, plainly)).toBe(false);
  expect(isProven([{}], () => theirs, plainly)).toBe(true);
  expect(isProven([{}], () => null, plainly)).toBe(true);
});

const deflatedOf = (xml: string, change: Partial<PackedPart> = {}): readonly PackedPart[] => {
  const bytes = Buffer.from(xml);
  return [{ packed: deflateRawSync(bytes), crc: zlibCrc32(bytes), size: bytes.length, ...change }];
};
test.each([
  ["inflates to another text", deflatedOf("<b/>", { crc: zlibCrc32(Buffer.from("<a/>")) }), false],
  ["inflates to nothing", deflatedOf("<a/>", { packed: new Uint8Array([7, 7, 7]) }), false],
  ["has another checksum", deflatedOf("<a/>", { crc: 1 }), false],
  ["has another size", deflatedOf("<a/>", { size: 5 }), false],
  ["is left out", null, false],
  ["is right", deflatedOf("<a/>"), true],
])("packing that %s is proven: %#", (_, packed, right) => {
  expect(packsRight([{}], () => said("<a/>"), () => packed)).toBe(right);
});
