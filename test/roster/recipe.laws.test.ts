import fc from "fast-check";
import { GROUPS } from "../../src/review/group";
import { matchKey } from "../../src/review/matchKey";
import { isAsked } from "../../src/review/problem";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Person } from "../../src/review/subject";
import { openBook } from "../../src/prepareDossier";
import { cleanText } from "../../src/roster/cleanText";
import { LIST_TABLE } from "../../src/roster/personColumns";
import { type BookReading, readBook } from "../../src/roster/readBook";
import { questionOf } from "../../src/roster/questions";
import { type Answer, answerKey, joinRecipes, type Meaning, NO_EDITS, type NoteMeaning, type Recipe, type Who } from "../../src/roster/recipe";
import { recipeRows } from "../../src/roster/recipeTable";
import { RECIPE_TABLE } from "../../src/roster/tables";
import { tableSheet } from "../../src/roster/tableSheet";
import { messyRoster } from "../support/messyRoster";
import { bookOfPlans } from "./planBook";

/** Every answer to every question the messy roster raises, and some it does not ask for. */
const POOL: readonly Meaning[] = (() => {
  const { reading, problems } = openBook(messyRoster());
  const offered = problems.filter(isAsked).flatMap((problem) => questionOf(problem, reading)?.choices ?? []).map((choice) => (choice.kind === "months" ? choice.with(6) : choice.answer));
  return [
    ...offered,
    { kind: "column", heading: "Chức vụ", field: null },
    { kind: "sheetUnit", sheet: "Hợp đồng mới", unit: "Phòng Kế hoạch" },
    { kind: "unit", unit: "Phòng Kế hoạch", is: "Phòng Chính sách" },
    { kind: "headingRow", sheet: "DS gốc", texts: "TT | Họ và tên | Ngày sinh | Đơn vị | Chức vụ | Đảng viên | Nhận xét chung | Ghi chú" },
    { kind: "row", text: "Người Thứ Nhất", is: "nothing" },
  ];
})();

const given = fc.option(fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), { nil: null });
const answers = fc.array(fc.tuple(fc.constantFrom(...POOL), given).map(([meaning, day]): Answer => ({ ...meaning, given: day })), { maxLength: 8 });
const read = (recipe: Recipe): BookReading => readBook(messyRoster(), regulation2023, { ...NO_EDITS, given: recipe });
const understood = ({ roster, problems, regulation }: BookReading): unknown => ({
  roster,
  regulation: [...regulation.positionAnswers].sort((a, b) => a.position.localeCompare(b.position)),
  problems: problems.map((problem) => JSON.stringify(problem)).sort(),
});

test("answers given twice are answers given once", () =>
  fc.assert(fc.property(answers, (recipe) => expect(understood(read([...recipe, ...recipe]))).toEqual(understood(read(recipe)))), { numRuns: 25 }));

test("the order of answers does not matter", () =>
  fc.assert(
    fc.property(
      answers.map((recipe) => joinRecipes(recipe)).chain((recipe) => fc.tuple(fc.constant(recipe), fc.shuffledSubarray([...recipe], { minLength: recipe.length }))),
      ([recipe, shuffled]) => expect(understood(read(shuffled))).toEqual(understood(read(recipe))),
    ),
    { numRuns: 25 },
  ));

const whole = (person: Person): Person => ({ ...person, id: "" });
const about = (answer: Meaning): readonly Who[] | null => (answer.kind === "note" ? [answer.who] : answer.kind === "twins" ? [answer.one, answer.other] : null);

test("an answer about one person, or two, leaves everybody else as they were, whatever else was answered", () =>
  fc.assert(
    fc.property(answers, fc.constantFrom(...POOL.filter((answer) => about(answer) !== null)), (recipe, answer) => {
      const names = (about(answer) ?? []).map(({ name }) => matchKey(name));
      const others = ({ roster }: BookReading): unknown => roster.people.filter(({ name }) => !names.includes(matchKey(name))).map(whole);
      const before = recipe.filter((one) => answerKey(one) !== answerKey(answer));
      expect(others(read([...before, { ...answer, given: null }]))).toEqual(others(read(before)));
    }),
    { numRuns: 30 },
  ));

const text = fc.oneof(fc.constantFrom("Phòng Chính sách", "=1+1", "12/08/1975", "007", "Ghi chú: 3", "Q. Trưởng phòng"), fc.string({ unit: "grapheme", maxLength: 16 })).map((one) => cleanText(one.replace(/\|/g, "")));
const word = text.filter((one) => one !== "");
const who = fc.record({ name: word, birth: fc.constantFrom("", "1975", "05/09/1985"), unit: text });
const months = fc.integer({ min: 0, max: 24 }).map((half) => half / 2);
const noteMeaning: fc.Arbitrary<NoteMeaning> = fc.oneof(
  fc.record({ field: fc.constantFrom("monthsWorked" as const, "leaveMonths" as const), months }),
  fc.record({ field: fc.constantFrom("maternity" as const, "nothing" as const) }),
  fc.record({ field: fc.constantFrom("discipline" as const, "unratedReason" as const), text: word }),
);
const groups = GROUPS.map(({ id }) => id).filter((id) => id !== "unknown");
const meaning: fc.Arbitrary<Meaning> = fc.oneof(
  fc.record({ kind: fc.constant("sheet" as const), sheet: word, use: fc.constantFrom("read" as const, "leave" as const) }),
  fc.record({ kind: fc.constant("headingRow" as const), sheet: word, texts: word }),
  fc.record({ kind: fc.constant("column" as const), heading: word, field: fc.constantFrom(null, ...LIST_TABLE.columns.map(({ field }) => field)) }),
  fc.record({ kind: fc.constant("encoding" as const), heading: word, encoding: fc.constantFrom("tcvn3" as const, "vni" as const, "unicode" as const) }),
  fc.record({ kind: fc.constant("position" as const), position: word, group: fc.constantFrom(...groups) }),
  fc.record({ kind: fc.constant("unit" as const), unit: word, is: word }),
  fc.record({ kind: fc.constant("unitsApart" as const), unit: word, other: word }),
  fc.record({ kind: fc.constant("sheetUnit" as const), sheet: word, unit: fc.option(word, { nil: null }) }),
  fc.record({ kind: fc.constant("row" as const), text: word, is: fc.constantFrom("person" as const, "unit" as const, "nothing" as const) }),
  fc.record({ kind: fc.constant("note" as const), who, note: word, year: fc.integer({ min: 2020, max: 2030 }), means: noteMeaning }),
  fc.record({ kind: fc.constant("twins" as const), one: who, other: who, are: fc.constantFrom("two" as const, "first" as const, "second" as const) }),
);

test("a recipe written in Cách đọc reads back the same; groups of positions stand in Quy tắc", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(meaning, given).map(([one, day]): Answer => ({ ...one, given: day })), { maxLength: 6 }).map((recipe) => joinRecipes(recipe)), (recipe) => {
      const book = bookOfPlans([tableSheet(RECIPE_TABLE, recipeRows(recipe))]);
      const back = readBook(book);
      expect(back.problems.filter(({ kind }) => kind === "recipeUnclear")).toEqual([]);
      expect(back.recipe).toEqual(recipe.filter(({ kind }) => kind !== "position"));
    }),
    { numRuns: 300 },
  ));
