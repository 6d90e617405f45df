import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { version } from "../../package.json";
import { checksumsName, filesIn, sha256 } from "../../scripts/delivery/checksums";
import type { Choices } from "../../scripts/delivery/choices";
import { finishSite } from "../../scripts/delivery/finishSite";

const work = mkdtempSync(path.join(os.tmpdir(), "xep-loai-finish-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A small site, made ready for a server. */
function delivered(name: string, choices: Partial<Choices> = {}): string {
  const folder = path.join(work, name);
  mkdirSync(path.join(folder, "assets"), { recursive: true });
  cpSync("manifest.xml", path.join(folder, "manifest.xml"));
  writeFileSync(path.join(folder, "index.html"), "<p>Xin chào</p>");
  writeFileSync(path.join(folder, "assets/icon-16.png"), "png");
  finishSite(folder, { base: "https://may-chu/xep-loai/", catalog: null, officeJs: null, ...choices });
  return folder;
}
const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), "utf8");

test("the list of hashes has every file but itself, as sha256sum reads it, and a changed byte is found", () => {
  const folder = delivered("hashes", { catalog: "\\\\may-chu\\chia-se" });
  const list = checksumsName(version);
  const lines = read(folder, list).trimEnd().split("\n");
  expect(lines).toEqual(filesIn(folder).filter((file) => file !== list).map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}`));
  if (process.platform !== "linux") return;
  execFileSync("sha256sum", ["--quiet", "-c", list], { cwd: folder });
  writeFileSync(path.join(folder, "index.html"), "<p>Xin chao</p>");
  expect(() => execFileSync("sha256sum", ["--quiet", "-c", list], { cwd: folder, stdio: "pipe" })).toThrow("NOT match");
});

test("for another server only the manifest, nginx's settings and the hashes differ", () => {
  const [here, there] = [delivered("here"), delivered("there", { base: "https://may-khac/kiem-diem/" })];
  expect(filesIn(here)).toEqual(filesIn(there));
  expect(filesIn(here).filter((file) => read(here, file) !== read(there, file))).toEqual([checksumsName(version), "cai-dat/nginx-xep-loai.conf", "manifest.xml"]);
  expect(read(there, "manifest.xml")).toContain('"https://may-khac/kiem-diem/taskpane.html"');
});

test("files for a shared folder are there when one is named, and gone when the next build names none", () => {
  const folder = delivered("catalog", { catalog: "\\\\may-chu\\chia-se" });
  expect(filesIn(folder)).toContain("cai-dat/tin-cay-thu-muc.reg");
  delivered("catalog");
  expect(existsSync(path.join(folder, "cai-dat/tin-cay-thu-muc.reg"))).toBe(false);
});

test("a kind of file that no server was told of stops the delivery", () => {
  mkdirSync(path.join(work, "strange"));
  writeFileSync(path.join(work, "strange/code.wasm"), "");
  expect(() => delivered("strange")).toThrow("code.wasm");
});
