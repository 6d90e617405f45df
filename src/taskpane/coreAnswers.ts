import type { Opened } from "../prepareDossier";
import type { GiveWay } from "../review/giveWay";
import type { RuleYear } from "../review/regulations";
import type { Review } from "../review/review";
import type { Trial, TriedOut } from "../review/tryOut";
import type { SheetChoice } from "../roster/listChoices";
import type { PlanPoint } from "../roster/planCheck";
import type { Meaning } from "../roster/recipe";
import type { NewYearFacts } from "../roster/newYear";
import type { AnswerWords } from "../roster/recipeTable";
import type { RulesToSee } from "../roster/rulesToSee";
import type { YearSwitch } from "../roster/yearSwitch";
import type * as Core from "./core";
import type { DossierMatrix } from "./models/dossierMatrix";
import { type Matters, NO_MATTERS } from "./models/matters";
import type { TraceLines } from "./models/traceLines";
import type { Made, OpenSource } from "./state";

/** What views ask of an open roster. It is answered at once: whoever has a roster has the core. */
export interface CoreAnswers {
  /** What step Danh sách asks and tells, and which sheets may be read instead. */
  readonly matters: (source: OpenSource) => Matters;
  readonly sheetChoices: (source: OpenSource) => readonly SheetChoice[];
  readonly wordsOf: (answer: Meaning) => AnswerWords;
  /** The review as it would be with the tried levels, and who could give way in it. */
  readonly tryOut: (opened: Opened, trials: readonly Trial[]) => TriedOut;
  readonly giveWay: (review: Review) => readonly GiveWay[];
  readonly traceOf: (opened: Opened) => TraceLines;
  readonly planCheck: (opened: Opened) => readonly PlanPoint[];
  readonly dossierMatrix: (opened: Opened, made: Made | null, today: string) => readonly DossierMatrix[];
  readonly excellentSince: (opened: Opened) => ReadonlyMap<string, string>;
  /** The years a review can be of, up to the one after `until`. */
  readonly ruleYears: (until: number) => readonly RuleYear[];
  /** Results of another year that a book holds, asked about before it is turned to `year`. */
  readonly yearSwitch: (source: OpenSource, year: number) => YearSwitch | null;
  /** What of the rules in use is unverified, and what is switched off. */
  readonly rulesToSee: (opened: Opened) => RulesToSee;
  /** What opening the year after this workbook's would do; `name`: of this workbook. */
  readonly newYear: (opened: Opened, name: string) => NewYearFacts | null;
}

const NO_WORDS: AnswerWords = { met: "", where: "", meant: "" };
const NO_RULES: RulesToSee = { unverified: [], withoutValue: [] };
const NO_TRACE: TraceLines = { pending: [], written: [] };

/** `core`: the code that knows rosters, once it has come. */
export const coreAnswers = (core: () => typeof Core | null): CoreAnswers => ({
  tryOut: (opened, trials) => core()?.tryOut(opened.review, trials) ?? { review: opened.review, changed: [], idle: [] },
  giveWay: (review) => core()?.giveWay(review) ?? [],
  ruleYears: (until) => core()?.ruleYears(until) ?? [],
  yearSwitch: ({ opened, book }, year) => core()?.yearSwitch(book, opened.reading, year) ?? null,
  rulesToSee: (opened) => core()?.rulesToSee(opened.reading.regulation) ?? NO_RULES,
  newYear: (opened, name) => core()?.openNewYear(opened.reading, name).facts ?? null,
  excellentSince: (opened) => core()?.excellentSince(opened) ?? new Map(),
  dossierMatrix: (opened, made, today) => core()?.dossierMatrixOf(opened, made, today) ?? [],
  planCheck: (opened) => core()?.planCheck(opened.reading) ?? [],
  traceOf: (opened) => core()?.traceOf(opened) ?? NO_TRACE,
  matters: ({ opened, book }) => core()?.mattersOf(opened, book) ?? NO_MATTERS,
  sheetChoices: ({ opened, book }) => (book === null ? undefined : core()?.sheetChoices(book, opened.reading.source, opened.reading.agency.year)) ?? [],
  wordsOf: (answer) => core()?.answerWords(answer) ?? NO_WORDS,
});
