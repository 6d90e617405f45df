import { namesInUse } from "../documents/officeTemplates";
import { IMPORT } from "../messages.vi/importStep";
import type { Place } from "../review/subject";
import type { Trial } from "../review/tryOut";
import type { BookReading } from "../roster/readBook";
import { type Answer, type Meaning, NO_EDITS, type RecipeEdits } from "../roster/recipe";
import type * as Core from "./core";
import { ShownError } from "./files";
import type { OpenSource } from "./state";
import type { Store } from "./store";

/** Answering what the list asks. Nothing is written: the list is read again by the answer, until "Tạo sổ" puts it in Cách đọc. */
export interface Answering {
  readonly answer: (...answers: readonly Answer[]) => Promise<void>;
  readonly forget: (...answers: readonly Meaning[]) => Promise<void>;
  /** Reviews by the rules in force at the end of this year. */
  readonly chooseYear: (year: number) => Promise<void>;
  /** Keeps for the chosen year a value the office changed for another, or lets it go. */
  readonly keepRule: (code: string, on: boolean) => Promise<void>;
  /** Takes the answers of last year's workbook; those of this one go before them. */
  readonly bringRecipe: (file: File) => Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly core: () => Promise<typeof Core>;
  readonly guarded: (sentence: string, work: () => Promise<void>) => Promise<void>;
  readonly keepEdits: (edits: RecipeEdits) => void;
}

export function answering({ store, core, guarded, keepEdits }: Needs): Answering {
  const { dispatch, state } = store;

  let before = Promise.resolve();

  /** One after the other: an answer given while another is being read by must not forget it. */
  const readBy = (change: (edits: RecipeEdits, code: typeof Core) => RecipeEdits): Promise<void> => (before = before.then(() => readOnce(change)));

  async function readOnce(change: (edits: RecipeEdits, code: typeof Core) => RecipeEdits): Promise<void> {
    await guarded(IMPORT.fault, async () => {
      const code = await core();
      const { source, edits: before } = state();
      if (source.kind !== "open") return;
      const { book } = source;
      if (book === null) throw new ShownError(IMPORT.saveFirst);
      const edits = change(before, code);
      const own = namesInUse(state().templates.kept);
      const { opened: fresh, leftOut } = await code.openBook(book, edits, own);
      const typed = sameSubjects(source, fresh.reading);
      const opened = typed.length === 0 ? fresh : await code.openReading(typed.reduce((reading, step) => code.withStep(reading, step), fresh.reading), own);
      const now = state().source;
      // The workbook was read again meanwhile, or another file opened, which the answer is not for.
      if (now !== source) return now.kind === "open" && now.name === source.name ? readOnce(change) : undefined;
      const after: OpenSource = { ...source, opened, typed, leftOut: source.from === "file" ? leftOut : source.leftOut };
      dispatch({ type: "answered", edits, source: after, spoken: IMPORT.spoken(code.mattersOf(opened, book).questions.length) });
      dispatch({ type: "lastYear", lastYear: code.lastYearAgain(opened, book, state().lastYear) });
      if (source.from === "excel") keepEdits(edits);
    });
  }

  return {
    answer: (...answers) => readBy((edits, { withGiven }) => answers.reduce(withGiven, edits)),
    forget: (...answers) => readBy((edits, { withForgotten }) => answers.reduce(withForgotten, edits)),
    chooseYear: (year) => readBy((edits) => ({ ...edits, year, keptRules: [] })),
    keepRule: (code, on) => readBy((edits) => ({ ...edits, keptRules: [...edits.keptRules.filter((one) => one !== code), ...(on ? [code] : [])] })),
    bringRecipe: (file) =>
      guarded(IMPORT.fault, async () => {
        const code = await core();
        const read = await code.openFile(new Uint8Array(await file.arrayBuffer()), file.name, NO_EDITS);
        if (read.kind === "unreadable") throw new ShownError(`${file.name}: ${code.messageForRefusal(read.why)}`);
        const { recipe } = read.opened.reading;
        await readBy((edits) => ({ ...edits, brought: recipe }));
        dispatch({ type: "inform", text: IMPORT.brought(file.name, recipe.length) });
      }),
  };
}

/** The edits the workbook kept; of what cannot be read any more (`tried` fails) nothing is left, and the clerk is asked again. */
export async function editsIn(kept: string, tried: (edits: RecipeEdits) => Promise<unknown>): Promise<RecipeEdits> {
  if (kept === "") return NO_EDITS;
  try {
    const edits = { ...NO_EDITS, ...(JSON.parse(kept) as Partial<RecipeEdits>) };
    await tried(edits);
    return edits;
  } catch {
    return NO_EDITS;
  }
}

/** What was typed before, for the people who stand in the same rows under whatever id they have now. */
function sameSubjects({ opened, typed }: OpenSource, { roster }: BookReading): OpenSource["typed"] {
  const subjectsOf = ({ people, collectives }: BookReading["roster"]): readonly { readonly id: string; readonly name: string; readonly place: Place }[] => [...people, ...collectives];
  const now = new Map(subjectsOf(roster).map(({ id, name, place }) => [`${place} ${name}`, id]));
  const ids = new Map(subjectsOf(opened.reading.roster).map(({ id, name, place }) => [id, now.get(`${place} ${name}`)]));
  const moved = (trial: Trial): Trial[] => [ids.get(trial.subject)].flatMap((subject) => (subject === undefined ? [] : [{ ...trial, subject }]));
  return typed.map((step) => (step.kind === "levels" ? { ...step, trials: step.trials.flatMap(moved) } : step));
}
