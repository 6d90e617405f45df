import fc from "fast-check";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Person } from "../../src/review/subject";
import { compareYears, type YearComparison } from "../../src/roster/compareYears";
import { gridOf } from "../../src/roster/grid";
import { lastYearInside, readLastYear } from "../../src/roster/lastYear";
import { previousLevels, withPreviousLevels } from "../../src/roster/previousLevels";
import { ALL_READ } from "../../src/roster/unread";
import { aPerson } from "../support/builders";

const compare = (before: readonly Person[], now: readonly Person[]): YearComparison => compareYears(before, now, regulation2023);
const born = (year: number, month: number | null = null, day: number | null = null) => ({ year, month, day });
const an = (facts: Partial<Person> = {}): Person => aPerson({ name: "Nguyễn Văn An", birth: born(1975, 8, 12), unit: "Phòng Chính sách", ...facts });

/** What became of one person of last year who is one this year: "same", the changes, a doubt, or left and added. */
function fate(before: Person, now: Person): string {
  const { same, doubtful, left, added } = compare([before], [now]);
  if (same[0]) return same[0].changes.map(({ what }) => what).join(" ") || "same";
  return doubtful[0] ? `? ${doubtful[0].why}` : `left ${left.length}, added ${added.length}`;
}

describe("one person", () => {
  const fates: readonly [string, Partial<Person>, Partial<Person>, string][] = [
    ["is the same whatever the spelling and the row", {}, { name: "NGUYỄN  VĂN AN", unit: "P. Chính sách", place: "X!90" }, "same"],
    ["moved to another phòng", {}, { unit: "Thanh tra" }, "unit"],
    ["has a new title", {}, { position: "Phó Trưởng phòng" }, "position"],
    ["moved and has a new title", {}, { unit: "Thanh tra", position: "Chánh Thanh tra" }, "unit position"],
    ["keeps the post whose title is shortened", { position: "Trưởng phòng" }, { position: "TP" }, "same"],
    ["is not moved by a slip in the name of the phòng", {}, { unit: "phòng chính sach" }, "same"],
    ["is not moved where a list names no phòng and no post", {}, { unit: null, position: null }, "same"],
    ["is known by the year where one list has no more", {}, { birth: born(1975) }, "same"],
    ["is known by name and phòng without a birth date", {}, { birth: null }, "same"],
    ["without a birth date in another phòng is asked about", {}, { birth: null, unit: "Thanh tra" }, "? birthUnknown"],
    ["with another birth date in the same phòng is asked about", {}, { birth: born(1975, 12, 8) }, "? birthDiffers"],
    ["with another year of birth in another phòng is somebody else", {}, { birth: born(1990, 1, 1), unit: "Thanh tra" }, "left 1, added 1"],
    ["has a name with another mark", {}, { name: "Nguyễn Văn Ân" }, "name"],
    ["has a middle name more", {}, { name: "Nguyễn Văn Bình An" }, "name"],
    ["with a similar name and birth date in another phòng is asked about", {}, { name: "Nguyễn An", unit: "Thanh tra" }, "? nameDiffers"],
    ["born on one day with another name is somebody else", {}, { name: "Nguyễn Văn Bình" }, "left 1, added 1"],
    ["with a similar name and only a year of birth is somebody else", { birth: born(1975) }, { name: "Nguyễn An", birth: born(1975) }, "left 1, added 1"],
  ];
  test.each(fates)("%s", (_, was, is, expected) => expect(fate(an(was), an(is))).toBe(expected));
});

describe("two people of one name", () => {
  const [first, second] = [an({ place: "A!1" }), an({ birth: born(1980, 1, 1), unit: "Thanh tra", place: "A!2" })];
  test("are told apart by their birth dates, also when they change places", () => {
    const { same, doubtful } = compare([first, second], [{ ...second, unit: "Phòng Chính sách" }, { ...first, unit: "Thanh tra" }]);
    expect(same.map(({ before, changes }) => [before.place, changes.map(({ what }) => what)])).toEqual([["A!1", ["unit"]], ["A!2", ["unit"]]]);
    expect(doubtful).toEqual([]);
  });

  test("without birth dates are told apart by their phòng, and asked about where one is gone", () => {
    const [a, b] = [{ ...first, birth: null }, { ...second, birth: null }];
    expect(compare([a, b], [b, a]).same).toHaveLength(2);
    expect(compare([a, b], [{ ...a, unit: "Văn phòng" }]).doubtful).toMatchObject([{ why: "several", before: [{ place: "A!1" }, { place: "A!2" }], now: [{ unit: "Văn phòng" }] }]);
  });
});

