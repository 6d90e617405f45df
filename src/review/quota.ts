import type { Group } from "./group";
import { isAgencyLeader } from "./group";
import { isLeadersUnit } from "./leadersUnit";
import type { Counted } from "./population";
import { countAtDecision, countAtProposal, countCollective, holdsOnlyDecisions } from "./population";
import type { Severity } from "./problem";
import type { AbsoluteMaximum, Given, Readings, Regulation, Ruled } from "./regulation";
import type { CollectiveReview, PersonReview, QuotaCheck, QuotaRule, QuotaScope } from "./review";
import { poolSeats, seats } from "./seats";
import { unitKey } from "./unitKey";

type Rules = Pick<Regulation, "quotas" | "readings" | "maxima" | "higherApplies">;

/** A quota ready to be judged under any reading: its people are already picked and their outcomes known. */
export interface QuotaCase {
  readonly rule: QuotaRule;
  readonly scope: QuotaScope;
  /** A percentage of those rated T: its base can be read in two ways. */
  readonly isShareOfRated: boolean;
  readonly judge: (readings: Readings) => QuotaCheck;
}

/** What a check asks of its people: the same under every reading that counts the same people, so it is looked up once. */
interface Population {
  readonly size: number;
  readonly excellent: readonly string[];
  /** How many are rated T. */
  readonly good: number;
  readonly pending: boolean;
}

const populationOf = (members: readonly Counted[]): Population => ({
  size: members.length,
  excellent: members.filter(({ outcome }) => outcome === "excellent").map(({ id }) => id),
  good: members.filter(({ outcome }) => outcome === "good").length,
  pending: members.some(({ pending }) => pending),
});

/** What differs between the rules; the rest of a check follows from it. */
interface Draft {
  readonly rule: QuotaRule;
  readonly stage: QuotaCheck["stage"];
  readonly scope: QuotaScope;
  readonly population: Population;
  readonly base: number | null;
  readonly baseKind: QuotaCheck["baseKind"];
  readonly percent: number | null;
  readonly ceiling: number;
  readonly ruled: Ruled<number>;
  /** How bad it is to be over. */
  readonly overIs: Severity;
  readonly onDecisions?: boolean;
  readonly uncounted?: number;
}

function finish(draft: Draft, readings: Readings, maxima: readonly AbsoluteMaximum[]): QuotaCheck {
  const { rule, stage, scope, base, baseKind, percent, population, ruled, overIs, onDecisions = false, uncounted = 0 } = draft;
  const typed = typedMaximum(draft, maxima);
  const { excellent } = population;
  const ceiling = typed ?? draft.ceiling;
  const over = Math.max(0, excellent.length - ceiling);
  return {
    rule,
    stage,
    scope,
    base,
    baseKind,
    percent,
    population: population.size,
    rounding: readings.rounding,
    ceiling,
    typedMaximum: typed !== null,
    used: excellent.length,
    over,
    provisional: draft.stage === "decision" && population.pending,
    onDecisions,
    severity: over > 0 ? overIs : "ok",
    excellent,
    uncounted,
    clause: ruled.clause,
    verified: ruled.verified,
  };
}

/** The number the office typed for this phòng or group, in place of the computed ceiling. */
function typedMaximum({ rule, scope }: Pick<Draft, "rule" | "scope">, maxima: readonly AbsoluteMaximum[]): number | null {
  const found = maxima.find(
    (typed) => typed.rule === rule && (scope.kind !== "unit" || (typed.scope !== null && unitKey(typed.scope) === unitKey(scope.unit))),
  );
  return found?.maximum ?? null;
}

const AGENCY = { kind: "agency" } as const satisfies QuotaScope;
const LEADER_RULES = [
  { rule: "Q2b", group: "unitHead" },
  { rule: "Q2c", group: "unitDeputy" },
] as const;
const CIVIL_SERVANT_GROUPS: readonly Group[] = ["unitHead", "unitDeputy", "civilServant"];

/** People outside every quota of the plan: the agency's head and deputies are decided above it. */
const insideQuotas = (people: readonly PersonReview[]): PersonReview[] => people.filter(({ group }) => !isAgencyLeader(group));

/**
 * Every quota of the review, in the order of the rules: Q1 for each phòng in roster order, Q2a, Q2b, Q2c, Q2all, Q3, Q0. What the
 * year's rules do not give is not checked.
 */
