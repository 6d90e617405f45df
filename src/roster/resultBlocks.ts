import { RESULT_TEXT } from "../messages.vi/sheet";
import { problemText, SEVERITY_LABELS } from "../messages.vi/problem";
import { quotaSentence, readingText, readingVerdictText, RULE_NAMES, RULE_TITLES, scopeText } from "../messages.vi/quota";
import { formReasonText, reasonWithClause } from "../messages.vi/reason";
import { groupLabel } from "../review/group";
import { labelOf, type Outcome } from "../review/level";
import { type Problem, severityOf, type Severity } from "../review/problem";
import type { QuotaCheck, Review } from "../review/review";
import type { Place } from "../review/subject";
import type { Cell } from "./grid";

/**
 * The rows that spill beside the tables and onto the sheet Hạn mức, a heading row first. The custom functions and the
 * result workbook both take them from here, so a live sheet and a file say the same.
 */
export type ResultRows = readonly (readonly Cell[])[];

const OK = "✓";
const signOf = (severity: Severity | "ok"): string => (severity === "ok" ? OK : SEVERITY_LABELS[severity].sign);
const level = (outcome: Outcome | null): Cell => (outcome === null ? null : labelOf(outcome));

/**
 * One row a person, in the order of the roster: id, group, form and why, ceiling, vote, proposal, reasons, flags. `problems` are
 * those of the reading: a cell of his row that could not be read is flagged with the rest.
 */
export function ratingRows({ people, quotas }: Review, problems: readonly Problem[]): ResultRows {
  const exceeded = exceededBy(quotas);
  const unread = problemsByRow(problems.filter((problem) => !isForCachDoc(problem)));
  return [
    RESULT_TEXT.ratings,
    ...people.map((review): Cell[] => [
      review.person.id,
      groupLabel(review.group),
      review.form,
      formReasonText(review.formReason),
      labelOf(review.rating.ceiling),
      level(review.rating.voted),
      level(review.rating.proposal),
      review.rating.reasons.map(reasonWithClause).join("; ") || null,
      flagOf([...(unread.get(review.person.place) ?? []), ...review.problems], exceeded.get(review.person.id) ?? []),
    ]),
  ];
}

/** Namesakes are asked about in the pane and answered in Cách đọc, which the formula beside the table does not see: sheet and pane must not differ. */
const isForCachDoc = (problem: Problem): boolean => problem.kind === "duplicatePerson" && !problem.certain;

/** Problems by the row their cell stands in: "Danh sách!C7" → "Danh sách!7". */
function problemsByRow(problems: readonly Problem[]): ReadonlyMap<Place, readonly Problem[]> {
  const rows = new Map<Place, Problem[]>();
  for (const problem of problems) {
    if (!("place" in problem)) continue;
    const row = problem.place.replace(/![A-Z]+(?=\d+$)/, "!");
    rows.set(row, [...(rows.get(row) ?? []), problem]);
  }
  return rows;
}

/** The exceeded checks each subject is counted in. */
function exceededBy(quotas: readonly QuotaCheck[]): ReadonlyMap<string, readonly QuotaCheck[]> {
  const checks = new Map<string, QuotaCheck[]>();
  for (const check of quotas) {
    if (check.over === 0) continue;
    for (const id of check.excellent) checks.set(id, [...(checks.get(id) ?? []), check]);
  }
  return checks;
}

/** The worst sign first, then what it is about; nothing to look at is a ✓. */
function flagOf(problems: readonly Problem[], exceeded: readonly QuotaCheck[]): string {
  const flags = [
    ...exceeded.map((check) => ({ severity: check.severity, text: RESULT_TEXT.overQuota(RULE_TITLES[check.rule], scopeText(check.scope), check.over) })),
    ...problems.map((problem) => ({ severity: severityOf(problem), text: problemText(problem) })),
  ].filter(({ severity }) => severity === "error" || severity === "warning");
  if (flags.length === 0) return OK;
  const worst = flags.some(({ severity }) => severity === "error") ? "error" : "warning";
  return `${signOf(worst)} ${flags.map(({ text }) => text).join("; ")}`;
}

/** Every quota check with its numbers and its sentence. */
export const quotaRows = ({ quotas }: Review): ResultRows => [
  RESULT_TEXT.quotas,
  ...quotas.map((check): Cell[] => [
    signOf(check.severity),
    RULE_NAMES[check.rule],
    scopeText(check.scope),
    RESULT_TEXT.stages[check.stage],
    check.population,
    check.base,
    check.ceiling,
    check.used,
    check.over,
    quotaSentence(check),
    check.verified ? null : RESULT_TEXT.unverified,
  ]),
];

/** Everyone counted in an exceeded quota; who of them stays is for people to decide. One row says so when there is none. */
export function violationRows({ people, collectives, quotas }: Review): ResultRows {
  const subjects = new Map<string, { name: string; unit: string | null }>([
    ...people.map(({ person }) => [person.id, person] as const),
    ...collectives.map(({ collective }) => [collective.id, collective] as const),
  ]);
  const rows = quotas
    .filter(({ over }) => over > 0)
    .flatMap((check) =>
      check.excellent.map((id): Cell[] => [
        signOf(check.severity), id, subjects.get(id)?.name ?? null, subjects.get(id)?.unit ?? null, RULE_NAMES[check.rule], RESULT_TEXT.stages[check.stage],
        RESULT_TEXT.overQuota(RULE_TITLES[check.rule], scopeText(check.scope), check.over),
      ]),
    );
  return [RESULT_TEXT.violations, ...(rows.length === 0 ? [[OK, null, RESULT_TEXT.noViolation, null, null, null, null]] : rows)];
}

/** The verdict of each check under each reading of its text. */
export const readingRows = ({ sensitivities }: Review): ResultRows => [
  RESULT_TEXT.readings,
  ...sensitivities.flatMap(({ rule, scope, verdicts, changes }) =>
    verdicts.map((verdict): Cell[] => [
      signOf(verdict.severity), RULE_NAMES[rule], scopeText(scope), readingText(verdict.readings), verdict.inForce ? "x" : null,
      verdict.base, verdict.ceiling, verdict.used, verdict.over, readingVerdictText(verdict), changes ? RESULT_TEXT.changes : null,
    ]),
  ),
];
