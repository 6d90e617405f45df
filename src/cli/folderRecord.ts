import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cli } from "../messages.vi/cli";
import { matchKey } from "../review/matchKey";
import { CommandError, writeErrorText } from "./fileErrors";

/** Path → hash of what was written there, so that a file changed since is known as the office's own. */
export type FileHashes = Readonly<Record<string, string>>;

/** Whose dossier a folder holds: the file it was made from, and the names in it. */
export interface RosterMark {
  readonly path: string;
  readonly people: readonly string[];
}

/** What a run leaves in the folder for the next one. */
export interface FolderRecord {
  readonly roster: RosterMark | null;
  readonly files: FileHashes;
}

const RECORD_NAME = ".xep-loai.json";

/** No record, or a broken one: then nothing here is known as ours, and nothing is replaced. */
const NOTHING_KNOWN: FolderRecord = { roster: null, files: {} };

export async function readRecord(folder: string): Promise<FolderRecord> {
  try {
    const data: unknown = JSON.parse(await readFile(join(folder, RECORD_NAME), "utf8"));
    return isObject(data) ? { roster: rosterOf(data["roster"]), files: filesOf(data["files"]) } : NOTHING_KNOWN;
  } catch {
    return NOTHING_KNOWN;
  }
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === "object" && data !== null;
const isText = (data: unknown): data is string => typeof data === "string";

const filesOf = (data: unknown): FileHashes =>
  isObject(data) ? Object.fromEntries(Object.entries(data).filter((entry): entry is [string, string] => isText(entry[1]))) : {};

const rosterOf = (data: unknown): RosterMark | null =>
  isObject(data) && isText(data["path"]) && Array.isArray(data["people"]) ? { path: data["path"], people: data["people"].filter(isText) } : null;

/** Written beside first, so that a run that is cut off leaves the former record whole. */
export async function writeRecord(folder: string, waiting: string, record: FolderRecord): Promise<void> {
  try {
    const from = join(waiting, RECORD_NAME);
    await writeFile(from, `${JSON.stringify(record, null, 2)}\n`);
    await rename(from, join(folder, RECORD_NAME));
  } catch (error) {
    throw new CommandError(writeErrorText(folder, error));
  }
}

/** Stops before anything is written over the dossier of another roster. A record without people guards no dossier. */
export function refuseOtherRoster(folder: string, former: RosterMark | null, roster: RosterMark): void {
  if (former === null || former.people.length === 0 || isSameRoster(former, roster)) return;
  throw new CommandError(cli.otherRoster(folder, former.path, roster.path));
}

/**
 * The same file, or mostly the same people: at least half of the longer list stands in both, so that a list of one phòng is not
 * taken for the list of the whole agency.
 */
export function isSameRoster(a: RosterMark, b: RosterMark): boolean {
  if (a.path === b.path) return true;
  const [names, others] = [new Set(a.people.map(matchKey)), new Set(b.people.map(matchKey))];
  const shared = [...names].filter((name) => others.has(name)).length;
  return shared > 0 && shared * 2 >= Math.max(names.size, others.size);
}
