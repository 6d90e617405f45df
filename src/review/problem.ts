import type { FormRole } from "./formRole";
import type { Outcome } from "./level";
import type { CollectiveForm, PersonForm, Place, Points } from "./subject";

export type Severity = "error" | "warning" | "info";

/** The counts of a tally, each at most the one before it; `ballots` are those sorted, valid and invalid. */
export type TallyCount = "summoned" | "present" | "voters" | "issued" | "collected" | "ballots";

/** A number of the tally sheet that does not agree with another. */
export type TallyFault =
  | { readonly relation: "moreThan"; readonly part: TallyCount; readonly count: number; readonly whole: TallyCount; readonly limit: number }
  | { readonly relation: "validInvalidNotCollected"; readonly valid: number; readonly invalid: number; readonly collected: number }
  | { readonly relation: "votesNotValid"; readonly votes: number; readonly valid: number }
  | { readonly relation: "baseMissing"; readonly base: "issued" | "valid" | "present" | "summoned" };

/** What a number may be: months of a year, a whole number that counts something, a year. */
export type NumberRange = "months" | "count" | "year" | "points";

/** What a note says of somebody: a status that would belong in a column of its own. */
export type NoteStatus = "maternity" | "left" | "seconded" | "recruited" | "arrived" | "leave" | "disciplined";

/** Cells of one column typed for the fonts of an old encoding: the first few as they were typed, and as such a font draws them. */
export interface OldFontCells {
  readonly column: string;
  readonly encoding: "tcvn3" | "vni";
  readonly count: number;
  readonly examples: readonly { readonly place: Place; readonly before: string; readonly after: string }[];
}

/** A value the office changed in Quy tắc for the year `from`. */
export interface ValueOfAnotherYear {
  readonly place: Place;
  readonly code: string;
  readonly what: string;
  readonly text: string;
  readonly from: number;
  readonly year: number;
  /** That of the set in use, "" where it has none; `null`: it knows no such rule. */
  readonly now: string | null;
}

/**
 * What the user can put right, as a value with its place. `problemText` in `messages.vi/problem.ts` says it in Vietnamese
 * with the cell, the person, the fault and the mend; the compiler counts that every kind has its sentence.
 */
