import { choiceLabel, MENDED, SKIPPED } from "../../messages.vi/importStep";
import { problemAsked } from "../../messages.vi/problemAsked";
import { PROBLEM_KINDS } from "../../messages.vi/problemKinds";
import type { Opened } from "../../prepareDossier";
import { type AskedProblem, isAsked, type Problem, placeOfProblem, severityOf } from "../../review/problem";
import type { Place } from "../../review/subject";
import type { Book } from "../../roster/grid";
import { type Choice, questionOf, rowText } from "../../roster/questions";
import { answerWords } from "../../roster/recipeTable";
import type { Asked, Matters } from "./matters";
import { stepOf, withoutPlace } from "./problemGroups";

/** Each has a list of its own in the step. */
const SHOWN_APART: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>(["readAsAnswered", "ruleHeld", "ruleKept"]);

/** What is asked, what is to be mended in its cell, and what was only told: five people of one unknown position are one question. */
export function mattersOf({ reading, problems }: Opened, book: Book | null): Matters {
  const asked = new Map<string, { problem: AskedProblem; places: Place[]; choices: readonly Choice[] }>();
  const told: Readonly<Record<"cells" | "notes" | "mended" | "skipped", Problem[]>> = { cells: [], notes: [], mended: [], skipped: [] };
  for (const problem of problems) {
    if (stepOf(problem.kind) !== "list" || SHOWN_APART.has(problem.kind)) continue;
    const question = isAsked(problem) ? questionOf(problem, reading) : null;
    if (isAsked(problem) && question !== null) {
      const place = placeOfProblem(problem);
      const before = asked.get(question.key);
      asked.set(question.key, { problem: before?.problem ?? problem, places: [...(before?.places ?? []), ...(place === null ? [] : [place])], choices: before?.choices ?? question.choices });
    } else told[groupOf(problem)].push(problem);
  }
  const questions = [...asked].map(([key, { problem, places, choices }]): Asked => {
    const { doubt, mend } = problemAsked(problem);
    return {
      key,
      title: PROBLEM_KINDS[problem.kind],
      doubt: withoutPlace(problem, doubt),
      mend,
      places,
      row: places[0] === undefined || book === null ? "" : rowText(book, places[0]),
      choices: choices.map((choice) => ({ label: labelOf(choice), choice })),
    };
  });
  return { questions, ...told };
}

function groupOf(problem: Problem): "cells" | "notes" | "mended" | "skipped" {
  if (severityOf(problem) !== "info") return "cells";
  return MENDED.has(problem.kind) ? "mended" : SKIPPED.has(problem.kind) ? "skipped" : "notes";
}

function labelOf(choice: Choice): string {
  const answer = choice.kind === "months" ? choice.with(0) : choice.answer;
  const { meant } = answerWords(answer);
  return choice.kind === "months" ? meant.replace(/:.*$/u, "") : choiceLabel(answer, meant);
}
