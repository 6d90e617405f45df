import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { filesIn } from "./checksums";
import { CONTENT_TYPES, extensionOf, isText, SETUP_FOLDER } from "./servedFiles";

/** Names of what a page loads at once, the page itself first; office.js is the page's own matter and left out. */
export function firstLoad(folder: string, page: string): string[] {
  const html = readFileSync(path.join(folder, page), "utf8");
  const named = [...html.matchAll(/<(?:script|link)[^>]*\s(?:src|href)="?([\w./-]+\.(?:js|css))/g)].map(([, file = ""]) => file);
  return [page, ...named.filter((file) => !file.startsWith("office-js/"))];
}

/** Bytes on the way: what is text is compressed, what is packed already goes as it is. */
export const gzipSize = (folder: string, files: readonly string[]): number => total(files, (file) => {
  const bytes = readFileSync(path.join(folder, file));
  return isText(extensionOf(file)) ? gzipSync(bytes).length : bytes.length;
});

/** What the site weighs, part by part: `Lần mở đầu   26 tệp   612,1 kB   178,3 kB`. */
export function sizeTable(folder: string): string {
  const files = filesIn(folder).filter((file) => CONTENT_TYPES[extensionOf(file)] !== undefined && !file.startsWith(`${SETUP_FOLDER}/`));
  const first = firstLoad(folder, "taskpane.html");
  const inside = (start: string): string[] => files.filter((file) => file.startsWith(start));
  const parts: (readonly [string, readonly string[]])[] = [
    ["Mở bảng lần đầu (không kể office.js)", first],
    ["Nạp khi dùng đến", files.filter((file) => /^[\w.-]+\.(js|css|json)$/.test(file) && !first.includes(file) && !file.startsWith("sbom"))],
    ["office.js, cho một loại Excel", inside("office-js/").filter((file) => /office\.js|win32|vi-vn|telemetry/.test(file))],
    ["office.js, tất cả", inside("office-js/")],
    ["Tệp mẫu và danh sách mẫu", [...inside("templates/"), ...inside("samples/")]],
    ["Toàn bộ", files],
  ];
  const rows = [["", "Số tệp", "Trên đĩa", "Qua mạng (gzip)"], ...parts.filter(([, part]) => part.length > 0).map(([what, part]) => [what, String(part.length), kilobytes(rawSize(folder, part)), kilobytes(gzipSize(folder, part))])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")).join("\n");
}

const rawSize = (folder: string, files: readonly string[]): number => total(files, (file) => readFileSync(path.join(folder, file)).length);
const total = (files: readonly string[], size: (file: string) => number): number => files.reduce((sum, file) => sum + size(file), 0);

/** `kilobytes(179_420)` → "179,4 kB". */
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).replace(".", ",")} kB`;