export type Problem =
  // the workbook
  | { readonly kind: "noRoster"; readonly sheets: readonly string[] }
  | { readonly kind: "emptyWorkbook" }
  | { readonly kind: "emptyTable"; readonly place: Place }
  | { readonly kind: "missingColumn"; readonly place: Place; readonly heading: string; readonly table: string }
  | { readonly kind: "doubleHeading"; readonly place: Place; readonly heading: string; readonly used: string; readonly ignored: string }
  | { readonly kind: "columnUnknown"; readonly place: Place; readonly heading: string }
  | { readonly kind: "columnGuessed"; readonly place: Place; readonly heading: string; readonly means: string; readonly why: "upper" | "similar" }
  | { readonly kind: "ratingsAside"; readonly place: Place; readonly headings: readonly string[]; readonly why: "partOfYear" | "otherBody" | "otherYear"; readonly year: number }
  | { readonly kind: "factColumnUnused"; readonly place: Place; readonly heading: string; readonly wanted: string }
  | { readonly kind: "columnsUnused"; readonly place: Place; readonly headings: readonly string[] }
  | { readonly kind: "formulaError"; readonly place: Place; readonly heading: string; readonly error: string; readonly name: string | null }
  | { readonly kind: "hiddenRowsRead"; readonly place: Place; readonly count: number }
  | { readonly kind: "hiddenSheetSkipped"; readonly sheet: string }
  | { readonly kind: "otherListIgnored"; readonly place: Place; readonly used: Place }
  | { readonly kind: "listJoined"; readonly place: Place; readonly used: Place; readonly people: number; readonly missing: readonly string[] }
  | { readonly kind: "peopleLeftOut"; readonly place: Place; readonly used: Place; readonly people: number }
  | { readonly kind: "tableMissing"; readonly sheet: string; readonly table: string }
  | { readonly kind: "tableGone"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "olderBook"; readonly from: number; readonly sheets: readonly string[]; readonly columns: readonly { readonly sheet: string; readonly headings: readonly string[] }[]; readonly rows: readonly { readonly sheet: string; readonly count: number }[] }
  | ({ readonly kind: "fontConverted"; readonly place: Place } & OldFontCells)
  | ({ readonly kind: "fontDoubtful"; readonly place: Place } & OldFontCells)
  // the rows
  | { readonly kind: "nameMissing"; readonly place: Place }
  | { readonly kind: "nameWithoutLetter"; readonly place: Place; readonly name: string }
  | { readonly kind: "duplicatePerson"; readonly place: Place; readonly name: string; readonly other: Place; readonly certain: boolean }
  | { readonly kind: "duplicateId"; readonly place: Place; readonly name: string; readonly id: string; readonly other: Place }
  | { readonly kind: "unknownLevel"; readonly place: Place; readonly heading: string; readonly text: string; readonly name: string }
  | { readonly kind: "badDate"; readonly place: Place; readonly heading: string; readonly text: string; readonly name: string }
  | { readonly kind: "badNumber"; readonly place: Place; readonly heading: string; readonly text: string; readonly name: string; readonly range: NumberRange }
  | { readonly kind: "unknownMark"; readonly place: Place; readonly heading: string; readonly text: string; readonly name: string }
  | { readonly kind: "bothSexes"; readonly place: Place; readonly name: string }
  | { readonly kind: "unknownEmployment"; readonly place: Place; readonly text: string; readonly name: string }
  | { readonly kind: "unknownForm"; readonly place: Place; readonly text: string; readonly name: string }
  | { readonly kind: "unknownCollectiveKind"; readonly place: Place; readonly text: string; readonly name: string }
  | { readonly kind: "rowSkipped"; readonly place: Place; readonly why: "total" | "remark" | "signature" | "columnNumbers" | "group" | "repeatedHeading"; readonly text: string }
  | { readonly kind: "noteUnfilled"; readonly place: Place; readonly name: string; readonly text: string; readonly status: NoteStatus; readonly headings: readonly string[] }
  | { readonly kind: "nameRemark"; readonly place: Place; readonly name: string; readonly text: string }
  | { readonly kind: "groupDoubtful"; readonly place: Place; readonly text: string }
  | { readonly kind: "rowsBelowSignatures"; readonly place: Place; readonly last: Place; readonly count: number }
  | { readonly kind: "ruleUnknown"; readonly place: Place; readonly code: string }
  | { readonly kind: "ruleInvalid"; readonly place: Place; readonly code: string; readonly text: string; readonly expected: string }
  | { readonly kind: "settingSuggested"; readonly place: Place; readonly setting: string; readonly text: string }
  | { readonly kind: "settingInvalid"; readonly place: Place; readonly setting: string; readonly text: string; readonly expected: string }
  | { readonly kind: "recipeUnclear"; readonly place: Place; readonly text: string; readonly expected: string }
  // read, but to be looked at
  | { readonly kind: "readAsAnswered"; readonly place: Place; readonly met: string; readonly meant: string; readonly given: string | null; readonly count: number }
  | { readonly kind: "ownColumn"; readonly place: Place; readonly heading: string }
  | { readonly kind: "rowsBelowTable"; readonly place: Place; readonly count: number }
  | { readonly kind: "columnsBesideTable"; readonly place: Place; readonly headings: readonly string[] }
  | { readonly kind: "zeroTyped"; readonly place: Place; readonly heading: string; readonly name: string | null }
  /** `inForce`: the name of the set that was in force at the end of that year. */
  | { readonly kind: "yearWithoutRules"; readonly place: Place; readonly year: number; readonly rulesOf: number; readonly inForce: string }
  /** The set in use was made for another year; `newer`: another set was in force at the end of this one. */
  | { readonly kind: "rulesOfAnotherYear"; readonly year: number; readonly rules: string; readonly newer: string | null }
  /** The workbook holds what was rated, decided and voted for another year (`from`) than the one reviewed. */
  | { readonly kind: "resultsOfAnotherYear"; readonly from: number; readonly year: number; readonly levels: number; readonly decisions: number; readonly tallies: number }
  /** Not used in this year, or kept for it by the office's word. */
  | ({ readonly kind: "ruleHeld" } & ValueOfAnotherYear)
  | ({ readonly kind: "ruleKept" } & ValueOfAnotherYear)
  | { readonly kind: "formsNotShipped"; readonly forms: readonly (CollectiveForm | PersonForm)[]; readonly count: number; readonly files: readonly string[] }
  | { readonly kind: "unitSpelling"; readonly place: Place; readonly name: string; readonly unit: string; readonly other: Place; readonly otherUnit: string }
  | { readonly kind: "unitUnified"; readonly place: Place; readonly name: string; readonly typed: string; readonly unit: string; readonly count: number }
  | { readonly kind: "textsCleaned"; readonly place: Place; readonly count: number; readonly others: readonly Place[] }
  | { readonly kind: "unitWithoutCollective"; readonly place: Place; readonly name: string; readonly unit: string; readonly count: number }
  | { readonly kind: "unknownGender"; readonly place: Place; readonly text: string; readonly name: string }
  | { readonly kind: "birthCentury"; readonly place: Place; readonly name: string; readonly text: string; readonly years: readonly [number, number] }
  | { readonly kind: "birthUnlikely"; readonly place: Place; readonly name: string; readonly birthYear: number; readonly year: number }
  | { readonly kind: "datesMaySwap"; readonly place: Place; readonly heading: string; readonly count: number; readonly other: Place; readonly text: string }
  // the people
  | { readonly kind: "positionUnknown"; readonly place: Place; readonly name: string; readonly position: string | null }
  | { readonly kind: "positionAsked"; readonly place: Place; readonly name: string; readonly position: string; readonly why: "actingDeputy" | "twoPosts" | "contractByTitle" | "leaderOnContract" }
  | { readonly kind: "membershipUnknown"; readonly place: Place; readonly name: string }
  /** `place`: of the first of them. */
  | { readonly kind: "formNotGiven"; readonly place: Place; readonly role: FormRole; readonly count: number }
  | { readonly kind: "formOfAnotherYear"; readonly place: Place; readonly name: string; readonly form: PersonForm; readonly forms: readonly PersonForm[] }
  | { readonly kind: "membershipContradicted"; readonly place: Place; readonly name: string; readonly partyPosition: string }
  | { readonly kind: "leaderNotMember"; readonly place: Place; readonly name: string; readonly position: string | null; readonly leaderForm: string; readonly used: string }
  | { readonly kind: "contractWorkerMember"; readonly place: Place; readonly name: string; readonly memberForm: string }
  | { readonly kind: "unitMissing"; readonly place: Place; readonly name: string }
  | { readonly kind: "joinedThisYear"; readonly place: Place; readonly name: string; readonly year: number }
  | { readonly kind: "disciplineOfAnotherYear"; readonly place: Place; readonly name: string; readonly discipline: string; readonly year: number }
  | { readonly kind: "maternityWithoutMonths"; readonly place: Place; readonly name: string }
  // votes and criteria
  | { readonly kind: "tallyWrong"; readonly place: Place; readonly name: string; readonly fault: TallyFault }
  | { readonly kind: "tallySubjectUnknown"; readonly place: Place; readonly subject: string }
  | { readonly kind: "tallyRepeated"; readonly place: Place; readonly name: string; readonly round: number; readonly other: Place }
  | { readonly kind: "noMajority"; readonly place: Place; readonly name: string; readonly criterion: string | null; readonly base: number }
  | { readonly kind: "fewVoters"; readonly place: Place; readonly name: string; readonly voters: number }
  | { readonly kind: "markSubjectUnknown"; readonly place: Place; readonly subject: string }
  | { readonly kind: "gradeUnknown"; readonly place: Place; readonly text: string; readonly subject: string }
  | { readonly kind: "noResultCriterion"; readonly place: Place; readonly name: string }
  | { readonly kind: "pointsBeyondScale"; readonly place: Place; readonly name: string; readonly field: keyof Points; readonly points: number; readonly most: number }
  | { readonly kind: "pointsDisagree"; readonly place: Place; readonly name: string; readonly points: number; readonly sum: number }
  | { readonly kind: "pointsUnused"; readonly place: Place; readonly count: number; readonly rules: string }
  | { readonly kind: "gradesUnused"; readonly place: Place; readonly count: number; readonly rules: string }
  // the meetings
  | { readonly kind: "meetingLate"; readonly place: Place; readonly name: string; readonly date: string; readonly last: string; readonly clause: string }
  | { readonly kind: "meetingFewVoters"; readonly place: Place; readonly name: string; readonly voters: number }
  | { readonly kind: "meetingUnknown"; readonly place: Place; readonly meeting: string; readonly known: readonly string[] }
  | { readonly kind: "leaderInChargeUnknown"; readonly place: Place; readonly name: string; readonly unit: string }
  | { readonly kind: "unitWithoutHead"; readonly place: Place; readonly unit: string }
  | { readonly kind: "noMeeting"; readonly place: Place; readonly name: string; readonly unit: string }
  // the ratings
  | { readonly kind: "proposalAboveCeiling"; readonly place: Place; readonly name: string; readonly typed: Outcome; readonly ceiling: Outcome }
  | { readonly kind: "decisionAboveCeiling"; readonly place: Place; readonly name: string; readonly stage: "consideration" | "decision"; readonly typed: Outcome; readonly ceiling: Outcome }
  | { readonly kind: "proposalNotAsVoted"; readonly place: Place; readonly name: string; readonly typed: Outcome; readonly voted: Outcome }
  | { readonly kind: "reasonMissing"; readonly place: Place; readonly name: string; readonly stage: "consideration" | "decision"; readonly typed: Outcome; readonly proposal: Outcome }
  | { readonly kind: "excellentWithDisciplined"; readonly place: Place; readonly name: string; readonly members: readonly string[] }
  | { readonly kind: "headAboveUnit"; readonly place: Place; readonly name: string; readonly outcome: Outcome; readonly unit: string; readonly unitOutcome: Outcome }
  | { readonly kind: "leaderUnitsShort"; readonly place: Place; readonly name: string; readonly units: number; readonly completed: number; readonly good: number };

