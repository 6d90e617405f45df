import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import PizZip from "pizzip";
import { cleanXml } from "../../../src/documents/engine/cleanXml";
import { openWordTemplate } from "../../../src/documents/engine/wordTemplate";
import { fillForm } from "../../../src/documents/fillForm";
import { TEMPLATE_SOURCES } from "../../../templates/source/templates";
import { anyRecord, anyTemplate } from "../../support/anyTemplate";
import { asWordSaves } from "../../support/asWordSaves";
import { partOf } from "../../support/docxText";

const NAMES = Object.keys(TEMPLATE_SOURCES);
const shipped = (name: string): Uint8Array => readFileSync(join(__dirname, "../../../templates", name));

/** The same template with its document as Word saves it. */
function savedByWord(template: Uint8Array, seed: number): Uint8Array {
  const zip = new PizZip(template);
  zip.file("word/document.xml", asWordSaves(partOf(template), seed));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

const DOM = new JSDOM("");
const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

/** What Word draws, read by another parser: every element that is no border of a run, and every letter with its look. */
function drawn(xml: string): readonly string[] {
  const seen: string[] = [];
  const look = (element: Element): string => [...element.children].find(({ nodeName }) => nodeName === "w:rPr")?.outerHTML ?? "";
  const walk = (element: Element, run: string): void => {
    if (element.nodeName === "w:proofErr") return;
    if (element.nodeName === "w:t") {
      const text = element.getAttribute("xml:space") === "preserve" ? (element.textContent ?? "") : (element.textContent ?? "").replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
      seen.push(...[...text].map((letter) => `${letter} ${run}`));
      return;
    }
    if (element.nodeName === "w:rPr" && run !== "") return;
    const isRun = element.nodeName === "w:r";
    const attributes = [...element.attributes].filter(({ name, namespaceURI }) => !/^(w:rsid|xmlns)/.test(name) && namespaceURI !== W14);
    if (!isRun) seen.push(`<${element.nodeName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")}>`);
    for (const child of element.children) walk(child, isRun ? `run ${look(element)}` : run);
    if (!isRun) seen.push(`</${element.nodeName}>`);
  };
  walk(new DOM.window.DOMParser().parseFromString(xml, "application/xml").documentElement, "");
  return seen;
}

test.each(NAMES)("%s saved by Word, cleaned, is drawn as before and is as short as our own", (name) => {
  const ours = partOf(shipped(name));
  for (const seed of [1, 2, 3]) {
    const saved = asWordSaves(ours, seed);
    expect(saved.length).toBeGreaterThan(ours.length * 1.2);
    const clean = cleanXml(saved);
    expect(drawn(clean)).toEqual(drawn(saved));
    expect(clean.replace(` xmlns:w14="${W14}"`, "")).toBe(cleanXml(ours));
    expect(cleanXml(clean)).toBe(clean);
  }
});

test("whatever the template, what Word adds to it changes no document", () =>
  fc.assert(
    fc.property(anyTemplate, anyRecord, fc.nat(), (template, record, seed) => {
      expect(drawn(cleanXml(partOf(template)))).toEqual(drawn(partOf(template)));
      fc.pre(partOf(template).includes("{"));
      const filled = (bytes: Uint8Array): unknown => {
        try {
          return partOf(fillForm(bytes, record).bytes).replace(` xmlns:w14="${W14}"`, "");
        } catch (error) {
          return String(error);
        }
      };
      expect(filled(savedByWord(template, seed))).toBe(filled(template));
    }),
    { numRuns: 40 },
  ));

test.each(NAMES)("%s has the same tags after Word has cut them", (name) => {
  expect(openWordTemplate(savedByWord(shipped(name), 7)).tags).toEqual(openWordTemplate(shipped(name)).tags);
});

test.each([
  ["runs of another look", "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>"],
  ["runs that hold more than text", '<w:r><w:t>a</w:t><w:tab/></w:r><w:r><w:t>b</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'],
  ["runs on both sides of a bookmark", '<w:r><w:t>a</w:t></w:r><w:bookmarkStart w:id="0" w:name="x"/><w:r><w:t>b</w:t></w:r>'],
  [
    "a look with a tracked change",
    '<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>b</w:t></w:r>',
  ],
  ["what looks like a mark inside CDATA", '<w:r><w:t><![CDATA[<w:proofErr w:type="spellEnd"/>]]></w:t></w:r>'],
  ["a value with an apostrophe's quotes", "<w:p x='a'><w:r><w:t>b</w:t></w:r></w:p>"],
])("left alone: %s", (_, xml) => expect(cleanXml(xml)).toBe(xml));

test("blanks at the ends of a text count only where the text says so", () => {
  const run = (text: string, keeps: boolean): string => `<w:r><w:t${keeps ? ' xml:space="preserve"' : ""}>${text}</w:t></w:r>`;
  expect(cleanXml(run("a ", false) + run(" b ", true) + run("\nc", false))).toBe('<w:r><w:t xml:space="preserve">a b c</w:t></w:r>');
});

test("a part without tags stays as Word saved it", () => {
  const zip = new PizZip(shipped("mau-02a.docx"));
  zip.file("word/header9.xml", "<w:hdr><w:p w:rsidR=\"00AA\"><w:r><w:t>không có thẻ</w:t></w:r></w:p></w:hdr>");
  const template = zip.generate({ type: "uint8array", compression: "DEFLATE" });
  const filled = new PizZip(openWordTemplate(template).render({}).zip.generate({ type: "uint8array" }));
  expect(filled.file("word/header9.xml")?.asText()).toContain("w:rsidR");
});
