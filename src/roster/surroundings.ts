import type { Employment } from "../review/subject";
import type { RowKind } from "./classifyRow";

/** What the sheet, or the rows so far, say of the people to come. */
export interface SheetSays {
  readonly unit: string | null;
  readonly employment: Employment | null;
}

/** How high a row stands by its number: "A" over "I" over "1"; 0 without a number. */
type Level = 0 | 1 | 2 | 3;

/** What is said of the next person, and by rows of which level. */
export interface Surroundings extends SheetSays {
  readonly unitLevel: Level;
  readonly employmentLevel: Level;
  /** The kind of contract stands over phòng rows: it holds until the next kind. */
  readonly isOver: boolean;
  /** No person stands yet below the row that named the kind of contract. */
  readonly isBare: boolean;
}

type GroupRow = Extract<RowKind, { kind: "group" }>;

export const aroundAll = (sheet: SheetSays): Surroundings => ({ ...sheet, unitLevel: 0, employmentLevel: 0, isOver: false, isBare: false });

/**
 * What a group row changes. Offices write kinds of contract in two orders, told apart by number and order:
 * "B. Người lao động" over "I. Phòng Một", "II. Phòng Hai" holds for each of these; "Hợp đồng lao động" among the people
 * of a phòng ends with that phòng.
 */
export function belowGroup(row: GroupRow, around: Surroundings, sheet: SheetSays): Surroundings {
  const level = levelOf(row.number);
  if (row.employment !== null) {
    // A kind that stands over the phòng, or beside it, ends it; one without a number, or below it, is inside.
    const isOver = row.isTitle || (around.isOver && level > 0 && level === around.employmentLevel);
    const endsUnit = isOver || (around.unitLevel > 0 && level >= around.unitLevel);
    return { ...around, ...(endsUnit ? { unit: sheet.unit, unitLevel: 0 } : {}), employment: row.employment, employmentLevel: level, isOver, isBare: true };
  }
  const isOver = around.isOver || (level > 0 && around.employmentLevel > level) || (around.isBare && beginsAnew(row.number));
  const kind = isOver ? around : aroundAll(sheet);
  return { ...kind, unit: row.unit, unitLevel: level, isOver, isBare: false };
}

function levelOf(number: string): Level {
  if (number === "") return 0;
  if (/^\d+$/.test(number)) return 1;
  return /^[ivx]+$/i.test(number) ? 2 : 3;
}

/** Right below a kind of contract: only a phòng that counts on ("II" after "I") shows that the kind had no people. */
const beginsAnew = (number: string): boolean => number === "" || /^(1|i|a)$/i.test(number);
