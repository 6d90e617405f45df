import type { Book, Sheet } from "../model/book";
import { holds, MAX_COLUMNS } from "../model/box";
import { engineFormula } from "./engineFormula";
import type { Area } from "./formulaEngine";
import type { Place } from "./structuredReference";

/** Every formula as the engine gets it, by the number of its cell. */
export type FormulaTexts = ReadonlyMap<Sheet, ReadonlyMap<number, string>>;

const numberOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
const placeOf = (sheet: Sheet, number: number): Place => ({ sheet, row: Math.floor(number / MAX_COLUMNS), column: number % MAX_COLUMNS });

export function formulaTexts(book: Book): FormulaTexts {
  return new Map(
    book.sheets.map((sheet) => {
      const texts = new Map<number, string>();
      for (const [row, cells] of sheet.cells)
        for (const [column, { formula }] of cells)
          if (formula !== null) texts.set(numberOf(row, column), engineFormula(formula, { sheet, row, column }));
      return [sheet, texts];
    }),
  );
}

export function* formulasOf(texts: FormulaTexts): Generator<Place & { readonly text: string }> {
  for (const [sheet, numbers] of texts) for (const [number, text] of numbers) yield { ...placeOf(sheet, number), text };
}

/** Formulas that are new or read otherwise than before. */
export function changedFormulas(texts: FormulaTexts, before: FormulaTexts): readonly Place[] {
  const changed: Place[] = [];
  for (const [sheet, numbers] of texts)
    for (const [number, text] of numbers) if (before.get(sheet)?.get(number) !== text) changed.push(placeOf(sheet, number));
  return changed;
}

/** Those that stand in the areas. */
export const formulasIn = (texts: FormulaTexts, areas: readonly Area[]): FormulaTexts =>
  new Map(
    [...texts].map(([sheet, numbers]) => {
      const inside = (number: number): boolean => {
        const { row, column } = placeOf(sheet, number);
        return areas.some((area) => area.sheet === sheet && holds(area.box, row, column));
      };
      return [sheet, new Map([...numbers].filter(([number]) => inside(number)))];
    }),
  );
