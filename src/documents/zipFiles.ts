import { byteWriter, utf8 } from "./engine/byteWriter";
import { crc32 } from "./engine/crc32";
import { directoryWriter, endRecords, joined, localHeader, localHeaderSize, type ZipEntry } from "./engine/zipRecords";

/** A file in a zip, stored as it is: a `.docx` is already compressed. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly crc: number;
}

/** What stands in the zip before the bytes of a file. */
export const storedHeader = ({ path, size, crc }: StoredFile): Uint8Array => localHeader({ name: utf8(path), method: "stored", crc, packedSize: size, size });

/** Where the bytes of each file begin, once all stand one after the other, each behind its header. */
export function storedStarts(files: readonly StoredFile[]): readonly number[] {
  const name = byteWriter();
  let end = 0;
  return files.map(({ path, size }) => {
    name.clear();
    name.text(path);
    const start = end + localHeaderSize({ name: name.view() });
    end = start + size;
    return start;
  });
}

/** The files again, from their bytes one after the other, each behind its header: looks into the bytes, no copies. */
export function storedContents(files: readonly StoredFile[], bytes: Uint8Array): readonly Uint8Array[] {
  const starts = storedStarts(files);
  return files.map(({ size }, index) => bytes.subarray(starts[index], (starts[index] ?? 0) + size));
}

/** What ends a zip, gathered while its files come: at the end of thousands nothing takes long. */
export interface ZipEnding {
  /** Each file as it stands, with its header, behind the one before it. */
  readonly add: (file: StoredFile) => void;
  readonly end: () => Uint8Array;
}

export function zipEnding(): ZipEnding {
  const directory = directoryWriter();
  const name = byteWriter();
  let count = 0;
  let offset = 0;
  return {
    add({ path, size, crc }) {
      name.clear();
      name.text(path);
      const entry: ZipEntry = { name: name.view(), method: "stored", crc, packedSize: size, size };
      directory.add(entry, offset);
      offset += localHeaderSize(entry) + size;
      count++;
    },
    end() {
      const records = directory.records();
      return joined([records, endRecords({ count, size: records.length, offset })]);
    },
  };
}

/** The same for files that are all there. */
export function zipEnd(files: readonly StoredFile[]): Uint8Array {
  const ending = zipEnding();
  files.forEach(ending.add);
  return ending.end();
}

/** One zip of all files, names in UTF-8, in the order given; the same files give the same bytes. */
export function zipFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[], checksum = crc32): Uint8Array {
  const stored = files.map(({ path, bytes }): StoredFile => ({ path, size: bytes.length, crc: checksum(bytes) }));
  const pieces = stored.flatMap((file, index) => [storedHeader(file), files[index]?.bytes ?? new Uint8Array()]);
  return joined([...pieces, zipEnd(stored)]);
}
