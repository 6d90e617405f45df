import type { Anchor } from "../model/book";
import { lastColumn, lastRow } from "../model/box";
import type { CellStyle } from "../model/cell";
import { cellsIn, letterStylesAt, restyle, styleAt } from "../model/cells";
import type { Property } from "../wire/hostClass";
import { guardAllowed } from "./guard";
import { placeOf } from "./rangeTarget";

/** What a format stands over: one range, or the areas of several. */
export interface Formatted {
  readonly places: readonly Anchor[];
}

/** The one answer of all the cells, or `mixed` when they differ. */
export function uniform<Answer>({ places }: Formatted, answer: (style: CellStyle) => Answer): Answer | null {
  let first: { readonly answer: Answer } | null = null;
  const seen = new Set<CellStyle>();
  for (const anchor of places)
    for (const style of stylesIn(anchor)) {
      if (seen.has(style)) continue;
      seen.add(style);
      const one = answer(style);
      if (first === null) first = { answer: one };
      else if (first.answer !== one) return null;
    }
  return first && first.answer;
}

/** Above this many cells only those that exist are looked at, and one that does not. */
const MANY_CELLS = 200_000;

function* stylesIn(anchor: Anchor): Generator<CellStyle> {
  const { sheet, box } = placeOf(anchor);
  if (box.rows * box.columns <= MANY_CELLS) {
    for (let row = box.row; row <= lastRow(box); row++)
      for (let column = box.column; column <= lastColumn(box); column++) yield* letterStylesAt(sheet, row, column);
    return;
  }
  for (const { row, column } of cellsIn(sheet, box)) yield* letterStylesAt(sheet, row, column);
  yield styleAt(sheet, lastRow(box), lastColumn(box));
}

/** Changes every cell's style; a protected sheet must allow formatting. */
export function change({ places }: Formatted, how: (style: CellStyle) => CellStyle): void {
  for (const anchor of places) {
    const { sheet, box } = placeOf(anchor);
    guardAllowed(sheet, "allowFormatCells");
    const changed = new Map<CellStyle, CellStyle>();
    restyle(sheet, box, (style) => {
      let next = changed.get(style);
      if (!next) changed.set(style, (next = how(style)));
      return next;
    });
  }
}

/** A property that is one key of the style. */
export const styleProperty = <Key extends keyof CellStyle>(key: Key, read: (value: unknown) => CellStyle[Key]): Property<Formatted> => ({
  get: (target) => uniform(target, (style) => style[key]),
  set: (target, value) => {
    const wanted = read(value);
    change(target, (style) => ({ ...style, [key]: wanted }));
  },
});
