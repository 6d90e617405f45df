import { lstat, mkdir, readFile, readdir, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, extname, join, resolve, sep } from "node:path";
import { cli } from "../messages.vi/cli";
import { hashOfFile } from "./contentHash";
import { CommandError, codeOf, writeErrorText } from "./fileErrors";
import { readRecord, refuseOtherRoster, writeRecord, type FileHashes, type RosterMark } from "./folderRecord";
import type { WaitingFile, WaitingPlace } from "./waitingPlace";

/** A file to write; `path` is relative to the folder, with "/". */
export interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The opened folder of the dossier and what a former run left in it. */
export interface OutFolder {
  readonly path: string;
  /** The roster: never written over, even when a former run wrote it. */
  readonly source: string | null;
  /** Whose dossier the folder holds from now on. */
  readonly roster: RosterMark;
  /** What the former run wrote. */
  readonly record: FileHashes;
}

export interface Written {
  /** Where each wanted path was put: the same, or another name beside a file that is not ours to replace. */
  readonly placed: ReadonlyMap<string, string>;
  readonly failures: readonly WriteFailure[];
  /** Files the office has changed that would come out as before: left as they are. */
  readonly untouched: readonly string[];
  /** How many files of the former run, unchanged since and no longer made, were removed. */
  readonly removed: number;
}

export interface WriteFailure {
  readonly path: string;
  readonly message: string;
  /** The file is open elsewhere: closing it and running again is enough. */
  readonly inUse: boolean;
}

/** The longest file name common file systems take, in bytes. */
const LONGEST_NAME = 255;

/**
 * Opens the folder, made where it is missing. `openOutFolder("ho so/2023", { path: "ds.xlsx", people })`; throws a
 * `CommandError` with a sentence, also where the dossier of another roster is.
 */
export async function openOutFolder(out: string, roster: RosterMark): Promise<OutFolder> {
  try {
    await makeFolder(out);
    const path = await realpath(out);
    const source = await realpath(roster.path).catch(() => null);
    const record = await readRecord(path);
    const mark = { ...roster, path: source ?? roster.path };
    refuseOtherRoster(path, record.roster, mark);
    // A list that nobody is in any more takes no dossier over.
    return { path, source, roster: mark.people.length === 0 ? (record.roster ?? mark) : mark, record: record.files };
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(writeErrorText(out, error));
  }
}

/** Makes a folder and those above it. Node's own recursive mkdir never comes back where a parent refuses children (/proc). */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  try {
    await mkdir(path);
  } catch (error) {
    const parent = dirname(path);
    if (codeOf(error) !== "ENOENT" || parent === path) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

/** Where a path leads inside the folder, or `null` when it would leave it: `insideOf("/ho so", "../a.docx")` → null. */
export function insideOf(folder: string, path: string): string | null {
  const parts = path.split("/");
  const plain = parts.every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:\u0000]/.test(part));
  const target = resolve(folder, ...parts);
  return plain && target.startsWith(folder + sep) ? target : null;
}

export interface Placing {
  /** Makes the one file that names the others by where they really stand; it is written last. */
  readonly index?: (placed: ReadonlyMap<string, string>) => OutFile;
  /** Leaves what the former run wrote: this one makes no documents. */
  readonly keepFormer?: boolean;
}

/**
 * Moves each file from where it waits to its own place: an interrupted run leaves the former dossier whole. Only what a former
 * run wrote and nobody changed since is replaced or removed.
 */
export async function placeFiles(folder: OutFolder, waiting: WaitingPlace, files: readonly WaitingFile[], { index, keepFormer = false }: Placing = {}): Promise<Written> {
  const placed = new Map<string, string>();
  const taken = new Set<string>();
  const failures: WriteFailure[] = [];
  const untouched: string[] = [];
  const record: Record<string, string> = {};
  const placeOne = async (file: WaitingFile): Promise<void> => {
    const outcome = await place(folder, file, taken);
    if ("message" in outcome) failures.push(outcome);
    else {
      placed.set(file.path, outcome.path);
      taken.add(outcome.path);
      if (outcome.untouched) untouched.push(file.path);
      record[outcome.path] = file.hash;
    }
  };
  for (const file of files) await placeOne(file);
  if (index !== undefined) {
    const written = await writeIndex(waiting, index(placed), failures);
    if (written !== null) await placeOne(written);
  }
  const removed = keepFormer ? 0 : await removeStale(folder, record, failures);
  const hashes = { ...(keepFormer ? folder.record : keptRecord(folder, failures)), ...record };
  await writeRecord(folder.path, waiting.folder, { roster: folder.roster, files: hashes });
  return { placed, failures, untouched, removed };
}

