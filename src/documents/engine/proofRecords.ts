import type { Tags, TagValue } from "../documentPlan";
import type { Loop, Step } from "./program";

/** Values that print in different ways, or that a printer may get wrong. */
const TEXTS: readonly (string | boolean | null)[] = [
  "Nguyễn Văn A",
  null,
  "",
  "<w:t>&amp;\"'</w:t> ]]> {Năm} {#x}",
  "một\nhai\r\nba\n",
  "\n",
  " \t ",
  "\ud83d A\udc00 \ud83d\ude00 \ue000 \u0007 \uffff Le\u0302",
  true,
  false,
];

const LISTS: readonly ("none" | "one" | "three" | "yes" | "no" | "unknown")[] = ["none", "one", "three", "yes", "no", "unknown"];
const ALONE = ["none", "one", "yes"] as const;

/** How the values of one record are chosen. */
interface Choice {
  readonly text: (tag: string, row: number) => TagValue | undefined;
  readonly list: (tag: string) => (typeof LISTS)[number];
}

/**
 * Records made from a template's own tags: every kind of value in all tags at once; all loops empty, with one row, with three,
 * true, false and unknown; each loop alone unlike the others; nothing at all; and mixtures. The same template gives the same records.
 */
export function proofRecords(programs: readonly (readonly Step[])[]): readonly Tags[] {
  const steps = programs.flat();
  const loops = [...new Set(loopsIn(steps).map(({ tag }) => tag))];
  const random = dice(steps.length);
  const words: Choice["text"] = (tag, row) => `${tag} ${row}`;
  const choices: readonly Choice[] = [
    ...TEXTS.map((text): Choice => ({ text: () => text, list: () => "three" })),
    ...(loops.length === 0 ? LISTS.slice(0, 1) : LISTS).map((list): Choice => ({ text: words, list: () => list })),
    ...loops.flatMap((loop) => ALONE.map((list): Choice => ({ text: words, list: (tag) => (tag === loop ? list : "three") }))),
    ...Array.from({ length: 8 }, (): Choice => ({ text: () => TEXTS[random(TEXTS.length + 1)], list: () => LISTS[random(LISTS.length)] ?? "one" })),
  ];
  return [{}, ...choices.map((choice) => recordOf(steps, choice, 0))];
}

const loopsIn = (steps: readonly Step[]): readonly Loop[] =>
  steps.flatMap((step) => (step.kind === "loop" ? [step, ...loopsIn(step.steps)] : []));

/** A record that answers the tags of these steps; a tag that is also a loop keeps the loop's value. */
function recordOf(steps: readonly Step[], choice: Choice, row: number): Tags {
  const record: Record<string, TagValue> = {};
  for (const step of steps) {
    if (step.kind === "slot") {
      const text = choice.text(step.tag, row);
      if (text !== undefined) record[step.tag] ??= text;
    } else if (step.kind === "loop") {
      // Tags inside a loop may be answered outside of it, as a condition's are.
      for (const [tag, value] of Object.entries(recordOf(step.steps, choice, row))) record[tag] ??= value;
      record[step.tag] = listOf(step, choice);
    }
  }
  return record;
}

function listOf({ tag, steps }: Loop, choice: Choice): TagValue {
  const rows = (count: number): readonly Tags[] => Array.from({ length: count }, (_, row) => recordOf(steps, choice, row + 1));
  switch (choice.list(tag)) {
    case "none":
      return [];
    case "one":
      return rows(1);
    case "three":
      return rows(3);
    case "yes":
      return true;
    case "no":
      return false;
    case "unknown":
      return null;
  }
}

/** Numbers that look like chance and are the same every time: `dice(1)(6)` → one of 0 … 5. */
function dice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
}
