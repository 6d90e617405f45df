import zlib from "node:zlib";
import { crc32 } from "../documents/engine/crc32";
import type { Deflater } from "../documents/engine/deflater";

/** Packing by Node itself. Its `crc32` came with Node 20.15. */
export const zlibDeflater: Deflater = {
  deflate: (bytes) => zlib.deflateRawSync(bytes, { level: 6 }),
  crc32: typeof zlib.crc32 === "function" ? (bytes, before) => zlib.crc32(bytes, before) : crc32,
};
