import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { officeTemplateLoader } from "../documents/officeTemplateLoader";
import type { OfficeTemplates } from "../documents/officeTemplates";
import { ketQua } from "../ketQua";
import type { KetQua } from "../ketQua";
import { zipFiles } from "../documents/zipFiles";
import { cli } from "../messages.vi/cli";
import { outgoingZip } from "../messages.vi/paper";
import { messageForRefusal } from "../messages.vi/workbook";
import { outgoingOf, dossierOf, openBook } from "../prepareDossier";
import type { Opened } from "../prepareDossier";
import { NO_EDITS } from "../roster/recipe";
import { sheetsLeftOut } from "../sheetsLeftOut";
import { readLastYear } from "../roster/lastYear";
import { LOG_FILE } from "../messages.vi/liveResults";
import type { SheetPlan } from "../roster/sheetPlan";
import { LOG_TABLE } from "../roster/tables";
import { readXlsx, writeXlsx } from "../workbook/xlsxFile";
import type { FileBook } from "../workbook/xlsxRead";
import { parseArguments } from "./arguments";
import type { Arguments, NewYearArguments } from "./arguments";
import { CommandError, readErrorText } from "./fileErrors";
import { makeDocuments } from "./makeDocuments";
import { openOutFolder, placeFiles, refuseForeignKetQua } from "./outFolder";
import type { OutFile, OutFolder, WriteFailure, Written } from "./outFolder";
import type { Progress } from "./progress";
import { lastYearSummary } from "./lastYearSummary";
import { writeNewYear } from "./newYear";
import { summary } from "./summary";
import type { RunFacts } from "./summary";
import { writeTagList } from "./tagList";
import { loadTemplate, officeTemplates, type OfficeFolder } from "./templates";
import { inWaitingPlace, type WaitingFile, type WaitingPlace } from "./waitingPlace";

/** 0: done, warnings or not; 1: the data has errors, the rest was made; 2: wrong usage, or a file cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly progress: Progress;
  /** The folder relative paths start from. */
  readonly from: string;
  readonly signal: AbortSignal;
}

const KET_QUA = "ket-qua.json";

