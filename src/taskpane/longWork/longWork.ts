import type { OfficeTemplates } from "../../documents/officeTemplates";
import type { Opened } from "../../prepareDossier";
import type { Book } from "../../roster/grid";
import type { BookReading } from "../../roster/readBook";
import type { Regulation } from "../../review/regulation";
import type { RecipeEdits } from "../../roster/recipe";
import type { SheetPlan } from "../../roster/sheetPlan";
import type { TypedArea } from "../../roster/staleResults";
import type { UnreadableFile } from "../../workbook/refusal";
import { templateSheets } from "../../workbook/templateRows";
import { breather } from "../breather";
import { gridPieces } from "./gridPieces";
import { startLongWorker, type LongWorker } from "./startLongWorker";
import { type Answer, type AnswerPiece, answerOf, type BookContent, done, type HeldTemplates, type Task } from "./tasks";

/** A file read and understood. */
export interface OpenedFile {
  readonly kind: "file";
  readonly book: Book;
  readonly templates: OfficeTemplates;
  readonly opened: Opened;
  readonly leftOut: readonly string[];
}

/** One for the page, from the first work on; null: there is none to be had. */
let worker: LongWorker | null | undefined;
let asked = 0;

/** Reads a file and what it says. `own`: the office's templates in use, by the names of ours; `null`: those of the file. */
export async function openFile(bytes: Uint8Array, name: string, edits: RecipeEdits, own: readonly string[] | null = null): Promise<OpenedFile | { readonly kind: "unreadable"; readonly why: UnreadableFile }> {
  const answer = await ask({ kind: "file", bytes, name, edits, own });
  if (answer.kind === "unreadable") return answer;
  if (answer.kind !== "file") throw otherAnswer(answer);
  return { ...answer, templates: templatesOf(answer.templates) };
}

/** What a book says, and which of its sheets a new workbook does not carry. With `typed`, what was typed over its results, also how these stand. */
export const openBook = ({ name, sheets }: Book, edits: RecipeEdits, own: readonly string[], typed: readonly TypedArea[] | null = null): Promise<Omit<OpenedAnswer, "kind">> =>
  openedOf({ kind: "book", name, edits, own, typed }, sheets);

/** The people of another file as last year's list. */
export async function openLastYear(bytes: Uint8Array, name: string, regulation: Regulation): Promise<Extract<Answer, { kind: "lastYear" | "unreadable" }>> {
  const answer = await ask({ kind: "lastYear", bytes, name, regulation });
  if (answer.kind !== "lastYear" && answer.kind !== "unreadable") throw otherAnswer(answer);
  return answer;
}

/** The review of what was read, e.g. after a decision was typed in the pane over a file. */
export const openReading = async (reading: BookReading, own: readonly string[]): Promise<Opened> => (await openedOf({ kind: "reading", reading, own })).opened;

/** The sổ as a file, with the office's own templates. */
export const writeOurBook = async (content: BookContent, templates: OfficeTemplates): Promise<Uint8Array> =>
  bytesOf({ kind: "ourBook", content, more: await templateSheets(templates) });

/** Sheets of ours as a file, with the office's own templates. */
export const writeSheets = async (plans: readonly SheetPlan[], templates: OfficeTemplates): Promise<Uint8Array> => bytesOf({ kind: "xlsx", plans: [...plans, ...(await templateSheets(templates))] });

/** A new workbook as a file. */
export const writeXlsx = (plans: readonly SheetPlan[]): Promise<Uint8Array> => bytesOf({ kind: "xlsx", plans });

async function bytesOf(task: Task): Promise<Uint8Array> {
  const answer = await ask(task);
  if (answer.kind !== "xlsx") throw otherAnswer(answer);
  return answer.bytes;
}

type OpenedAnswer = Extract<Answer, { kind: "opened" }>;

async function openedOf(task: Task, sheets: Book["sheets"] = []): Promise<OpenedAnswer> {
  const answer = await ask(task, sheets);
  if (answer.kind !== "opened") throw otherAnswer(answer);
  return answer;
}

const otherAnswer = ({ kind }: Answer): Error => new Error(`the answer is "${kind}"`);

const templatesOf = ({ versions, files }: HeldTemplates): OfficeTemplates => ({
  versions,
  bytesOf: async (number) => {
    const bytes = files.get(number);
    if (bytes === undefined) throw new Error(`version ${number} is not whole`);
    return bytes;
  },
});

/** Asks the worker; where there is none, or it breaks, the page does the work itself. */
async function ask(task: Task, sheets: Book["sheets"] = []): Promise<Answer> {
  if (worker === undefined) worker = startLongWorker();
  if (worker === null || worker.isDead()) return done(task, sheets);
  return (await answerOfWorker(worker, task, sheets)) ?? done(task, sheets);
}

async function answerOfWorker({ post, listen }: LongWorker, task: Task, sheets: Book["sheets"]): Promise<Answer | null> {
  const id = (asked += 1);
  const pause = breather();
  for (const sheet of sheets)
    for (const piece of gridPieces(sheet)) {
      post({ id, piece });
      await pause();
    }
  return new Promise((resolve) => {
    const pieces: AnswerPiece[] = [];
    listen(id, (heard) => {
      if ("broken" in heard) resolve(null);
      else if (heard.piece.of === "end") resolve(answerOf(pieces));
      else pieces.push(heard.piece);
    });
    post({ id, task });
  });
}
