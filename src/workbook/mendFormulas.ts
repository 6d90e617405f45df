import type { Place } from "../review/subject";
import { changeCells, placedRange } from "./changeCells";
import { mendedFormula } from "./mendedFormula";

/** What was written again, and cells that call no function of ours or stand on a sheet that is locked. */
export interface Mended {
  readonly written: readonly Place[];
  readonly left: readonly Place[];
}

/** Of these cells the ones whose formula calls a function of ours. */
export async function callingOurs(context: Excel.RequestContext, places: readonly Place[]): Promise<readonly Place[]> {
  const ranges = places.map((place) => placedRange(context, place).load("formulas"));
  await context.sync();
  return places.filter((_, index) => mendedFormula(String(ranges[index]?.formulas[0]?.[0] ?? "")) !== null);
}

/**
 * Writes formulas of ours again: Excel keeps #NAME? in a formula that it met before the add-in was there, whatever changes, until
 * the formula is entered anew. One step that "Khôi phục" takes back.
 */
export async function mendFormulas(context: Excel.RequestContext, places: readonly Place[]): Promise<Mended> {
  const cells = places.map((place) => ({ place, range: placedRange(context, place).load("formulas"), lock: placedRange(context, place).worksheet.protection.load("protected") }));
  await context.sync();
  const edits = cells.flatMap(({ place, range, lock }) => {
    const formula = lock.protected ? null : mendedFormula(String(range.formulas[0]?.[0] ?? ""));
    return formula === null ? [] : [{ place, to: { formula } }];
  });
  if (edits.length > 0) await changeCells(context, [], edits);
  const written = edits.map(({ place }) => place);
  return { written, left: places.filter((place) => !written.includes(place)) };
}
