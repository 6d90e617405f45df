import type PizZip from "pizzip";
import { utf8 } from "./byteWriter";
import { crc32 } from "./crc32";
import { directoryWriter, endRecords, joined, localHeader, type ZipEntry } from "./zipRecords";

/** A part ready to be put into a package. */
export interface PackedPart {
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** A `.docx` in pieces, one after the other: whoever writes it down copies each byte once. */
export interface DocxPieces {
  /** What all documents of a template begin with, and its checksum. */
  readonly beginning: Uint8Array;
  readonly beginningCrc: number;
  readonly rest: readonly Uint8Array[];
}

export const docxBytes = ({ beginning, rest }: DocxPieces): Uint8Array => joined([beginning, ...rest]);

/** A `.docx` whose changing parts are given for each document, in the order the package was made with. */
export type DocxPackage = (parts: readonly PackedPart[]) => DocxPieces;

/** The constant moment of a zip's entries, as a date of this machine: zip keeps local time. */
const SAME_MOMENT = new Date(2023, 0, 1);

/** Who looks into a package expects these first. */
const FIRST = ["[Content_Types].xml", "_rels/.rels"];
const place = (path: string): number => (FIRST.includes(path) ? FIRST.indexOf(path) : FIRST.length);

/**
 * What all documents of a template share is packed once: it begins every document as it stands, and what docxtemplater did not
 * touch keeps its compressed bytes. The changing parts follow, then the directory of both.
 */
export function docxPackage(zip: PizZip, changing: readonly string[]): DocxPackage {
  // Folder entries are added while filling; Word's own files have none.
  const shared = Object.entries(zip.files).filter(([path, { dir }]) => !dir && !changing.includes(path));
  shared.sort(([a], [b]) => place(a) - place(b));
  zip.files = Object.fromEntries(shared);
  for (const [, entry] of shared) entry.date = SAME_MOMENT;
  zip.comment = "";
  const whole = zip.generate({ type: "uint8array", compression: "DEFLATE" });
  // APPNOTE 4.3.16: the last 22 bytes end the file; four of them say where the directory begins.
  const offset = new DataView(whole.buffer, whole.byteOffset + whole.length - 6).getUint32(0, true);
  const beginning = whole.subarray(0, offset);
  const beginningCrc = crc32(beginning);
  const directory = whole.subarray(offset, whole.length - 22);
  const names = changing.map(utf8);
  const ownDirectory = directoryWriter();

  return (parts) => {
    const rest: Uint8Array[] = [];
    let length = beginning.length;
    ownDirectory.clear();
    for (const [index, { packed, crc, size }] of parts.entries()) {
      const entry: ZipEntry = { name: names[index] ?? utf8(""), method: "deflated", crc, packedSize: packed.length, size };
      const header = localHeader(entry);
      ownDirectory.add(entry, length);
      rest.push(header, packed);
      length += header.length + packed.length;
    }
    const own = ownDirectory.records();
    const end = endRecords({ count: shared.length + parts.length, size: directory.length + own.length, offset: length });
    rest.push(directory, own, end);
    return { beginning, beginningCrc, rest };
  };
}
