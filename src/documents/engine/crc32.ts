/** Eight tables: the remainder of a byte followed by none to seven bytes of zero, so that eight bytes go in one step. */
const TABLES = tables();

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

/** The checksum of a zip's entries (APPNOTE 4.4.7): `crc32(utf8("123456789"))` → 0xcbf43926. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const at = (index: number): number => bytes[index] ?? 0;
  let crc = ~0;
  let index = 0;
  for (const end = bytes.length - 7; index < end; index += 8) {
    crc ^= at(index) | (at(index + 1) << 8) | (at(index + 2) << 16) | (at(index + 3) << 24);
    crc =
      (t7[crc & 0xff] ?? 0) ^ (t6[(crc >>> 8) & 0xff] ?? 0) ^ (t5[(crc >>> 16) & 0xff] ?? 0) ^ (t4[crc >>> 24] ?? 0) ^
      (t3[at(index + 4)] ?? 0) ^ (t2[at(index + 5)] ?? 0) ^ (t1[at(index + 6)] ?? 0) ^ (t0[at(index + 7)] ?? 0);
  }
  for (; index < bytes.length; index++) crc = (t0[(crc ^ at(index)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
