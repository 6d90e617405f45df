import type { DocumentForm, DocumentPlan } from "./documents/documentPlan";
import { problemText } from "./messages.vi/problem";
import { quotaSentence } from "./messages.vi/quota";
import { formReasonText, reasonText } from "./messages.vi/reason";
import type { FormRole } from "./review/formRole";
import type { Group } from "./review/group";
import type { Outcome } from "./review/level";
import { placeOfProblem, severityOf } from "./review/problem";
import type { Problem, Severity } from "./review/problem";
import type { Reason } from "./review/reason";
import type { Readings } from "./review/regulation";
import type { CollectiveReview, PersonReview, QuotaCheck, QuotaRule, QuotaScope, Review } from "./review/review";
import type { CollectiveKind, PartialDate, PersonForm } from "./review/subject";

/** `ket-qua.json`: the whole review as data for other programs. `schema/ket-qua.schema.json` is its contract. */
export interface KetQua {
  readonly year: number;
  readonly regulation: string;
  readonly readings: Readings;
  readonly people: readonly KetQuaPerson[];
  readonly collectives: readonly KetQuaCollective[];
  readonly quotas: readonly KetQuaQuota[];
  readonly problems: readonly KetQuaProblem[];
  readonly documents: readonly KetQuaDocument[];
}

export interface KetQuaReason {
  readonly text: string;
  readonly clause: string;
}

export interface KetQuaBirth extends PartialDate {
  readonly precision: "day" | "month" | "year";
}

export interface KetQuaPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly position: string | null;
  readonly group: Group;
  readonly partyMember: boolean | null;
  readonly birth: KetQuaBirth | null;
  readonly form: PersonForm | null;
  readonly formRole: FormRole | null;
  readonly formReason: string;
  readonly ceiling: Outcome;
  readonly unratedReason: string | null;
  readonly self: Outcome | null;
  readonly proposal: Outcome | null;
  readonly consideration: Outcome | null;
  readonly decision: Outcome | null;
  readonly reasons: readonly KetQuaReason[];
  readonly source: string;
}

export interface KetQuaCollective {
  readonly id: string;
  readonly name: string;
  readonly kind: CollectiveKind;
  readonly self: Outcome | null;
  readonly ceiling: Outcome;
  readonly proposal: Outcome | null;
  readonly consideration: Outcome | null;
  readonly decision: Outcome | null;
  readonly reasons: readonly KetQuaReason[];
}

export interface KetQuaQuota {
  readonly rule: QuotaRule;
  readonly stage: QuotaCheck["stage"];
  /** The unit's name for Q1, `agency` for the whole agency, else the group. */
  readonly scope: string;
  readonly population: number;
  readonly base: number | null;
  readonly ceiling: number;
  readonly used: number;
  readonly over: number;
  readonly provisional: boolean;
  readonly severity: QuotaCheck["severity"];
  readonly people: readonly string[];
  readonly sentence: string;
  readonly clause: string;
}

export interface KetQuaProblem {
  readonly kind: Problem["kind"];
  readonly severity: Severity;
  readonly source: string | null;
  readonly message: string;
}

export interface KetQuaDocument {
  readonly file: string;
  readonly form: DocumentForm;
  readonly subject: string;
}

const precisionOf = ({ month, day }: PartialDate): KetQuaBirth["precision"] =>
  month === null ? "year" : day === null ? "month" : "day";

const birthOf = (birth: PartialDate): KetQuaBirth => ({
  day: birth.day,
  month: birth.month,
  year: birth.year,
  precision: precisionOf(birth),
});

const reasonOf = (reason: Reason): KetQuaReason => ({ text: reasonText(reason), clause: reason.clause });

const personOf = ({ person, group, form, formRole, formReason, rating }: PersonReview): KetQuaPerson => ({
  id: person.id,
  name: person.name,
  unit: person.unit,
  position: person.position,
  group,
  partyMember: person.partyMember,
  birth: person.birth && birthOf(person.birth),
  form,
  formRole,
  formReason: formReasonText(formReason),
  ceiling: rating.ceiling,
  unratedReason: rating.unratedReason && reasonText(rating.unratedReason),
  self: person.self,
  proposal: rating.proposal,
  consideration: rating.consideration,
  decision: rating.decision,
  reasons: rating.reasons.map(reasonOf),
  source: person.place,
});

const collectiveOf = ({ collective, rating }: CollectiveReview): KetQuaCollective => ({
  id: collective.id,
  name: collective.name,
  kind: collective.kind,
  self: collective.self,
  ceiling: rating.ceiling,
  proposal: rating.proposal,
  consideration: rating.consideration,
  decision: rating.decision,
  reasons: rating.reasons.map(reasonOf),
});

const scopeName = (scope: QuotaScope): string =>
  scope.kind === "unit" ? scope.unit : scope.kind === "agency" ? "agency" : scope.group;

const quotaOf = (check: QuotaCheck): KetQuaQuota => ({
  rule: check.rule,
  stage: check.stage,
  scope: scopeName(check.scope),
  population: check.population,
  base: check.base,
  ceiling: check.ceiling,
  used: check.used,
  over: check.over,
  provisional: check.provisional,
  severity: check.severity,
  people: check.excellent,
  sentence: quotaSentence(check),
  clause: check.clause,
});

const problemOf = (problem: Problem): KetQuaProblem => ({
  kind: problem.kind,
  severity: severityOf(problem),
  source: placeOfProblem(problem),
  message: problemText(problem),
});

/**
 * The review as the data of `ket-qua.json`: people in roster order, each quota with its sentence, each problem with its
 * cell. `documents` are those really made: `[{ path: "02B/P001 ….docx", form: "02B", subject: "P001" }]`.
 */
export const ketQua = (
  review: Review,
  documents: readonly Pick<DocumentPlan, "path" | "form" | "subject">[],
  problems: readonly Problem[],
): KetQua => ({
  year: review.regulation.year,
  regulation: review.regulation.id,
  readings: review.regulation.readings,
  people: review.people.map(personOf),
  collectives: review.collectives.map(collectiveOf),
  quotas: review.quotas.map(quotaOf),
  problems: problems.map(problemOf),
  documents: documents.map(({ path, form, subject }) => ({ file: path, form, subject })),
});
