import { namesInUse, type TemplateVersion } from "../../documents/officeTemplates";
import type { DocumentPlan } from "../../documents/documentPlan";
import { type Opened, openBook, openReading } from "../../prepareDossier";
import type { Book, Grid } from "../../roster/grid";
import { brokenCells } from "../../roster/brokenCells";
import { type LastYear, readLastYear } from "../../roster/lastYear";
import type { BookReading } from "../../roster/readBook";
import type { DossierFile } from "../../roster/dossierSheet";
import type { Noted } from "../../roster/logRows";
import type { RecipeEdits } from "../../roster/recipe";
import { resultSheets } from "../../roster/resultSheets";
import type { Regulation } from "../../review/regulation";
import type { Review } from "../../review/review";
import type { Place } from "../../review/subject";
import type { SheetPlan } from "../../roster/sheetPlan";
import { type StaleBlock, staleResults, type TypedArea } from "../../roster/staleResults";
import { sheetsLeftOut } from "../../sheetsLeftOut";
import type { UnreadableFile } from "../../workbook/refusal";
import { readXlsx, writeXlsx } from "../../workbook/xlsxFile";
import { type GridPiece, gridPieces, gridsOf } from "./gridPieces";

/** The office's templates in use, by the names of ours; of a file `null` stands for those it carries. */
type OwnNames = readonly string[];

/** Long work that needs neither the page nor Excel: what is asked, as plain data. */
export type Task =
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly name: string; readonly edits: RecipeEdits; readonly own: OwnNames | null }
  /** The sheets of the book come before it, in pieces. With `typed`, what was typed over results, it is also told how they stand. */
  | { readonly kind: "book"; readonly name: string; readonly edits: RecipeEdits; readonly own: OwnNames; readonly typed: readonly TypedArea[] | null }
  /** Another file as last year's list, by the rules of this year. */
  | { readonly kind: "lastYear"; readonly bytes: Uint8Array; readonly name: string; readonly regulation: Regulation }
  | { readonly kind: "reading"; readonly reading: BookReading; readonly own: OwnNames }
  /** The sổ as a file; `more`: sheets of its own kind that travel with it. */
  | { readonly kind: "ourBook"; readonly content: BookContent; readonly more: readonly SheetPlan[] }
  | { readonly kind: "xlsx"; readonly plans: readonly SheetPlan[] };

/** What the sheets of the sổ are made of. */
export interface BookContent {
  readonly reading: BookReading;
  readonly review: Review;
  readonly files: readonly DossierFile[];
  readonly noted: Noted;
}

/** The office's own templates with their files; of a file that is not whole there is none. */
export interface HeldTemplates {
  readonly versions: readonly TemplateVersion[];
  readonly files: ReadonlyMap<number, Uint8Array>;
}

/** Results on the sheets of a book that are not as they would be computed from it, and cells that show #NAME?. */
export interface FoundResults {
  readonly stale: readonly StaleBlock[];
  readonly broken: readonly Place[];
}

/** What a task gives. */
export type Answer =
  | { readonly kind: "unreadable"; readonly why: UnreadableFile }
  | { readonly kind: "file"; readonly book: Book; readonly opened: Opened; readonly leftOut: readonly string[]; readonly templates: HeldTemplates }
  | { readonly kind: "opened"; readonly opened: Opened; readonly leftOut: readonly string[]; readonly results: FoundResults | null }
  | { readonly kind: "lastYear"; readonly found: LastYear }
  | { readonly kind: "xlsx"; readonly bytes: Uint8Array };

