import Docxtemplater, { type DXT } from "docxtemplater";
import PizZip from "pizzip";
import { cleanText } from "./cleanText";
import type { Tags } from "./documentPlan";
import { faultsOf, TemplateError, type TemplateFault } from "./templateFault";

/** Stands where a value is unknown until the paragraph around it is known; no cleaned value can contain it. */
const UNKNOWN = "\uE000";
const DOTS = "……………";
const LEADER_TAB = '</w:t><w:tab/><w:t xml:space="preserve">';

/** Zip entries carry a local time: one constant moment gives the same bytes everywhere. */
const SAME_MOMENT = new Date(2023, 0, 1);

export interface FilledForm {
  readonly bytes: Uint8Array;
  /** Tags of the template that nobody supplies: misspelt, or of another form. They print as dots. */
  readonly unknownTags: readonly string[];
}

const tagName = (raw: string): string => raw.normalize("NFC").replace(/\s+/gu, " ").trim();

const has = (scope: unknown, tag: string): scope is Record<string, unknown> =>
  typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag);

/** Looks a tag up whatever the Unicode form and the spaces Word's user typed it with. */
function parser(raw: string): DXT.Parser {
  const tag = tagName(raw);
  return {
    get: (scope: unknown) => {
      const value = tag === "." ? scope : has(scope, tag) ? scope[tag] : undefined;
      return typeof value === "string" ? cleanText(value) : value;
    },
  };
}

/**
 * An unknown value becomes a leader of dots to the tab stop where its paragraph has one, and a short row of dots
 * elsewhere (in a centred heading, or a template of the office without such a stop).
 */
function drawDottedLines(xml: string): string {
  let drawn = "";
  let from = 0;
  for (let at = xml.indexOf(UNKNOWN); at !== -1; at = xml.indexOf(UNKNOWN, from)) {
    const paragraph = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
    drawn += xml.slice(from, at) + (xml.slice(paragraph, at).includes('w:leader="dot"') ? LEADER_TAB : DOTS);
    from = at + UNKNOWN.length;
  }
  return drawn + xml.slice(from);
}

interface Compiled {
  readonly [part: string]: { readonly postparsed: readonly DXT.Part[] };
}

/** Our one module: keeps the parsed template to be looked at, and draws the dotted lines. */
function engineModule(): DXT.Module & { compiled: Compiled } {
  return {
    name: "XepLoai",
    compiled: {},
    set(options: { compiled?: Compiled }) {
      if (options.compiled) this.compiled = options.compiled;
    },
    postrender: (parts: string[]) => (parts.some((part) => part.includes(UNKNOWN)) ? [drawDottedLines(parts.join(""))] : parts),
  };
}

const placeholders = (parts: readonly DXT.Part[]): readonly DXT.Part[] =>
  parts.flatMap((part) => (part.type === "placeholder" ? [part, ...placeholders(part.subparsed ?? [])] : []));

interface OpenTemplate {
  readonly word: Docxtemplater<PizZip>;
  readonly tags: readonly DXT.Part[];
}

function openTemplate(template: Uint8Array, onUnknown: (tag: string) => void): OpenTemplate {
  const module = engineModule();
  const word = new Docxtemplater(zipOf(template), {
    modules: [module],
    delimiters: { start: "{", end: "}" },
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    // {=[[ ]]=} would change the delimiters of the office's template behind its back.
    syntax: { changeDelimiterPrefix: null },
    warnFn: () => undefined,
    parser,
    nullGetter: (part) => {
      onUnknown(tagName(part.value));
      return part.module ? "" : UNKNOWN;
    },
  });
  const tags = Object.values(module.compiled).flatMap(({ postparsed }) => placeholders(postparsed));
  const raw = tags.filter((part) => part.module === "rawxml");
  // {@tag} would let a value write into the file itself.
  if (raw.length > 0) throw new TemplateError(raw.map((part): TemplateFault => ({ kind: "rawXml", tag: part.value })));
  return { word, tags };
}

function zipOf(template: Uint8Array): PizZip {
  try {
    return new PizZip(template);
  } catch {
    throw new TemplateError([{ kind: "notWord" }]);
  }
}

function asTemplateError<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof TemplateError ? error : new TemplateError(faultsOf(error));
  }
}

/** Names of all tags of a template, loops included: `tagsOf(mau02a)` → ["Họ và tên", "Năm", …], sorted, each once. */
export const tagsOf = (template: Uint8Array): readonly string[] =>
  asTemplateError(() => [...new Set(openTemplate(template, () => undefined).tags.map(({ value }) => tagName(value)))].sort());

function bytesOf(zip: PizZip): Uint8Array {
  // Folder entries are added while filling; Word's own files have none.
  zip.files = Object.fromEntries(Object.entries(zip.files).filter(([, entry]) => !entry.dir));
  for (const entry of Object.values(zip.files)) entry.date = SAME_MOMENT;
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/**
 * A template with its tags filled in; the only place that knows docxtemplater. The same template and tags give the same
 * bytes. `fillForm(mau02a, { "Họ và tên": "Nguyễn Văn A", … })` → `{ bytes, unknownTags: [] }`. Throws `TemplateError`.
 */
export const fillForm = (template: Uint8Array, tags: Tags): FilledForm =>
  asTemplateError(() => {
    const missed = new Set<string>();
    const { word } = openTemplate(template, (tag) => missed.add(tag));
    word.render(tags);
    const supplied = suppliedTags(tags);
    return { bytes: bytesOf(word.getZip()), unknownTags: [...missed].filter((tag) => !supplied.has(tag)) };
  });

/** Every tag some part of the data answers, rows of loops included. */
export function suppliedTags(tags: Tags): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [tag, value] of Object.entries(tags)) {
    names.add(tag);
    if (Array.isArray(value)) for (const row of value as readonly Tags[]) for (const inner of suppliedTags(row)) names.add(inner);
  }
  return names;
}
