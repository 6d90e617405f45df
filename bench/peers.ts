import createReport from "docx-templates";
import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import PizZip from "pizzip";
import { zlibDeflater } from "../src/cli/zlibDeflater";
import type { Tags } from "../src/documents/documentPlan";
import { docxBytes, docxPackage } from "../src/documents/engine/docxPackage";
import { openForm, type Form } from "../src/documents/engine/form";
import { fillOpenForm } from "../src/documents/fillForm";
import { asWordSaves } from "../test/support/asWordSaves";
import { loadTemplate, plansFor } from "./documents";
import { milliseconds, type Line } from "./measure";

// One form, one record after the other, by everybody: the same text and look, each library with its own tags.

const FORM = "mau-02a.docx";
const PART = "word/document.xml";
const FEW = 150;
const MANY = 5000;

/** A value as every library can print it: what nobody knows is a row of dots. */
const printed = (tags: Tags): Record<string, string> => Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, typeof value === "string" ? value : "……………"]));

function withXml(template: Uint8Array, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(template);
  zip.file(PART, change(zip.file(PART)?.asText() ?? ""));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

type Records = readonly Readonly<Record<string, string>>[];

/** As its manual has it: read, compile, render and zip anew for every document. */
const docxtemplater = (template: Uint8Array, records: Records) => (): void => {
  for (const record of records) {
    const word = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    word.render(record);
    word.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  }
};

const easyTemplateX = (template: Uint8Array, records: Records) => async (): Promise<void> => {
  for (const record of records) await new TemplateHandler().process(Buffer.from(template), record);
};

/** Its tags are JavaScript, so they have other names: `{INS t5}`. */
const docxTemplates = (template: Uint8Array, records: Records) => {
  const names = Object.keys(records[0] ?? {});
  const own = withXml(template, (xml) => xml.replace(/\{([^{}]+)\}/g, (_, tag: string) => `{INS t${names.indexOf(tag)}}`));
  const data = records.map((record) => Object.fromEntries(names.map((name, index) => [`t${index}`, record[name]])));
  return async (): Promise<void> => {
    for (const one of data) await createReport({ template: own, data: one, cmdDelimiter: ["{", "}"], noSandbox: true });
  };
};

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The floor: what one would write by hand for this one form, and zlib. Nothing is checked, nothing else can be printed. */
const byHand = (template: Uint8Array, records: Records) => (): void => {
  const zip = new PizZip(template);
  const pieces = (zip.file(PART)?.asText() ?? "").split(/[{}]/);
  const packageOf = docxPackage(zip, [PART]);
  for (const record of records) {
    const xml = Buffer.from(pieces.map((piece, index) => (index % 2 === 0 ? piece : (record[piece] ?? "").replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign))).join(""));
    docxBytes(packageOf([{ packed: zlibDeflater.deflate(xml) as Uint8Array, crc: zlibDeflater.crc32(xml), size: xml.length }]));
  }
};

/** Our engine without the deflate that knows the template. */
const withZlib = (form: Form): Form => ({ ...form, pack: () => null });

const engine = (template: Uint8Array, records: Records, change: (form: Form) => Form = (form) => form) => async (): Promise<void> => {
  const form = change(openForm(template, records.length));
  for (const record of records) docxBytes(await fillOpenForm(form, record, zlibDeflater));
};

export async function peerLines(): Promise<Line[]> {
  const shipped = await loadTemplate(FORM);
  // A form of Word's own has its tags cut; only docxtemplater and our engine put them together again.
  const saved = withXml(shipped, (xml) => asWordSaves(xml, 1));
  const some = plansFor(1000).filter(({ template }) => template === FORM).map(({ tags }) => printed(tags));
  const all = Array.from({ length: MANY }, (_, index) => some[index % some.length] ?? {});
  const few = all.slice(0, FEW);
  const perDocument = async (work: () => unknown, records: Records, runs: number): Promise<number> => (await milliseconds(work, runs, 1)) / records.length;
  const plain = await perDocument(docxtemplater(shipped, few), few, 3);
  const line = (what: string, each: number, than = plain): Line => ({ what, figure: `${each.toFixed(3)} ms/tài liệu`, ratio: `${(than / each).toFixed(1)} lần nhanh hơn vòng lặp docxtemplater` });
  const plainSaved = await perDocument(docxtemplater(saved, few), few, 3);
  return [
    line(`${FORM}: vòng lặp docxtemplater`, plain),
    line("  easy-template-x 7.2.8", await perDocument(easyTemplateX(shipped, few), few, 3)),
    line("  docx-templates 4.15.0, noSandbox", await perDocument(docxTemplates(shipped, few), few, 3)),
    line("  viết tay cho riêng mẫu này, zlib: sàn", await perDocument(byHand(shipped, all), all, 5)),
    line("  bộ máy, zlib", await perDocument(engine(shipped, all, withZlib), all, 5)),
    line("  bộ máy, nén theo mẫu", await perDocument(engine(shipped, all), all, 5)),
    line(`${FORM} do Word lưu: vòng lặp docxtemplater`, plainSaved, plainSaved),
    line("  bộ máy, zlib", await perDocument(engine(saved, all, withZlib), all, 5), plainSaved),
    line("  bộ máy, nén theo mẫu", await perDocument(engine(saved, all), all, 5), plainSaved),
  ];
}
