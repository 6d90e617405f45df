import type { Area } from "../roster/grid";

/**
 * What is left of an area without others, as rectangles that do not overlap:
 * `areaWithout(A1:C9, [A1:B4])` → C1:C4 and A5:C9.
 */
export const areaWithout = (area: Area, others: readonly Area[]): readonly Area[] =>
  others.reduce<readonly Area[]>((rest, other) => rest.flatMap((one) => without(one, other)), [area]);

function without(area: Area, other: Area): readonly Area[] {
  const top = Math.max(area.top, other.top);
  const bottom = Math.min(area.bottom, other.bottom);
  const left = Math.max(area.left, other.left);
  const right = Math.min(area.right, other.right);
  if (top > bottom || left > right) return [area];
  return [
    { ...area, bottom: top - 1 },
    { top, bottom, left: area.left, right: left - 1 },
    { top, bottom, left: right + 1, right: area.right },
    { ...area, top: bottom + 1 },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}

/**
 * Merged areas from blocks of rows put together again: an area cut at the edge of two blocks comes in two parts with the same
 * columns. Two merges that only touch there are told apart by the value a merge of its own may hold at its top.
 */
export function joinedMerges(found: readonly Area[], blockStarts: ReadonlySet<number>, hasValue: (row: number, column: number) => boolean): readonly Area[] {
  const joined: Area[] = [];
  for (const area of [...new Map(found.map((one) => [JSON.stringify(one), one])).values()].sort((a, b) => a.top - b.top)) {
    const above = joined.findIndex((one) => one.left === area.left && one.right === area.right && one.bottom === area.top - 1);
    const upper = joined[above];
    if (upper && blockStarts.has(area.top) && !hasValue(area.top, area.left)) joined[above] = { ...upper, bottom: area.bottom };
    else joined.push(area);
  }
  return joined;
}
