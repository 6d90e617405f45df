import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Tags, TagValue } from "../../../src/documents/documentPlan";
import { byteWriter } from "../../../src/documents/engine/byteWriter";
import { compileProgram } from "../../../src/documents/engine/compileProgram";
import type { Chunk, Step } from "../../../src/documents/engine/program";
import { isProven } from "../../../src/documents/engine/proof";
import { proofRecords } from "../../../src/documents/engine/proofRecords";
import { programRunner } from "../../../src/documents/engine/runProgram";
import { openWordTemplate, type RenderedParts } from "../../../src/documents/engine/wordTemplate";
import { TEMPLATE_SOURCES } from "../../../templates/source/templates";
import { recordFor } from "../../support/anyTemplate";

// A template is trusted because of its proof: here the steps are broken on purpose, and the proof has to see it.

type Program = readonly Step[];
const NAMES = Object.keys(TEMPLATE_SOURCES);
const out = byteWriter();
const run = programRunner(out);

function render(programs: readonly Program[], record: Tags): RenderedParts | null {
  const missed = new Set<string>();
  const xml: Uint8Array[] = [];
  for (const program of programs) {
    out.clear();
    if (!run(program, record, (tag) => missed.add(tag))) return null;
    xml.push(out.copy());
  }
  return { xml, missed: [...missed] };
}

/** A template's steps, what docxtemplater says, and whether its proof trusts a printer. */
const opened = (name: string): ReturnType<typeof open> => {
  const known = all.get(name) ?? open(name);
  all.set(name, known);
  return known;
};
const all = new Map<string, ReturnType<typeof open>>();

function open(name: string) {
  const template = readFileSync(join(__dirname, "../../../templates", name));
  const { parts, tags } = openWordTemplate(template);
  const programs = parts.map(({ nodes }) => compileProgram(nodes) ?? []);
  const records = proofRecords(programs);
  const plainly = (records: readonly Tags[]): readonly RenderedParts[] => openWordTemplate(template).renderAll(records).rendered;
  const answers = plainly(records);
  const loops = [...new Set(programs.flatMap(loopsIn))];
  return { programs, loops, tags: [...new Set(tags)].filter((tag) => !loops.includes(tag)), plainly, proven: (quickly: (tags: Tags) => RenderedParts | null) => isProven(records, quickly, () => answers) };
}

const loopsIn = (steps: Program): readonly string[] => steps.flatMap((step) => (step.kind === "loop" ? [step.tag, ...loopsIn(step.steps)] : []));

interface Fault {
  readonly what: string;
  readonly steps: Program;
}

/** Every way to break one step. */
function faultsIn(steps: Program): readonly Fault[] {
  return steps.flatMap((step, at): readonly Fault[] => {
    const instead = (what: string, ...others: readonly Step[]): Fault => ({ what, steps: [...steps.slice(0, at), ...others, ...steps.slice(at + 1)] });
    switch (step.kind) {
      case "slot":
        return [instead(`no {${step.tag}}`), instead(`{${step.tag}} twice`, step, step), instead(`another tag than {${step.tag}}`, { ...step, tag: `${step.tag} khác` })];
      case "loop":
        return [
          instead(`no {#${step.tag}}`),
          instead(`{#${step.tag}} the other way round`, { ...step, inverted: !step.inverted }),
          instead(`{#${step.tag}} always once`, ...step.steps),
          ...faultsIn(step.steps).map((fault) => instead(`in {#${step.tag}} ${fault.what}`, { ...step, steps: fault.steps })),
        ];
      case "chunk":
        return faultsOf(step).map((broken, kind) => instead(`a piece broken in way ${kind}`, broken));
    }
  });
}

const faultsOf = (piece: Chunk): readonly Chunk[] => [
  { ...piece, body: piece.body.subarray(1) },
  { ...piece, opensText: !piece.opensText },
  { ...piece, closesText: !piece.closesText },
  { ...piece, leader: { after: !piece.leader.after, afterLeader: piece.leader.afterLeader } },
  { ...piece, leader: { after: piece.leader.after, afterLeader: !piece.leader.afterLeader } },
  { ...piece, lineBreak: piece },
  { ...piece, repairs: piece.repairs.map(() => 0) },
];

const same = (ours: RenderedParts, theirs: RenderedParts | undefined): boolean =>
  ours.missed.join() === theirs?.missed.join() && ours.xml.every((xml, part) => Buffer.from(xml).equals(Buffer.from(theirs.xml[part] ?? [])));

test.each(NAMES)("steps of %s with one fault are not proven, unless no record can tell", (name) => {
  const { programs, loops, tags, proven, plainly } = opened(name);
  expect(proven((record) => render(programs, record))).toBe(true);
  const records = fc.sample(recordFor(tags, loops), { seed: 1, numRuns: 10 });
  const expected = plainly(records);
  const overlooked = programs.flatMap((program, part) =>
    faultsIn(program).flatMap(({ what, steps }) => {
      const broken = programs.map((other, index) => (index === part ? steps : other));
      if (!proven((record) => render(broken, record))) return [];
      const contradicted = records.some((record, index) => {
        const ours = render(broken, record);
        return ours !== null && !same(ours, expected[index]);
      });
      return contradicted ? [what] : [];
    }),
  );
  expect(overlooked).toEqual([]);
});

/** Values as a printer may get them wrong: `null` stays what nobody knows. */
const VALUE_FAULTS: readonly (readonly [string, (value: TagValue | undefined) => TagValue | undefined])[] = [
  ["an unknown value as an empty one", (value) => value ?? ""],
  ["an empty value as an unknown one", (value) => (value === "" ? null : value)],
  ["a line break as a blank", (value) => (typeof value === "string" ? value.replace(/\r?\n/g, " ") : value)],
  ["markup as markup", (value) => (typeof value === "string" ? value.replace(/&/g, "+") : value)],
  ["blanks at the ends cut", (value) => (typeof value === "string" ? value.trim() : value)],
  ["letters beyond the first plane lost", (value) => (typeof value === "string" ? value.replace(/[\u{10000}-\u{10ffff}]/gu, "?") : value)],
  ["yes as no", (value) => (value === true ? false : value)],
];

const changed = (record: Tags, change: (value: TagValue | undefined) => TagValue | undefined): Tags =>
  Object.fromEntries(Object.entries(record).map(([tag, value]) => [tag, Array.isArray(value) ? value.map((row: Tags) => changed(row, change)) : (change(value) ?? null)]));

test.each(VALUE_FAULTS)("a printer that takes %s is not proven on any template", (_, change) => {
  for (const name of NAMES) {
    const { programs, proven } = opened(name);
    expect([name, proven((record) => render(programs, changed(record, change)))]).toEqual([name, false]);
  }
});

const LIST_FAULTS: readonly (readonly [string, (rows: readonly Tags[]) => TagValue])[] = [
  ["forgets the last row", (rows) => rows.slice(0, -1)],
  ["prints only two rows", (rows) => rows.slice(0, 2)],
  ["takes an empty list for yes", (rows) => (rows.length === 0 ? true : rows)],
];

test.each(LIST_FAULTS)("a printer that %s is not proven on any template with a list", (_, change) => {
  for (const name of NAMES) {
    const { programs, loops, proven } = opened(name);
    const faulty = (record: Tags): Tags => Object.fromEntries(Object.entries(record).map(([tag, value]) => [tag, Array.isArray(value) ? change((value as readonly Tags[]).map(faulty)) : value]));
    if (loops.length > 0) expect([name, proven((record) => render(programs, faulty(record)))]).toEqual([name, false]);
  }
});
