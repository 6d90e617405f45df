import { isAgencyLeader, type Group } from "./group";
import { isLeadersUnit } from "./leadersUnit";
import type { CollectiveReview, PersonReview, Review } from "./review";

/** The subjects that stand together: a folder of the dossier, a row of the report and of Tổng hợp. */
export interface Part {
  /** "leaders": those of the agency, with its leadership and itself; "noUnit": people of no phòng. */
  readonly kind: "leaders" | "unit" | "noUnit";
  /** Name of the phòng, `null` where it is none. */
  readonly unit: string | null;
  readonly collectives: readonly CollectiveReview[];
  readonly people: readonly PersonReview[];
}

/**
 * Everyone once, in the order of the plan: the leadership collective, the agency, its leaders; then each phòng, its collective
 * first, then its leaders, then the others as the roster has them.
 */
export function partsOf({ collectives, people }: Pick<Review, "collectives" | "people">): readonly Part[] {
  const top: PersonReview[] = [];
  const below = new Map<string | null, PersonReview[]>();
  for (const one of people) {
    const { unit } = one.person;
    const atTop = isAgencyLeader(one.group) || (unit !== null && isLeadersUnit(unit));
    const part = atTop ? top : (below.get(unit) ?? []);
    part.push(one);
    if (!atTop) below.set(unit, part);
  }
  const ofUnits = new Map<string, CollectiveReview[]>();
  for (const one of collectivesOf(collectives, "unit")) ofUnits.set(unitOf(one.collective), [...(ofUnits.get(unitOf(one.collective)) ?? []), one]);
  // Phòng as the list of collectives has them, then those only people name; who has no phòng comes last.
  const units = [...new Set([...ofUnits.keys(), ...[...below.keys()].filter((unit) => unit !== null)]), ...(below.has(null) ? [null] : [])];
  const parts: Part[] = [
    { kind: "leaders", unit: null, collectives: [...collectivesOf(collectives, "leadership"), ...collectivesOf(collectives, "agency")], people: leadersFirst(top) },
    ...units.map((unit): Part => ({
      kind: unit === null ? "noUnit" : "unit",
      unit,
      collectives: unit === null ? [] : (ofUnits.get(unit) ?? []),
      people: leadersFirst(below.get(unit) ?? []),
    })),
  ];
  return parts.filter((part) => part.collectives.length + part.people.length > 0);
}

const collectivesOf = (collectives: readonly CollectiveReview[], kind: CollectiveReview["collective"]["kind"]): readonly CollectiveReview[] =>
  collectives.filter(({ collective }) => collective.kind === kind);

const unitOf = ({ unit, name }: CollectiveReview["collective"]): string => unit ?? name;

const RANKS: Readonly<Record<Group, number>> = {
  agencyHead: 0, agencyDeputy: 1, unitHead: 2, unitDeputy: 3, civilServant: 4, contractWorker: 4, unknown: 4,
};

const leadersFirst = (people: readonly PersonReview[]): readonly PersonReview[] =>
  [...people].sort((a, b) => RANKS[a.group] - RANKS[b.group]);
