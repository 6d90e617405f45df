import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { zipContents } from "../ooxml/unzip";

/**
 * What a file says, as one short text: of a Word file the names and checksums of what is in it, because one more person on the list,
 * or another Node, may pack the very same text into other bytes; of any other file its bytes.
 */
export function hashOf(path: string, bytes: Uint8Array): string {
  const contents = extname(path) === ".docx" ? zipContents(bytes) : null;
  return createHash("sha256").update(contents === null ? bytes : JSON.stringify(contents)).digest("hex");
}

/** The same of a file on the disk. A zip of ten thousand documents is not read into memory for it. */
export async function hashOfFile(path: string): Promise<string> {
  if (extname(path) === ".docx") return hashOf(path, await readFile(path));
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
