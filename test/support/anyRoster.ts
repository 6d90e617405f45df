import fc from "fast-check";
import type { Group } from "../../src/review/group";
import type { Outcome } from "../../src/review/level";
import type { AbsoluteMaximum, Readings, Regulation } from "../../src/review/regulation";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Roster } from "../../src/review/subject";
import { POSITION_OF } from "./bruteForce";
import { aCollective, aPerson, aRoster, rules } from "./builders";

const level = fc.constantFrom<Outcome>("excellent", "excellent", "good", "good", "completed", "failed", "unrated");
const maybe = <T>(value: fc.Arbitrary<T>, freq = 1) => fc.option(value, { nil: null, freq });
const group = fc.constantFrom<Group>("agencyHead", "agencyDeputy", "unitHead", "unitDeputy", "unitDeputy", "civilServant", "civilServant", "civilServant", "contractWorker", "unknown");

const facts = fc.record({
  group,
  unit: fc.constantFrom("Phòng A", "Phòng A", "Văn phòng", "Thanh tra", "Lãnh đạo Ban", null),
  typedProposal: maybe(level, 4),
  consideration: maybe(level),
  decision: maybe(level),
  monthsWorked: fc.constantFrom(null, null, null, 12, 6, 5),
  leaveMonths: fc.constantFrom(null, null, null, 2, 3, 6),
  maternity: fc.constantFrom(false, false, false, true),
  discipline: fc.constantFrom(null, null, null, null, "Khiển trách"),
  disciplineCountedIn: fc.constantFrom(null, 2022, 2023),
  unratedReason: fc.constantFrom(null, null, null, null, null, "Đang đình chỉ"),
});

const unitFacts = fc.record({ kind: fc.constantFrom("unit", "unit", "unit", "leadership", "agency"), typedProposal: maybe(level, 2), consideration: maybe(level), decision: maybe(level), discipline: fc.constantFrom(null, null, "Khiển trách") });

/** Any roster without ballots; now and then one that holds only decisions, or only its leaders' proposals. */
export const anyRoster = fc
  .record({ people: fc.array(facts, { maxLength: 24 }), collectives: fc.array(unitFacts, { maxLength: 6 }), proposals: fc.constantFrom("all", "all", "leaders", "none") })
  .map(({ people, collectives, proposals }): Roster => {
    const proposes = (of: Group) => proposals === "all" || (proposals === "leaders" && (of === "agencyHead" || of === "agencyDeputy"));
    return aRoster({
      people: people.map(({ group: of, typedProposal, ...rest }, index) =>
        aPerson({ ...rest, id: `P${index}`, name: `Người ${index}`, position: POSITION_OF[of], typedProposal: proposes(of) ? typedProposal : null }),
      ),
      collectives: collectives.map((some, index) => aCollective({ ...some, id: `C${index}`, name: `Tập thể ${index}`, unit: `Phòng ${index}` })),
    });
  });

export const anyReadings = fc.record<Readings>({
  rounding: fc.constantFrom("floor", "halfUp", "ceil", "atLeastOne"),
  base: fc.constantFrom("pool", "exclusive"),
  leadersInQ1: fc.boolean(),
  unratedInQ1: fc.boolean(),
  q2: fc.constantFrom("perGroup", "oneInAll"),
});

const anyMaximum = fc.oneof(
  fc.record<AbsoluteMaximum>({ rule: fc.constant("Q1"), scope: fc.constantFrom("Phòng A", "Thanh tra"), maximum: fc.nat(4) }),
  fc.record<AbsoluteMaximum>({ rule: fc.constantFrom("Q2a", "Q2b", "Q2c", "Q3"), scope: fc.constant(null), maximum: fc.nat(4) }),
);
const percent = fc.constantFrom(0, 15, 20, 20, 25, 33, 100);

/** The 2023 rules under any reading, with any percentages and typed maxima. */
export const anyRules = fc
  .record({ readings: anyReadings, maxima: fc.array(anyMaximum, { maxLength: 2 }), unit: percent, nonLeader: percent, agency: percent })
  .map(({ readings, maxima, unit, nonLeader, agency }): Regulation => {
    const { quotas } = regulation2023;
    const of = (ruled: typeof quotas.unitPercent, value: number) => ({ ...ruled, value });
    return rules({
      readings, maxima,
      quotas: { ...quotas, unitPercent: of(quotas.unitPercent, unit), nonLeaderPercent: of(quotas.nonLeaderPercent, nonLeader), agencyPercent: of(quotas.agencyPercent, agency) },
    });
  });
