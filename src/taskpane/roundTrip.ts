import { namesInUse } from "../documents/officeTemplates";
import { FAULT } from "../messages.vi/pane";
import { ROUND_TRIP, UNIT_BOOK } from "../messages.vi/unitBook";
import type { Opened } from "../prepareDossier";
import type { UnitMerge } from "../roster/mergeUnit";
import { NO_EDITS } from "../roster/recipe";
import { savedFile, XLSX, ZIP } from "./downloads";
import { ShownError } from "./files";
import type { OpenSource, SavedFile } from "./state";
import type { WorkNeeds } from "./workNeeds";

/** A phòng's workbook that came back, and what it would change in the reading it was compared with. */
export interface UnitFile {
  readonly name: string;
  readonly returned: Opened;
  readonly against: Opened;
  readonly merge: UnitMerge;
}

/** The round trip of the phòng (mục V.1 Kế hoạch 2023): their workbooks out, and back cell by cell. */
export interface RoundTrip {
  readonly splitUnits: () => Promise<void>;
  readonly readUnitFiles: (files: readonly File[]) => Promise<void>;
  /** Writes what was compared; of conflicts, those in `taken` as the phòng has them. */
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
      const { unitBooks, writeXlsx, zipFiles } = await core();
      const now = (await present())?.opened;
      if (now === undefined) return;
      const files: { path: string; bytes: Uint8Array }[] = [];
      for (const { fileName, sheets } of unitBooks(now.reading, now.review)) files.push({ path: `${fileName}.xlsx`, bytes: await writeXlsx(sheets) });
      const name = files.length === 1 ? (files[0]?.path ?? "") : UNIT_BOOK.zipName(now.review.regulation.year);
      const zip: SavedFile = files.length === 1 && files[0] ? savedFile(name, files[0].bytes, XLSX) : savedFile(name, zipFiles(files), ZIP);
      dispatch({ type: "unitsSplit", zip, books: files.length });
    });
  }

  async function readUnitFiles(files: readonly File[]): Promise<void> {
    await guarded(FAULT.reading(files.map(({ name }) => name).join(", ")), async () => {
      const { compareUnitBook, messageForRefusal, openFile } = await core();
      const against = (await present())?.opened;
      if (against === undefined) return;
      const read: UnitFile[] = [];
      const faults: string[] = [];
      for (const file of files) {
        const found = await openFile(new Uint8Array(await file.arrayBuffer()), file.name, { ...NO_EDITS, year: against.review.regulation.year });
        if (found.kind === "unreadable") {
          faults.push(`${file.name}: ${messageForRefusal(found.why)}`);
          continue;
        }
        const returned = found.opened;
        if (returned.reading.source.kind !== "workbook") faults.push(ROUND_TRIP.notUnitBook(file.name));
        else read.push({ name: file.name, returned, against, merge: compareUnitBook(against, returned) });
      }
      dispatch({ type: "unitsRead", files: read });
      if (faults.length > 0) throw new ShownError(faults.join(" "));
    });
  }

  async function applyUnits(taken: ReadonlySet<string>): Promise<void> {
    await guarded(FAULT.writing, async () => {
      const { compareUnitBook, conflictKey, mergeUnit, openReading, resultSheetsOf } = await core();
      const source = await present();
      if (source === null) return;
      const { units } = state();
      // Compared anew with what stands there now: what was typed since is a conflict, not lost.
      let merged = source.opened;
      let cells = 0;
      for (const { returned } of units.files) {
        const merge = compareUnitBook(merged, returned);
        merged = await openReading(mergeUnit(merged.reading, returned.reading, merge, taken), namesInUse(state().templates.kept));
        cells += merge.changes.length + merge.conflicts.filter((conflict) => taken.has(conflictKey(conflict))).length;
      }
      if (source.from === "excel" && host.kind === "excel") {
        await host.workbook.write(resultSheetsOf(merged, null, state().lastYear));
        await readAgain();
      } else dispatch({ ...source, type: "opened", opened: merged, book: null, watched: true });
      dispatch({ type: "unitsRead", files: [] });
      dispatch({ type: "inform", text: ROUND_TRIP.applied(cells) });
    });
  }

  return { splitUnits, readUnitFiles, applyUnits };
}