type Kind = Problem["kind"];

/** Kinds the office can also answer (`roster/questions.ts`), instead of mending the cell. */
const ASKED_KINDS = [
  "positionUnknown", "positionAsked", "unitSpelling", "duplicatePerson", "noteUnfilled", "columnUnknown", "columnGuessed", "factColumnUnused", "fontDoubtful",
  "hiddenSheetSkipped", "otherListIgnored", "peopleLeftOut", "listJoined", "groupDoubtful", "unitMissing",
] as const satisfies readonly Kind[];
export type AskedProblem = Extract<Problem, { readonly kind: (typeof ASKED_KINDS)[number] }>;
export const isAsked = (problem: Problem): problem is AskedProblem => (ASKED_KINDS as readonly Kind[]).includes(problem.kind);

/** `error` stops that subject only, never the others; `warning` wants a look; `info` says what was done. */
const SEVERITIES = {
  noRoster: "error",
  emptyWorkbook: "error",
  emptyTable: "error",
  missingColumn: "error",
  doubleHeading: "warning",
  columnUnknown: "warning",
  columnGuessed: "warning",
  ratingsAside: "info",
  factColumnUnused: "warning",
  columnsUnused: "info",
  formulaError: "error",
  hiddenRowsRead: "info",
  hiddenSheetSkipped: "info",
  otherListIgnored: "warning",
  listJoined: "warning",
  peopleLeftOut: "error",
  tableMissing: "info",
  tableGone: "error",
  olderBook: "warning",
  fontConverted: "info",
  fontDoubtful: "warning",
  nameMissing: "error",
  nameWithoutLetter: "warning",
  duplicatePerson: "error",
  duplicateId: "error",
  unknownLevel: "error",
  badDate: "error",
  badNumber: "error",
  unknownMark: "error",
  bothSexes: "error",
  unknownEmployment: "warning",
  unknownForm: "warning",
  unknownCollectiveKind: "error",
  rowSkipped: "info",
  noteUnfilled: "info",
  nameRemark: "warning",
  groupDoubtful: "warning",
  rowsBelowSignatures: "warning",
  ruleUnknown: "warning",
  ruleInvalid: "error",
  settingSuggested: "info",
  settingInvalid: "error",
  recipeUnclear: "warning",
  readAsAnswered: "info",
  ownColumn: "warning",
  rowsBelowTable: "warning",
  columnsBesideTable: "warning",
  zeroTyped: "warning",
  yearWithoutRules: "warning",
  rulesOfAnotherYear: "warning",
  resultsOfAnotherYear: "warning",
  ruleHeld: "warning",
  ruleKept: "info",
  formsNotShipped: "warning",
  unitSpelling: "warning",
  unitUnified: "info",
  textsCleaned: "info",
  unitWithoutCollective: "warning",
  unknownGender: "warning",
  birthCentury: "warning",
  birthUnlikely: "warning",
  datesMaySwap: "warning",
  positionUnknown: "error",
  positionAsked: "warning",
  membershipUnknown: "error",
  formNotGiven: "warning",
  formOfAnotherYear: "warning",
  membershipContradicted: "warning",
  leaderNotMember: "warning",
  contractWorkerMember: "info",
  unitMissing: "warning",
  joinedThisYear: "info",
  disciplineOfAnotherYear: "warning",
  maternityWithoutMonths: "info",
  tallyWrong: "error",
  tallySubjectUnknown: "error",
  tallyRepeated: "error",
  noMajority: "warning",
  fewVoters: "warning",
  markSubjectUnknown: "warning",
  gradeUnknown: "error",
  noResultCriterion: "warning",
  pointsBeyondScale: "error",
  pointsDisagree: "warning",
  pointsUnused: "info",
  gradesUnused: "warning",
  meetingLate: "warning",
  meetingFewVoters: "warning",
  meetingUnknown: "warning",
  leaderInChargeUnknown: "info",
  unitWithoutHead: "info",
  noMeeting: "warning",
  proposalAboveCeiling: "warning",
  decisionAboveCeiling: "warning",
  proposalNotAsVoted: "warning",
  reasonMissing: "warning",
  excellentWithDisciplined: "warning",
  headAboveUnit: "warning",
  leaderUnitsShort: "warning",
} as const satisfies Record<Kind, Severity>;

export function severityOf(problem: Problem): Severity {
  // Two people may share a name; only the same name AND the same birth date is one person twice.
  if (problem.kind === "duplicatePerson" && !problem.certain) return "warning";
  // Discipline alone takes somebody to the lowest level: nobody should print before it is looked at.
  return problem.kind === "noteUnfilled" && problem.status === "disciplined" ? "warning" : SEVERITIES[problem.kind];
}

/** The cell to show, or `null` where the whole workbook is meant. */
export const placeOfProblem = (problem: Problem): Place | null => ("place" in problem ? problem.place : null);
