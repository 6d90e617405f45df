import { PEOPLE_TABLE, type PersonField } from "./personColumns";
import { COLLECTIVES_TABLE, type CollectiveField } from "./tables";

/** Columns of a phòng's workbook that the office and the leadership fill in: the phòng reads them, and what it types there is asked about. */
const OFFICE_PERSON = ["unit", "disciplineCountedIn", "unratedReason", "chosenForm", "consideration", "decision", "decisionReason", "previous"] as const satisfies readonly PersonField[];
const OFFICE_COLLECTIVE = ["name", "kind", "unit", "leaderInCharge", "consideration", "decision", "decisionReason", "previous"] as const satisfies readonly CollectiveField[];

const headings = <F extends string>({ columns }: { readonly columns: readonly { readonly field: F; readonly heading: string }[] }, fields: readonly F[]): readonly string[] =>
  fields.map((wanted) => columns.find(({ field }) => field === wanted)?.heading ?? wanted);

const OFFICE: ReadonlyMap<string, readonly string[]> = new Map([
  [PEOPLE_TABLE.table, headings<PersonField>(PEOPLE_TABLE, OFFICE_PERSON)],
  [COLLECTIVES_TABLE.table, headings<CollectiveField>(COLLECTIVES_TABLE, OFFICE_COLLECTIVE)],
]);

/** `isOfficeColumn({ table: "DanhSach", heading: "Quyết định" })` → true. Ballots and grades are the phòng's in every column. */
export const isOfficeColumn = ({ table, heading }: { readonly table: string; readonly heading: string }): boolean => OFFICE.get(table)?.includes(heading) === true;

/** Those of Danh sách, for the guide of the phòng. */
export const OFFICE_HEADINGS: readonly string[] = OFFICE.get(PEOPLE_TABLE.table) ?? [];
