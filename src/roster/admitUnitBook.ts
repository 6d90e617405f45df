import { matchKey } from "../review/matchKey";
import { unitKey } from "../review/unitKey";
import { headingOf } from "./personColumns";
import type { BookReading } from "./readBook";
import { SETTINGS_TABLE } from "./tables";
import { isPeople } from "./unitKeys";

/** Why a workbook that came back is not compared at all. */
export type NotAdmitted = { readonly kind: "commonBook" } | { readonly kind: "otherYear"; readonly year: number; readonly time: string };

/** What somebody must say before its cells are written. */
export type OriginDoubt = { readonly kind: "unknown" } | { readonly kind: "otherAgency"; readonly agency: string };

/** A workbook of a whole agency, or of another year, says nothing of one phòng this year. */
export function notAdmitted(common: BookReading, returned: BookReading): NotAdmitted | null {
  const { split } = returned;
  if (split === null) return isOfAgency(returned) ? { kind: "commonBook" } : null;
  return split.year === common.regulation.year ? null : { kind: "otherYear", year: split.year, time: split.time };
}

export function originDoubt({ agency: { name } }: BookReading, { split }: BookReading): OriginDoubt | null {
  if (split === null) return { kind: "unknown" };
  const known = name !== null && split.agency !== "";
  return known && matchKey(name) !== matchKey(split.agency) ? { kind: "otherAgency", agency: split.agency } : null;
}

/** Its memory holds Cấu hình, or people of several phòng. */
function isOfAgency({ kept, roster }: BookReading): boolean {
  const given = kept.filter(isPeople).flatMap(({ cells }) => cells[headingOf("unit")] ?? []);
  const units = given.length > 0 ? given : roster.people.flatMap(({ unit }) => unit ?? []);
  return kept.some(({ table }) => table === SETTINGS_TABLE.table) || new Set(units.map(unitKey)).size > 1;
}
