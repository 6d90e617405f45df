import { readFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import type { ShippedTemplate } from "../../src/documents/documentPlan";
import { documentsFor } from "../../src/documents/documentsFor";
import { knownTags, type KnownTags } from "../../src/documents/knownTags";
import { TEMPLATE_SOURCES } from "../../templates/source/templates";
import { aReview, anAgency } from "./aReview";

/** Every shipped template, its tags as a real review supplies them, and ways to spoil it as an office might. */

export const TEMPLATES = Object.keys(TEMPLATE_SOURCES) as ShippedTemplate[];

export const shipped = (name: ShippedTemplate): Uint8Array => readFileSync(join(__dirname, "..", "..", "templates", name));

const plans = documentsFor(aReview(), anAgency());

export const tagsKnownTo = (name: ShippedTemplate): KnownTags => knownTags(shipped(name), plans.filter(({ template }) => template === name).map(({ tags }) => tags));

/** A `.docx` with some parts changed: a text is put in, a function changes what is there. */
export function spoilt(docx: Uint8Array, parts: Readonly<Record<string, string | ((xml: string) => string)>>): Uint8Array {
  const zip = new PizZip(docx);
  for (const [path, change] of Object.entries(parts)) zip.file(path, typeof change === "string" ? change : change(zip.file(path)?.asText() ?? ""));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** The same with one text of the body replaced; it has to be there. */
export const retyped = (docx: Uint8Array, from: string, to: string): Uint8Array =>
  spoilt(docx, {
    "word/document.xml": (xml) => {
      if (!xml.includes(from)) throw new Error(`no ${from}`);
      return xml.replace(from, to);
    },
  });