/** Does a task on the thread it is called on. `sheets`: of a book to open. */
export async function done(task: Task, sheets: readonly Grid[]): Promise<Answer> {
  switch (task.kind) {
    case "file": {
      const read = await readXlsx(task.bytes, task.name);
      if (read.kind === "unreadable") return read;
      const opened = openBook(read.book, task.edits, task.own ?? namesInUse(read.templates));
      return { kind: "file", book: read.book, opened, leftOut: sheetsLeftOut(read.book, opened), templates: await held(read.templates) };
    }
    case "book": {
      const book: Book = { name: task.name, sheets };
      const opened = openBook(book, task.edits, task.own);
      const results = task.typed === null ? null : { stale: staleResults(book, task.typed), broken: brokenCells(book) };
      return { kind: "opened", opened, leftOut: sheetsLeftOut(book, opened), results };
    }
    case "lastYear": {
      const read = await readXlsx(task.bytes, task.name);
      return read.kind === "unreadable" ? read : { kind: "lastYear", found: readLastYear(read.book, task.regulation) };
    }
    case "reading":
      return { kind: "opened", opened: openReading(task.reading, task.own), leftOut: [], results: null };
    case "ourBook": {
      const { reading, review, files, noted } = task.content;
      return { kind: "xlsx", bytes: await writeXlsx([...resultSheets(reading, review, files, noted), ...task.more]) };
    }
    case "xlsx":
      return { kind: "xlsx", bytes: await writeXlsx(task.plans) };
  }
}

async function held({ versions, bytesOf }: { readonly versions: readonly TemplateVersion[]; readonly bytesOf: (number: number) => Promise<Uint8Array> }): Promise<HeldTemplates> {
  const files = await Promise.all(versions.map(async ({ number }) => bytesOf(number).then((bytes) => [[number, bytes] as const], () => [])));
  return { versions, files: new Map(files.flat()) };
}

/** An answer cut so that each piece reaches the page in a few milliseconds: 3,000 people in one would keep it from drawing. */
export type AnswerPiece =
  | GridPiece
  | { readonly of: "documents"; readonly documents: readonly DocumentPlan[] }
  | { readonly of: "rest"; readonly answer: CutAnswer }
  /** By itself, so that what the page does with the answer begins anew. */
  | { readonly of: "end" };

type CutAnswer =
  | Extract<Answer, { kind: "unreadable" | "xlsx" | "lastYear" }>
  | (Omit<Extract<Answer, { kind: "file" }>, "book" | "opened"> & { readonly name: string; readonly opened: Omit<Opened, "documents"> })
  | (Omit<Extract<Answer, { kind: "opened" }>, "opened"> & { readonly opened: Omit<Opened, "documents"> });

const DOCUMENTS = 400;

export function* answerPieces(answer: Answer): Generator<AnswerPiece> {
  if (answer.kind === "unreadable" || answer.kind === "xlsx" || answer.kind === "lastYear") yield { of: "rest", answer };
  else {
    const { opened: { documents, ...opened } } = answer;
    for (let first = 0; first < documents.length; first += DOCUMENTS) yield { of: "documents", documents: documents.slice(first, first + DOCUMENTS) };
    if (answer.kind === "opened") yield { of: "rest", answer: { ...answer, opened } };
    else {
      const { book, ...rest } = answer;
      for (const sheet of book.sheets) yield* gridPieces(sheet);
      yield { of: "rest", answer: { ...rest, name: book.name, opened } };
    }
  }
  yield { of: "end" };
}

/** The answer again. */
export function answerOf(pieces: readonly AnswerPiece[]): Answer {
  const documents = pieces.flatMap((piece) => (piece.of === "documents" ? piece.documents : []));
  const [answer] = pieces.flatMap((piece) => (piece.of === "rest" ? [piece.answer] : []));
  if (answer === undefined) throw new Error("the answer is not whole");
  switch (answer.kind) {
    case "unreadable":
    case "xlsx":
    case "lastYear":
      return answer;
    case "opened":
      return { ...answer, opened: { ...answer.opened, documents } };
    case "file": {
      const { name, ...rest } = answer;
      const sheets = gridsOf(pieces.filter((piece) => piece.of === "sheet" || piece.of === "rows"));
      return { ...rest, book: { name, sheets }, opened: { ...answer.opened, documents } };
    }
  }
}
