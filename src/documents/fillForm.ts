import type { Tags } from "./documentPlan";
import { plainDeflater, type Deflater } from "./engine/deflater";
import { openForm, type Form } from "./engine/form";
import { docxBytes, type DocxPieces, type PackedPart } from "./engine/docxPackage";
import { openWordTemplate } from "./engine/wordTemplate";

export interface FilledForm {
  readonly bytes: Uint8Array;
  /** Tags of the template that nobody supplies: misspelt, or of another form. They print as dots. */
  readonly unknownTags: readonly string[];
}

/** Names of all tags of a template, loops included: `tagsOf(mau02a)` → ["Họ và tên", "Năm", …], sorted, each once. */
export const tagsOf = (template: Uint8Array): readonly string[] => [...new Set(openWordTemplate(template).tags)].sort();

/**
 * A template with its tags filled in. The same template and tags give the same bytes.
 * `fillForm(mau02a, { "Họ và tên": "Nguyễn Văn A", … })` → `{ bytes, unknownTags: [] }`. Throws `TemplateError`.
 */
export function fillForm(template: Uint8Array, tags: Tags): FilledForm {
  const form = openForm(template, 1);
  const { xml, missed } = form.render(tags);
  const parts = xml.map((part) => ({ packed: plainDeflater.deflate(part), crc: plainDeflater.crc32(part), size: part.length }));
  return { bytes: docxBytes(form.packageOf(parts)), unknownTags: notSupplied(missed, tags) };
}

/** One of many documents of a form that is open. */
export async function fillOpenForm(form: Form, tags: Tags, deflater: Deflater): Promise<DocxPieces> {
  return form.packageOf(form.pack(tags) ?? (await deflated(form.render(tags).xml, deflater)));
}

const deflated = (xml: readonly Uint8Array[], { deflate, crc32 }: Deflater): Promise<readonly PackedPart[]> =>
  Promise.all(xml.map(async (part) => ({ packed: await deflate(part), crc: crc32(part), size: part.length })));

function notSupplied(missed: readonly string[], tags: Tags): readonly string[] {
  if (missed.length === 0) return [];
  const supplied = suppliedTags(tags);
  return missed.filter((tag) => !supplied.has(tag));
}

/** Every tag some part of the data answers, rows of loops included. */
export function suppliedTags(tags: Tags): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [tag, value] of Object.entries(tags)) {
    names.add(tag);
    if (Array.isArray(value)) for (const row of value as readonly Tags[]) for (const inner of suppliedTags(row)) names.add(inner);
  }
  return names;
}
