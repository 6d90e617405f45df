import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every file below a folder, by name: `["assets/icon-16.png", "index.html"]`. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Named by version, so that lists of two versions can lie side by side. */
export const checksumsName = (version: string): string => `SHA256SUMS-${version}.txt`;

/** The list `sha256sum -c` reads, of every file but the list itself. */
export const checksums = (folder: string, files: readonly string[]): string => files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`).join("");
