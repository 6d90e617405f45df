import fc from "fast-check";
import { levelByPoints, pointsInAll, reaches } from "../../src/review/points";
import { regulation2025 } from "../../src/review/regulation2025";
import type { PointScale } from "../../src/review/points";
import { LEVELS, rankOf } from "../../src/review/level";
import { NO_POINTS, type Points } from "../../src/review/subject";
import { aCollective, aPerson, reviewOf } from "../support/builders";

const scale = regulation2025.points as PointScale;

describe("the scale of 2025", () => {
  test.each([
    [100, "excellent"], [90, "excellent"], [89.999, "good"], [89.5, "good"], [70, "good"], [69.999, "completed"], [50, "completed"], [49.999, "failed"], [0, "failed"],
  ])("%d points are %s: each bound belongs to the level it begins", (points, level) => expect(levelByPoints(points, scale)).toBe(level));

  test("under “trên 90” exactly 90 is not above it, as a province may rule", () => {
    const strict: PointScale = { ...scale, from: { ...scale.from, excellent: { ...scale.from.excellent, value: { points: 90, inclusive: false } } } };
    expect([90, 90.001].map((points) => levelByPoints(points, strict))).toEqual(["good", "excellent"]);
  });

  test("more points are never a lower level", () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(rankOf(levelByPoints(more / 1000, scale))).toBeLessThanOrEqual(rankOf(levelByPoints(less / 1000, scale)));
    })));

  test("a level is the best one whose bound is reached", () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), (points) => {
      const reached = LEVELS.filter(({ id }) => id === "failed" || reaches(points, scale.from[id].value)).map(({ id }) => id);
      expect(levelByPoints(points, scale)).toBe(reached[0]);
    })));
});

test("two parts give the level of their sum as a clerk adds them", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 700 }), (general, tasks) => {
    const total = pointsInAll({ ...NO_POINTS, generalPoints: general / 10, taskPoints: tasks / 10 });
    expect(levelByPoints(total ?? -1, scale)).toBe(levelByPoints((general + tasks) / 10, scale));
  }));
});

describe("one person's points", () => {
  const of = (facts: Partial<Points> & Parameters<typeof aPerson>[0]) => reviewOf({ people: [aPerson(facts)] }, regulation2025).people[0];
  const kinds = (facts: Parameters<typeof of>[0]) => of(facts)?.problems.map(({ kind }) => kind);

  test.each<[string, Parameters<typeof of>[0], string | null, string]>([
    ["alone give the proposal, with the clause", { points: 90 }, "excellent", "excellent"],
    ["of the two parts give it too", { generalPoints: 25, taskPoints: 60 }, "good", "good"],
    ["lower a proposal above them", { points: 85, typedProposal: "excellent" }, "good", "good"],
    ["leave a proposal below them as it is", { points: 95, typedProposal: "good" }, "good", "excellent"],
    ["do not lift who was disciplined", { points: 95, discipline: "Khiển trách" }, "failed", "failed"],
    ["do not rate who worked too little", { points: 95, monthsWorked: 5 }, "unrated", "unrated"],
    ["that are not there propose nothing", {}, null, "excellent"],
    ["of one part say nothing yet", { generalPoints: 30 }, null, "excellent"],
  ])("%s", (_what, facts, proposal, ceiling) => expect(of(facts)?.rating).toMatchObject({ proposal, ceiling }));

  test("say which bound was reached, and by which text", () =>
    expect(of({ points: 70 })?.rating.reasons).toEqual([{ kind: "points", points: 70, most: 100, level: "good", threshold: { points: 70, inclusive: true }, clause: scale.from.good.clause }]));

  test("beyond the scale, or unlike their sum, are asked about", () => {
    expect(kinds({ points: 101 })).toContain("pointsBeyondScale");
    expect(kinds({ generalPoints: 31, taskPoints: 60 })).toContain("pointsBeyondScale");
    expect(of({ points: 101 })?.rating.proposal).toBeNull();
    expect(kinds({ points: 90, generalPoints: 28, taskPoints: 60 })).toContain("pointsDisagree");
    expect(kinds({ points: 88, generalPoints: 28, taskPoints: 60 })).not.toContain("pointsDisagree");
  });

  test("rate a collective in the same way", () =>
    expect(reviewOf({ collectives: [aCollective({ points: 49.9 })] }, regulation2025).collectives[0]?.rating.proposal).toBe("failed"));
});

test("a set without a scale counts no points and says so once; one with a scale counts no grades", () => {
  const people = [aPerson({ id: "P1", points: 95 }), aPerson({ id: "P2", generalPoints: 20 })];
  const before = reviewOf({ people });
  expect(before.people.map(({ rating }) => rating.proposal)).toEqual([null, null]);
  expect(before.problems).toEqual([{ kind: "pointsUnused", place: people[0]?.place, count: 2, rules: "Năm 2023 (Quy định 124-QĐ/TW)" }]);
});
