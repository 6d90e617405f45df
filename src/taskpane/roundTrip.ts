import { namesInUse } from "../documents/officeTemplates";
import { FAULT } from "../messages.vi/pane";
import { notAdmittedText, ROUND_TRIP, UNIT_BOOK } from "../messages.vi/unitBook";
import type { Opened } from "../prepareDossier";
import type { UnitMerge } from "../roster/compareUnitBooks";
import { cellsIn, chosenWrites } from "../roster/unitChoices";
import { NO_EDITS } from "../roster/recipe";
import { savedFile, XLSX, ZIP } from "./downloads";
import { ShownError } from "./files";
import type { OpenSource, SavedFile } from "./state";
import type { WorkNeeds } from "./workNeeds";

/** A phòng's workbook that came back, and what it would change in the reading it was compared with. */
export interface UnitFile {
  readonly name: string;
  readonly returned: Opened;
  readonly merge: UnitMerge;
}

/** The round trip of the phòng (mục V.1 Kế hoạch 2023): their workbooks out, and back cell by cell. */
export interface RoundTrip {
  readonly splitUnits: () => Promise<void>;
  readonly readUnitFiles: (files: readonly File[]) => Promise<void>;
  /** Writes what was compared: what nobody doubts, and of what is to be chosen that in `taken`. */
  readonly applyUnits: (taken: ReadonlySet<string>) => Promise<void>;
}

export function roundTrip({ store, host, core, readAgain, guarded }: WorkNeeds): RoundTrip {
  const { dispatch, state } = store;
  /** What stands open, read again where it is a workbook in Excel. */
  async function present(): Promise<OpenSource | null> {
    const before = state().source;
    if (before.kind === "open" && before.from === "excel" && !(await readAgain())) return null;
    const { source } = state();
    return source.kind === "open" ? source : null;
  }

  async function splitUnits(): Promise<void> {
    await guarded(FAULT.writingFile, async () => {
      const { timeNow, unitBooks, writeXlsx, zipFiles } = await core();
      const now = (await present())?.opened;
      if (now === undefined) return;
      const files: { path: string; bytes: Uint8Array }[] = [];
      for (const { fileName, sheets } of unitBooks(now.reading, now.review, timeNow())) files.push({ path: `${fileName}.xlsx`, bytes: await writeXlsx(sheets) });
      const name = files.length === 1 ? (files[0]?.path ?? "") : UNIT_BOOK.zipName(now.review.regulation.year);
      const zip: SavedFile = files.length === 1 && files[0] ? savedFile(name, files[0].bytes, XLSX) : savedFile(name, zipFiles(files), ZIP);
      dispatch({ type: "unitsSplit", zip, books: files.length });
    });
  }

  async function readUnitFiles(files: readonly File[]): Promise<void> {
    await guarded(FAULT.reading(files.map(({ name }) => name).join(", ")), async () => {
      const { compareUnitBooks, messageForRefusal, notAdmitted, openFile } = await core();
      const against = (await present())?.opened;
      if (against === undefined) return;
      const read: Omit<UnitFile, "merge">[] = [];
      const faults: string[] = [];
      for (const file of files) {
        const found = await openFile(new Uint8Array(await file.arrayBuffer()), file.name, { ...NO_EDITS, year: against.review.regulation.year });
        if (found.kind === "unreadable") {
          faults.push(`${file.name}: ${messageForRefusal(found.why)}`);
          continue;
        }
        const returned = found.opened;
        const refused = notAdmitted(against.reading, returned.reading);
        if (returned.reading.source.kind !== "workbook") faults.push(ROUND_TRIP.notUnitBook(file.name));
        else if (refused !== null) faults.push(notAdmittedText(file.name, refused, against.review.regulation.year));
        else read.push({ name: file.name, returned });
      }
      const merges = compareUnitBooks(against, read.map(({ returned }) => returned));
      dispatch({ type: "unitsRead", files: read.flatMap((file, index) => (merges[index] === undefined ? [] : [{ ...file, merge: merges[index] }])) });
      if (faults.length > 0) throw new ShownError(faults.join(" "));
    });
  }

  async function applyUnits(taken: ReadonlySet<string>): Promise<void> {
    await guarded(FAULT.writing, async () => {
      const { compareUnitBooks, openReading, resultSheetsOf, stillOffered, writeUnits } = await core();
      const source = await present();
      if (source === null) return;
      const { units } = state();
      const asked = chosenWrites(units.files.map(({ merge }) => merge), taken);
      // Compared anew with what stands there now: what was typed since is not written over.
      const writes = stillOffered(asked, compareUnitBooks(source.opened, units.files.map(({ returned }) => returned)));
      const opened = await openReading(writeUnits(source.opened.reading, writes), namesInUse(state().templates.kept));
      if (source.from === "excel" && host.kind === "excel") {
        await host.workbook.write(resultSheetsOf(opened, null, state().lastYear));
        await readAgain();
      } else dispatch({ ...source, type: "opened", opened, typed: [...source.typed, { kind: "units", writes }], watched: true });
      dispatch({ type: "unitsRead", files: [] });
      const kept = units.files.flatMap(({ merge }) => merge.choices).filter(({ key, why }) => why === "bothChanged" && !taken.has(key)).length;
      dispatch({ type: "inform", text: ROUND_TRIP.applied(cellsIn(writes), cellsIn(asked) - cellsIn(writes), kept) });
    });
  }

  return { splitUnits, readUnitFiles, applyUnits };
}
