import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import * as fc from "fast-check";
import { ketQua } from "../src/ketQua";
import { DOCUMENT_NAMES } from "../src/messages.vi/paper";
import { PROBLEM_KINDS } from "../src/messages.vi/problemKinds";
import { LEVELS } from "../src/review/level";
import type { Outcome } from "../src/review/level";
import { regulation2023 } from "../src/review/regulation2023";
import { problemsOf, reviewAgency } from "../src/review/reviewAgency";
import type { Collective, PartialDate, Person, Roster, Tally } from "../src/review/subject";

const schema = JSON.parse(readFileSync(join(__dirname, "..", "schema", "ket-qua.schema.json"), "utf8")) as {
  readonly $defs: {
    readonly problem: { readonly properties: { readonly kind: { readonly enum: readonly string[] } } };
    readonly document: { readonly properties: { readonly form: { readonly enum: readonly string[] } } };
  };
};
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

/** What the schema has against a value; nothing when it is right. */
function faults(data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const outcome = fc.constantFrom<Outcome>(...LEVELS.map(({ id }) => id), "unrated");
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const unit = fc.constantFrom("Văn phòng Ban", "Phòng Chính sách", "Thanh tra Ban", "Lãnh đạo Ban");
const position = fc.constantFrom("Trưởng Ban", "Phó Trưởng Ban", "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên", "Lái xe", "Cố vấn", "Phó Trưởng Ban kiêm Trưởng phòng");
const year = fc.integer({ min: 1940, max: 2023 });
const date: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ year, month: fc.constant(null), day: fc.constant(null) }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.constant(null) }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
);

const points = orNull(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10));
const typed = { self: orNull(outcome), typedProposal: orNull(outcome), consideration: orNull(outcome), decision: orNull(outcome), decisionReason: orNull(text), previous: orNull(outcome), generalPoints: points, taskPoints: points, points };

const person: fc.Arbitrary<Person> = fc.record({
  id: fc.uuid(),
  name: text,
  birth: orNull(date),
  gender: orNull(fc.constantFrom("male" as const, "female" as const)),
  unit: orNull(unit),
  position: orNull(position),
  partyPosition: orNull(text),
  unionPosition: orNull(text),
  employment: orNull(fc.constantFrom("civilServant" as const, "contractWorker" as const)),
  partyMember: orNull(fc.boolean()),
  partyCell: orNull(text),
  monthsWorked: orNull(fc.integer({ min: 0, max: 12 })),
  leaveMonths: orNull(fc.integer({ min: 0, max: 12 })),
  maternity: fc.boolean(),
  discipline: orNull(text),
  disciplineCountedIn: orNull(fc.integer({ min: 2020, max: 2023 })),
  unratedReason: orNull(text),
  chosenForm: orNull(fc.constantFrom("02A" as const, "02B" as const, "1269" as const)),
  joined: orNull(date),
  note: orNull(text),
  place: fc.nat(5000).map((row) => `Danh sách!${row + 1}`),
  ...typed,
});

const collective: fc.Arbitrary<Collective> = fc.record({
  id: fc.uuid(),
  name: text,
  kind: fc.constantFrom("leadership" as const, "agency" as const, "unit" as const),
  unit: orNull(unit),
  leaderInCharge: orNull(text),
  discipline: orNull(text),
  expected: orNull(outcome),
  place: fc.nat(50).map((row) => `Tập thể!${row + 1}`),
  ...typed,
});

const count = fc.nat(20);
const tallyOf = (subject: string): fc.Arbitrary<Tally> =>
  fc.record({
    subject: fc.constant(subject),
    criterion: orNull(text),
    round: fc.integer({ min: 1, max: 3 }),
    summoned: orNull(count),
    present: orNull(count),
    voters: orNull(count),
    issued: orNull(count),
    collected: orNull(count),
    valid: orNull(count),
    invalid: orNull(count),
    votes: fc.tuple(count, count, count, count),
    place: fc.nat(200).map((row) => `Biểu quyết!${row + 1}`),
  });

const roster: fc.Arbitrary<Roster> = fc
  .record({ people: fc.array(person, { maxLength: 25 }), collectives: fc.array(collective, { maxLength: 5 }) })
  .chain(({ people, collectives }) =>
    fc.tuple(...people.slice(0, 3).map(({ id }) => tallyOf(id)), tallyOf("nobody")).map((tallies) => ({ people, collectives, marks: [], tallies })),
  );

describe("ket-qua.json", () => {
  test("any roster gives data that the schema accepts", () => {
    fc.assert(
      fc.property(roster, (given) => {
        const review = reviewAgency(given, regulation2023);
        const data = ketQua(review, [{ path: "02B/P001.docx", form: "02B", subject: "P001" }], problemsOf(review));
        expect(faults(JSON.parse(JSON.stringify(data)))).toEqual([]);
        expect(data.people.map(({ id }) => id)).toEqual(given.people.map(({ id }) => id));
        expect(data.collectives.map(({ id }) => id)).toEqual(given.collectives.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  const dataFor = (more: Partial<Person>) => {
    const people = fc.sample(person, { numRuns: 1, seed: 7 }).map((anybody) => ({ ...anybody, ...more }));
    const review = reviewAgency({ people, collectives: [], marks: [], tallies: [] }, regulation2023);
    return ketQua(review, [], problemsOf(review));
  };

  test("a birth date keeps the precision it was written with", () => {
    expect(dataFor({ birth: { year: 1975, month: null, day: null } }).people[0]?.birth).toEqual({ day: null, month: null, year: 1975, precision: "year" });
    expect(dataFor({ birth: { year: 1975, month: 8, day: null } }).people[0]?.birth).toEqual({ day: null, month: 8, year: 1975, precision: "month" });
    expect(dataFor({ birth: null }).people[0]?.birth).toBeNull();
  });

  test("a person who is not rated carries the reason as a sentence", () => {
    const { people } = dataFor({ monthsWorked: 3, maternity: false, unratedReason: null, leaveMonths: null });
    expect(people[0]).toMatchObject({ ceiling: "unrated", unratedReason: expect.stringContaining("3 tháng") as string });
  });

  test("the schema refuses an unknown key, an unknown level and a day in a date known to the year", () => {
    const right = dataFor({ birth: { year: 1975, month: null, day: null } });
    const [one] = right.people;
    expect(faults({ ...right, extra: 1 })).not.toEqual([]);
    expect(faults({ ...right, people: [{ ...one, proposal: "excellent-ish" }] })).not.toEqual([]);
    expect(faults({ ...right, people: [{ ...one, birth: { day: 1, month: null, year: 1975, precision: "year" } }] })).not.toEqual([]);
    expect(faults({ ...right, people: [{ ...one, source: undefined }] })).not.toEqual([]);
    expect(faults(right)).toEqual([]);
  });

  test("the schema names every kind of problem, and no other", () => {
    expect([...schema.$defs.problem.properties.kind.enum].sort()).toEqual(Object.keys(PROBLEM_KINDS).sort());
  });

  test("the schema names every kind of document, and no other", () => {
    expect([...schema.$defs.document.properties.form.enum].sort()).toEqual(Object.keys(DOCUMENT_NAMES).sort());
  });
});
