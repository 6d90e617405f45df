import { QUOTAS } from "../../messages.vi/pane";
import { quotaSentence, readingText, RULE_TITLES, scopeText } from "../../messages.vi/quota";
import { READING_KEYS, type ReadingDecision, type ReadingKey, type Readings } from "../../review/regulation";
import type { QuotaCheck, Review } from "../../review/review";
import type { Place } from "../../review/subject";

/** One quota as step Hạn mức shows it. */
export interface QuotaCard {
  readonly id: string;
  readonly check: QuotaCheck;
  readonly rule: string;
  readonly scope: string;
  readonly sentence: string;
  /** Share of the bar that is used and where the ceiling stands, 0 to 1; the larger of both fills the bar. */
  readonly bar: { readonly used: number; readonly ceiling: number };
  /** `since`: when the log says each was set to XS. */
  readonly excellent: readonly { readonly id: string; readonly name: string; readonly place: Place; readonly since: string | null }[];
  readonly readings: ReadingTable | null;
}

/** The verdict of one check under each reading of the text. */
export interface ReadingTable {
  readonly changes: boolean;
  /** Who decided each part of the reading in force, as far as somebody did. */
  readonly decisions: readonly ReadingDecision[];
  readonly rows: readonly {
    readonly reading: string;
    readonly chosen: Partial<Readings>;
    /** Every part of it has been decided by somebody. */
    readonly isDecided: boolean;
    readonly inForce: boolean;
    readonly ceiling: number;
    readonly used: number;
    readonly over: number;
    readonly severity: QuotaCheck["severity"];
  }[];
}

const ORDER: readonly QuotaCheck["severity"][] = ["error", "warning", "info", "ok"];

/** Every check as a card, the broken ones first: a phòng with 2 of at most 1 stands above one that passes. */
export function quotaCards(review: Review, since: ReadonlyMap<string, string> = new Map()): readonly QuotaCard[] {
  const subjects = new Map<string, { name: string; place: Place }>([
    ...review.people.map(({ person }) => [person.id, person] as const),
    ...review.collectives.map(({ collective }) => [collective.id, collective] as const),
  ]);
  return review.quotas
    .map((check) => ({
      id: `${check.rule} ${check.stage} ${scopeText(check.scope)}`,
      check,
      rule: `${RULE_TITLES[check.rule]} · ${QUOTAS.stages[check.stage]}`,
      scope: scopeText(check.scope),
      sentence: quotaSentence(check),
      bar: barOf(check.used, check.ceiling),
      excellent: check.excellent.flatMap((id) => {
        const subject = subjects.get(id);
        return subject === undefined ? [] : [{ id, name: subject.name, place: subject.place, since: since.get(id) ?? null }];
      }),
      readings: readingsOf(check, review),
    }))
    .sort((a, b) => ORDER.indexOf(a.check.severity) - ORDER.indexOf(b.check.severity));
}

/** `barOf(2, 1)` → `{ used: 1, ceiling: 0.5 }`; nothing used of nothing allowed → an empty bar. */
export function barOf(used: number, ceiling: number): QuotaCard["bar"] {
  const whole = Math.max(used, ceiling, 1);
  return { used: used / whole, ceiling: ceiling / whole };
}

function readingsOf(check: QuotaCheck, { sensitivities, regulation: { readingDecisions } }: Review): ReadingTable | null {
  const found = sensitivities.find(({ rule, scope }) => rule === check.rule && scopeText(scope) === scopeText(check.scope));
  if (found === undefined) return null;
  const keysOf = (readings: Partial<Readings>): readonly ReadingKey[] => READING_KEYS.filter((key) => key in readings);
  const decided = keysOf(found.verdicts[0]?.readings ?? {}).flatMap((key) => readingDecisions[key] ?? []);
  return {
    changes: found.changes,
    decisions: decided.filter((one, at) => decided.findIndex((other) => other.by === one.by && other.on === one.on && other.why === one.why) === at),
    rows: found.verdicts.map(({ readings, inForce, ceiling, used, over, severity }) => ({
      reading: readingText(readings),
      chosen: readings,
      isDecided: keysOf(readings).every((key) => readingDecisions[key] !== undefined),
      inForce,
      ceiling,
      used,
      over,
      severity,
    })),
  };
}
