import fc from "fast-check";
import { LEVELS, type Outcome } from "../../src/review/level";
import { GROUPS } from "../../src/review/group";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Regulation } from "../../src/review/regulation";
import { reviewAgency } from "../../src/review/reviewAgency";
import { CRITERION_GRADES, type Collective, type CriterionMark, type PartialDate, type Person, type Roster, type Tally } from "../../src/review/subject";
import { cleanText } from "../../src/roster/cleanText";
import { isNone } from "../../src/roster/readChoices";
import { BOOK_ALL_READ, type BookReading, readBook } from "../../src/roster/readBook";
import { readCollectives } from "../../src/roster/readCollectives";
import { readMark } from "../../src/roster/readMark";
import { resultSheets } from "../../src/roster/resultSheets";
import { blankAgency } from "../../src/roster/settings";
import { bookOfPlans } from "./planBook";

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any text a cell can hold, as a person reads it; marks and the words for "none" mean something else in some columns. */
const text = fc
  .oneof(
    fc.constantFrom("Nguyễn Văn An", "=1+1", "-x", "@lệnh", "+84", "Tổng cộng", "Người lập biểu", "I", "12/08/1975", "007", "K'Brốih", "{Họ và tên}", "a – b", "Lãnh đạo Ban", "Phòng Chính sách"),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.string({ maxLength: 12 }),
  )
  .map(cleanText)
  .filter((one) => one !== "" && !isNone(one) && readMark(one) === null);

const outcome = orNull(fc.constantFrom<Outcome>(...LEVELS.map(({ id }) => id), "unrated"));

const date: fc.Arbitrary<PartialDate> = fc
  .record({ year: fc.integer({ min: 1901, max: 2030 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), precision: fc.constantFrom("year", "month", "day") })
  .map(({ year, month, day, precision }) => ({ year, month: precision === "year" ? null : month, day: precision === "day" ? day : null }));

const months = orNull(fc.integer({ min: 0, max: 24 }).map((half) => half / 2));

const tenths = orNull(fc.integer({ min: 0, max: 1000 }).map((value) => value / 10));
const points = { generalPoints: tenths, taskPoints: tenths, points: tenths };

const person = (units: readonly string[]) =>
  fc.record<Omit<Person, "id" | "place">>({
    name: text, birth: orNull(date), gender: orNull(fc.constantFrom("male", "female")), unit: orNull(fc.constantFrom(...units)), position: orNull(text),
    partyPosition: orNull(text), unionPosition: orNull(text), employment: orNull(fc.constantFrom("civilServant", "contractWorker")),
    partyMember: orNull(fc.boolean()), partyCell: orNull(text), monthsWorked: months, leaveMonths: months, maternity: fc.boolean(), discipline: orNull(text),
    disciplineCountedIn: orNull(fc.integer({ min: 2000, max: 2030 })), unratedReason: orNull(text), chosenForm: orNull(fc.constantFrom("02A", "02B", "1269")),
    self: outcome, typedProposal: outcome, consideration: outcome, decision: outcome, decisionReason: orNull(text), previous: outcome, joined: orNull(date), note: orNull(text),
    ...points,
  });

const UNITS = ["Văn phòng", "Phòng Chính sách", "Thanh tra", "=Phòng lạ"];
const count = orNull(fc.nat(200));
const votes = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50));

const collective = fc.record<Omit<Collective, "id" | "place" | "kind" | "unit">>({
  name: text, leaderInCharge: orNull(text), discipline: orNull(text), expected: outcome, self: outcome, typedProposal: outcome, consideration: outcome, decision: outcome, decisionReason: orNull(text),
  previous: outcome, ...points,
});

