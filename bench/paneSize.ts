import { existsSync } from "node:fs";
import { join } from "node:path";
import { firstLoad, gzipSize } from "../scripts/delivery/siteSizes";
import type { Line } from "./measure";

const LIMIT = 250_000;
const DIST = join(__dirname, "..", "dist");

/** What a page loads at once, gzipped, office.js aside: the page, its scripts and its styles. */
const firstLoadSize = (page: string): number => gzipSize(DIST, firstLoad(DIST, page));

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Sizes of the built pane; says how to build where it is not. */
export function paneSizes(): Line[] {
  return ["taskpane.html", "index.html"].map((page) =>
    existsSync(join(DIST, page))
      ? { what: `Tải lần đầu ${page} (gzip, không kể office.js)`, figure: kilobytes(firstLoadSize(page)), ratio: `${Math.round((100 * firstLoadSize(page)) / LIMIT)}% của 250 kB` }
      : { what: `Tải lần đầu ${page}`, figure: "chưa đo", ratio: "chạy npm run build trước" },
  );
}
