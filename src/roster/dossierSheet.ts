import { DOSSIER_TEXT } from "../messages.vi/sheet";
import { isMeetingForm, type MeetingForm } from "../documents/documentPlan";
import { lastDayOf } from "../review/deadline";
import { isAgencyLeader, isLeader } from "../review/group";
import type { Deadline } from "../review/regulation";
import type { Review } from "../review/review";
import { labelKey } from "./cleanText";
import { dateCell } from "./dateCell";
import type { Cell } from "./grid";
import { YES } from "./labels";
import type { KeptRow } from "./readBook";
import { readDate } from "./readDate";
import type { SheetPlan } from "./sheetPlan";
import { subjectLabel } from "./subjectNames";
import { DOSSIER_STATUSES, DOSSIER_TABLE, type DossierField, RECEIVED_STATUSES } from "./tables";
import { type TableRow, tableSheet } from "./tableSheet";

/** A document of the dossier as far as this sheet needs it. */
export interface DossierFile {
  readonly path: string;
  readonly form: string;
  readonly subject: string;
}

type DossierRow = TableRow<DossierField>;

/** HoSo: every document made, and the papers others have to send; what the office typed in earlier stays. */
export function dossierSheet(review: Review, files: readonly DossierFile[], kept: readonly KeptRow<DossierField>[]): SheetPlan {
  const earlier = new Map(kept.map((row) => [keyOf(row), row]));
  const about = subjectsById(review);
  const rows = [...files.map((file) => documentRow(review, file, about)), ...incomingPapers(review)];
  const known = new Set(rows.map(keyOf));
  // A dossier computed again without its documents keeps the rows it had.
  const others = kept.filter((row) => !known.has(keyOf(row)) && (files.length === 0 || row.file === undefined)).map(asTyped);
  return tableSheet(DOSSIER_TABLE, [...rows.map((row) => withTyped(row, earlier.get(keyOf(row)))), ...others], { frozenColumns: 1 });
}

const keyOf = ({ document, subject }: DossierRow): string => `${labelKey(String(document ?? ""))}|${labelKey(String(subject ?? ""))}`;

const withTyped = (row: DossierRow, typed: KeptRow<DossierField> | undefined): DossierRow =>
  typed === undefined ? row : { ...row, status: typed.status ?? row.status ?? null, received: typed.received ?? row.received ?? null, note: typed.note ?? null };

const asTyped = (row: KeptRow<DossierField>): DossierRow => ({ ...row, deadline: row.deadline === undefined ? null : (dateCell(readDate(row.deadline)) ?? row.deadline) });

const SENT_PAPERS: readonly MeetingForm[] = ["tallyMinutes", "meetingMinutes"];

function documentRow(review: Review, { path, form, subject }: DossierFile, about: ReadonlyMap<string, DossierSubject>): DossierRow {
  const { label, above } = about.get(subject) ?? { label: subject, above: false };
  const report = form === "report";
  // Of a meeting only its minutes go above the agency, with the dossier.
  const sent = above && (!isMeetingForm(form) || SENT_PAPERS.includes(form));
  return {
    document: DOSSIER_TEXT.forms[form as keyof typeof DOSSIER_TEXT.forms] ?? form,
    subject: label,
    file: path,
    province: sent || report ? YES : null,
    party: sent ? YES : null,
    deadline: sent || report ? deadline(review, "province") : deadline(review, "meeting"),
    status: DOSSIER_STATUSES[0],
  };
}

/** Who a document is about, and whether it goes above the agency: its leadership, itself and its leaders do. */
interface DossierSubject {
  readonly label: string;
  readonly above: boolean;
}

const subjectsById = ({ people, collectives }: Review): ReadonlyMap<string, DossierSubject> =>
  new Map([
    ...people.map(({ person: { id, name }, group }) => [id, { label: subjectLabel(id, name), above: isAgencyLeader(group) }] as const),
    ...collectives.map(({ collective: { id, name, kind } }) => [id, { label: subjectLabel(id, name), above: kind !== "unit" }] as const),
  ]);

function deadline({ regulation }: Review, id: Deadline["id"]): Cell {
  const found = regulation.deadlines.find((one) => one.id === id);
  return found === undefined ? null : dateCell(readDate(lastDayOf(found, found.date).date));
}

/** Papers the office waits for: opinions on leaders, remarks from where party members live, the old agency of who moved here. */
function incomingPapers(review: Review): DossierRow[] {
  const paper = (document: string, label: string): DossierRow => ({ document, subject: label, received: RECEIVED_STATUSES[1], deadline: deadline(review, "meeting") });
  return review.people.flatMap(({ person, group, problems }) => {
    const label = subjectLabel(person.id, person.name);
    return [
      ...(isLeader(group) ? [paper(DOSSIER_TEXT.partyOpinion, label)] : []),
      ...(person.partyMember ? [paper(DOSSIER_TEXT.residence, label)] : []),
      ...(problems.some(({ kind }) => kind === "joinedThisYear") ? [paper(DOSSIER_TEXT.oldAgency, label)] : []),
    ];
  });
}
