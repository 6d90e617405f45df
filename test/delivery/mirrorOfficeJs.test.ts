import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sha256 } from "../../scripts/delivery/checksums";
import { OFFICE_JS_FILES, OFFICE_JS_FOLDER } from "../../scripts/officeJsFiles";
import { officeJsSource } from "../../scripts/officeJsSource";
import { serveFolder } from "../support/site";

/** Stands in for Microsoft's server: the same files, as npm had them last. */
const work = mkdtempSync(path.join(os.tmpdir(), "xep-loai-mirror-"));
const [cdn, mirror] = [path.join(work, "cdn"), path.join(work, "office-js-cdn")];
const fetchFrom = (source: string) => spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/mirrorOfficeJs.ts", "--from", source, "--to", mirror], { encoding: "utf8" });

let server: { url: string; close: () => void };
beforeAll(async () => {
  mkdirSync(cdn);
  for (const file of [...OFFICE_JS_FILES, "excel-win32-16.01-core.js"]) cpSync(path.join(OFFICE_JS_FOLDER, file), path.join(cdn, file));
  server = await serveFolder(cdn);
});
afterAll(() => {
  server.close();
  rmSync(work, { recursive: true, force: true });
});

test("every file Excel asks for arrives unchanged, is recorded with size and hash, and brings Microsoft's licence", () => {
  const { status, stdout } = fetchFrom(server.url);
  expect([status, stdout]).toEqual([0, expect.stringContaining("office.js 16.0.15407.10000: 10 tệp")]);
  const record = JSON.parse(readFileSync(path.join(mirror, "office-js.json"), "utf8"));
  expect(record).toMatchObject({ source: server.url, version: "16.0.15407.10000" });
  expect(record.files.map((file: { path: string }) => file.path)).toEqual([...OFFICE_JS_FILES, "excel-win32-16.01-core.js"]);
  for (const file of record.files) {
    const bytes = readFileSync(path.join(mirror, file.path));
    expect(bytes.equals(readFileSync(path.join(OFFICE_JS_FOLDER, file.path)))).toBe(true);
    expect([file.size, file.sha256]).toEqual([statSync(path.join(mirror, file.path)).size, sha256(bytes)]);
  }
  expect(readFileSync(path.join(mirror, "LICENSE.md"), "utf8")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  expect(officeJsSource(mirror)).toMatchObject({ kind: "files", version: "16.0.15407.10000", folder: mirror });
});

test("without Internet a sentence says what the command needs, and the folder stays as it was", () => {
  const before = readFileSync(path.join(mirror, "office-js.json"), "utf8");
  const { status, stderr } = fetchFrom("http://127.0.0.1:9/");
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Không tới được 127\.0\.0\.1:9 \(.*Lệnh này cần máy có Internet/)]);
  expect(readFileSync(path.join(mirror, "office-js.json"), "utf8")).toBe(before);
});

test("a needed file that is not there stops it, and names the file", () => {
  rmSync(path.join(cdn, "vi-vn"), { recursive: true });
  const { status, stderr } = fetchFrom(server.url);
  expect([status, stderr]).toEqual([2, expect.stringContaining("vi-vn/office_strings.js trả lời 404")]);
  expect(existsSync(path.join(mirror, "vi-vn/office_strings.js"))).toBe(true);
  expect(readdirSync(work).sort()).toEqual(["cdn", "office-js-cdn"]);
});

test("a file somebody changed is not built in, nor a folder that was never fetched", () => {
  appendFileSync(path.join(mirror, "office.js"), "// hi");
  expect(() => officeJsSource(mirror)).toThrow("Tệp đã khác lúc tải về: office.js");
  expect(() => officeJsSource(work)).toThrow("chạy npm run mirror:officejs");
});
