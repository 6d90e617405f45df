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
  const atTop = ({ person, group }: PersonReview): boolean => isAgencyLeader(group) || (person.unit !== null && isLeadersUnit(person.unit));
  const units = unitNames(collectives, people.filter((one) => !atTop(one)));
  const parts: Part[] = [
    {
      kind: "leaders",
      unit: null,
      collectives: [...collectivesOf(collectives, "leadership"), ...collectivesOf(collectives, "agency")],
      people: leadersFirst(people.filter(atTop)),
    },
    ...units.map((unit): Part => ({
      kind: unit === null ? "noUnit" : "unit",
      unit,
      collectives: unit === null ? [] : collectivesOf(collectives, "unit").filter(({ collective }) => unitOf(collective) === unit),
      people: leadersFirst(people.filter((one) => !atTop(one) && one.person.unit === unit)),
    })),
  ];
  return parts.filter((part) => part.collectives.length + part.people.length > 0);
}

const collectivesOf = (collectives: readonly CollectiveReview[], kind: CollectiveReview["collective"]["kind"]): readonly CollectiveReview[] =>
  collectives.filter(({ collective }) => collective.kind === kind);

const unitOf = ({ unit, name }: CollectiveReview["collective"]): string => unit ?? name;

/** Phòng as the list of collectives has them, then those only people name; who has no phòng comes last. */
function unitNames(collectives: readonly CollectiveReview[], people: readonly PersonReview[]): readonly (string | null)[] {
  const named = [...collectivesOf(collectives, "unit").map(({ collective }) => unitOf(collective)), ...people.map(({ person }) => person.unit)];
  return [...new Set([...named.filter((unit) => unit !== null), ...named.filter((unit) => unit === null)])];
}

const RANKS: Readonly<Record<Group, number>> = {
  agencyHead: 0, agencyDeputy: 1, unitHead: 2, unitDeputy: 3, civilServant: 4, contractWorker: 4, unknown: 4,
};

const leadersFirst = (people: readonly PersonReview[]): readonly PersonReview[] =>
  [...people].sort((a, b) => RANKS[a.group] - RANKS[b.group]);
