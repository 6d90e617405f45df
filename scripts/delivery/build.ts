import { spawnSync } from "node:child_process";
import path from "node:path";
import { readChoices } from "./choices";
import { finishSite, VERSION } from "./finishSite";
import { sizeTable } from "./siteSizes";

const SITE = "dist";

/** `npm run build -- --base https://may-chu/xep-loai/`: the whole site in dist/, ready to be copied to that server. */
function build(words: readonly string[]): number {
  const read = readChoices(words, process.env);
  if (read.kind === "wrong") {
    console.error(read.sentence);
    return 2;
  }
  const { choices } = read;
  const webpack = path.resolve("node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--env", `out=${path.resolve(SITE)}`, "--env", `offline=${choices.offline ? "yes" : "no"}`], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, OFFICE_JS: choices.officeJs ?? "" },
  });
  if (status !== 0) return status ?? 2;
  finishSite(SITE, choices);
  console.log(`Xếp loại ${VERSION} cho ${choices.base}: thư mục ${SITE}/\n\n${sizeTable(SITE)}\n\nCách đưa lên máy chủ: docs/cai-dat.md`);
  return 0;
}

process.exitCode = build(process.argv.slice(2));
