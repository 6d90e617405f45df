import { crc32 } from "../../documents/engine/crc32";
import { plainDeflater, type Deflater } from "../../documents/engine/deflater";

/** Packing by the browser itself; by our own where it cannot (Safari before 16.4). */
export function browserDeflater(): Deflater {
  try {
    new CompressionStream("deflate-raw");
    return { deflate: deflateNatively, crc32 };
  } catch {
    return plainDeflater;
  }
}

async function deflateNatively(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
