/** Eight tables: the remainder of a byte followed by none to seven bytes of zero, so that eight bytes go in one step. */
const [T0, T1, T2, T3, T4, T5, T6, T7] = tables() as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

function tables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
    return remainder;
  });
  const all = [first];
  for (let zeros = 1; zeros < 8; zeros++) {
    const before = all[zeros - 1] ?? first;
    all.push(before.map((remainder) => (first[remainder & 0xff] ?? 0) ^ (remainder >>> 8)));
  }
  return all;
}

/**
 * The checksum of a zip's entries (APPNOTE 4.4.7): `crc32(utf8("123456789"))` → 0xcbf43926. With `before`, the checksum of what stands
 * before, it is that of both: `crc32(utf8("789"), crc32(utf8("123456")))` → the same.
 */
export const crc32 = (bytes: Uint8Array, before = 0): number => ~crcAfter(~before, bytes) >>> 0;

/** The same going on from what stands before: it begins with all bits set, and all are turned over in the end. */
export function crcAfter(before: number, bytes: Uint8Array): number {
  let crc = before;
  let index = 0;
  for (const end = bytes.length - 7; index < end; index += 8) {
    crc ^= (bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8) | ((bytes[index + 2] ?? 0) << 16) | ((bytes[index + 3] ?? 0) << 24);
    crc =
      (T7[crc & 0xff] ?? 0) ^ (T6[(crc >>> 8) & 0xff] ?? 0) ^ (T5[(crc >>> 16) & 0xff] ?? 0) ^ (T4[crc >>> 24] ?? 0) ^
      (T3[bytes[index + 4] ?? 0] ?? 0) ^ (T2[bytes[index + 5] ?? 0] ?? 0) ^ (T1[bytes[index + 6] ?? 0] ?? 0) ^ (T0[bytes[index + 7] ?? 0] ?? 0);
  }
  for (; index < bytes.length; index++) crc = (T0[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

/**
 * What so many bytes of zero make of any checksum. They turn each of its bits into bits of their own, whatever the others are: the
 * parts of a text can be summed up apart, and put together as `advanced(advanceOver(second.length), first) ^ second`.
 */
export function advanceOver(length: number): Int32Array {
  const zeros = new Uint8Array(length);
  const bits = Array.from({ length: 32 }, (_, bit) => crcAfter(1 << bit, zeros));
  // One table for each byte of the checksum; an entry is the one without its lowest bit, and that bit.
  const tables = new Int32Array(4 * 256);
  for (let index = 0; index < tables.length; index++) {
    const byte = index & 0xff;
    if (byte !== 0) tables[index] = (tables[index & (index - 1)] ?? 0) ^ (bits[(index >> 8) * 8 + 31 - Math.clz32(byte & -byte)] ?? 0);
  }
  return tables;
}

export const advanced = (advance: Int32Array, crc: number): number =>
  (advance[crc & 0xff] ?? 0) ^ (advance[0x100 | ((crc >>> 8) & 0xff)] ?? 0) ^ (advance[0x200 | ((crc >>> 16) & 0xff)] ?? 0) ^ (advance[0x300 | (crc >>> 24)] ?? 0);
