import fc from "fast-check";
import { shareOf, shares } from "../../src/review/shares";

const tenths = (text: string): number => Number(text.replace(",", ""));
const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 8 }).filter((all) => all.some((count) => count > 0));

test("thirds sum to 100,0: the first takes the tenth that is left", () => {
  expect(shares([1, 1, 1])).toEqual(["33,4", "33,3", "33,3"]);
  expect(shares([2, 1])).toEqual(["66,7", "33,3"]);
});

test("the largest remainder takes the tenth, wherever it stands", () => {
  expect(shares([1, 6, 0, 0])).toEqual(["14,3", "85,7", "0,0", "0,0"]);
});

test("nobody rated has no percentages", () => expect(shares([0, 0, 0, 0])).toEqual(["–", "–", "–", "–"]));

test("one part of a whole rounds half up, with a comma", () => {
  expect(shareOf(29, 31)).toBe("93,5");
  expect(shareOf(1, 2000)).toBe("0,1");
  expect(shareOf(0, 0)).toBe("–");
});

test("shares always sum to exactly 100,0", () =>
  fc.assert(fc.property(counts, (all) => expect(shares(all).reduce((sum, share) => sum + tenths(share), 0)).toBe(1000))));

test("no share is a tenth or more away from its exact value", () =>
  fc.assert(
    fc.property(counts, (all) => {
      const total = all.reduce((sum, count) => sum + count, 0);
      shares(all).forEach((share, index) => expect(Math.abs(tenths(share) * total - 1000 * (all[index] ?? 0))).toBeLessThan(total));
    }),
  ));

test("a larger count never has the smaller share", () =>
  fc.assert(
    fc.property(counts, (all) => {
      const given = shares(all).map(tenths);
      all.forEach((a, i) => all.forEach((b, j) => a > b && expect(given[i]).toBeGreaterThanOrEqual(given[j] ?? 0)));
    }),
  ));
