import { matchKey } from "../review/matchKey";
import { cellOf, type Columns } from "../review/place";
import type { Problem } from "../review/problem";
import { leadersUnits } from "../review/leadersUnit";
import type { Regulation } from "../review/regulation";
import { type Collective, type CollectiveKind, NO_POINTS, type Person } from "../review/subject";
import { unitKey } from "../review/unitKey";
import { freeIds } from "./freeIds";
import { placeOf } from "./grid";
import { cleanText } from "./cleanText";
import type { OpenTable } from "./openTable";
import { readCollectiveKind } from "./readChoices";
import { readDiscipline } from "./readDiscipline";
import { fieldReader } from "./readFields";
import { oneSpelling } from "./readPeople";
import { readPointFields } from "./readPointFields";
import type { FoundPeople } from "./source";
import { TABLE_TOP } from "./layout";
import { type CollectiveField, COLLECTIVES_TABLE } from "./tables";
import { typedCells, type Unread, type UnreadNotes, unreadNotes } from "./unread";

/** Collectives as typed in TapThe, then those the roster needs and the table lacks: leadership, agency, each phòng. */
export function readCollectives(
  table: OpenTable<CollectiveField> | null,
  { people, columns }: Pick<FoundPeople, "people" | "columns">,
  agencyName: string | null,
  rules: Pick<Regulation, "titles" | "positionAnswers">,
): { readonly collectives: readonly Collective[]; readonly problems: readonly Problem[]; readonly unread: Unread<CollectiveField> } {
  const problems: Problem[] = [];
  const notes = unreadNotes<CollectiveField>();
  const isLeadersUnit = leadersUnits(people, rules);
  const typed = table === null ? [] : readTyped(table, { people, isLeadersUnit }, problems, notes);
  const unread = notes.taken();
  const missing = missingCollectives(typed, typed.length + unread.rows.length, { people, isLeadersUnit }, agencyName);
  if (typed.length > 0) problems.push(...missing.flatMap(({ unit }) => unitWithoutCollective(unit, people, columns)));
  return { collectives: [...typed, ...missing], problems, unread };
}

/** A table that names the other phòng and not this one: a new phòng, or a name that does not agree. */
function unitWithoutCollective(unit: string | null, people: readonly Person[], columns: Columns): Problem[] {
  const members = people.filter((person) => unit !== null && person.unit === unit);
  const [first] = members;
  return first === undefined ? [] : [{ kind: "unitWithoutCollective", place: cellOf(columns, first.place, "unit"), name: first.name, unit: unit ?? "", count: members.length }];
}

/** The people a table of collectives stands beside. */
interface Members {
  readonly people: readonly Person[];
  readonly isLeadersUnit: (unit: string) => boolean;
}

function readTyped(table: OpenTable<CollectiveField>, { people, isLeadersUnit }: Members, problems: Problem[], unread: UnreadNotes<CollectiveField>): Collective[] {
  const unitOf = oneSpelling(people.map(({ unit }) => unit));
  const owners = new Map(people.map(({ id, place }) => [matchKey(id), place]));
  const drafts = table.rows.flatMap((row): (Omit<Collective, "id"> & { id: string | null })[] => {
    const fields = fieldReader(row, cleanText(row.cell("name")), problems);
    const name = fields.text("name");
    if (name === null) {
      problems.push({ kind: "nameMissing", place: row.place });
      unread.row(typedCells(row, COLLECTIVES_TABLE));
      return [];
    }
    const unit = fields.text("unit");
    const typedKind = fields.text("kind");
    const kind = typedKind === null ? kindByName(name, unit, isLeadersUnit) : readCollectiveKind(typedKind);
    if (kind === null) {
      problems.push({ kind: "unknownCollectiveKind", place: row.placeOf("kind"), text: typedKind ?? "", name });
      unread.row(typedCells(row, COLLECTIVES_TABLE));
      return [];
    }
    let id = fields.text("id");
    const owner = id === null ? undefined : owners.get(matchKey(id));
    if (id !== null && owner !== undefined) {
      problems.push({ kind: "duplicateId", place: row.placeOf("id"), name, id, other: owner });
      id = null;
    } else if (id !== null) owners.set(matchKey(id), row.place);
    const discipline = readDiscipline(row, fields, name);
    unread.subject(row.place, fields.unread);
    return [{
      id,
      name,
      kind,
      unit: unitOf(kind === "unit" ? (unit ?? name) : unit),
      leaderInCharge: fields.text("leaderInCharge"),
      discipline,
      expected: fields.level("expected"),
      self: fields.level("self"),
      typedProposal: fields.level("typedProposal"),
      consideration: fields.level("consideration"),
      decision: fields.level("decision"),
      decisionReason: fields.text("decisionReason"),
      previous: fields.level("previous"),
      ...readPointFields(fields),
      place: row.place,
    }];
  });
  const next = freeIds("C", 2, [...drafts.map(({ id }) => id), ...people.map(({ id }) => id)]);
  return drafts.map((draft) => ({ ...draft, id: draft.id ?? next() }));
}

/** A blank Loại: a row with a unit is a phòng, or the leaders'; else its name says what it is. */
function kindByName(name: string, unit: string | null, isLeadersUnit: Members["isLeadersUnit"]): CollectiveKind {
  if (unit !== null) return isLeadersUnit(unit) ? "leadership" : "unit";
  return isLeadersUnit(name) || matchKey(name).includes(matchKey("lãnh đạo")) ? "leadership" : "unit";
}

/** A generated collective stands where the result workbook will put it, so that its place can be found there. */
function missingCollectives(typed: readonly Collective[], lines: number, { people, isLeadersUnit }: Members, agencyName: string | null): Collective[] {
  const next = freeIds("C", 2, [...typed.map(({ id }) => id), ...people.map(({ id }) => id)]);
  const body = agencyName ?? "cơ quan";
  const has = (kind: CollectiveKind) => typed.some((collective) => collective.kind === kind);
  const known = new Set(typed.flatMap(({ kind, unit }) => (kind === "unit" && unit !== null ? [unitKey(unit)] : [])));
  const wanted: { kind: CollectiveKind; name: string; unit: string | null }[] = [];
  if (!has("leadership")) wanted.push({ kind: "leadership", name: `Tập thể lãnh đạo, quản lý ${body}`, unit: null });
  if (!has("agency")) wanted.push({ kind: "agency", name: agencyName ?? "Cơ quan", unit: null });
  for (const { unit } of people) {
    if (unit === null || isLeadersUnit(unit) || known.has(unitKey(unit))) continue;
    known.add(unitKey(unit));
    wanted.push({ kind: "unit", name: unit, unit });
  }
  return wanted.map((collective, index) => ({
    ...BLANK_COLLECTIVE,
    ...collective,
    id: next(),
    place: placeOf(COLLECTIVES_TABLE.sheet, TABLE_TOP + 1 + lines + index),
  }));
}

const BLANK_COLLECTIVE = {
  leaderInCharge: null, discipline: null, expected: null, self: null, typedProposal: null, consideration: null, decision: null, decisionReason: null,
  previous: null, ...NO_POINTS,
} as const satisfies Partial<Collective>;