export function quotaCases(people: readonly PersonReview[], collectives: readonly CollectiveReview[], rules: Rules): QuotaCase[] {
  const inside = insideQuotas(people);
  const deciding = inside.map(countAtDecision);
  const known = deciding.filter(({ group }) => group !== "unknown");
  const uncounted = deciding.length - known.length;
  return [
    ...unitCases(inside, holdsOnlyDecisions(inside), rules),
    ...collectiveCase(collectives, rules),
    ...leaderCases(known, rules),
    ...nonLeaderCase(known, uncounted, rules),
    ...agencyCases(known, uncounted, rules),
  ];
}

/** Q1: what each phòng proposes, on its headcount (mục III Kế hoạch 2023). */
function unitCases(inside: readonly PersonReview[], onDecisions: boolean, { quotas, maxima }: Rules): QuotaCase[] {
  const units = new Map<string, { name: string; members: Counted[] }>();
  for (const review of inside) {
    const { unit } = review.person;
    if (unit === null || isLeadersUnit(unit)) continue;
    const found = units.get(unitKey(unit)) ?? { name: unit, members: [] };
    found.members.push(countAtProposal(review, onDecisions));
    units.set(unitKey(unit), found);
  }
  return [...units.values()].flatMap(({ name, members }): QuotaCase[] => {
    const scope: QuotaScope = { kind: "unit", unit: name };
    const ruled = limitOf("Q1", scope, quotas.unitPercent, maxima);
    if (ruled === null) return [];
    const known = members.filter(({ group }) => group !== "unknown");
    const populations = new Map<string, Population>();
    const counting = ({ leadersInQ1, unratedInQ1 }: Readings): Population => {
      const key = `${leadersInQ1} ${unratedInQ1}`;
      const found = populations.get(key) ?? populationOf(known.filter(({ group, unrated }) => (leadersInQ1 || !isUnitLeader(group)) && (unratedInQ1 || !unrated)));
      populations.set(key, found);
      return found;
    };
    return [{
      rule: "Q1",
      scope,
      isShareOfRated: false,
      judge: (readings) => {
        const population = counting(readings);
        const percent = ruled.value;
        const base = population.size;
        const draft: Draft = {
          rule: "Q1", stage: "proposal", scope, population, base, percent, onDecisions, baseKind: "headcount",
          ceiling: seats(percent, base, readings.rounding), ruled, overIs: "error", uncounted: members.length - known.length,
        };
        return finish(draft, readings, maxima);
      },
    }];
  });
}

/** The limit of a rule: `null` where the year's rules give none and the office typed no number in its place. */
function limitOf(rule: QuotaRule, scope: QuotaScope, { value, clause, verified }: Given<number>, maxima: readonly AbsoluteMaximum[]): Ruled<number> | null {
  if (value !== null) return { value, clause, verified };
  return typedMaximum({ rule, scope }, maxima) === null ? null : { value: 0, clause, verified };
}

const isUnitLeader = (group: Group): boolean => group === "unitHead" || group === "unitDeputy";

/** Q2a: phòng collectives rated XS by the leadership: an absolute number, else a share of those rated T. */
function collectiveCase(collectives: readonly CollectiveReview[], rules: Rules): QuotaCase[] {
  const population = populationOf(collectives.filter(({ collective }) => collective.kind === "unit").map(countCollective));
  return groupCase("Q2a", AGENCY, population, { maximum: rules.quotas.collectiveMaximum, percent: rules.quotas.collectivePercent }, rules);
}

/** Q2b, Q2c: one in each leader group, else a share; Q2all: both groups together, where the text may also mean one in all. */
function leaderCases(known: readonly Counted[], rules: Rules): QuotaCase[] {
  const { leaderMaximum, leaderPercent } = rules.quotas;
  const both = known.filter(({ group }) => isUnitLeader(group));
  const perGroup = LEADER_RULES.flatMap(({ rule, group }) =>
    groupCase(rule, { kind: "group", group }, populationOf(both.filter((member) => member.group === group)), { maximum: leaderMaximum, percent: leaderPercent }, rules),
  );
  return [...perGroup, ...bothLeadersCase(both, rules)];
}

function bothLeadersCase(both: readonly Counted[], { quotas, maxima }: Rules): QuotaCase[] {
  const one = limitOf("Q2all", AGENCY, quotas.leaderMaximum, maxima);
  const two = limitOf("Q2all", AGENCY, quotas.leadersInAllMaximum, maxima);
  if (one === null || two === null) return [];
  const inAll = populationOf(both);
  return [{
    rule: "Q2all",
    scope: AGENCY,
    isShareOfRated: false,
    judge: (readings) => {
      const ruled = readings.q2 === "oneInAll" ? one : two;
      const check = finish({ ...fixedDraft("Q2all", AGENCY, inAll, ruled), overIs: "error" }, readings, maxima);
      // Two leaders rated XS pass as one in each group, but the text may mean one in all.
      const doubtful = check.over === 0 && check.used > one.value;
      return doubtful ? { ...check, severity: "warning" } : check;
    },
  }];
}

