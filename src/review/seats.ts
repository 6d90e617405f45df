import type { Readings, Rounding } from "./regulation";

/**
 * Seats a percentage of a base gives, as a whole number: `seats(20, 7, "floor")` → 1, `seats(20, 8, "halfUp")` → 2,
 * `seats(20, 6, "ceil")` → 2, `seats(20, 4, "atLeastOne")` → 1. Whole percents keep it exact: `seats(29, 100, "floor")` → 29.
 */
export function seats(percent: number, base: number, rounding: Rounding): number {
  const hundredths = percent * base;
  switch (rounding) {
    case "floor":
      return Math.floor(hundredths / 100);
    case "halfUp":
      return Math.floor((2 * hundredths + 100) / 200);
    case "ceil":
      return Math.ceil(hundredths / 100);
    case "atLeastOne":
      return hundredths > 0 ? Math.max(1, Math.floor(hundredths / 100)) : 0;
  }
}

/**
 * The largest number of XS among `rated` people rated T or better that passes, with their sum held fixed.
 * `pool` takes the percentage of all of them: `poolSeats(20, 12, …)` → 2; `exclusive` of those left at T:
 * 2 of 12 leave 10 at T and 20 % of 10 is 2 → 2, but of 11 only 1, since 2 would leave 9.
 */
export function poolSeats(percent: number, rated: number, { base, rounding }: Pick<Readings, "base" | "rounding">): number {
  if (base === "pool") return Math.min(rated, seats(percent, rated, rounding));
  let largest = 0;
  while (largest < rated && largest + 1 <= seats(percent, rated - (largest + 1), rounding)) largest += 1;
  return largest;
}