/** The whole command: `run(["ds.xlsx", "--out", "ho so"], terminal)` → 0. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case "help":
      terminal.print(cli.usage);
      return 0;
    case "wrong":
      terminal.complain(`${parsed.message}\n${cli.seeHelp}`);
      return 2;
    case "tagList":
      return await guarded(terminal, async () => {
        await writeTagList(resolve(terminal.from, parsed.file), parsed.file);
        terminal.print(cli.tagListWritten(parsed.file));
        return 0;
      });
    case "newYear":
      return await guarded(terminal, () => newYearOn(parsed.arguments, terminal));
    case "run":
      return await guarded(terminal, () => runOn(parsed.arguments, terminal));
  }
}

async function guarded({ progress, complain, signal }: Terminal, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    progress.clear();
    if (!(error instanceof CommandError) && !signal.aborted) throw error;
    complain(error instanceof CommandError ? error.message : cli.stopped);
    return 2;
  }
}

async function runOn(wanted: Arguments, terminal: Terminal): Promise<ExitCode> {
  const roster = resolve(terminal.from, wanted.roster);
  terminal.progress.show(cli.reading(wanted.roster));
  const { book, templates } = await readBookFile(roster, wanted.roster);
  const brought = wanted.recipe === null ? [] : openBook((await readBookFile(resolve(terminal.from, wanted.recipe), wanted.recipe)).book).reading.recipe;
  const own = await officeTemplates(wanted.templates === null ? null : resolve(terminal.from, wanted.templates), wanted.templates ?? "", templates);
  const opened = openBook(book, { ...NO_EDITS, brought, year: wanted.year }, own.names);
  const turned = opened.problems.find((problem) => problem.kind === "resultsOfAnotherYear");
  if (turned !== undefined && wanted.year !== null && !wanted.turnsResults) throw new CommandError(cli.turnsResults(wanted.roster, turned));
  const people = opened.review.people.map(({ person }) => person.name);
  const lastYear = wanted.lastYear === null ? null : await readBookFile(resolve(terminal.from, wanted.lastYear), wanted.lastYear);
  const folder = await openOutFolder(resolve(terminal.from, wanted.out), { path: roster, people });
  await refuseForeignKetQua(folder, KET_QUA);
  const nobodyIn = people.length === 0 ? wanted.roster : null;
  const made =
    wanted.jsonOnly || nobodyIn !== null
      ? await writeJsonOnly(opened, folder, nobodyIn)
      : await writeDossier(opened, { folder, own, kept: templates, leftOut: sheetsLeftOut(book, opened) }, terminal);
  terminal.progress.clear();
  terminal.print(summary(made.facts));
  if (lastYear !== null) terminal.print(`\n${lastYearSummary(readLastYear(lastYear.book, opened.reading.regulation), opened.reading)}`);
  made.inUse.forEach(({ message }) => terminal.complain(message));
  return made.inUse.length > 0 ? 2 : hasErrors(made.facts) ? 1 : 0;
}

async function newYearOn({ book: path, out, year }: NewYearArguments, { from, print, progress }: Terminal): Promise<ExitCode> {
  progress.show(cli.reading(path));
  const { book, templates } = await readBookFile(resolve(from, path), path);
  const text = await writeNewYear(openBook(book).reading, { year, templates, from: book.name, shown: path, folder: resolve(from, out) });
  progress.clear();
  print(text);
  return 0;
}

async function readBookFile(path: string, shown: string): Promise<FileBook> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new CommandError(readErrorText(shown, error));
  });
  const read = await readXlsx(bytes, basename(path));
  if (read.kind === "unreadable") throw new CommandError(cli.fileUnreadable(shown, messageForRefusal(read.why)));
  return read;
}

interface Made {
  readonly facts: RunFacts;
  /** Files that are open elsewhere and were not replaced. */
  readonly inUse: readonly WriteFailure[];
}

/** Where nobody was found there is nothing to fill in: an empty report, zip or workbook would pass for a result. */
async function writeJsonOnly({ review, problems }: Opened, folder: OutFolder, nobodyIn: string | null): Promise<Made> {
  const result = ketQua(review, [], problems);
  const written = await inWaitingPlace(folder.path, (waiting) => placeFiles(folder, waiting, [], { index: () => ketQuaFile(result), keepFormer: true }));
  return made({ result, written, folder, jsonOnly: true, nobodyIn, main: [KET_QUA], failures: [], templates: { used: [], strange: [] }, leftOut: [] });
}

interface DossierFrom {
  readonly folder: OutFolder;
  readonly own: OfficeFolder;
  /** The templates the roster's workbook carries: the result workbook carries them on. */
  readonly kept: OfficeTemplates;
  readonly leftOut: readonly string[];
}

const writeDossier = (opened: Opened, { folder, own, kept, leftOut }: DossierFrom, { progress, signal }: Terminal): Promise<Made> =>
  inWaitingPlace(folder.path, async (waiting) => {
    const year = opened.review.regulation.year;
    const onProgress = ({ done, total }: { done: number; total: number }): void => progress.show(cli.making(done, total));
    // Each thread asks for its templates itself.
    const used = new Map<string, RunFacts["templates"]["used"][number]>();
    const loader = officeTemplateLoader({
      shipped: loadTemplate,
      own: own.own,
      documents: opened.documents,
      onChecked: (name, file, findings) => used.set(name, { name, file, fromFolder: own.isFromFolder(name), findings }),
    });
    const { files, failures, ready } = await makeDocuments(opened.documents, { loadTemplate: loader, waiting, zip: cli.zipFile(year), onProgress, signal });
    const dossier = dossierOf(opened, files, failures);
    const book = await waiting.put(cli.workbookFile(year), await writeXlsx(dossier.sheets, kept));
    const log = await logFile(opened, dossier.sheets, waiting);
    const outgoing = await outgoingZips(opened, waiting, ready);
    if (signal.aborted) throw new CommandError(cli.stopped);
    progress.show(cli.writing(ready.length + outgoing.length + log.length + 2));
    const index = (placed: Written["placed"]): OutFile => ketQuaFile(withPlaces(dossier.ketQua, placed));
    const written = await placeFiles(folder, waiting, [...ready, ...outgoing, book, ...log], { index });
    const result = withPlaces(dossier.ketQua, written.placed);
    const templates = { used: [...used.values()], strange: own.strange };
    return made({ result, written, folder, jsonOnly: false, nobodyIn: null, main: [book.path, ...log.map(({ path }) => path), cli.zipFile(year), ...outgoing.map(({ path }) => path), KET_QUA], failures, templates, leftOut });
  });

