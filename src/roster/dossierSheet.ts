import { DOCUMENT_NAMES, MADE_STATES, PAPER_NAMES, RECEIVED_STATES } from "../messages.vi/paper";
import { lastDayOf } from "../review/deadline";
import { destinationFinder, incomingPapers } from "../review/dossier";
import { partsOf } from "../review/parts";
import type { Deadline } from "../review/regulation";
import type { Review } from "../review/review";
import { labelKey } from "./cleanText";
import { dateCell } from "./dateCell";
import type { Cell } from "./grid";
import { YES } from "./labels";
import type { KeptRow } from "./readBook";
import { readDate } from "./readDate";
import type { SheetPlan } from "./sheetPlan";
import { subjectLabel } from "../review/subject";
import { DOSSIER_TABLE, type DossierField } from "./tables";
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
  const about = labelsById(review);
  const cellsOf = destinationCells(review);
  const rows = [...files.map((file) => documentRow(file, about, cellsOf)), ...incomingRows(review, cellsOf)];
  const known = new Set(rows.map(keyOf));
  // A dossier computed again without its documents keeps the rows it had.
  const others = kept.filter((row) => !known.has(keyOf(row)) && (files.length === 0 || row.file === undefined)).map(asTyped);
  return tableSheet(DOSSIER_TABLE, [...rows.map((row) => withTyped(row, earlier.get(keyOf(row)))), ...others], { frozenColumns: 1 });
}

const keyOf = ({ document, subject }: DossierRow): string => `${labelKey(String(document ?? ""))}|${labelKey(String(subject ?? ""))}`;

const withTyped = (row: DossierRow, typed: KeptRow<DossierField> | undefined): DossierRow =>
  typed === undefined ? row : { ...row, status: typed.status ?? row.status ?? null, received: typed.received ?? row.received ?? null, note: typed.note ?? null };

const asTyped = (row: KeptRow<DossierField>): DossierRow => ({ ...row, deadline: row.deadline === undefined ? null : (dateCell(readDate(row.deadline)) ?? row.deadline) });

type DestinationCells = (kind: string, subject: string) => DossierRow;

function documentRow({ path, form, subject }: DossierFile, about: ReadonlyMap<string, string>, cellsOf: DestinationCells): DossierRow {
  return {
    document: DOCUMENT_NAMES[form as keyof typeof DOCUMENT_NAMES] ?? form,
    subject: about.get(subject) ?? subject,
    file: path,
    ...cellsOf(form, subject),
    status: MADE_STATES.made,
  };
}

/** Papers the office waits for, in the order of the plan. */
const incomingRows = (review: Review, cellsOf: DestinationCells): DossierRow[] =>
  incomingPapers(partsOf(review)).map(({ paper, subject, name }) => ({
    document: PAPER_NAMES[paper],
    subject: subjectLabel(subject, name),
    ...cellsOf(paper, subject),
    received: RECEIVED_STATES.notReceived,
  }));

const labelsById = ({ people, collectives }: Review): ReadonlyMap<string, string> =>
  new Map([...people.map(({ person }) => person), ...collectives.map(({ collective }) => collective)].map(({ id, name }) => [id, subjectLabel(id, name)] as const));

/** Where a document or paper goes, and until when; what stays in the office is wanted for the meeting. A notice comes after the decision. */
function destinationCells(review: Review): DestinationCells {
  const destinationsOf = destinationFinder(review);
  return (kind, subject) => {
    const to = destinationsOf(kind, subject);
    const [first = "meeting"] = to;
    return { province: to.includes("province") ? YES : null, party: to.includes("party") ? YES : null, deadline: AFTERWARDS.has(kind) ? null : deadline(review, first) };
  };
}

const AFTERWARDS: ReadonlySet<string> = new Set(["notice", "filing", "trace"]);

function deadline({ regulation }: Review, id: Deadline["id"]): Cell {
  const found = regulation.deadlines.find((one) => one.id === id);
  return found === undefined ? null : dateCell(readDate(lastDayOf(found, found.date).date));
}
