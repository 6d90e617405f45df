import { NO_TEMPLATES, type OfficeTemplates } from "../documents/officeTemplates";
import type { SheetPlan } from "../roster/sheetPlan";
import { isNewer, stampOf } from "../roster/schema";
import { kindOfFile, kindOfParts } from "./fileKind";
import { newerBook, type UnreadableFile } from "./refusal";
import { BrokenZipError, openZip } from "../ooxml/unzip";
import { templateSheets } from "./templateRows";
import { bookOf, type FileBook } from "./xlsxRead";
import { partsOf } from "./xlsxWrite";
import { zipParts } from "./zipParts";

/** A roster of 3,000 people unpacks to some 8 MB; a sheet formatted to its last row, to about 100. */
const MOST_UNPACKED_MEGABYTES = 128;
const MEGABYTE = 1_048_576;

/** Why a workbook of so many bytes is not read: packed, they are at least as many unpacked, and the file need not be loaded at all. */
export const tooLarge = (bytes: number): UnreadableFile | null =>
  bytes > MOST_UNPACKED_MEGABYTES * MEGABYTE ? { kind: "tooLarge", megabytes: Math.ceil(bytes / MEGABYTE), limit: MOST_UNPACKED_MEGABYTES } : null;

/**
 * Reads an `.xlsx` or `.xlsm`, in Node and in a browser alike: `readXlsx(bytes, "Danh sách 2023.xlsx")` →
 * `{ kind: "book", book, templates }`, or why not, for `messageForRefusal`.
 */
export async function readXlsx(
  bytes: Uint8Array,
  name: string,
): Promise<({ readonly kind: "book" } & FileBook) | { readonly kind: "unreadable"; readonly why: UnreadableFile }> {
  const kind = kindOfFile(bytes);
  if (kind.kind !== "zip") return { kind: "unreadable", why: kind };
  const zip = openZip(bytes, MOST_UNPACKED_MEGABYTES * MEGABYTE);
  if (zip.kind === "broken") return { kind: "unreadable", why: { kind: "corrupted" } };
  if (zip.kind === "tooLarge") return { kind: "unreadable", why: { kind: "tooLarge", megabytes: Math.ceil(zip.size / MEGABYTE), limit: MOST_UNPACKED_MEGABYTES } };
  try {
    const read = bookOf(zip.parts, name);
    if (read === null) return { kind: "unreadable", why: kindOfParts(zip.parts.paths) };
    if (read === "broken") return { kind: "unreadable", why: { kind: "corrupted" } };
    const stamp = stampOf(read.book);
    return isNewer(stamp) ? { kind: "unreadable", why: newerBook(stamp) } : { kind: "book", ...read };
  } catch (error) {
    if (error instanceof BrokenZipError) return { kind: "unreadable", why: { kind: "corrupted" } };
    throw error;
  }
}

/**
 * A new workbook with the planned sheets, plain values only, and the office's own templates: `writeXlsx([plan])` → bytes of an
 * `.xlsx`. The same plans give the same bytes, on any machine and day.
 */
export async function writeXlsx(plans: readonly SheetPlan[], templates: OfficeTemplates = NO_TEMPLATES): Promise<Uint8Array> {
  return zipParts(partsOf([...plans, ...(await templateSheets(templates))]));
}
