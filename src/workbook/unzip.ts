import { inflateSync } from "fflate";

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

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

function directoryOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
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
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
