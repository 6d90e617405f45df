import type { Tags } from "../documentPlan";
import { compileProgram } from "./compileProgram";
import { docxPackage, type DocxPackage } from "./docxPackage";
import type { Step } from "./program";
import { isProven } from "./proof";
import { programRunner, type RunProgram } from "./runProgram";
import { openWordTemplate, type RenderedParts, type WordTemplate } from "./wordTemplate";

/** A template opened to make documents from. Whether docxtemplater or our steps render a record, the bytes are the same. */
export interface Form {
  readonly render: (tags: Tags) => RenderedParts;
  /** Puts the parts of one document into its file. */
  readonly packageOf: DocxPackage;
}

/** For fewer documents, and fewer rows in a document, proving a template takes longer than letting docxtemplater fill them. */
const WORTH_PROVING = { documents: 16, rows: 2000 };

/**
 * Opens a template to make about so many documents. Where it pays, it is compiled to steps and proven; what is not proven, and
 * every record the steps do not cover, goes through docxtemplater. Throws `TemplateError`.
 */
export function openForm(template: Uint8Array, documents: number): Form {
  const read = openWordTemplate(template);
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
  let quickly: RenderQuickly | null | "not tried" = "not tried";
  const render = (tags: Tags): RenderedParts => {
    if (quickly === "not tried") {
      if (documents < WORTH_PROVING.documents && rowsIn(tags) < WORTH_PROVING.rows) return plainly(tags);
      quickly = provenSteps(read, allPlainly);
    }
    return quickly?.(tags) ?? plainly(tags);
  };
  return {
    render,
    packageOf: (parts) => (shared ??= docxPackage(fresh().render({}).zip, paths))(parts),
  };
}

const rowsIn = (tags: Tags): number =>
  Object.values(tags).reduce((sum: number, value) => (Array.isArray(value) ? sum + value.reduce((rows: number, row: Tags) => rows + 1 + rowsIn(row), 0) : sum), 0);

type RenderQuickly = (tags: Tags) => RenderedParts | null;

function provenSteps({ parts }: WordTemplate, plainly: (records: readonly Tags[]) => readonly RenderedParts[]): RenderQuickly | null {
  const programs = parts.map(({ nodes }) => compileProgram(nodes)).filter((program) => program !== null);
  if (programs.length < parts.length) return null;
  const run = programRunner();
  const quickly: RenderQuickly = (tags) => runAll(run, programs, tags);
  return isProven(programs, quickly, plainly) ? quickly : null;
}

function runAll(run: RunProgram, programs: readonly (readonly Step[])[], tags: Tags): RenderedParts | null {
  const missed = new Set<string>();
  const xml: Uint8Array[] = [];
  for (const program of programs) {
    const bytes = run(program, tags, (tag) => missed.add(tag));
    if (bytes === null) return null;
    xml.push(bytes);
  }
  return { xml, missed: [...missed] };
}
