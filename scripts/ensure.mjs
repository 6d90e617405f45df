// Installs the dependencies where they are missing or not those of package-lock.json: `node scripts/ensure.mjs`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run.mjs";

const OLDEST_NODE = 20;

/** Makes node_modules match package-lock.json; ends the process with a sentence where that fails. */
export function ensureDependencies() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE)
    stop(`Cần Node.js ${OLDEST_NODE} trở lên; máy này đang dùng ${process.versions.node}. Tải tại nodejs.org rồi chạy lại.`);
  if (isInstalled()) return;
  console.error("Đang cài các gói cần dùng (lần đầu mất vài phút) …");
  if (npm("ci", "--no-audit", "--no-fund") !== 0 || !isInstalled())
    stop("Không cài được các gói cần dùng. Kiểm tra kết nối mạng rồi chạy lại; nguyên nhân nằm ở các dòng trên.");
}

/** npm notes what it installed in node_modules/.package-lock.json, last of all; that must be what package-lock.json wants. */
function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return (
    wanted !== null &&
    present !== null &&
    Object.entries(wanted).every(
      ([folder, { version, optional }]) => folder === "" || optional || present[folder]?.version === version,
    )
  );
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, lockFile), "utf8")).packages;
  } catch {
    return null;
  }
}

/** The npm that called us, by its own script: on Windows `npm` is a batch file, which Node does not start. */
function npm(...args) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  const shell = command === "npm" && process.platform === "win32";
  return spawnSync(command, [...first, ...args], { cwd: ROOT, stdio: ["ignore", 2, 2], shell }).status;
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies();
