// What `npm start` and the tests serve, built only when something it is made of has changed: the site, and the workbench
// of excel-host. Both lie apart from dist/, which `npm run build` makes for a server: `node scripts/site.mjs` prints the site's folder,
// `node scripts/site.mjs workbench` the workbench's.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ROOT, run } from "./run.mjs";

const CACHE = path.join(ROOT, "node_modules/.cache/xep-loai");
const SITE = {
  name: "site",
  config: "webpack.config.js",
  madeOf: ["src", "docs", "assets", "templates", "samples", "scripts", "manifest.xml", "webpack.config.js", "package.json", "package-lock.json"],
};
const WORKBENCH = {
  name: "workbench",
  config: "webpack.workbench.config.js",
  madeOf: ["excel-host", "scripts", "webpack.workbench.config.js", "package-lock.json"],
};
const LONGEST_BUILD = 5 * 60_000;

/** Answers the folder of the built site, building it first where needed; several callers at once build it once. */
export const builtSite = () => built(SITE);

/** The same for the workbench page. */
export const builtWorkbench = () => built(WORKBENCH);

async function built({ name, config, madeOf }) {
  const folder = path.join(CACHE, name);
  const [stamp, lock] = [`${folder}.made-of`, `${folder}.building`];
  mkdirSync(CACHE, { recursive: true });
  while (!taken(lock)) await pause(200);
  try {
    const wanted = fingerprint(madeOf);
    if (read(stamp) === wanted) return folder;
    rmSync(stamp, { force: true });
    const code = run("webpack/bin/webpack.js", ["--config", config, "--mode", "production", "--env", `out=${folder}`], { stdio: ["ignore", 2, 2] });
    if (code !== 0) throw new Error(`The ${name} could not be built; the lines above say why.`);
    writeFileSync(stamp, wanted);
    return folder;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** True when the lock is ours now. One that is older than any build was left behind by a process that was stopped. */
function taken(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LONGEST_BUILD) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function fingerprint(madeOf) {
  const hash = createHash("sha256").update(`${process.version} ${process.env.OFFICE_JS ?? ""}`);
  for (const file of madeOf.flatMap(filesIn).sort()) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

function filesIn(place) {
  const stat = statSync(path.join(ROOT, place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return readdirSync(path.join(ROOT, place)).flatMap((name) => filesIn(path.posix.join(place, name)));
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await (process.argv[2] === "workbench" ? builtWorkbench() : builtSite()));
