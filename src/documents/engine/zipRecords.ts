import { byteWriter } from "./byteWriter";

/** The records of a zip file, as APPNOTE.TXT 6.3.10 numbers them. Everything is little-endian. */

/** A file inside a zip. */
export interface ZipEntry {
  /** UTF-8. */
  readonly name: Uint8Array;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** 4.4.4, bit 11: the name is UTF-8. */
const UTF8_NAME = 0x0800;
/** 4.4.6: a zip keeps a local time; one constant moment, 1 January 2023 at 0:00, gives the same bytes everywhere. */
const SAME_DATE = ((2023 - 1980) << 9) | (1 << 5) | 1;
/** 4.4.3: version 2.0 for deflate, 4.5 where a number does not fit into four bytes. */
const VERSION = 20;
const LARGE_VERSION = 45;
/** 4.4.1.4: "look in the large record". */
const TOO_LARGE = 0xffffffff;
const TOO_MANY = 0xffff;

/** How long the local header of an entry is. */
export const localHeaderSize = ({ name }: Pick<ZipEntry, "name">): number => 30 + name.length;

/** 4.3.7: stands before the bytes of an entry. */
export function localHeader(entry: ZipEntry): Uint8Array {
  const record = new Uint8Array(localHeaderSize(entry));
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, entry, VERSION);
  record.set(entry.name, 30);
  return record;
}

/** The directory at the end of a zip, entry by entry. */
export interface DirectoryWriter {
  readonly clear: () => void;
  /** `offset`: where its local header stands. */
  readonly add: (entry: ZipEntry, offset: number) => void;
  /** A copy of the records. */
  readonly records: () => Uint8Array;
}

/** 4.3.12, all into one buffer: a zip of an agency has thousands of entries. */
export function directoryWriter(): DirectoryWriter {
  const out = byteWriter();
  const record = new Uint8Array(46);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  return {
    clear: out.clear,
    add(entry, offset) {
      const large = offset >= TOO_LARGE ? largeOffset(offset) : NOTHING_MORE;
      writeCommon(view, 6, entry, large.length > 0 ? LARGE_VERSION : VERSION);
      view.setUint16(30, large.length, true);
      view.setUint32(42, Math.min(offset, TOO_LARGE), true);
      out.bytes(record);
      out.bytes(entry.name);
      out.bytes(large);
    },
    records: out.copy,
  };
}

const NOTHING_MORE = new Uint8Array();

/** 4.5.3: the large numbers of an entry, of which only the offset is needed. */
function largeOffset(offset: number): Uint8Array {
  const extra = new Uint8Array(12);
  const view = new DataView(extra.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8, true);
  view.setBigUint64(4, BigInt(offset), true);
  return extra;
}

/** Version, flags, method, time, date, CRC, sizes and the name's length stand in the same order in both records. */
function writeCommon(view: DataView, at: number, { name, method, crc, packedSize, size }: ZipEntry, version: number): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, method === "deflated" ? 8 : 0, true);
  view.setUint16(at + 8, SAME_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

export interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** 4.3.16: the end of the file, after 4.3.14 and 4.3.15 where there are too many entries or too many bytes for it. */
export function endRecords({ count, size, offset }: Directory): Uint8Array {
  const large = count >= TOO_MANY || offset >= TOO_LARGE || size >= TOO_LARGE;
  const records = new Uint8Array((large ? 76 : 0) + 22);
  const view = new DataView(records.buffer);
  if (large) writeLargeEnd(view, { count, size, offset });
  const at = large ? 76 : 0;
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, Math.min(count, TOO_MANY), true);
  view.setUint16(at + 10, Math.min(count, TOO_MANY), true);
  view.setUint32(at + 12, Math.min(size, TOO_LARGE), true);
  view.setUint32(at + 16, Math.min(offset, TOO_LARGE), true);
  return records;
}

function writeLargeEnd(view: DataView, { count, size, offset }: Directory): void {
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, LARGE_VERSION, true);
  view.setUint16(14, LARGE_VERSION, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(offset + size), true);
  view.setUint32(72, 1, true);
}

/** Pieces of bytes in one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
