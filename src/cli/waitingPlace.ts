import { createHash } from "node:crypto";
import { mkdtemp, open, rm, writeFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "./contentHash";
import { CommandError, writeErrorText } from "./fileErrors";

/** A file on the disk that waits to be moved to `path`, its place in the folder. */
export interface WaitingFile {
  readonly path: string;
  readonly from: string;
  readonly hash: string;
}

/** A file written piece by piece. */
export interface GrowingFile {
  /** Done when the disk has taken it: who waits for it never has more than one piece in memory. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<WaitingFile>;
}

/** A hidden place in the folder of the dossier, on the same disk, where files are made before any former one is touched. */
export interface WaitingPlace {
  readonly folder: string;
  readonly put: (path: string, bytes: Uint8Array) => Promise<WaitingFile>;
  readonly grow: (path: string) => Promise<GrowingFile>;
}

/** Opens a place to wait in, and removes it afterwards with all that still waits there. What the disk refuses becomes a `CommandError`. */
export async function inWaitingPlace<T>(folder: string, work: (waiting: WaitingPlace) => Promise<T>): Promise<T> {
  const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new CommandError(writeErrorText(folder, error));
    }
  };
  const place = await onDisk(() => mkdtemp(join(folder, ".xep-loai-")));
  const growing = new Set<FileHandle>();
  let count = 0;
  const next = (): string => join(place, String(count++));
  const waiting: WaitingPlace = {
    folder: place,
    put: (path, bytes) =>
      onDisk(async () => {
        const from = next();
        await writeFile(from, bytes);
        return { path, from, hash: hashOf(path, bytes) };
      }),
    grow: (path) =>
      onDisk(async () => {
        const from = next();
        const file = await open(from, "w");
        growing.add(file);
        const hash = createHash("sha256");
        return {
          append: (bytes) =>
            onDisk(async () => {
              hash.update(bytes);
              await file.writeFile(bytes);
            }),
          end: () =>
            onDisk(async () => {
              growing.delete(file);
              await file.close();
              return { path, from, hash: hash.digest("hex") };
            }),
        };
      }),
  };
  try {
    return await work(waiting);
  } finally {
    // Windows removes no file that is open.
    for (const file of growing) await file.close();
    await rm(place, { recursive: true, force: true });
  }
}
