import type { Tags } from "../documentPlan";
import { byteWriter } from "./byteWriter";
import { compileProgram } from "./compileProgram";
import { partPacker } from "./deflate/partPacker";
import type { FixedPiece } from "./deflate/repeats";
import type { PackedPart } from "./docxPackage";
import type { Piece, Step } from "./program";
import { isProven, packsRight } from "./proof";
import { proofRecords } from "./proofRecords";
import { BETWEEN_PIECES, programRunner } from "./runProgram";
import type { RenderedParts, WordTemplate } from "./wordTemplate";

/** A template as steps; each way gives null for a record that docxtemplater has to render. */
export interface QuickParts {
  readonly render: (tags: Tags) => RenderedParts | null;
  /** Renders and packs in one go; null for every record where the packing was not proven. */
  readonly pack: (tags: Tags) => readonly PackedPart[] | null;
}

/**
 * Compiles a template to steps and proves them: rendering against docxtemplater (`plainly`), packing against an inflater of somebody
 * else. `plainly` is null for a template that was proven before.
 */
export function quickParts({ parts }: WordTemplate, plainly: ((records: readonly Tags[]) => readonly RenderedParts[]) | null): QuickParts | null {
  const programs = parts.map(({ nodes }) => compileProgram(nodes)).filter((program) => program !== null);
  if (programs.length < parts.length) return null;
  const render = renderer(programs);
  const records = plainly === null ? [] : proofRecords(programs);
  if (plainly !== null && !isProven(records, render, plainly)) return null;
  let pack: QuickParts["pack"] | null = null;
  const provenPacker = (): QuickParts["pack"] => {
    const made = packer(programs);
    return packsRight(records, render, made) ? made : () => null;
  };
  return { render, pack: (tags) => (pack ??= provenPacker())(tags) };
}

type Program = readonly Step[];

function renderer(programs: readonly Program[]): QuickParts["render"] {
  const out = byteWriter();
  const run = programRunner(out);
  return (tags) => {
    const missed = new Set<string>();
    const xml: Uint8Array[] = [];
    for (const program of programs) {
      out.clear();
      if (!run(program, tags, (tag) => missed.add(tag))) return null;
      xml.push(out.copy());
    }
    return { xml, missed: [...missed] };
  };
}

function packer(programs: readonly Program[]): QuickParts["pack"] {
  const packers = programs.map((program) => {
    const out = partPacker([...fixedPieces(program, ""), ...BETWEEN_PIECES.map((bytes) => ({ bytes, loops: "" }))], tagsIn(program).join(" "));
    return { program, out, run: programRunner(out) };
  });
  return (tags) => {
    const parts: PackedPart[] = [];
    for (const { program, out, run } of packers) {
      out.begin();
      if (!run(program, tags, nobodyAsks)) return null;
      parts.push(out.end());
    }
    return parts;
  };
}

/** Which tags had no value is told of one document at a time. */
const nobodyAsks = (): void => undefined;

/** Every piece the steps can write, in their order. A line break may be written or not, as the rows of a loop of its own. */
const fixedPieces = (steps: Program, loops: string): readonly FixedPiece[] =>
  steps.flatMap((step, index) => {
    const inside = loops === "" ? `${index}` : `${loops}.${index}`;
    if (step.kind === "slot") return [];
    return step.kind === "loop" ? fixedPieces(step.steps, inside) : [{ bytes: step.body, loops }, ...breakOf(step, inside)];
  });

const breakOf = ({ lineBreak }: Piece, loops: string): readonly FixedPiece[] => (lineBreak === null ? [] : [{ bytes: lineBreak.body, loops }]);

const tagsIn = (steps: Program): readonly string[] => steps.flatMap((step) => (step.kind === "slot" ? [step.tag] : step.kind === "loop" ? tagsIn(step.steps) : []));