interface GroupLimit {
  readonly maximum: Given<number>;
  readonly percent: Given<number>;
}

/** A group with an absolute number, else with a share of those rated T, else without a limit. */
function groupCase(rule: QuotaRule, scope: QuotaScope, population: Population, { maximum, percent }: GroupLimit, rules: Rules): QuotaCase[] {
  const fixed = limitOf(rule, scope, maximum, rules.maxima);
  if (fixed !== null) return [{ rule, scope, isShareOfRated: false, judge: (readings) => finish(fixedDraft(rule, scope, population, fixed), readings, rules.maxima) }];
  return shareCase({ rule, scope, population, percent: heldTo(percent, rules), overIs: "error", uncounted: 0 }, rules);
}

/** The higher percentage, where the authority allows it to this body. */
const heldTo = (percent: Given<number>, { quotas: { higherPercent }, higherApplies }: Rules): Given<number> =>
  higherApplies && percent.value !== null && higherPercent.value !== null ? higherPercent : percent;

const fixedDraft = (rule: QuotaRule, scope: QuotaScope, population: Population, ruled: Ruled<number>): Draft => ({
  rule, scope, population, ruled, stage: "decision", base: null, baseKind: null, percent: null, ceiling: ruled.value, overIs: "error",
});

interface Share {
  readonly rule: QuotaRule;
  readonly scope: QuotaScope;
  readonly population: Population;
  readonly percent: Given<number>;
  readonly overIs: Severity;
  readonly uncounted: number;
}

/** XS as a share of those rated T: with those above T in the base, or without (`readings.base`). */
function shareCase({ rule, scope, population, percent: given, overIs, uncounted }: Share, { maxima }: Rules): QuotaCase[] {
  const ruled = limitOf(rule, scope, given, maxima);
  if (ruled === null) return [];
  const { good } = population;
  const pool = good + population.excellent.length;
  return [{
    rule,
    scope,
    isShareOfRated: true,
    judge: (readings) => {
      const percent = ruled.value;
      const draft: Draft = {
        rule, stage: "decision", scope, population, percent, base: readings.base === "pool" ? pool : good, baseKind: readings.base,
        ceiling: poolSeats(percent, pool, readings), ruled, overIs, uncounted,
      };
      return finish(draft, readings, maxima);
    },
  }];
}

/** Q3: XS among the people without a leading post who are rated T or better, in the whole agency. */
function nonLeaderCase(known: readonly Counted[], uncounted: number, rules: Rules): QuotaCase[] {
  const population = populationOf(known.filter(({ group }) => group === "civilServant" || group === "contractWorker"));
  return shareCase({ rule: "Q3", scope: AGENCY, population, percent: heldTo(rules.quotas.nonLeaderPercent, rules), overIs: "error", uncounted }, rules);
}

/** Q0 (NĐ 48/2023, NĐ 335/2025, not in the plan): civil servants of the agency, a warning, and of each group, for information. */
function agencyCases(known: readonly Counted[], uncounted: number, rules: Rules): QuotaCase[] {
  const { quotas, maxima } = rules;
  const servants = known.filter(({ group }) => CIVIL_SERVANT_GROUPS.includes(group));
  const scopes: { scope: QuotaScope; population: Population; overIs: Severity; uncounted: number }[] = [
    { scope: AGENCY, population: populationOf(servants), overIs: "warning", uncounted },
    ...CIVIL_SERVANT_GROUPS.map((group) => ({
      scope: { kind: "group" as const, group }, population: populationOf(servants.filter((member) => member.group === group)), overIs: "info" as const, uncounted: 0,
    })),
  ];
  const { agencyPercent: given, agencyBase } = quotas;
  return scopes.flatMap(({ scope, population, ...rest }): QuotaCase[] => {
    if (agencyBase === "rated") return shareCase({ rule: "Q0", scope, population, percent: given, ...rest }, rules);
    const ruled = limitOf("Q0", scope, given, maxima);
    if (ruled === null) return [];
    const [percent, base] = [ruled.value, population.size];
    const judge = (readings: Readings): QuotaCheck =>
      finish({ rule: "Q0", stage: "decision", scope, population, base, percent, baseKind: "headcount", ceiling: seats(percent, base, readings.rounding), ruled, ...rest }, readings, maxima);
    return [{ rule: "Q0", scope, isShareOfRated: false, judge }];
  });
}
