import type { Review } from "../review/review";
import type { BookReading } from "./readBook";
import { PEOPLE_TABLE } from "./personColumns";
import { typedSheets } from "./resultSheets";
import { COLLECTIVES_TABLE, MARKS_TABLE, TALLIES_TABLE } from "./tables";
import { tracedRows, type TracedRow } from "./trace";
import { idOf, isSubject } from "./unitKeys";

/** A workbook as read and reviewed. */
export interface Side {
  readonly reading: BookReading;
  readonly review: Review;
}

/** What a phòng types into and sends back; criteria are the agency's. */
const TABLES: readonly string[] = [PEOPLE_TABLE, COLLECTIVES_TABLE, MARKS_TABLE, TALLIES_TABLE].map(({ table }) => table);

/** A ballot is of a Mã: a name that was put right since does not make it another. */
export const byId = (row: TracedRow): TracedRow => (isSubject(row) ? row : { ...row, key: `${idOf(row.label)}${row.key.slice(row.label.length)}` });

/** The rows of a workbook that a phòng may have typed into, by Mã. */
export const unitRows = ({ reading, review }: Side): readonly TracedRow[] => keptUnitRows(tracedRows(typedSheets(withoutLooseRows(reading), review)));
export const keptUnitRows = (rows: readonly TracedRow[]): readonly TracedRow[] => rows.filter(({ table }) => TABLES.includes(table)).map(byId);

/** Rows that are nobody's would take the key of one that is somebody's. */
const withoutLooseRows = (reading: BookReading): BookReading => {
  const { people, collectives, marks, tallies, ...unread } = reading.unread;
  return { ...reading, unread: { ...unread, people: { ...people, rows: [] }, collectives: { ...collectives, rows: [] }, marks: { ...marks, rows: [] }, tallies: { ...tallies, rows: [] } } };
};
