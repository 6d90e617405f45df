import { levelBars, usages } from "../../src/taskpane/models/pictures";
import { aPerson, anOpened, anOverfullUnit } from "./anOpened";

const people = (unit: string, count: number, excellent: number) =>
  Array.from({ length: count }, (_, index) =>
    aPerson({ id: `${unit}${index}`, name: `Người ${index}`, unit, position: "Chuyên viên", typedProposal: index < excellent ? "excellent" : "good" }));

describe("bars of what is used against the ceiling", () => {
  test("draw the phòng to one scale: 4 of at most 2 fills it, 1 of at most 1 takes a quarter", () => {
    const { review } = anOpened([...people("Phòng A", 10, 4), ...people("Phòng B", 5, 1)]);
    expect(usages(review).units.map(({ label, bar }) => [label, bar])).toEqual([
      ["Phòng A", { used: 1, ceiling: 0.5 }],
      ["Phòng B", { used: 0.25, ceiling: 0.25 }],
    ]);
  });
  test("draw groups and the agency each to its own, and say what is counted", () => {
    const { others } = usages(anOverfullUnit().review);
    expect(others.every(({ bar }) => Math.max(bar.used, bar.ceiling) <= 1)).toBe(true);
    expect(others.map(({ check, label }) => [check.rule, label])).toContainEqual(["Q2b", "Trưởng phòng và tương đương xuất sắc"]);
    expect(new Set(others.map(({ label }) => label)).size).toBe(others.length);
  });
});

describe("bars of levels", () => {
  const opened = anOpened([...people("Phòng A", 3, 1), aPerson({ id: "X", name: "Người Mới", unit: "Phòng B", position: "Chuyên viên", monthsWorked: 3 }), aPerson({ id: "Y", name: "Người Sau", unit: "Phòng B", position: "Chuyên viên" })]);
  test("count the whole agency as Tổng hợp does, the share of a level taken of the rated", () => {
    const [bar] = levelBars(opened.review, "agency");
    expect(bar).toMatchObject({ label: "Toàn cơ quan", total: 5 });
    expect(bar?.pieces.map(({ outcome, count, percent }) => [outcome, count, percent])).toEqual([
      ["excellent", 1, "33,3"],
      ["good", 2, "66,7"],
      ["unrated", 1, null],
      ["pending", 1, null],
    ]);
  });
  test("fill the bar of each phòng and of each group, whoever is in it", () => {
    for (const by of ["unit", "group"] as const)
      for (const { total, pieces } of levelBars(opened.review, by)) {
        expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(pieces.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      }
    expect(levelBars(opened.review, "unit").map(({ label }) => label)).toEqual(["Phòng A", "Phòng B"]);
  });
});
