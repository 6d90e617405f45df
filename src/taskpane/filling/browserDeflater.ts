import { crc32 } from "../../documents/engine/crc32";
import { plainDeflater, type Deflater } from "../../documents/engine/deflater";
import { joined } from "../../documents/engine/zipRecords";

/** Packing by the browser itself; by our own where it cannot (Safari before 16.4). */
export function browserDeflater(): Deflater {
  try {
    new CompressionStream("deflate-raw");
    return { deflate: deflateNatively, crc32 };
  } catch {
    return plainDeflater;
  }
}

/** Written and read by hand: through a Blob and `pipeThrough` it takes three times as long, more than our own. */
async function deflateNatively(bytes: Uint8Array): Promise<Uint8Array> {
  const { writable, readable } = new CompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes as BufferSource), writer.close()]);
  const pieces: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  await written;
  return joined(pieces);
}
