import type { Group } from "../../src/review/group";
import type { Outcome } from "../../src/review/level";
import type { Readings, Regulation } from "../../src/review/regulation";
import type { QuotaRule } from "../../src/review/review";
import type { Collective, Person, Roster } from "../../src/review/subject";

/*
 * The quotas a second time, straight from their text and the long way round: a check on `src/review`, so nothing of it is
 * called here. It knows only rosters without ballots and criteria, whose positions are those of `POSITION_OF`.
 */

export const POSITION_OF: Readonly<Record<Group, string>> = {
  agencyHead: "Trưởng Ban", agencyDeputy: "Phó Trưởng Ban", unitHead: "Trưởng phòng", unitDeputy: "Phó Trưởng phòng",
  civilServant: "Chuyên viên", contractWorker: "Lái xe", unknown: "Điều phối viên",
};
export const groupOfPosition = (position: string | null): Group =>
  (Object.keys(POSITION_OF) as Group[]).find((group) => POSITION_OF[group] === position) ?? "unknown";

const ORDER: readonly Outcome[] = ["excellent", "good", "completed", "failed", "unrated"];
const lowest = (...outcomes: readonly Outcome[]): Outcome => ORDER.filter((outcome) => outcomes.includes(outcome)).at(-1) ?? "excellent";

export function ceilingOfPerson({ monthsWorked, leaveMonths, maternity, discipline, disciplineCountedIn, unratedReason }: Person, year: number): Outcome {
  const leave = leaveMonths ?? 0;
  const limits: Outcome[] = ["excellent"];
  if (unratedReason !== null) limits.push("unrated");
  if (!maternity && (monthsWorked ?? 12) < 6) limits.push("unrated");
  if (!maternity && leave >= 6) limits.push("unrated");
  if (!maternity && leave >= 3 && leave < 6) limits.push("completed");
  if (discipline !== null && !(disciplineCountedIn !== null && disciplineCountedIn < year)) limits.push("failed");
  return lowest(...limits);
}

interface Standing {
  readonly id: string;
  readonly group: Group;
  readonly unit: string | null;
  readonly ceiling: Outcome;
  readonly proposal: Outcome | null;
  readonly final: Outcome | null;
  readonly settled: boolean;
}

function standing(subject: Person | Collective, group: Group, ceiling: Outcome): Standing {
  const proposal = subject.typedProposal === null ? null : lowest(subject.typedProposal, ceiling);
  const settled = subject.decision !== null || subject.consideration !== null || ceiling === "unrated";
  return { id: subject.id, group, unit: subject.unit, ceiling, proposal, final: subject.decision ?? subject.consideration ?? proposal, settled };
}

export interface ExpectedQuota {
  readonly key: string;
  readonly population: number;
  /** Ids of those rated XS at the stage of the rule. */
  readonly excellent: readonly string[];
  readonly uncounted: number;
  readonly provisional: boolean;
  /** Whether this many XS would pass, with XS and T together as they are. */
  readonly passes: (used: number) => boolean;
}

const SHARE: Readonly<Record<Readings["rounding"], (used: number, percent: number, base: number) => boolean>> = {
  floor: (used, percent, base) => 100 * used <= percent * base,
  halfUp: (used, percent, base) => used === 0 || 100 * used - 50 <= percent * base,
  ceil: (used, percent, base) => used === 0 || 100 * used - 100 < percent * base,
  atLeastOne: (used, percent, base) => 100 * used <= percent * base || (used === 1 && base > 0 && percent > 0),
};

/** Every quota of a roster as its text gives it, keyed "Q1 Phòng A", "Q2a", "Q0 unitHead". */
export function quotasByText(roster: Roster, { quotas, readings, maxima, year }: Regulation): ExpectedQuota[] {
  const share = SHARE[readings.rounding];
  const all = roster.people.map((person) => standing(person, groupOfPosition(person.position), ceilingOfPerson(person, year)));
  const inside = all.filter(({ group }) => group !== "agencyHead" && group !== "agencyDeputy");
  const nobodyProposed = inside.every(({ proposal }) => proposal === null) && inside.some(({ id }) => roster.people.some((p) => p.id === id && (p.decision ?? p.consideration) !== null));
  const of = (...groups: readonly Group[]) => inside.filter(({ group }) => groups.includes(group));
  const unknown = of("unknown").length;

  const quota = (rule: QuotaRule, scope: string, members: readonly Standing[], at: (member: Standing) => Outcome | null, passes: ExpectedQuota["passes"], uncounted = 0): ExpectedQuota => {
    const typed = maxima.find((maximum) => maximum.rule === rule && (maximum.scope ?? "") === scope)?.maximum;
    return {
      key: `${rule} ${scope}`.trim(),
      population: members.length,
      excellent: members.filter((member) => at(member) === "excellent").map(({ id }) => id),
      uncounted,
      provisional: rule !== "Q1" && members.some(({ settled }) => !settled),
      passes: typed === undefined ? passes : (used) => used <= typed,
    };
  };
  const final = ({ final: outcome }: Standing) => outcome;
  const atMost = (maximum: number) => (used: number) => used <= maximum;

  const unitNames = [...new Set(inside.flatMap(({ unit }) => (unit === null || unit === "Lãnh đạo Ban" ? [] : [unit])))];
  const first = unitNames.map((unit) => {
    const at = nobodyProposed ? final : ({ proposal }: Standing) => proposal;
    const inUnit = inside.filter((member) => member.unit === unit);
    const members = inUnit.filter((member) => {
      const isLeader = member.group === "unitHead" || member.group === "unitDeputy";
      const isUnrated = at(member) === "unrated" || (at(member) === null && member.ceiling === "unrated");
      return member.group !== "unknown" && (readings.leadersInQ1 || !isLeader) && (readings.unratedInQ1 || !isUnrated);
    });
    return quota("Q1", unit, members, at, (used) => share(used, (quotas.unitPercent.value ?? 0), members.length), inUnit.filter(({ group }) => group === "unknown").length);
  });

  const units = roster.collectives.filter(({ kind }) => kind === "unit").map((unit) => standing(unit, "unknown", unit.discipline === null ? "excellent" : "failed"));
  const staff = of("civilServant", "contractWorker");
  const rated = staff.filter((member) => final(member) === "excellent" || final(member) === "good").length;
  const servants = of("unitHead", "unitDeputy", "civilServant");
  const headcount = (members: readonly Standing[]) => (used: number) => share(used, (quotas.agencyPercent.value ?? 0), members.length);
  const bothLeaders = of("unitHead", "unitDeputy");
  return [
    ...first,
    quota("Q2a", "", units, final, atMost((quotas.collectiveMaximum.value ?? 0))),
    quota("Q2b", "", of("unitHead"), final, atMost((quotas.leaderMaximum.value ?? 0))),
    quota("Q2c", "", of("unitDeputy"), final, atMost((quotas.leaderMaximum.value ?? 0))),
    quota("Q2all", "", bothLeaders, final, atMost(readings.q2 === "oneInAll" ? 1 : 2)),
    quota("Q3", "", staff, final, (used) => used <= rated && share(used, (quotas.nonLeaderPercent.value ?? 0), readings.base === "pool" ? rated : rated - used), unknown),
    quota("Q0", "", servants, final, headcount(servants), unknown),
    ...(["unitHead", "unitDeputy", "civilServant"] as const).map((group) => quota("Q0", group, of(group), final, headcount(of(group)))),
  ];
}