describe("laws", () => {
  const person = fc
    .record({
      name: fc.constantFrom("Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn An", "Trần Thị Hà", "TRẦN THỊ HÀ", "Lê Hoà", "Lê Hòa"),
      birth: fc.constantFrom(null, born(1975), born(1975, 8), born(1975, 8, 12), born(1975, 12, 8), born(1980, 1, 1)),
      unit: fc.constantFrom(null, "Phòng A", "P. A", "Thanh tra"),
      position: fc.constantFrom(null, "Chuyên viên", "Trưởng phòng", "TP"),
      decision: fc.constantFrom(null, "good" as const, "excellent" as const),
      previous: fc.constantFrom(null, "completed" as const),
    })
    .map((facts) => aPerson(facts));
  const list = (sheet: string) => fc.array(person, { maxLength: 14 }).map((people) => people.map((one, at) => ({ ...one, id: `P${at}`, place: `${sheet}!${at}` })));

  /** Two lists that share people: of the first some stand in the second, once or twice, among others. */
  const lists = list("before").chain((before) =>
    fc.tuple(
      fc.constant(before),
      fc.tuple(fc.subarray([...before]), fc.subarray([...before]), list("now")).map((parts) => parts.flat().map((one, at) => ({ ...one, id: `N${at}`, place: `now!${at}` }))),
    ),
  );

  /** Every group with its people, in an order of its own. */
  const sorted = (comparison: YearComparison, places: (people: readonly Person[]) => string) =>
    [
      ...comparison.added.map((one) => `added ${places([one])}`),
      ...comparison.left.map((one) => `left ${places([one])}`),
      ...comparison.same.map(({ before, now, changes }) => `same ${places([before])} ${places([now])} ${JSON.stringify(changes)}`),
      ...comparison.doubtful.map(({ why, before, now }) => `${why} ${places(before)} ${places(now)}`),
    ].sort();

  test("everybody of both lists is in exactly one group", () =>
    fc.assert(
      fc.property(lists, ([before, now]) => {
        const { added, left, same, doubtful } = compare(before, now);
        const places = (people: readonly Person[]) => people.map(({ place }) => place).sort();
        expect(places([...left, ...same.map((one) => one.before), ...doubtful.flatMap((one) => one.before)])).toEqual(places(before));
        expect(places([...added, ...same.map((one) => one.now), ...doubtful.flatMap((one) => one.now)])).toEqual(places(now));
        for (const doubt of doubtful) expect(Math.min(doubt.before.length, doubt.now.length)).toBeGreaterThan(0);
      }),
    ));

  test("a list beside itself, in any order, is unchanged", () =>
    fc.assert(
      fc.property(list("before").chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }))), ([before, now]) => {
        const { added, left, same, doubtful } = compare(before, now);
        expect([added, left, doubtful]).toEqual([[], [], []]);
        expect(same.every(({ changes }) => changes.length === 0)).toBe(true);
      }),
    ));

  test("the order of rows does not matter", () =>
    fc.assert(
      fc.property(
        lists.chain(([before, now]) =>
          fc.tuple(fc.constant(before), fc.constant(now), fc.shuffledSubarray(before, { minLength: before.length }), fc.shuffledSubarray(now, { minLength: now.length })),
        ),
        ([before, now, shuffledBefore, shuffledNow]) => {
          // Whoever is alike in all that is typed may stand for the other.
          const facts = (people: readonly Person[]) => people.map((one) => JSON.stringify({ ...one, id: "", place: "" })).sort().join();
          expect(sorted(compare(shuffledBefore, shuffledNow), facts)).toEqual(sorted(compare(before, now), facts));
        },
      ),
    ));

  test("a level is carried only to a blank, and only from a person known for sure", () =>
    fc.assert(
      fc.property(lists, ([before, now]) => {
        const comparison = compare(before, now);
        const levels = previousLevels(comparison, ALL_READ);
        for (const { person: one, level, from } of levels) {
          const pair = comparison.same.find((same) => same.now === one);
          expect([pair?.before.decision, pair?.before.place, one.previous]).toEqual([level, from, null]);
        }
        const filled = withPreviousLevels(now, levels);
        expect(filled.map((one) => ({ ...one, previous: null }))).toEqual(now.map((one) => ({ ...one, previous: null })));
        now.forEach(({ previous, place }, at) => expect(filled[at]?.previous).toBe(previous ?? levels.find(({ person: one }) => one.place === place)?.level ?? null));
      }),
    ));
});

test("a cell that nobody could read is no blank", () => {
  const comparison = compare([an({ decision: "good" })], [an()]);
  expect(previousLevels(comparison, ALL_READ)).toMatchObject([{ level: "good" }]);
  expect(previousLevels(comparison, { ...ALL_READ, cells: new Map([[an().place, { previous: "loại A" }]]) })).toEqual([]);
});

describe("where last year's list is read from", () => {
  const lastYear = gridOf("Danh sách 2022", [["Họ và tên", "Chức vụ", "Kết quả xếp loại năm 2022"], ["Lê Một", "Chuyên viên", "HTTNV"], ["Lê Hai", "Chuyên viên", null]]);
  const thisYear = gridOf("Danh sách 2023", [["Họ và tên", "Chức vụ", "Xếp loại"], ["Lê Một", "Chuyên viên", "HTXSNV"]]);
  const names = (people: readonly Person[]) => people.map(({ name, decision }) => [name, decision]);

  test("its ratings of that year are decisions", () =>
    expect(names(readLastYear({ name: "2022.xlsx", sheets: [{ ...lastYear, name: "Sheet1" }] }, regulation2023).people)).toEqual([["Lê Một", "good"], ["Lê Hai", null]]));

  test("of a workbook with both years only the earlier sheet is read, from outside or inside", () => {
    const book = { name: "b.xlsx", sheets: [thisYear, lastYear] };
    expect(names(readLastYear(book, regulation2023).people)).toEqual([["Lê Một", "good"], ["Lê Hai", null]]);
    expect(lastYearInside(book, regulation2023)).toMatchObject({ name: "Danh sách 2022", people: [{ place: "Danh sách 2022!2" }, { place: "Danh sách 2022!3" }] });
    expect(lastYearInside({ name: "b.xlsx", sheets: [thisYear] }, regulation2023)).toBeNull();
  });
});
