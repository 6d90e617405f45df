import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Line } from "./measure";

const LIMIT = 250_000;
const DIST = join(__dirname, "..", "dist");

const gzipSize = (path: string): number => gzipSync(readFileSync(path)).length;

/** What a page loads at once, gzipped, office.js aside: the page, its scripts and its styles. */
function firstLoad(page: string): number {
  const html = readFileSync(join(DIST, page), "utf8");
  const files = [...html.matchAll(/<(?:script|link)[^>]*\s(?:src|href)="?([\w./-]+\.(?:js|css))/g)].map(([, path = ""]) => path);
  const ours = files.filter((path) => !path.includes("office-js/") && !/^https?:/.test(path));
  return ours.reduce((sum, path) => sum + gzipSize(join(DIST, path)), gzipSize(join(DIST, page)));
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Sizes of the built pane; says how to build where it is not. */
export function paneSizes(): Line[] {
  return ["taskpane.html", "index.html"].map((page) =>
    existsSync(join(DIST, page))
      ? { what: `Tải lần đầu ${page} (gzip, không kể office.js)`, figure: kilobytes(firstLoad(page)), ratio: `${Math.round((100 * firstLoad(page)) / LIMIT)}% của 250 kB` }
      : { what: `Tải lần đầu ${page}`, figure: "chưa đo", ratio: "chạy npm run build trước" },
  );
}
