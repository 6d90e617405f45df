import { CONTENTS } from "../messages.vi/document";
import { DOCUMENT_NAMES, ITEM_NAMES, PAPER_NAMES, STATES, type StateId } from "../messages.vi/paper";
import { type Destination, DOSSIER_ITEMS, type DossierItem, goesTo, incomingPapers, itemFinder, type PaperState } from "../review/dossier";
import { partsOf } from "../review/parts";
import type { Review } from "../review/review";
import { type Place, subjectLabel } from "../review/subject";
import type { DocumentPlan } from "./documentPlan";
import { safeName } from "./documentPath";

/** One paper of a dossier that is sent away. */
export interface OutgoingPaper {
  readonly item: DossierItem;
  readonly document: string;
  /** Name of whom it is about; "" where it is the agency. */
  readonly subject: string;
  /** Which of our documents it is, and its name in the dossier: "03 P001 Lê A - Mẫu 02B.docx"; `null`: not ours. */
  readonly file: { readonly from: string; readonly path: string } | null;
  readonly state: StateId;
  /** Its row of Hồ sơ; `null`: the sheet has none. */
  readonly place: Place | null;
}

/** A dossier as it goes to one place: its papers in order, complete or not. */
export interface Outgoing {
  readonly destination: Destination;
  readonly papers: readonly OutgoingPaper[];
}

type Listed = Pick<DocumentPlan, "path" | "form" | "subject">;

/** The contents list of each dossier. */
export const CONTENTS_FORMS = { province: "provinceContents", party: "partyContents" } as const satisfies Record<Destination, DocumentPlan["form"]>;

/** What a dossier still waits for: papers not made, not come or sent back, and minutes nobody has signed. A paper nobody needs is not waited for. */
export const isMissing = ({ item, state }: OutgoingPaper): boolean =>
  LACKING.has(state) || (item === "minutes" && state === "toSign");

const LACKING: ReadonlySet<StateId> = new Set(["missing", "notMade", "notReceived", "returned"]);

/**
 * The dossier for one place, by the rows HOSO of Quy tắc: our documents under the names they bear there, and the papers others
 * send. An item of which nothing is at hand stands in it as missing. `typed`: the rows of Hồ sơ. `isMade`: whether a document is there; the
 * contents list is made together with the others, so that to it all are.
 */
export function outgoingDossier(
  destination: Destination,
  review: Review,
  documents: readonly Listed[],
  typed: readonly PaperState[],
  isMade: (path: string) => boolean = () => true,
): Outgoing {
  const names = new Map([...review.people.map(({ person }) => person), ...review.collectives.map(({ collective }) => collective)].map(({ id, name }) => [id, name]));
  const rowOf = rowsIn(typed);
  const itemOf = itemFinder(review);
  const listed = itemsOf(documents, ({ form, subject }) => itemOf(form, subject));
  const incoming = itemsOf(incomingPapers(partsOf(review)), ({ paper, subject }) => itemOf(paper, subject));
  const unnumbered = DOSSIER_ITEMS.filter((item) => goesTo(review.regulation.dossier[item].value, destination)).flatMap((item): OutgoingPaper[] => {
    const ours = (listed.get(item) ?? []).map(({ path, form, subject }): OutgoingPaper => {
        const name = names.get(subject) ?? "";
        const document = DOCUMENT_NAMES[form];
        const row = rowOf(document, subject, name);
        const state = unsigned(item, typedState(row) ?? (isMade(path) ? "made" : "notMade"));
        return { item, document, subject: form === "report" || form === "partyReport" ? "" : name, file: { from: path, path }, state, place: row?.place ?? null };
      });
    const others = (incoming.get(item) ?? []).map(({ paper, subject, name }): OutgoingPaper => {
        const document = PAPER_NAMES[paper];
        const row = rowOf(document, subject, name);
        return { item, document, subject: name, file: null, state: typedState(row) ?? "notReceived", place: row?.place ?? null };
      });
    const found = [...ours, ...others];
    return found.length > 0 || mayBeNone(item) ? found : [{ item, document: ITEM_NAMES[item], subject: "", file: null, state: "missing", place: null }];
  });
  return { destination, papers: unnumbered.map(numbered) };
}

/** Minutes that were made are not minutes before they are signed. */
const unsigned = (item: DossierItem, state: StateId): StateId => (item === "minutes" && state === "made" ? "toSign" : state);

/** What belongs to each item, in order; what stays in the office is left out. */
function itemsOf<T>(papers: readonly T[], itemOf: (paper: T) => DossierItem | null): ReadonlyMap<DossierItem, readonly T[]> {
  const items = new Map<DossierItem, T[]>();
  for (const paper of papers) {
    const item = itemOf(paper);
    if (item === null) continue;
    const known = items.get(item);
    if (known === undefined) items.set(item, [paper]);
    else known.push(paper);
  }
  return items;
}

/** Our documents of a dossier and the names they bear there, its contents list first. */
export function outgoingFiles({ destination, papers }: Outgoing, documents: readonly Listed[]): readonly { readonly from: string; readonly path: string }[] {
  const contents = documents.find(({ form }) => form === CONTENTS_FORMS[destination]);
  return [...(contents === undefined ? [] : [{ from: contents.path, path: CONTENTS.file }]), ...papers.flatMap(({ file }) => (file === null ? [] : [file]))];
}

/** An agency without deputies, or whose leaders bring no papers, lacks nothing. */
const mayBeNone = (item: DossierItem): boolean => ["headPapers", "deputyForm", "deputyFrame", "deputyPapers", "unitSummaries"].includes(item);

/** The paper's number goes before its file name; papers that are not ours keep their number free. */
function numbered(paper: OutgoingPaper, index: number): OutgoingPaper {
  if (paper.file === null) return paper;
  const name = (paper.file.from.split("/").at(-1) ?? paper.file.from).replace(/\.docx$/, "");
  return { ...paper, file: { from: paper.file.from, path: `${String(index + 1).padStart(2, "0")} ${safeName(name, 110)}.docx` } };
}

/** The row of Hồ sơ about a document or paper. */
function rowsIn(typed: readonly PaperState[]): (document: string, subject: string, name: string) => PaperState | undefined {
  const key = (document: string, subject: string): string => `${document}|${subject}`.normalize("NFC").toLowerCase();
  const rows = new Map(typed.map((row) => [key(row.document ?? "", row.subject ?? ""), row]));
  return (document, subject, name) => rows.get(key(document, subjectLabel(subject, name)));
}

const STATE_IDS: ReadonlyMap<string, StateId> = new Map(Object.entries(STATES).map(([id, words]) => [words.toLowerCase(), id as StateId]));

/** What the office typed there: what came in says more than what was made. */
function typedState(row: PaperState | undefined): StateId | null {
  const read = (words: string | undefined): StateId | null => STATE_IDS.get((words ?? "").normalize("NFC").trim().toLowerCase()) ?? null;
  return read(row?.received) ?? read(row?.status);
}
