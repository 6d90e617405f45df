import type { SavedFile } from "./state";

export const ZIP = "application/zip";
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const JSON_TYPE = "application/json";

/** Long enough for the slowest "save as": nothing tells a page that a download has ended. */
const GRACE = 120_000;

/** Makes bytes or text into something a link can save. */
export const savedFile = (name: string, content: Uint8Array | string, type: string): SavedFile => savedPieces(name, [content], type);

/** The same from pieces, one after the other. A Uint8Array may look into a larger buffer; Blob takes its own part only. */
export function savedPieces(name: string, pieces: readonly (Blob | Uint8Array | string)[], type: string): SavedFile {
  const blob = new Blob(pieces as BlobPart[], { type });
  return { name, href: URL.createObjectURL(blob), blob };
}

/** Gives the memory back, later: the link may have been pressed just now. */
export function discard(file: SavedFile | null | undefined): void {
  if (file) setTimeout(() => URL.revokeObjectURL(file.href), GRACE);
}
