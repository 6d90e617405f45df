import { inflateSync, strFromU8 } from "fflate";

/** The parts of a zip, inflated one at a time when asked for. */
export interface Package {
  /** Every part's path, as stored. */
  readonly paths: readonly string[];
  /** A part's text; null where there is no such part. Throws `BrokenZipError` where it does not inflate to what the zip says. */
  readonly textOf: (path: string) => string | null;
}

export class BrokenZipError extends Error {
  override readonly name = "BrokenZipError";
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * Reads a zip's directory without inflating anything: `{ kind: "tooLarge" }` when the sizes it states pass `limit`.
 * The sizes are held to later: a part that inflates to more than its stated size is cut off and refused.
 */
export function openZip(bytes: Uint8Array, limit: number): { kind: "open"; parts: Package } | { kind: "broken" } | { kind: "tooLarge"; size: number } {
  const entries = directoryOf(bytes);
  if (entries === null) return { kind: "broken" };
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limit) return { kind: "tooLarge", size };
  const byPath = new Map(entries.map((entry) => [entry.path.replace(/\\/g, "/").toLowerCase(), entry]));
  return {
    kind: "open",
    parts: {
      paths: entries.map((entry) => entry.path),
      textOf: (path) => {
        const entry = byPath.get(path.toLowerCase());
        return entry ? textOf(inflate(bytes, entry)) : null;
      },
    },
  };
}

/** Name, checksum and size of every entry, as the directory states them; null where there is none. */
export const zipContents = (bytes: Uint8Array): readonly (readonly [path: string, crc: number, size: number])[] | null =>
  directoryOf(bytes)?.map(({ path, crc, size }) => [path, crc, size] as const) ?? null;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGE_END = 0x06064b50;
const LARGE_LOCATOR = 0x07064b50;

function directoryOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryPlace(view);
  if (directory === null) return null;
  const entries: Entry[] = [];
  let at = directory.at;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const [size = 0, packed = 0, start = 0] = largeNumbers(
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength),
    );
    entries.push({
      path: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: start,
    });
    at = next;
  }
  return entries;
}

const ELSEWHERE = 0xffffffff;

/** Some Java writers put every number in the large form, however small the file: then it stands in the extra field, in this order. */
function largeNumbers(numbers: readonly number[], extra: DataView): readonly number[] {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1) at += 4 + extra.getUint16(at + 2, true);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE || at + 8 > extra.byteLength) return number;
    at += 8;
    return Number(extra.getBigUint64(at - 8, true));
  });
}

/** Where the directory stands and how many parts it lists; the large form of the end record is found by the locator before it. */
function directoryPlace(view: DataView): { readonly at: number; readonly count: number } | null {
  const end = findEnd(view);
  if (end < 0) return null;
  const place = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  if (place.at !== ELSEWHERE && place.count !== 0xffff) return place;
  if (end < 20 || view.getUint32(end - 20, true) !== LARGE_LOCATOR) return null;
  const large = Number(view.getBigUint64(end - 12, true));
  if (large + 56 > view.byteLength || view.getUint32(large, true) !== LARGE_END) return null;
  return { at: Number(view.getBigUint64(large + 48, true)), count: Number(view.getBigUint64(large + 32, true)) };
}

/** The end record sits last, before a comment of up to 64 kB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw new BrokenZipError(entry.path);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  const whole = entry.method === 0 ? packed : entry.method === 8 ? deflated(packed, entry) : null;
  if (whole === null || whole.length !== entry.size || crc32(whole) !== entry.crc) throw new BrokenZipError(entry.path);
  return whole;
}

/** Inflates into exactly the stated size, so that a zip which lies about it cannot fill the memory. */
function deflated(packed: Uint8Array, entry: Entry): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    return null;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Parts are UTF-8 but for a few writers that use UTF-16 with its mark. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, false);
  return strFromU8(bytes);
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, littleEndian));
  return text;
}
