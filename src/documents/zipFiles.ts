import { utf8 } from "./engine/byteWriter";
import { crc32 } from "./engine/crc32";
import { directoryRecord, endRecords, joined, localHeader, type ZipEntry } from "./engine/zipRecords";

/** A file in a zip, stored as it is: a `.docx` is already compressed. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly crc: number;
}

const entryOf = ({ path, size, crc }: StoredFile): ZipEntry => ({ name: utf8(path), method: "stored", crc, packedSize: size, size });

/** The bytes of a file as they stand in the zip: its header, and itself. */
export const storedBytes = (file: StoredFile, bytes: Uint8Array): readonly [Uint8Array, Uint8Array] => [localHeader(entryOf(file)), bytes];

/** The files again, from their bytes as `storedBytes` wrote them one after the other: looks into the bytes, no copies. */
export function storedContents(files: readonly StoredFile[], bytes: Uint8Array): readonly Uint8Array[] {
  let at = 0;
  return files.map((file) => {
    const from = at + localHeader(entryOf(file)).length;
    at = from + file.size;
    return bytes.subarray(from, at);
  });
}

/** What ends a zip of these files, each of which stands before it as `storedBytes` writes it, in this order. */
export function zipEnd(files: readonly StoredFile[]): Uint8Array {
  let offset = 0;
  const records = files.map((file) => {
    const entry = entryOf(file);
    const record = directoryRecord(entry, offset);
    offset += localHeader(entry).length + file.size;
    return record;
  });
  const size = records.reduce((sum, { length }) => sum + length, 0);
  return joined([...records, endRecords({ count: files.length, size, offset })]);
}

/** One zip of all files, names in UTF-8, in the order given; the same files give the same bytes. */
export function zipFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[], checksum = crc32): Uint8Array {
  const stored = files.map(({ path, bytes }): StoredFile => ({ path, size: bytes.length, crc: checksum(bytes) }));
  const pieces = stored.flatMap((file, index) => storedBytes(file, files[index]?.bytes ?? new Uint8Array()));
  return joined([...pieces, zipEnd(stored)]);
}
