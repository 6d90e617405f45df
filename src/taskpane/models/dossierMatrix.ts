import { isMissing, type OutgoingPaper, outgoingDossier } from "../../documents/outgoing";
import type { StateId } from "../../messages.vi/paper";
import type { Opened } from "../../prepareDossier";
import { DESTINATIONS, type Destination } from "../../review/dossier";
import type { Place } from "../../review/subject";
import { type DeadlineRow, deadlineRows } from "./deadlineRows";

/** One paper of a dossier about one subject. */
export interface MatrixRow {
  /** "" where it is the agency, or where nobody is known. */
  readonly subject: string;
  readonly state: StateId;
  readonly lacks: boolean;
  /** Its row of Hồ sơ, once the sheet has one. */
  readonly place: Place | null;
}

/** The papers of one kind, those the dossier lacks first. */
export interface MatrixKind {
  readonly document: string;
  readonly rows: readonly MatrixRow[];
  /** How many are in each state, in the order met. */
  readonly states: readonly { readonly state: StateId; readonly count: number }[];
}

/** One dossier as step Hồ sơ shows it. */
export interface DossierMatrix {
  readonly destination: Destination;
  readonly deadline: DeadlineRow | null;
  readonly papers: number;
  readonly lacks: number;
  readonly kinds: readonly MatrixKind[];
}

/**
 * Document × subject × deadline: each dossier as it stands on a day, by the documents made from this very reading and the rows of Hồ sơ.
 * Before anything is made → every document of ours `notMade`; a row that says "Đã ký" → `signed`, with the row's place.
 */
export function dossierMatrix({ review, reading, documents }: Opened, made: readonly string[], today: string): readonly DossierMatrix[] {
  const paths = new Set(made);
  const deadlines = deadlineRows(review.regulation.deadlines, today);
  return DESTINATIONS.map((destination) => {
    const { papers } = outgoingDossier(destination, review, documents, reading.dossier, (path) => paths.has(path));
    return {
      destination,
      deadline: deadlines.find(({ id }) => id === destination) ?? null,
      papers: papers.length,
      lacks: papers.filter(isMissing).length,
      kinds: [...grouped(papers, ({ document }) => document)].map(([document, ofKind]) => kindOf(document, ofKind)),
    };
  });
}

function kindOf(document: string, papers: readonly OutgoingPaper[]): MatrixKind {
  const all = papers.map(rowOf);
  const rows = [...all.filter(({ lacks }) => lacks), ...all.filter(({ lacks }) => !lacks)];
  return { document, rows, states: [...grouped(rows, ({ state }) => state)].map(([state, { length }]) => ({ state, count: length })) };
}

const rowOf = (paper: OutgoingPaper): MatrixRow => ({ subject: paper.subject, state: paper.state, lacks: isMissing(paper), place: paper.place });

function grouped<T, Key>(items: readonly T[], key: (item: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
