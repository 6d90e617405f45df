import fc from "fast-check";
import type { Readings, Rounding } from "../../src/review/regulation";
import { poolSeats, seats } from "../../src/review/seats";

/** n, then the ceilings: floor, half-up, ceil, floor but at least 1; of those rated T only: floor, half-up. */
const TABLE: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [3, 0, 1, 1, 1, 0, 0], [4, 0, 1, 1, 1, 0, 1], [5, 1, 1, 1, 1, 0, 1], [6, 1, 1, 2, 1, 1, 1], [7, 1, 1, 2, 1, 1, 1], [8, 1, 2, 2, 1, 1, 1],
  [9, 1, 2, 2, 1, 1, 1], [10, 2, 2, 2, 2, 1, 2], [11, 2, 2, 3, 2, 1, 2], [12, 2, 2, 3, 2, 2, 2], [13, 2, 3, 3, 2, 2, 2], [14, 2, 3, 3, 2, 2, 2],
  [15, 3, 3, 3, 3, 2, 2], [16, 3, 3, 4, 3, 2, 3], [17, 3, 3, 4, 3, 2, 3], [18, 3, 4, 4, 3, 3, 3], [19, 3, 4, 4, 3, 3, 3], [20, 4, 4, 4, 4, 3, 3],
  [21, 4, 4, 5, 4, 3, 3], [22, 4, 4, 5, 4, 3, 4], [23, 4, 5, 5, 4, 3, 4], [24, 4, 5, 5, 4, 4, 4], [25, 5, 5, 5, 5, 4, 4], [26, 5, 5, 6, 5, 4, 4],
  [27, 5, 5, 6, 5, 4, 4], [28, 5, 6, 6, 5, 4, 5], [29, 5, 6, 6, 5, 4, 5], [30, 6, 6, 6, 6, 5, 5],
];
const ROUNDINGS: readonly Rounding[] = ["floor", "halfUp", "ceil", "atLeastOne"];

test.each(TABLE)("20%% of %i: floor %i, half-up %i, ceil %i, at least one %i; of T only: %i and %i", (n, floor, halfUp, ceil, atLeastOne, exclusive, exclusiveHalfUp) => {
  expect(ROUNDINGS.map((rounding) => seats(20, n, rounding))).toEqual([floor, halfUp, ceil, atLeastOne]);
  expect(ROUNDINGS.map((rounding) => poolSeats(20, n, { base: "pool", rounding }))).toEqual([floor, halfUp, ceil, atLeastOne]);
  expect((["floor", "halfUp"] as const).map((rounding) => poolSeats(20, n, { base: "exclusive", rounding }))).toEqual([exclusive, exclusiveHalfUp]);
});

test.each<[number, number, Rounding, number]>([
  [20, 0, "floor", 0],
  [20, 0, "halfUp", 0],
  [20, 0, "ceil", 0],
  [20, 0, "atLeastOne", 0],
  [0, 9, "atLeastOne", 0],
  [20, 1, "atLeastOne", 1],
  [25, 7, "floor", 1],
  [29, 100, "floor", 29],
  [29, 100, "ceil", 29],
  [57, 100, "halfUp", 57],
  [25, 10, "halfUp", 3],
])("%i%% of %i by %s is %i", (percent, base, rounding, allowed) => expect(seats(percent, base, rounding)).toBe(allowed));

test("one person rated is never XS of nobody left at T", () => {
  for (const rounding of ROUNDINGS) expect(poolSeats(20, 1, { base: "exclusive", rounding })).toBe(0);
  expect(poolSeats(20, 2, { base: "exclusive", rounding: "ceil" })).toBe(1);
});

const percents = fc.integer({ min: 0, max: 100 });
const bases = fc.nat(400);

/** Whether `used` of `base` keeps within the percentage as each rounding is written out in the regulations. */
const within: Readonly<Record<Rounding, (used: number, percent: number, base: number) => boolean>> = {
  floor: (used, percent, base) => 100 * used <= percent * base,
  halfUp: (used, percent, base) => used === 0 || 100 * used - 50 <= percent * base,
  ceil: (used, percent, base) => used === 0 || 100 * (used - 1) < percent * base,
  atLeastOne: (used, percent, base) => 100 * used <= percent * base || (used === 1 && percent * base > 0),
};

test("seats is the largest whole number within the percentage, by every rounding", () =>
  fc.assert(
    fc.property(percents, bases, fc.constantFrom(...ROUNDINGS), (percent, base, rounding) => {
      const allowed = seats(percent, base, rounding);
      expect(within[rounding](allowed, percent, base)).toBe(true);
      expect(within[rounding](allowed + 1, percent, base)).toBe(false);
    }),
  ));

test("of those rated, every number up to the ceiling passes with the sum of XS and T held fixed, and none above it", () =>
  fc.assert(
    fc.property(percents, fc.nat(60), fc.constantFrom(...ROUNDINGS), fc.constantFrom<Readings["base"]>("pool", "exclusive"), (percent, rated, rounding, base) => {
      const ceiling = poolSeats(percent, rated, { base, rounding });
      for (let used = 0; used <= rated; used += 1) {
        expect(within[rounding](used, percent, base === "pool" ? rated : rated - used)).toBe(used <= ceiling);
      }
    }),
  ));
