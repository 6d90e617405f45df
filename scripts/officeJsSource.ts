import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "./delivery/checksums";
import { OFFICE_JS_FILES, OFFICE_JS_FOLDER } from "./officeJsFiles";

/** What `npm run mirror:officejs` writes beside the files it fetched. */
export const MIRROR_RECORD = "office-js.json";
export interface MirrorRecord {
  readonly source: string;
  readonly fetched: string;
  /** office.js's own, "16.0.20308.15050". */
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

/** Where the pane takes office.js from: Microsoft's server, or files of the site. */
export type OfficeJsSource =
  | { readonly kind: "cdn" }
  | { readonly kind: "files"; readonly folder: string; readonly files: readonly string[]; readonly licence: string; readonly version: string };

/** `officeJsSource("")` → the files of npm; `officeJsSource("cdn")`; `officeJsSource("office-js-cdn")` → the files of that folder, if they are still as fetched. */
export function officeJsSource(choice: string): OfficeJsSource {
  if (choice === "cdn") return { kind: "cdn" };
  if (choice !== "") return mirrored(path.resolve(choice));
  const { version } = JSON.parse(readFileSync(path.join(OFFICE_JS_FOLDER, "../package.json"), "utf8")) as { version: string };
  return { kind: "files", folder: OFFICE_JS_FOLDER, files: OFFICE_JS_FILES, licence: path.join(OFFICE_JS_FOLDER, "../LICENSE.md"), version };
}

function mirrored(folder: string): OfficeJsSource {
  const record = path.join(folder, MIRROR_RECORD);
  if (!existsSync(record)) throw new Error(`Thư mục ${folder} không có ${MIRROR_RECORD}: chạy npm run mirror:officejs để tải office.js vào đó.`);
  const { files, version } = JSON.parse(readFileSync(record, "utf8")) as MirrorRecord;
  const changed = files.filter((file) => sha256(readFileSync(path.join(folder, file.path))) !== file.sha256).map((file) => file.path);
  if (changed.length > 0) throw new Error(`Tệp đã khác lúc tải về: ${changed.join(", ")}. Giấy phép không cho sửa các tệp này; chạy lại npm run mirror:officejs.`);
  return { kind: "files", folder, files: files.map((file) => file.path), licence: path.join(folder, "LICENSE.md"), version };
}
