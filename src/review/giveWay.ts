import { type Evidence, evidenceOf, groupByStrength } from "./evidence";
import type { QuotaCheck, Review } from "./review";
import type { Roster } from "./subject";

/** Who gives way in one group of people that the same broken checks count: all of `firm`, and `choose` of `among`, who are equal. */
export interface GiveWayPart {
  readonly checks: readonly QuotaCheck[];
  readonly firm: readonly Evidence[];
  readonly choose: number;
  readonly among: readonly Evidence[];
}

/** One smallest set of changes from XS to T. */
export type GiveWayOption = readonly GiveWayPart[];

/** How the broken checks of one stage could be met. */
export interface GiveWay {
  readonly stage: QuotaCheck["stage"];
  /** The checks that are over and would then pass. */
  readonly checks: readonly QuotaCheck[];
  /** How many give way in each option: no smaller number is enough. */
  readonly total: number;
  readonly options: readonly GiveWayOption[];
  /** Smallest sets that differ in how many of which group and are not listed. */
  readonly unlisted: number;
}

const MOST_OPTIONS = 20;

/** Where a person counts: those whom the same broken checks count are alike to the quotas. */
interface Kind {
  readonly counts: readonly number[];
  readonly ids: readonly string[];
}

/**
 * Who could give way so that every broken check of each stage passes: the smallest sets, the weakest by votes and criteria first,
 * who is equal shown as equal. Two heads and three deputies rated XS where one each may be → one head and two deputies.
 * Only an info (Q0 of one group) asks for nothing. It changes nothing by itself: people decide.
 */
export function giveWay({ quotas, roster }: Pick<Review, "quotas" | "roster">): readonly GiveWay[] {
  return (["proposal", "decision"] as const).flatMap((stage) => {
    const checks = quotas.filter((check) => check.stage === stage && check.over > 0 && check.severity !== "info");
    if (checks.length === 0) return [];
    return stage === "proposal" ? [byUnit(checks, roster)] : [together(checks, roster)];
  });
}

/** Phòng share nobody: each gives way by itself, and there is one way to count. */
function byUnit(checks: readonly QuotaCheck[], roster: Pick<Roster, "marks" | "tallies">): GiveWay {
  const parts = checks.map((check) => partOf([check], evidenceOf(check.excellent, roster), check.over));
  return { stage: "proposal", checks, total: sum(checks.map(({ over }) => over)), options: [parts], unlisted: 0 };
}

/** The checks of the decision share people: a deputy who gives way counts for his group, for both groups and for the agency. */
function together(checks: readonly QuotaCheck[], roster: Pick<Roster, "marks" | "tallies">): GiveWay {
  const kinds = kindsOf(checks);
  const search = smallestCounts(kinds, checks.map(({ over }) => over));
  const ranked = kinds.map(({ ids }) => evidenceOf(ids, roster));
  const options = search.counts.map((counts) =>
    kinds.flatMap(({ counts: at }, index): GiveWayPart[] => {
      const count = counts[index] ?? 0;
      return count === 0 ? [] : [partOf(checks.filter((_, check) => at.includes(check)), ranked[index] ?? [], count)];
    }),
  );
  return { stage: "decision", checks, total: search.total, options, unlisted: search.unlisted };
}

function kindsOf(checks: readonly QuotaCheck[]): readonly Kind[] {
  const ids = [...new Set(checks.flatMap(({ excellent }) => excellent))];
  const members = checks.map(({ excellent }) => new Set(excellent));
  const kinds = new Map<string, { counts: number[]; ids: string[] }>();
  for (const id of ids) {
    const counts = members.flatMap((set, index) => (set.has(id) ? [index] : []));
    const key = counts.join();
    const kind = kinds.get(key) ?? { counts, ids: [] };
    kind.ids.push(id);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/**
 * How many of each kind, so that every check gets at least what it is over by and the sum is smallest. What the kinds from `index`
 * on must still give is all that matters to them, so each such need is solved once.
 */
function smallestCounts(kinds: readonly Kind[], over: readonly number[]) {
  const solved = new Map<string, number>();
  const after = (needs: readonly number[], { counts }: Kind, count: number): readonly number[] =>
    needs.map((need, check) => (counts.includes(check) ? Math.max(0, need - count) : need));
  /** No kind gives more than a check of its asks for; and it gives what no kind after it can. */
  const least = (index: number, needs: readonly number[]): number =>
    Math.max(0, ...needs.map((need, check) => need - sum(kinds.slice(index + 1).map(({ counts, ids }) => (counts.includes(check) ? ids.length : 0)))));
  const most = ({ counts, ids }: Kind, needs: readonly number[]): number => Math.min(ids.length, Math.max(0, ...counts.map((check) => needs[check] ?? 0)));

  const fewest = (index: number, needs: readonly number[]): number => {
    const kind = kinds[index];
    if (kind === undefined) return needs.every((need) => need === 0) ? 0 : Infinity;
    const key = `${index}:${needs.join()}`;
    const known = solved.get(key);
    if (known !== undefined) return known;
    let best = Infinity;
    for (let count = least(index, needs); count <= most(kind, needs); count++) best = Math.min(best, count + fewest(index + 1, after(needs, kind, count)));
    solved.set(key, best);
    return best;
  };

  const counts: (readonly number[])[] = [];
  let found = 0;
  const walk = (index: number, needs: readonly number[], taken: readonly number[]): void => {
    const kind = kinds[index];
    if (kind === undefined) {
      found += 1;
      if (counts.length < MOST_OPTIONS) counts.push(taken);
      return;
    }
    const best = fewest(index, needs);
    for (let count = least(index, needs); count <= most(kind, needs); count++) {
      const left = after(needs, kind, count);
      if (count + fewest(index + 1, left) === best) walk(index + 1, left, [...taken, count]);
    }
  };
  walk(0, over, []);
  return { total: fewest(0, over), counts, unlisted: found - counts.length };
}

/** The `count` weakest; where the last place falls among equals, they are named and nobody is picked. */
function partOf(checks: readonly QuotaCheck[], people: readonly Evidence[], count: number): GiveWayPart {
  const firm: Evidence[] = [];
  for (const equals of groupByStrength(people)) {
    const left = count - firm.length;
    if (equals.length > left) return { checks, firm, choose: left, among: left === 0 ? [] : equals };
    firm.push(...equals);
  }
  return { checks, firm, choose: 0, among: [] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
