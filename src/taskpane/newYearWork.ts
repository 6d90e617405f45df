import { NEW_YEAR } from "../messages.vi/newYear";
import type { NewYearFacts } from "../roster/newYear";
import { savedFile, XLSX } from "./downloads";
import type { OpenSource, SavedFile } from "./state";
import type { WorkNeeds } from "./workNeeds";

/** The workbook of the year after, made from the one that is open; nothing is written into that. */
export interface NewYearWork {
  /** The new workbook as a file to save, with what it holds; `null` where it could not be made, which is then told. */
  readonly makeNewYear: () => Promise<{ readonly file: SavedFile; readonly facts: NewYearFacts } | null>;
}

export function newYearWork({ store, host, core, readAgain, guarded }: WorkNeeds): NewYearWork {
  const { state } = store;
  const present = async (): Promise<OpenSource | null> => {
    const before = state().source;
    // In Excel what was typed a moment ago belongs to last year too.
    if (before.kind === "open" && before.from === "excel" && host.kind === "excel" && !(await readAgain())) return null;
    const { source } = state();
    return source.kind === "open" && source.opened.reading.source.kind === "workbook" ? source : null;
  };
  return {
    async makeNewYear() {
      let made: Awaited<ReturnType<NewYearWork["makeNewYear"]>> = null;
      await guarded(NEW_YEAR.fault, async () => {
        const { newYearSheets, openNewYear, writeSheets } = await core();
        const source = await present();
        if (source === null) return;
        const opened = openNewYear(source.opened.reading, source.name);
        const bytes = await writeSheets(newYearSheets(opened), state().templates.kept);
        made = { file: savedFile(NEW_YEAR.file(opened.facts.year), bytes, XLSX), facts: opened.facts };
      });
      return made;
    },
  };
}
