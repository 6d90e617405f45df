import { MATTER } from "../../messages.vi/pane";
import type { Opened } from "../../prepareDossier";
import { DESTINATIONS } from "../../review/dossier";
import { severityOf } from "../../review/problem";
import type { Made, StepId } from "../state";
import { deadlineRows, nextDeadline } from "./deadlineRows";
import { stepOf } from "./problemGroups";

/** The sign beside a step's name, with what it says aloud: ✕2 "2 lỗi". */
export interface StepMark {
  readonly tone: "done" | "error" | "warning" | "plain";
  readonly sign: string;
  readonly spoken: string;
}

const DONE: StepMark = { tone: "done", sign: "✓", spoken: MATTER.done };
const errors = (count: number): StepMark => ({ tone: "error", sign: `✕${count}`, spoken: MATTER.error(count) });
const warnings = (count: number): StepMark => ({ tone: "warning", sign: `!${count}`, spoken: MATTER.warning(count) });
const counted = (bad: number, doubtful: number): StepMark => (bad > 0 ? errors(bad) : doubtful > 0 ? warnings(doubtful) : DONE);

/** What is open in each step, so that the clerk sees where to go without visiting them. `lacks`: papers the dossiers still wait for. */
export function stepMarks(opened: Opened, made: Made | null, today: string, lacks: number): Readonly<Record<StepId, StepMark>> {
  const { review } = opened;
  const count = (step: "list" | "ratings", severity: "error" | "warning"): number =>
    opened.problems.filter((problem) => stepOf(problem.kind) === step && severityOf(problem) === severity).length;
  const quotas = (severity: "error" | "warning"): number => review.quotas.filter((check) => check.severity === severity).length;
  const withoutForm = (given: boolean): number => review.people.filter(({ form, formReason }) => form === null && (formReason.kind === "formNotGiven") !== given).length;
  return {
    list: counted(count("list", "error"), count("list", "warning")),
    ratings: counted(count("ratings", "error"), count("ratings", "warning")),
    quotas: counted(quotas("error"), quotas("warning")),
    // Who has no form stands among the errors of step Danh sách: nobody knows the position, or whether it is a party member. That the
    // year's rules have none is no fault of the list.
    forms: counted(withoutForm(true), withoutForm(false) + opened.withoutTemplate.length),
    dossier: dossierMark(opened, made, today, lacks),
  };
}

function dossierMark(opened: Opened, made: Made | null, today: string, lacks: number): StepMark {
  if (made !== null && made.dossier.failures.length > 0) return errors(made.dossier.failures.length);
  if (made !== null && made.opened !== opened) return warnings(1);
  // Made is not sent: minutes wait for their signature, papers of others for their coming.
  if (made !== null) return lacks === 0 ? DONE : { tone: "warning", sign: `!${lacks}`, spoken: MATTER.papersLacking(lacks) };
  const ofDossiers = opened.review.regulation.deadlines.filter(({ id }) => DESTINATIONS.some((destination) => destination === id));
  if (ofDossiers.length === 0) return { tone: "plain", sign: `(${MATTER.noDeadline})`, spoken: MATTER.noDeadline };
  const next = nextDeadline(deadlineRows(ofDossiers, today));
  const spoken = next === null ? MATTER.overdue : MATTER.daysLeft(next.daysLeft);
  return { tone: "plain", sign: `(${spoken})`, spoken };
}
