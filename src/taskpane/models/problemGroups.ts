import { PROBLEM_KINDS } from "../../messages.vi/problemKinds";
import { problemText } from "../../messages.vi/problem";
import { placeOfProblem, severityOf, type Problem, type Severity } from "../../review/problem";
import type { Place } from "../../review/subject";

export interface ProblemGroup {
  readonly kind: Problem["kind"];
  readonly severity: Severity;
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly place: Place | null }[];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Kinds that are put right while rating, so step Xếp loại counts them and not step Danh sách. */
const RATING_KINDS: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>([
  "tallyWrong",
  "tallySubjectUnknown",
  "tallyRepeated",
  "noMajority",
  "fewVoters",
  "markSubjectUnknown",
  "gradeUnknown",
  "noResultCriterion",
  "proposalAboveCeiling",
  "decisionAboveCeiling",
  "proposalNotAsVoted",
  "reasonMissing",
  "excellentWithDisciplined",
  "headAboveUnit",
  "leaderUnitsShort",
]);

/** The step a problem is put right in: `stepOf("badDate")` → "list", `stepOf("noMajority")` → "ratings". */
export const stepOf = (kind: Problem["kind"]): "list" | "ratings" => (RATING_KINDS.has(kind) ? "ratings" : "list");

/** A sentence without the cell it begins with, so that the cell can be a link before it. */
export function withoutPlace(problem: Problem, text: string): string {
  const place = placeOfProblem(problem);
  return place !== null && text.startsWith(place) ? text.slice(place.length).replace(/^[:\s]+/, "") : text;
}

/** Problems gathered by kind, errors first, then the most frequent: three bad dates → one group of three. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { kind: Problem["kind"]; severity: Severity; items: { text: string; place: Place | null }[] }>();
  for (const problem of problems) {
    const severity = severityOf(problem);
    const key = `${severity} ${problem.kind}`;
    const group = groups.get(key) ?? { kind: problem.kind, severity, items: [] };
    group.items.push({ text: withoutPlace(problem, problemText(problem)), place: placeOfProblem(problem) });
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, title: PROBLEM_KINDS[group.kind] }))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.items.length - a.items.length);
}
