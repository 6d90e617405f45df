import { NO_TEMPLATES, type OfficeTemplates } from "../documents/officeTemplates";
import type { StoredFile } from "../documents/zipFiles";
import type { Dossier, Opened } from "../prepareDossier";
import type { Destination } from "../review/dossier";
import type { UnitFile } from "./roundTrip";
import type { ReadingDecision, Readings } from "../review/regulation";
import type { Place } from "../review/subject";
import type { Trial, TriedColumn } from "../review/tryOut";
import type { Book } from "../roster/grid";
import { NO_EDITS, type RecipeEdits } from "../roster/recipe";
import type { Change } from "../roster/trace";
import type { YearComparison } from "../roster/compareYears";
import type { LastYear } from "../roster/lastYear";
import type { UnitWrite } from "../roster/unitChoices";
import type { PreviousLevel } from "../roster/previousLevels";

/** The five steps, in the order of the work. */
export const STEPS = ["list", "ratings", "quotas", "forms", "dossier"] as const;
export type StepId = (typeof STEPS)[number];

/** What fills the pane: the five steps, a page of the menu ⋯, or a look at one document by its path. */
export type View = "steps" | "help" | "log" | "plan" | "newYear" | "templates" | "handOver" | { readonly preview: string };

export type RatingFilter = "all" | "noVote" | "noProposal" | "changed";

export type Source =
  | { readonly kind: "none" }
  | { readonly kind: "opening"; readonly name: string }
  | OpenSource;

export interface OpenSource {
  readonly kind: "open";
  readonly name: string;
  /** "excel": the workbook open in Excel, whose cells can be shown and whose sheets can be written. */
  readonly from: "file" | "excel";
  readonly opened: Opened;
  /** Sheets of the file that a new workbook does not carry; in Excel they stay beside ours. */
  readonly leftOut: readonly string[];
  /** What was read, to be read again by another answer. */
  readonly book: Book;
  /** What was typed in the pane over a file; it is typed again when the file is read by another answer. */
  readonly typed: readonly TypedStep[];
}

/** Levels, a reading of the quotas, a line of the log taken back, or what phòng sent back; of conflicts those in `taken` as the phòng has them. */
export type TypedStep =
  | { readonly kind: "levels"; readonly trials: readonly Trial[]; readonly reason: string }
  | { readonly kind: "readings"; readonly chosen: Partial<Readings>; readonly decision: ReadingDecision }
  | { readonly kind: "takenBack"; readonly change: Change }
  | { readonly kind: "units"; readonly writes: readonly UnitWrite[] };

/** A workbook was read and nobody was found in it: there is nothing to rate, to make or to save. */
export const isEmpty = (source: Source): boolean => source.kind === "open" && source.opened.review.people.length === 0;

/** What the pane is busy with; everything else stays usable meanwhile. */
export type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly done: number; readonly total: number; readonly name: string | null; readonly cancelling: boolean }
  | { readonly kind: "cancelled"; readonly done: number; readonly total: number }
  | { readonly kind: "writing" };

/** A file the clerk can save: `href` is an object URL that lives until the next one is made. */
export interface SavedFile {
  readonly name: string;
  readonly href: string;
  readonly blob: Blob;
}

/** The last dossier made, and from which reading: `opened` differing from the open one means it is out of date. */
export interface Made {
  readonly dossier: Pick<Dossier, "files" | "failures">;
  readonly opened: Opened;
  readonly zip: SavedFile;
  /** What the zip is made of: documents made later are put behind it. */
  readonly stored: { readonly files: readonly StoredFile[]; readonly pieces: readonly Blob[] };
  /** The dossiers to send away, each with our documents it still lacks. */
  readonly outgoing: readonly { readonly destination: Destination; readonly zip: SavedFile; readonly missing: readonly string[] }[];
  /** How many documents the whole plan has; fewer were asked for when kinds or phòng were left out. */
  readonly planned: number;
  /** Which templates of the office it was filled into. */
  readonly inUse: string;
  readonly asked: number;
}

/** News that stays until the clerk closes it. */
export interface Notice {
  readonly tone: "error" | "info";
  readonly text: string;
  /** With a button that takes the last write back. */
  readonly offersRestore?: boolean;
  /** With a button that closes the list and drops what was changed since it was saved. */
  readonly offersDiscard?: boolean;
}

/** Last year's list beside this year's. */
export interface ShownLastYear extends LastYear {
  /** It stands on a sheet of the workbook itself. */
  readonly inside: boolean;
  readonly comparison: YearComparison;
  /** Last year's levels for blank cells, and whether the clerk wants them in the sổ. */
  readonly levels: readonly PreviousLevel[];
  readonly carried: boolean;
}

/** How the results on the sheets of the open workbook stand to what was typed. */
export interface SheetResults {
  /** Cells that say something else than is computed now. */
  readonly stale: number;
  /** Cells of results that somebody typed over. */
  readonly kept: readonly Place[];
  /** Cells of our sheets that show #NAME?. */
  readonly broken: readonly Place[];
  /** Why what was last typed could not be read, with the mend; `null` while the pane is up to date. */
  readonly refused: string | null;
}

export type CopyKind = "frozen" | "log";

/** A file made from one reading; it tells no later one. */
export interface Copy {
  readonly file: SavedFile;
  readonly opened: Opened;
}

