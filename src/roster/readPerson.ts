import type { Problem } from "../review/problem";
import type { Employment, PartialDate, Person, Place } from "../review/subject";
import { cleanText, errorOf, isBlank } from "./cleanText";
import { GENDER_LABELS } from "./labels";
import { LIST_TABLE, type ListField, type PersonField } from "./personColumns";
import { isNone, readEmployment, readForm, readGender } from "./readChoices";
import { centuriesOf, readDate } from "./readDate";
import { readDiscipline } from "./readDiscipline";
import { fieldReader, type FieldReader } from "./readFields";
import { type Mark, readMark } from "./readMark";
import { readMonths, readNumber } from "./readNumber";
import { readPointFields } from "./readPointFields";
import type { Row } from "./row";
import { type TypedCells, typedCells, typedText } from "./unread";

/** A row taken for a person, with what its surroundings say: the group row above it, or its sheet. */
export interface PersonRow {
  readonly row: Row<ListField>;
  readonly unit: string | null;
  readonly employment: Employment | null;
  /** In a table of ours every row is a person, but for a sum somebody typed below them. */
  readonly isTotal?: true;
}

/** A person as one row tells it; what only the whole list can tell (id, membership of the blank ones) comes later. */
export interface PersonDraft {
  readonly person: Omit<Person, "id" | "partyMember">;
  readonly typedId: string | null;
  /** What the party columns say; "unreadable" was reported and is not the same as blank. */
  readonly membership: Mark | "unreadable" | null;
  readonly hasMembershipColumn: boolean;
  readonly origin: Place | null;
  readonly row: number;
  /** Where the unit was typed: its cell, or the row when a group row or the sheet gave it. */
  readonly unitPlace: Place;
  readonly unread: TypedCells<PersonField>;
}

const NAME_FIELDS: readonly ListField[] = ["name", "familyName", "givenName"];
const MEMBERSHIP_FIELDS: readonly ListField[] = ["partyMember", "partyJoined", "partyProbation"];

/** The name a row bears, from one column or from Họ đệm and Tên; "" when there is none. */
export const nameIn = (row: Row<ListField>): string =>
  cleanText(row.cell("name")) || [cleanText(row.cell("familyName")), cleanText(row.cell("givenName"))].filter((part) => part !== "").join(" ");

/** Cells of a list's own columns, in the column of DanhSach they speak of. */
function inOurColumns({ partyJoined, partyProbation, maleColumn, femaleColumn, ...cells }: TypedCells<ListField>): TypedCells<PersonField> {
  const birth = maleColumn ?? femaleColumn;
  const partyMember = partyJoined ?? partyProbation;
  return { ...(birth === undefined ? {} : { birth }), ...(partyMember === undefined ? {} : { partyMember }), ...cells };
}

/** What another column or the group row has said after all need not be asked again. */
const stillBlank = (cells: TypedCells<PersonField>, person: Partial<Person>): TypedCells<PersonField> =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => (person[field as keyof Person] || null) === null));

/** A row without a name as it is written back: nobody's, but with the phòng its surroundings give. */
export function namelessRow({ row, unit }: PersonRow): TypedCells<PersonField> {
  const typed = inOurColumns(typedCells(row, LIST_TABLE));
  return { ...(unit === null ? {} : { unit }), origin: row.place, ...typed };
}

