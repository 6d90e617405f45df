import { eligibilityOf } from "../../src/review/eligibility";
import type { TimeAndConduct } from "../../src/review/eligibility";
import type { Outcome } from "../../src/review/level";
import type { Reason } from "../../src/review/reason";
import { regulation2023 } from "../../src/review/regulation2023";
import { aPerson, rules } from "../support/builders";

const eligible = (facts: Partial<TimeAndConduct>, regulation = regulation2023) => eligibilityOf(aPerson(facts), regulation.eligibility, regulation.year);

test.each<[string, Partial<TimeAndConduct>, Outcome, Reason["kind"][]]>([
  ["blank months are the whole year", { monthsWorked: null }, "excellent", []],
  ["6 months worked are enough", { monthsWorked: 6 }, "excellent", []],
  ["5.9 months worked are too few", { monthsWorked: 5.9 }, "unrated", ["tooFewMonths"]],
  ["5 months worked are too few", { monthsWorked: 5 }, "unrated", ["tooFewMonths"]],
  ["0 months worked are too few, unlike blank", { monthsWorked: 0 }, "unrated", ["tooFewMonths"]],
  ["5 months with maternity leave are rated on the time worked", { monthsWorked: 5, maternity: true }, "excellent", ["maternity"]],
  ["maternity leave without months is rated too", { maternity: true }, "excellent", ["maternity"]],
  ["6 months of maternity leave are no reason not to rate", { leaveMonths: 6, monthsWorked: 6, maternity: true }, "excellent", ["maternity"]],
  ["2.5 months of leave limit nothing", { leaveMonths: 2.5 }, "excellent", []],
  ["2.99 months of leave limit nothing", { leaveMonths: 2.99 }, "excellent", []],
  ["3 months of leave limit to completed", { leaveMonths: 3 }, "completed", ["leaveCapped"]],
  ["5.9 months of leave limit to completed", { leaveMonths: 5.9 }, "completed", ["leaveCapped"]],
  ["6 months of leave are not rated", { leaveMonths: 6 }, "unrated", ["leaveUnrated"]],
  ["12 months of leave are not rated", { leaveMonths: 12, monthsWorked: 0 }, "unrated", ["tooFewMonths", "leaveUnrated"]],
  ["discipline fails", { discipline: "Khiển trách" }, "failed", ["disciplined"]],
  ["discipline fails on maternity leave too", { discipline: "Khiển trách", maternity: true }, "failed", ["maternity", "disciplined"]],
  ["discipline counted last year does not count again", { discipline: "Khiển trách", disciplineCountedIn: 2022 }, "excellent", ["disciplineCounted"]],
  ["discipline counted this year still counts", { discipline: "Khiển trách", disciplineCountedIn: 2023 }, "failed", ["disciplined"]],
  ["a year without a discipline says nothing", { disciplineCountedIn: 2022 }, "excellent", []],
  ["the lower of two limits holds", { leaveMonths: 4, discipline: "Cảnh cáo" }, "failed", ["leaveCapped", "disciplined"]],
  ["not rated is below failed", { monthsWorked: 2, discipline: "Cảnh cáo" }, "unrated", ["tooFewMonths", "disciplined"]],
  ["a reason typed by the office means not rated", { unratedReason: "Đang đình chỉ công tác" }, "unrated", ["typedUnrated"]],
])("%s", (_, facts, ceiling, kinds) => {
  const eligibility = eligible(facts);
  expect(eligibility.ceiling).toBe(ceiling);
  expect(eligibility.reasons.map(({ kind }) => kind)).toEqual(kinds);
});

test("every limit but the office's own word carries a clause, and each limit has its own", () => {
  const clause = (facts: Partial<TimeAndConduct>) => eligible(facts).reasons[0]?.clause ?? "";
  expect(clause({ monthsWorked: 1 })).toMatch(/Điều 2 khoản 3 .*điểm a$/);
  expect(clause({ leaveMonths: 3 })).toMatch(/Điều 2 khoản 3 .*điểm b$/);
  expect(clause({ maternity: true })).toMatch(/Điều 2 khoản 3 .*điểm c$/);
  expect(clause({ discipline: "Khiển trách" })).toMatch(/^Điều 2 khoản 5 điểm a /);
  expect(clause({ discipline: "Khiển trách", disciplineCountedIn: 2021 })).toMatch(/^Điều 2 khoản 5 điểm b, c /);
  expect(clause({ unratedReason: "Đình chỉ" })).toBe("");
});

test("the numbers of months come from the rules of the year", () => {
  const { eligibility } = regulation2023;
  const other = rules({
    eligibility: { ...eligibility, minimumMonths: { ...eligibility.minimumMonths, value: 8 }, leaveCapMonths: { ...eligibility.leaveCapMonths, value: 2 }, leaveUnratedMonths: { ...eligibility.leaveUnratedMonths, value: 4 } },
  });
  expect(eligible({ monthsWorked: 7 }, other).ceiling).toBe("unrated");
  expect(eligible({ leaveMonths: 2 }, other).ceiling).toBe("completed");
  expect(eligible({ leaveMonths: 4 }, other).ceiling).toBe("unrated");
});