/** The documents stand by now and must be recorded: an index that cannot be written is one failure, and does not end the run. */
async function writeIndex(waiting: WaitingPlace, { path, bytes }: OutFile, failures: WriteFailure[]): Promise<WaitingFile | null> {
  try {
    return await waiting.put(path, bytes);
  } catch (error) {
    failures.push({ path, message: writeErrorText(path, error), inUse: false });
    return null;
  }
}

async function place(folder: OutFolder, file: WaitingFile, taken: ReadonlySet<string>): Promise<{ path: string; untouched: boolean } | WriteFailure> {
  const failure = (message: string, inUse = false): WriteFailure => ({ path: file.path, message, inUse });
  if (insideOf(folder.path, file.path) === null) return failure(cli.leavesFolder(file.path));
  if (file.path.split("/").some((part) => Buffer.byteLength(part) > LONGEST_NAME)) return failure(cli.nameTooLong(file.path));
  try {
    if (await isUntouchable(folder, file)) return { path: file.path, untouched: true };
    const path = await freeName(folder, file, taken);
    const target = join(folder.path, path);
    await makeFolder(dirname(target));
    // A folder inside may be a link to another place: what was checked as text is checked on the disk too.
    const parent = await realpath(dirname(target));
    if (parent !== folder.path && !parent.startsWith(folder.path + sep)) return failure(cli.leavesFolder(file.path));
    await rename(file.from, target);
    return { path, untouched: false };
  } catch (error) {
    const code = codeOf(error);
    const inUse = code === "EBUSY" || code === "EPERM" || code === "EACCES";
    return failure(inUse ? cli.fileInUse(file.path) : writeErrorText(file.path, error), inUse);
  }
}

/** A form the office has written in, while what we would write is what it began as: there is nothing new to put beside it. */
async function isUntouchable(folder: OutFolder, { path, hash }: WaitingFile): Promise<boolean> {
  const found = await lstat(join(folder.path, path)).catch(() => null);
  return found !== null && found.isFile() && folder.record[path] === hash && !(await isOurs(folder, path));
}

/** The path itself where nothing of the office's stands there, else "… (mới).docx" beside it. */
async function freeName(folder: OutFolder, { path, hash }: WaitingFile, taken: ReadonlySet<string>): Promise<string> {
  const extension = extname(path);
  for (let number = 0; ; number++) {
    const candidate = number === 0 ? path : path.slice(0, path.length - extension.length) + cli.newSuffix(number) + extension;
    if (!taken.has(candidate) && (await isOurs(folder, candidate, hash))) return candidate;
  }
}

/** Free, or written by a former run and unchanged since, or already what would be written (a run that was cut off). */
async function isOurs(folder: OutFolder, path: string, wanted?: string): Promise<boolean> {
  const target = join(folder.path, path);
  const found = await lstat(target).catch(() => null);
  if (found === null) return true;
  if (!found.isFile() || target === folder.source) return false;
  const hash = await hashOfFile(target);
  return hash === folder.record[path] || hash === wanted;
}

/** Forms of people who left would mislead; those the office has written in stay. */
async function removeStale(folder: OutFolder, record: FileHashes, failures: readonly WriteFailure[]): Promise<number> {
  const failed = new Set(failures.map(({ path }) => path));
  let removed = 0;
  for (const path of Object.keys(folder.record)) {
    if (path in record || failed.has(path) || insideOf(folder.path, path) === null) continue;
    if ((await lstat(join(folder.path, path)).catch(() => null)) === null || !(await isOurs(folder, path))) continue;
    await rm(join(folder.path, path), { force: true });
    await removeEmpty(folder, dirname(path));
    removed += 1;
  }
  return removed;
}

async function removeEmpty(folder: OutFolder, path: string): Promise<void> {
  const target = join(folder.path, path);
  if (path === "." || (await readdir(target)).length > 0) return;
  await rmdir(target);
  await removeEmpty(folder, dirname(path));
}

/** What the former run wrote and this one could not replace is still ours. */
const keptRecord = (folder: OutFolder, failures: readonly WriteFailure[]): FileHashes =>
  Object.fromEntries(failures.flatMap(({ path }) => (folder.record[path] === undefined ? [] : [[path, folder.record[path]]])));

/** Stops before any work when a file of this name is there that is no result of ours: programs would read it as ours. */
export async function refuseForeignKetQua(folder: OutFolder, name: string): Promise<void> {
  const target = join(folder.path, name);
  const found = await lstat(target).catch(() => null);
  if (found === null || folder.record[name] !== undefined) return;
  const former = found.isFile() ? await readFile(target, "utf8").catch(() => "") : "";
  if (!looksLikeKetQua(former)) throw new CommandError(cli.foreignResult(target));
}

function looksLikeKetQua(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null && "regulation" in data && "quotas" in data && "documents" in data;
  } catch {
    return false;
  }
}
