import { matchKey } from "./matchKey";

const SHORT_UNIT = /^\s*p(?:\s*\.\s*|\s+)(?=\S)/iu;

/** A unit's name written out: `wholeUnitName("P.Chính sách.")` → "Phòng Chính sách". */
export const wholeUnitName = (unit: string): string => unit.replace(/[\s.]+$/u, "").replace(SHORT_UNIT, "Phòng ");

/**
 * A key under which the spellings of one phòng meet: "P." for "Phòng", a final dot, and all that `matchKey` leaves out.
 * `unitKey("P. chính sách.") === unitKey("Phòng Chính sách")`; a missing tone mark is another key, to be asked about.
 */
export const unitKey = (unit: string): string => matchKey(wholeUnitName(unit));
