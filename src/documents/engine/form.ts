import type { Tags } from "../documentPlan";
import { docxPackage, type DocxPackage, type PackedPart } from "./docxPackage";
import { isProvenBefore } from "./provenBefore";
import { quickParts, type QuickParts } from "./quickParts";
import { openWordTemplate, type RenderedParts, type WordTemplate } from "./wordTemplate";

/** A template opened to make documents from. Whether docxtemplater or our steps render a record, the bytes are the same. */
export interface Form {
  readonly render: (tags: Tags) => RenderedParts;
  /** The parts of one of many documents, packed as only this template can be; null where they have to be rendered and deflated. */
  readonly pack: (tags: Tags) => readonly PackedPart[] | null;
  /** Puts the parts of one document into its file. */
  readonly packageOf: DocxPackage;
}

/** For fewer documents, and fewer rows in a document, compiling a template, and proving it, takes longer than letting docxtemplater fill them. */
const WORTH_PROVING = { documents: 16, rows: 2000 };
const WORTH_COMPILING = { documents: 4, rows: 200 };

/**
 * Opens a template to make about so many documents. Where it pays, it is compiled to steps and proven, if it was not before; what is not proven, and
 * every record the steps do not cover, goes through docxtemplater. Throws `TemplateError`.
 */
export function openForm(template: Uint8Array, documents: number): Form {
  const read = openWordTemplate(template);
  const known = isProvenBefore(template);
  const worth = known ? WORTH_COMPILING : WORTH_PROVING;
  const paths = read.parts.map(({ path }) => path);
  let unused: WordTemplate | null = read;
  const fresh = (): WordTemplate => {
    const word = unused ?? openWordTemplate(template);
    unused = null;
    return word;
  };
  let shared: DocxPackage | null = null;
  const plainly = (tags: Tags): RenderedParts => {
    const { zip, ...rendered } = fresh().render(tags);
    shared ??= docxPackage(zip, paths);
    return rendered;
  };
  const allPlainly = (records: readonly Tags[]): readonly RenderedParts[] => {
    const { zip, rendered } = fresh().renderAll(records);
    shared ??= docxPackage(zip, paths);
    return rendered;
  };
  let compiled: QuickParts | null | "not tried" = "not tried";
  const quickly = (): QuickParts | null => (compiled === "not tried" ? (compiled = quickParts(read, known ? null : allPlainly)) : compiled);
  // Asked of each document by itself: which one comes first must not decide how another is packed.
  const isWorthIt = (tags: Tags): boolean => documents >= worth.documents || rowsIn(tags) >= worth.rows;
  return {
    render: (tags) => (isWorthIt(tags) ? quickly()?.render(tags) : null) ?? plainly(tags),
    pack: (tags) => (isWorthIt(tags) ? (quickly()?.pack(tags) ?? null) : null),
    packageOf: (parts) => (shared ??= docxPackage(fresh().render({}).zip, paths))(parts),
  };
}

/** Rows of all its lists together, of lists inside lists too: `rowsIn({ "Năm": "2023", ds: [{ tt: "1" }, { tt: "2" }] })` → 2. */
export const rowsIn = (tags: Tags): number =>
  Object.values(tags).reduce((sum: number, value) => (Array.isArray(value) ? sum + value.reduce((rows: number, row: Tags) => rows + 1 + rowsIn(row), 0) : sum), 0);
