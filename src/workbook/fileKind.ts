import type { UnreadableFile } from "./refusal";

/** What the first bytes say: a zip (an `.xlsx` may be inside), or why it cannot be a workbook. */
export function kindOfFile(bytes: Uint8Array): { readonly kind: "zip" } | UnreadableFile {
  if (bytes.length === 0) return { kind: "emptyFile" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: "zip" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfCompoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: "corrupted" };
  return kindOfText(bytes);
}

/** What the parts of a zip say, for a zip without a sheet part. */
export function kindOfParts(paths: readonly string[]): UnreadableFile {
  const has = (path: string): boolean => paths.some((one) => one.toLowerCase() === path);
  if (has("xl/workbook.bin")) return { kind: "otherFormat", format: "xlsb" };
  if (has("word/document.xml")) return { kind: "otherFormat", format: "word" };
  if (has("content.xml") && has("mimetype")) return { kind: "otherFormat", format: "ods" };
  if (has("[content_types].xml") && paths.some((path) => path.toLowerCase().startsWith("xl/"))) return { kind: "corrupted" };
  return { kind: "notWorkbook" };
}

/**
 * Old Office files and files with a password are compound files: a directory of 128-byte entries, each opening with its
 * name in UTF-16 and that name's length at 64. Finding an entry by its name is enough to tell them apart.
 */
function kindOfCompoundFile(bytes: Uint8Array): UnreadableFile {
  if (hasDirectoryEntry(bytes, "EncryptedPackage")) return { kind: "passwordProtected" };
  if (hasDirectoryEntry(bytes, "Workbook") || hasDirectoryEntry(bytes, "Book")) return { kind: "otherFormat", format: "xls" };
  if (hasDirectoryEntry(bytes, "WordDocument")) return { kind: "otherFormat", format: "word" };
  return { kind: "notWorkbook" };
}

function hasDirectoryEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (bytes[at + 64] === wanted.length + 2 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** A CSV, or the web page that many web systems send under the name of a workbook; else just not a workbook. */
function kindOfText(bytes: Uint8Array): UnreadableFile {
  const utf16 = startsWith(bytes, [0xff, 0xfe]);
  const head = new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, "");
  if (/[\u0000-\u0008\u000e-\u001f\uFFFD]/.test(head.slice(0, -1))) return { kind: "notWorkbook" };
  if (/^\s*</.test(head)) return { kind: "otherFormat", format: "webPage" };
  return /[,;\t]/.test(head) && /\r|\n/.test(head) ? { kind: "otherFormat", format: "text" } : { kind: "notWorkbook" };
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);