/** Nhật ký by itself, where the workbook has one. */
const logFile = async ({ reading, review }: Opened, sheets: readonly SheetPlan[], waiting: WaitingPlace): Promise<readonly WaitingFile[]> =>
  reading.log.length === 0 ? [] : [await waiting.put(LOG_FILE.file(review.regulation.year), await writeXlsx(sheets.filter(({ name }) => name === LOG_TABLE.sheet)))];

/** The dossier for each place, from the documents that wait on the disk. */
const outgoingZips = (opened: Opened, waiting: WaitingPlace, ready: readonly WaitingFile[]): Promise<readonly WaitingFile[]> => {
  const places = new Map(ready.map((file) => [file.path, file.from]));
  return Promise.all(
    outgoingOf(opened).map(async ({ destination, files }) => {
      const made = files.flatMap(({ from, path }) => {
        const place = places.get(from);
        return place === undefined ? [] : [{ path, from: place }];
      });
      const contents = await Promise.all(made.map(async ({ path, from }) => ({ path, bytes: new Uint8Array(await readFile(from)) })));
      return waiting.put(outgoingZip(destination, opened.review.regulation.year), zipFiles(contents));
    }),
  );
};

interface Outcome {
  readonly result: KetQua;
  readonly written: Written;
  readonly folder: OutFolder;
  readonly jsonOnly: boolean;
  readonly nobodyIn: RunFacts["nobodyIn"];
  /** Files beside the documents, as they were wanted. */
  readonly main: readonly string[];
  /** Documents that could not be made. */
  readonly failures: RunFacts["failures"];
  readonly templates: RunFacts["templates"];
  readonly leftOut: RunFacts["leftOut"];
}

function made({ result, written, folder, jsonOnly, nobodyIn, main, failures, templates, leftOut }: Outcome): Made {
  const facts: RunFacts = {
    ketQua: result,
    jsonOnly,
    nobodyIn,
    failures: [...failures, ...written.failures],
    folder: folder.path,
    mainFiles: main.flatMap((path) => written.placed.get(path) ?? []),
    kept: new Map([...written.placed].filter(([wanted, path]) => wanted !== path)),
    untouched: written.untouched,
    removed: written.removed,
    templates,
    leftOut,
  };
  return { facts, inUse: written.failures.filter(({ inUse }) => inUse) };
}

/** Documents named as they really stand in the folder; one that could not be put there is left out. */
const withPlaces = (result: KetQua, placed: ReadonlyMap<string, string>): KetQua => ({
  ...result,
  documents: result.documents.flatMap((document) => {
    const file = placed.get(document.file);
    return file === undefined ? [] : [{ ...document, file }];
  }),
});

const ketQuaFile = (result: KetQua): OutFile => ({ path: KET_QUA, bytes: Buffer.from(`${JSON.stringify(result, null, 2)}\n`) });

const hasErrors = ({ ketQua: { problems }, failures, nobodyIn }: RunFacts): boolean =>
  failures.length > 0 || nobodyIn !== null || problems.some(({ severity }) => severity === "error");
