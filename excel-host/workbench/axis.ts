/** Rows or columns laid end to end, in pixels; hidden ones have no size. */
export interface Axis {
  readonly count: number;
  /** Where one begins; of `count` it is the end of all. */
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** The one at a pixel: `axisOf(3, () => 20).at(45)` → 2. */
  readonly at: (pixel: number) => number;
}

export function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  const start = (index: number): number => starts[Math.max(0, Math.min(index, count))] ?? 0;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixel) => {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= pixel) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** What can be seen of an axis: those that do not move, and those scrolled to. */
export interface Stretch {
  readonly axis: Axis;
  /** How many at the beginning stay in place. */
  readonly frozen: number;
  readonly scroll: number;
  /** Pixels from the first row or column to the edge of the window. */
  readonly room: number;
}

/** Where one stands in the window. */
export const placeIn = ({ axis, frozen, scroll }: Stretch, index: number): number => axis.start(index) - (index < frozen ? 0 : scroll);

/** The one under a pixel of the window. */
export const indexAt = ({ axis, frozen, scroll }: Stretch, pixel: number): number =>
  axis.at(Math.max(0, pixel < axis.start(frozen) ? pixel : pixel + scroll));

/** Those in sight, hidden ones left out. */
export function inSight({ axis, frozen, scroll, room }: Stretch): number[] {
  const shown: number[] = [];
  const add = (index: number): void => void (axis.size(index) > 0 && shown.push(index));
  for (let index = 0; index < frozen; index++) add(index);
  const last = axis.at(scroll + room);
  for (let index = Math.max(frozen, axis.at(scroll + axis.start(frozen))); index <= last; index++) add(index);
  return shown;
}

/** How far to scroll so that one is in sight. */
export function scrollFor({ axis, frozen, scroll, room }: Stretch, index: number): number {
  if (index < frozen) return scroll;
  const before = axis.start(index) - axis.start(frozen);
  const after = axis.start(index + 1) - room;
  return before < scroll ? before : after > scroll ? Math.min(before, after) : scroll;
}
