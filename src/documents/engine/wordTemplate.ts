import Docxtemplater, { type DXT } from "docxtemplater";
import PizZip from "pizzip";
import type { Tags } from "../documentPlan";
import { faultsOf, TemplateError, type TemplateFault } from "../templateFault";
import { cleanXml } from "./cleanXml";
import { drawDottedLines, UNKNOWN } from "./dottedLines";
import { lookUp, tagName } from "./lookUp";

/** A part of the file that holds tags, as docxtemplater understood it. */
export interface TaggedPart {
  /** E.g. "word/document.xml". */
  readonly path: string;
  readonly nodes: readonly DXT.Part[];
}

/** One record in the words of docxtemplater. */
export interface RenderedParts {
  /** The XML of every tagged part, in their order. */
  readonly xml: readonly Uint8Array[];
  /** Tags that had no value, in the order they were met. */
  readonly missed: readonly string[];
}

/** A template docxtemplater has read. It renders once: one record into the zip, or many beside it and an empty one into it. */
export interface WordTemplate {
  readonly parts: readonly TaggedPart[];
  /** Every tag, loops included, as often as it stands there. */
  readonly tags: readonly string[];
  /** Fills the zip itself, and gives it. */
  readonly render: (tags: Tags) => RenderedParts & { readonly zip: PizZip };
  readonly renderAll: (records: readonly Tags[]) => { readonly rendered: readonly RenderedParts[]; readonly zip: PizZip };
}

/** Reads a template; the only file that knows docxtemplater. Throws `TemplateError` with every fault of the template. */
export const openWordTemplate = (template: Uint8Array): WordTemplate => asTemplateError(() => open(template));

function open(template: Uint8Array): WordTemplate {
  const module = engineModule();
  const zip = zipOf(template);
  cleanParts(zip);
  const missed = new Map<unknown, Set<string>>();
  const word = new Docxtemplater(zip, {
    modules: [module],
    delimiters: { start: "{", end: "}" },
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    // {=[[ ]]=} would change the delimiters of the office's template behind its back.
    syntax: { changeDelimiterPrefix: null },
    warnFn: () => undefined,
    parser: (raw) => {
      const tag = tagName(raw);
      return { get: (scope: unknown) => lookUp(scope, tag) };
    },
    nullGetter: (part, { scopeList: [record] }) => {
      missed.get(record)?.add(tagName(part.value));
      return part.module ? "" : UNKNOWN;
    },
  });
  const all = Object.entries(module.compiled).map(([path, { postparsed }]) => ({ path, nodes: postparsed, tags: placeholders(postparsed) }));
  const parts = all.filter(({ tags }) => tags.length > 0);
  const tags = parts.flatMap((part) => part.tags);
  refuseRawXml(tags);
  return {
    parts,
    tags: tags.map(({ value }) => tagName(value)),
    render: (record) =>
      asTemplateError(() => {
        const own = new Set<string>();
        missed.set(record, own);
        word.render(record);
        const zip = word.getZip();
        return { zip, xml: parts.map(({ path }) => bytesAt(zip, path)), missed: [...own] };
      }),
    renderAll: (records) =>
      asTemplateError(() => {
        for (const record of records) missed.set(record, new Set());
        const xml = module.renderBeside(word, parts, records);
        const rendered = records.map((record, index) => ({
          xml: xml.slice(index * parts.length, (index + 1) * parts.length),
          missed: [...(missed.get(record) ?? [])],
        }));
        return { rendered, zip: word.getZip() };
      }),
  };
}

function bytesAt(zip: PizZip, path: string): Uint8Array {
  const entry = zip.file(path);
  if (entry === null) throw new Error(`no ${path}`);
  return entry.asUint8Array();
}

interface Compiled {
  readonly [part: string]: { readonly postparsed: readonly DXT.Part[] };
}

interface EngineModule extends DXT.Module {
  readonly compiled: Compiled;
  /** The XML of every part for every record, from one reading of the template; the zip is filled from an empty record. */
  readonly renderBeside: (word: Docxtemplater<PizZip>, parts: readonly TaggedPart[], records: readonly Tags[]) => readonly Uint8Array[];
}

/** Our one module: keeps the parsed template to be looked at, draws the dotted lines, renders many records in one go. */
function engineModule(): EngineModule {
  let beside: { readonly map: Readonly<Record<string, { from: string; data: Tags }>>; readonly xml: Uint8Array[] } | null = null;
  const module = {
    name: "XepLoai",
    compiled: {} as Compiled,
    set(options: { compiled?: Compiled }) {
      if (options.compiled) module.compiled = options.compiled;
    },
    postrender: (pieces: string[]) => (pieces.some((piece) => piece.includes(UNKNOWN)) ? drawDottedLines(pieces) : pieces),
    // docxtemplater asks which parts to render from which data: any name will do for a part that is caught before the zip.
    getRenderedMap: (usual: object) => ({ ...beside?.map, ...usual }),
    // Its types say a string; since 3.71 the part comes as bytes.
    preZip(content: unknown): string | null {
      // Behind what we asked for come the usual parts.
      if (beside === null || beside.xml.length === Object.keys(beside.map).length) return null;
      if (!(content instanceof Uint8Array)) throw new Error("docxtemplater rendered no bytes");
      beside.xml.push(content);
      return "";
    },
    renderBeside(word: Docxtemplater<PizZip>, parts: readonly TaggedPart[], records: readonly Tags[]): readonly Uint8Array[] {
      const wanted = records.flatMap((data, index) => parts.map(({ path }) => [`${index} ${path} `, { from: path, data }] as const));
      beside = { map: Object.fromEntries(wanted), xml: [] };
      word.render({});
      for (const path of Object.keys(beside.map)) word.getZip().remove(path);
      return beside.xml;
    },
  };
  return module;
}

const placeholders = (nodes: readonly DXT.Part[]): readonly DXT.Part[] =>
  nodes.flatMap((node) => (node.type === "placeholder" ? [node, ...placeholders(node.subparsed ?? [])] : []));

/** {@tag} would let a value write into the file itself. */
function refuseRawXml(tags: readonly DXT.Part[]): void {
  const raw = tags.filter((part) => part.module === "rawxml");
  if (raw.length > 0) throw new TemplateError(raw.map((part): TemplateFault => ({ kind: "rawXml", tag: part.value })));
}

function zipOf(template: Uint8Array): PizZip {
  try {
    return new PizZip(template);
  } catch {
    throw new TemplateError([{ kind: "notWord" }]);
  }
}

/** The parts people type into; without a brace there is no tag in them. */
const TYPED = /^word\/(?:document|header|footer)\d*\.xml$/;

/** A part that is clean already, or holds no tag, keeps its bytes. */
function cleanParts(zip: PizZip): void {
  for (const entry of zip.file(TYPED)) {
    const xml = entry.asText();
    const clean = xml.includes("{") ? cleanXml(xml) : xml;
    if (clean !== xml) zip.file(entry.name, clean);
  }
}

function asTemplateError<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof TemplateError ? error : new TemplateError(faultsOf(error));
  }
}
