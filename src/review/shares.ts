/**
 * Percentages to one decimal that sum to exactly 100,0: each share keeps its tenths, and the tenths that rounding down
 * leaves over go to the largest remainders, the earlier first. `shares([1, 1, 1])` → ["33,4", "33,3", "33,3"]. Nobody to
 * count: all "–".
 */
export function shares(counts: readonly number[]): readonly string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => "–");
  const tenths = counts.map((count) => Math.floor((count * 1000) / total));
  const left = 1000 - tenths.reduce((sum, one) => sum + one, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 1000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return tenths.map((tenth, index) => decimal(tenth + (lucky.has(index) ? 1 : 0)));
}

/** Tenths with the Vietnamese decimal comma: `decimal(334)` → "33,4". */
export const decimal = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}`;

/** One part of a whole, rounded half up: `shareOf(29, 31)` → "93,5". */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? "–" : decimal(Math.floor((2000 * part + whole) / (2 * whole))));
