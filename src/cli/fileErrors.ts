import { cli } from "../messages.vi/cli";

/** What stops the command line before or while it touches files; `message` is the Vietnamese sentence to show. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** The code of a Node error: `codeOf(error)` → "ENOENT"; null for anything else. */
export const codeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why a file could not be read, in a sentence. */
export function readErrorText(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return cli.fileNotFound(path);
    case "EISDIR":
      return cli.isFolder(path);
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return cli.fileForbidden(path);
    default:
      return cli.fileUnreadable(path, textOf(error));
  }
}

/** Why a folder or file could not be written, in a sentence. */
export function writeErrorText(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case "EEXIST":
    case "ENOTDIR":
      return cli.outIsFile(path);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return cli.outForbidden(path);
    case "ENOENT":
      return cli.cannotCreate(path);
    case "ENOSPC":
    case "EDQUOT":
      return cli.diskFull(path);
    case "ENAMETOOLONG":
      return cli.nameTooLong(path);
    default:
      return cli.cannotWrite(path, textOf(error));
  }
}