/** Complete rosters: every phòng has its collective, as any reading leaves them. */
const roster: fc.Arbitrary<Roster> = fc
  .record({ drafts: fc.array(person(UNITS), { minLength: 1, maxLength: 12 }), typed: fc.array(collective, { minLength: 20, maxLength: 20 }) })
  .chain(({ drafts, typed }) => {
    const people = drafts.map((draft, index): Person => ({ ...draft, id: `P${String(index + 1).padStart(3, "0")}`, place: `Danh sách!${index + 4}` }));
    const collectives = readCollectives(null, { people, columns: {} }, null, regulation2023).collectives.map((generated, index): Collective => ({ ...generated, ...typed[index], id: generated.id }));
    const subject = fc.constantFrom(...[...people, ...collectives].map(({ id }) => id));
    const mark = fc.record<Omit<CriterionMark, "place">>({
      subject, criterion: text, isResult: orNull(fc.boolean()), grade: fc.constantFrom(...CRITERION_GRADES.map(({ id }) => id)), source: fc.constantFrom("self", "vote"),
    });
    const tally = fc.record<Omit<Tally, "place">>({
      subject, criterion: orNull(text), round: fc.integer({ min: 1, max: 3 }), summoned: count, present: count, voters: count, issued: count, collected: count, valid: count, invalid: count, votes,
    });
    return fc.record({ marks: fc.array(mark, { maxLength: 4 }), tallies: fc.array(tally, { maxLength: 4 }) }).map(({ marks, tallies }) => ({
      people,
      collectives,
      marks: marks.map((one, index) => ({ ...one, place: `Cấp độ!${index + 4}` })),
      tallies: tallies.map((one, index) => ({ ...one, place: `Biểu quyết!${index + 4}` })),
    }));
  });

const readingOf = (given: Roster, regulation: Regulation = regulation2023): BookReading => ({
  agency: blankAgency(regulation), regulation, roster: given, problems: [], source: { kind: "workbook" }, origins: new Map(), dossier: [], log: [], kept: [], split: null, numbered: new Set(), stamp: null, recipe: [], unread: BOOK_ALL_READ,
});
const written = (reading: BookReading) => resultSheets(reading, reviewAgency(reading.roster, reading.regulation));

describe("the workbook we write", () => {
  test("reads back as the same roster, whatever its people are called", () => {
    fc.assert(
      fc.property(roster, fc.boolean(), (given, tables) => {
        const back = readBook(bookOfPlans(written(readingOf(given)), { tables }));
        expect(back.source).toEqual({ kind: "workbook" });
        expect({ ...back.roster, columns: undefined }).toEqual(given);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 30_000 },
    );
  });

  test("reads back with the rules the office changed", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const ruled = fc.record({ percent, floor: fc.constantFrom<"floor" | "ceil">("floor", "ceil"), title: text, position: text, group: fc.constantFrom(...GROUPS.filter(({ id }) => id !== "unknown").map(({ id }) => id)), maximum: fc.nat(9), verified: fc.boolean() });
    fc.assert(
      fc.property(ruled, (change) => {
        const regulation: Regulation = {
          ...regulation2023,
          titles: { ...regulation2023.titles, head: change.title },
          quotas: { ...regulation2023.quotas, unitPercent: { value: change.percent, clause: "mục III", verified: change.verified } },
          readings: { ...regulation2023.readings, rounding: change.floor, leadersInQ1: false, q2: "oneInAll" },
          voting: { ...regulation2023.voting, value: { base: "present", threshold: change.percent, counting: "cumulated" } },
          maxima: [{ rule: "Q2b", scope: null, maximum: change.maximum }, { rule: "Q1", scope: "Phòng Chính sách", maximum: change.maximum }],
          positionAnswers: [{ position: change.position, group: change.group }],
          deadlines: regulation2023.deadlines.map((deadline) => ({ ...deadline, date: "2023-12-31" })),
        };
        const back = readBook(bookOfPlans(written(readingOf({ people: [], collectives: [], marks: [], tallies: [] }, regulation))));
        expect(back.regulation).toEqual(regulation);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 30_000 },
    );
  });

  test("keeps the settings, the journal and what the office typed in Hồ sơ", () => {
    const agency = { ...blankAgency(regulation2023), name: "BAN DÂN TỘC", documentDate: "2023-11-24", recipients: ["Như trên", "Lưu: VT; VP"], reportTo: ["UBND tỉnh", "Sở Nội vụ"], collectiveHeader: "party" as const };
    const reading: BookReading = {
      ...readingOf({ people: [], collectives: [], marks: [], tallies: [] }),
      agency,
      log: [{ what: "Đổi quyết định", from: "Tốt", to: "Xuất sắc" }],
      dossier: [{ document: "Giấy khác", status: "Đã ký" }],
    };
    const back = readBook(bookOfPlans(written(reading)));
    expect(back.agency).toEqual(agency);
    expect(back.log).toEqual(reading.log);
    expect(back.dossier).toEqual(reading.dossier.map((row) => ({ ...row, place: expect.stringMatching(/^Hồ sơ!\d+$/) })));
  });
});