/** Reads one row; without a name it is a problem and no person. */
export function readPerson({ row, unit, employment }: PersonRow, problems: Problem[]): PersonDraft | null {
  const name = nameIn(row);
  const fields = fieldReader(row, name, problems);
  if (name === "") {
    const wrong = NAME_FIELDS.filter((field) => errorOf(row.cell(field)) !== null);
    for (const field of wrong) fields.text(field);
    if (wrong.length === 0) problems.push({ kind: "nameMissing", place: row.place });
    return null;
  }
  if (!/\p{L}/u.test(name)) problems.push({ kind: "nameWithoutLetter", place: row.placeOf(row.has("name") ? "name" : "familyName"), name });
  const given = (field: ListField): string | null => {
    const text = fields.text(field);
    return text === null || isNone(text) ? null : text;
  };
  const sex = readSexColumns(row, fields, name, problems);
  const read: Omit<PersonDraft, "unread"> = {
    typedId: fields.text("id"),
    origin: fields.text("origin"),
    row: row.index,
    unitPlace: isBlank(row.cell("unit")) ? row.place : row.placeOf("unit"),
    hasMembershipColumn: MEMBERSHIP_FIELDS.some((field) => row.has(field)),
    membership: readMembership(row, fields),
    person: {
      name,
      birth: readBirth(row, "birth", fields, name) ?? sex.birth,
      gender: fields.choice("gender", readGender, (place, text) => ({ kind: "unknownGender", place, text, name })) ?? sex.gender,
      unit: fields.text("unit") ?? unit,
      position: fields.text("position") ?? fields.text("jobTitle"),
      partyPosition: given("partyPosition"),
      unionPosition: given("unionPosition"),
      employment: fields.choice("employment", readEmployment, (place, text) => ({ kind: "unknownEmployment", place, text, name })) ?? employment,
      partyCell: fields.text("partyCell"),
      monthsWorked: fields.number("monthsWorked", readMonths, "months"),
      leaveMonths: fields.number("leaveMonths", readMonths, "months"),
      maternity: readMaternity(row, fields, name),
      discipline: readDiscipline(row, fields, name),
      disciplineCountedIn: fields.number("disciplineCountedIn", readYear, "year"),
      unratedReason: given("unratedReason"),
      chosenForm: fields.choice("chosenForm", readForm, (place, text) => ({ kind: "unknownForm", place, text, name })),
      self: fields.level("self"),
      typedProposal: fields.level("typedProposal"),
      consideration: fields.level("consideration"),
      decision: fields.level("decision"),
      decisionReason: fields.text("decisionReason"),
      previous: fields.level("previous"),
      joined: fields.date("joined"),
      note: fields.text("note"),
      ...readPointFields(fields),
      place: row.place,
    },
  };
  return { ...read, unread: stillBlank({ ...sex.unread, ...inOurColumns(fields.unread) }, read.person) };
}

function readYear(cell: Parameters<typeof readNumber>[0]): number | null {
  const year = readNumber(cell);
  return year !== null && Number.isInteger(year) && year >= 1990 && year <= 2099 ? year : null;
}

function readMembership(row: Row<ListField>, fields: FieldReader<ListField>): PersonDraft["membership"] {
  for (const field of MEMBERSHIP_FIELDS) {
    if (isBlank(row.cell(field))) continue;
    return fields.mark(field) ?? "unreadable";
  }
  return null;
}

/** A mark, a number of months or a stretch of dates in the column all say that there was maternity leave. */
function readMaternity(row: Row<ListField>, fields: FieldReader<ListField>, name: string): boolean {
  const read = (text: string): boolean | null => {
    const mark = readMark(text);
    if (mark !== null) return mark === "yes";
    const months = readNumber(text);
    if (months !== null) return months > 0;
    return /\d\s*[/.-]\s*\d|\d\s*tháng/iu.test(text) ? true : null;
  };
  const otherwise = (place: Place, text: string): Problem => ({ kind: "unknownMark", place, heading: row.headingOf("maternity"), text, name });
  return fields.choice("maternity", read, otherwise) ?? false;
}

interface SexColumns {
  readonly gender: Person["gender"];
  readonly birth: PartialDate | null;
  readonly unread?: TypedCells<PersonField>;
}

/** Birth dates often stand under Nam or Nữ: the column gives the sex, the cell the date; a mere mark gives the sex. */
function readSexColumns(row: Row<ListField>, fields: FieldReader<ListField>, name: string, problems: Problem[]): SexColumns {
  const columns = [
    { field: "maleColumn", gender: "male" },
    { field: "femaleColumn", gender: "female" },
  ] as const;
  const filled = columns.filter(({ field }) => !isBlank(row.cell(field)) && readMark(row.cell(field)) !== "no");
  const [first] = filled;
  if (first === undefined) return { gender: null, birth: null };
  if (filled.length > 1) {
    problems.push({ kind: "bothSexes", place: row.placeOf(first.field), name });
    // One column cannot hold both; as one text it is asked about again.
    const both = filled.map((column) => `${typedText(row.cell(column.field))} (${GENDER_LABELS[column.gender]})`).join(", ");
    return { gender: null, birth: null, unread: { birth: both } };
  }
  const { field, gender } = first;
  const isMark = readMark(row.cell(field)) === "yes" && readDate(row.cell(field), row.shown(field)) === null;
  return { gender, birth: isMark ? null : readBirth(row, field, fields, name) };
}

/** A birth date; which century two digits mean is asked where both are possible. */
const readBirth = (row: Row<ListField>, field: ListField, fields: FieldReader<ListField>, name: string): PartialDate | null =>
  fields.date(field, (cell) => {
    const years = centuriesOf(cell);
    return years === null ? null : { kind: "birthCentury", place: row.placeOf(field), name, text: cleanText(cell), years };
  });
