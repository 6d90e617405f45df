import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../test/support/site";
import type { Line } from "./measure";
import type { PageRun } from "./page/fillPage";

const PAGE = ["pane=bench/page/fillPage.ts", "functions=test/support/pipeline/functions.ts"];

/** The engine in a browser, as the pane uses it: its own page, built and thrown away. Without a browser there is nothing to say. */
export async function chromiumLines(): Promise<Line[]> {
  const out = mkdtempSync(path.join(os.tmpdir(), "xep-loai-bench-"));
  try {
    execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", ...[...PAGE, `out=${out}`].flatMap((option) => ["--env", option])], { stdio: ["ignore", "ignore", "inherit"] });
    return await measuredIn(out);
  } catch (error) {
    return [{ what: "Trong trình duyệt", figure: "chưa đo", ratio: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) }];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function measuredIn(folder: string): Promise<Line[]> {
  const site = await serveFolder(folder);
  const executablePath = process.env["CHROME_PATH"] ?? spawnSync(process.execPath, ["scripts/browser.mjs"], { encoding: "utf8" }).stdout.trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const run = async (call: string, people: number): Promise<PageRun & { memory: number }> => {
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.evaluate(`plan(${people})`);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const before = Math.max(...rendererMemory());
      const watch = memoryWatch();
      const result = await page.evaluate(call);
      const memory = Math.round(watch() - before);
      await page.close();
      return { ...(result as PageRun), memory };
    };
    const plain = await run("plain()", 300);
    const perPlain = plain.milliseconds / plain.documents;
    const lines: Line[] = [{ what: `Trình duyệt: ${plain.documents} biểu mẫu, vòng lặp docxtemplater`, figure: `${perPlain.toFixed(2)} ms/tài liệu` }];
    for (const [people, workers] of [[3000, 1], [3000, 2], [10_000, 1], [10_000, 2], [30_000, 2]] as const) {
      const { documents, milliseconds, longestGap, zipBytes, failures, memory } = await run(`engine(${workers})`, people);
      const each = milliseconds / documents;
      lines.push({
        what: `  ${documents} biểu mẫu vào một tệp zip ${Math.round(zipBytes / 1e6)} MB, ${workers} worker`,
        figure: `${each.toFixed(3)} ms/tài liệu`,
        ratio: `${(perPlain / each).toFixed(1)} lần nhanh hơn; trang bận lâu nhất ${Math.round(longestGap)} ms; bộ nhớ trang tăng tối đa ${memory} MB${failures > 0 ? `; ${failures} lỗi` : ""}`,
      });
    }
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.evaluate("plan(10000)");
    lines.push({ what: "  bấm Hủy ở 20 thời điểm khi tạo 10.400 biểu mẫu", figure: `${Math.round(await page.evaluate("stops(20)"))} ms`, ratio: "lâu nhất đến khi dừng hẳn; mục tiêu dưới 100 ms" });
    return lines;
  } finally {
    await browser.close();
    site.close();
  }
}

/** The most memory any of the browser's page processes held, in megabytes: a zip the browser keeps elsewhere is not in it. Linux only. */
function memoryWatch(): () => number {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, ...rendererMemory());
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

function rendererMemory(): readonly number[] {
  if (!existsSync("/proc/self/status")) return [0];
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--type=renderer")) return [];
      return [Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1000];
    } catch {
      return []; // gone meanwhile
    }
  });
}
