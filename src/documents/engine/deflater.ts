import { deflateSync } from "fflate";
import { crc32 } from "./crc32";

/** What packing needs and the machine may do faster than we can: `node:zlib`, or the browser's own compression. */
export interface Deflater {
  /** RFC 1951, without a wrapper. The same bytes have to give the same bytes. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** The checksum of bytes, or, given the checksum of what stands before them, of both. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Works everywhere, and at once. */
export const plainDeflater = { deflate: (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 }), crc32 } satisfies Deflater;