export const NO_RESULTS: SheetResults = { stale: 0, kept: [], broken: [], refused: null };

export interface PaneState {
  readonly step: StepId;
  readonly view: View;
  /** The office's own templates; `unsaved`: given over a file, and in no workbook yet. */
  readonly templates: { readonly kept: OfficeTemplates; readonly unsaved: boolean };
  readonly source: Source;
  readonly filter: RatingFilter;
  /** Levels tried in step Hạn mức; nothing of them stands in the sheet. */
  readonly trials: readonly Trial[];
  /** Answers given, brought and forgotten since the workbook's own Cách đọc: nothing of them is written before "Tạo sổ". */
  readonly edits: RecipeEdits;
  /** The phòng's workbooks: given out, and those that came back and wait to be written. */
  readonly units: { readonly zip: SavedFile | null; readonly books: number; readonly files: readonly UnitFile[] };
  /** What the clerk unticked in step Biểu mẫu: forms, and units ("" is the agency itself); `wanted`: forms ticked, also before there is a result. */
  readonly left: { readonly forms: readonly string[]; readonly units: readonly string[]; readonly wanted: readonly string[] };
  readonly work: Work;
  readonly made: Made | null;
  /** The result workbook as a file, where there is no Excel to write into. */
  readonly book: SavedFile | null;
  /** Links of files that were saved, as far as a page can know. */
  readonly saved: readonly string[];
  readonly lastYear: ShownLastYear | null;
  readonly results: SheetResults;
  /** The copy to send away, and the log as a file. */
  readonly copies: Readonly<Record<CopyKind, Copy | null>>;
  readonly notice: Notice | null;
  /** The last thing said to a screen reader. */
  readonly spoken: string;
}

export type Action =
  | { readonly type: "go"; readonly step: StepId }
  | { readonly type: "view"; readonly view: View }
  /** Levels to try; one of the same cell takes the place of an earlier one. */
  | { readonly type: "try"; readonly trials: readonly Trial[] }
  | { readonly type: "untry"; readonly subject: string; readonly column: TriedColumn }
  | { readonly type: "dropTrials" }
  | { readonly type: "unitsSplit"; readonly zip: SavedFile; readonly books: number }
  | { readonly type: "unitsRead"; readonly files: readonly UnitFile[] }
  /** `opened`: the same roster planned with these templates. */
  | { readonly type: "templates"; readonly kept: OfficeTemplates; readonly unsaved: boolean; readonly text: string; readonly opened: Opened | null }
  | { readonly type: "close" }
  | { readonly type: "opening"; readonly name: string }
  /** `watched`: read again because a cell was changed, not because somebody asked. `edits`: what was answered before the pane was loaded anew. */
  | ({ readonly type: "opened"; readonly watched?: boolean; readonly templates?: OfficeTemplates; readonly edits?: RecipeEdits } & Omit<OpenSource, "kind">)
  /** Read again by other answers; `spoken` says what is left to answer. */
  | { readonly type: "answered"; readonly edits: RecipeEdits; readonly source: OpenSource; readonly spoken: string }
  | { readonly type: "lastYear"; readonly lastYear: ShownLastYear | null }
  | { readonly type: "results"; readonly results: Partial<SheetResults> }
  | { readonly type: "copied"; readonly kind: CopyKind; readonly copy: Copy; readonly spoken: string }
  | { readonly type: "carry"; readonly on: boolean }
  | { readonly type: "inform"; readonly text: string; readonly offersDiscard?: boolean }
  | { readonly type: "unreadable"; readonly text: string }
  | { readonly type: "filter"; readonly filter: RatingFilter }
  | { readonly type: "tick"; readonly list: "forms" | "units"; readonly id: string; readonly on: boolean }
  | { readonly type: "making"; readonly total: number }
  | { readonly type: "progress"; readonly done: number; readonly total: number; readonly name: string | null }
  | { readonly type: "cancelling" }
  | { readonly type: "cancelled" }
  | { readonly type: "made"; readonly made: Made }
  | { readonly type: "writing" }
  | { readonly type: "saved"; readonly file: SavedFile }
  | { readonly type: "bookMade"; readonly book: SavedFile }
  /** `added`: what a workbook of an earlier version lacked and has now. */
  | { readonly type: "written"; readonly sheets: number; readonly added: string | null; readonly isFirst: boolean }
  /** `unlogged`: changes the log does not tell yet, those that went back among them. */
  | { readonly type: "restored"; readonly sheets: readonly string[]; readonly left: readonly string[]; readonly unlogged: number }
  | { readonly type: "fault"; readonly text: string; readonly offersRestore?: boolean }
  | { readonly type: "dismiss" };

export const START: PaneState = {
  step: "list",
  view: "steps",
  templates: { kept: NO_TEMPLATES, unsaved: false },
  source: { kind: "none" },
  filter: "all",
  trials: [],
  edits: NO_EDITS,
  units: { zip: null, books: 0, files: [] },
  left: { forms: [], units: [], wanted: [] },
  work: { kind: "idle" },
  made: null,
  book: null,
  saved: [],
  lastYear: null,
  results: NO_RESULTS,
  copies: { frozen: null, log: null },
  notice: null,
  spoken: "",
};
