import { TEMPLATE_LABELS } from "../messages.vi/officeTemplate";
import { TAG_LIST, tagMeaning } from "../messages.vi/tagMeanings";
import { type DocumentPlan, isShipped, type Tags, type TemplateName } from "./documentPlan";
import { fillForm } from "./fillForm";
import { knownTags, type KnownTags } from "./knownTags";

/** The file of the list of tags in `templates/`; it is filled like a form and is none. */
export const TAG_LIST_TEMPLATE = "danh-sach-the.docx";

/** All templates by their file, in the order of the list. */
export const TEMPLATE_NAMES = Object.keys(TEMPLATE_LABELS) as readonly TemplateName[];

/**
 * The list of tags as a Word file: every tag of every template with its meaning and what it printed in these documents. They
 * should be of an invented agency: the list goes from hand to hand.
 */
export async function tagListFile(load: (name: string) => Promise<Uint8Array>, documents: readonly DocumentPlan[]): Promise<Uint8Array> {
  const forms: Tags[] = [];
  for (const name of TEMPLATE_NAMES.filter(isShipped)) {
    const known = knownTags(await load(name), documents.filter(({ template }) => template === name).map(({ tags }) => tags));
    forms.push({ "Tên mẫu": TEMPLATE_LABELS[name], "Tệp": name, "Thẻ": rowsOf(known, null) });
  }
  return fillForm(await load(TAG_LIST_TEMPLATE), { "Mẫu": forms }).bytes;
}

/** A row for each tag in the order of the data; those of a list's rows right after it. */
const rowsOf = (known: KnownTags, list: string | null): readonly Tags[] =>
  [...known].flatMap(([name, { kind, example, rows }]) => [
    {
      "Cách viết": kind === "text" ? TAG_LIST.text(name) : TAG_LIST.list(name),
      "Ý nghĩa": `${list === null ? "" : TAG_LIST.inside(list)}${tagMeaning(name, kind) ?? ""}`,
      "Ví dụ": example,
    },
    ...rowsOf(rows, name),
  ]);
