import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../test/support/site";
import { rendererMemory } from "./heldMemory";
import { type Line, lineThrough, median } from "./measure";
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

/** People of agencies with about 3,000, 10,000, 20,000 and 30,000 documents. */
const [P3, P10, P20, P30] = [2050, 6850, 13_700, 20_550];
/** The form there is most of: the aims are for one form. P30 has some 10,000 of it, `FEW` people as many as the plain loop is given. */
const FORM = "mau-02a.docx";
const FEW = 300;
const RUNS = 3;

interface Run extends PageRun {
  /** Megabytes of the page's process at most, and how many of them above its plan; then, with the zip made, once the browser has collected what nobody needs. */
  readonly memory: number;
  readonly above: number;
  readonly kept: number;
}

async function measuredIn(folder: string): Promise<Line[]> {
  const site = await serveFolder(folder);
  const executablePath = process.env["CHROME_PATH"] ?? spawnSync(process.execPath, ["scripts/browser.mjs"], { encoding: "utf8" }).stdout.trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  /** Each on a page of its own. */
  const onPage = async (people: number, call: string, only?: string): Promise<Run> => {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const collect = async (): Promise<void> => {
      await session.send("HeapProfiler.collectGarbage");
      await new Promise((resolve) => setTimeout(resolve, 1500));
    };
    await page.goto(site.url);
    await page.evaluate(`plan(${people}${only === undefined ? "" : `, "${only}"`})`);
    await collect();
    const before = Math.max(...rendererMemory());
    const watch = memoryWatch();
    const run = (await page.evaluate(call)) as PageRun;
    const memory = watch();
    await collect();
    const kept = Math.max(...rendererMemory()) - before;
    await page.close();
    return { ...run, memory, above: memory - before, kept };
  };
  const runs = async (people: number, call: string, only?: string): Promise<readonly Run[]> => {
    const all: Run[] = [];
    for (let run = 0; run < RUNS; run++) all.push(await onPage(people, call, only));
    return all;
  };
  try {
    const plain = await runs(FEW, "plain()");
    const perPlain = each(plain);
    const line = (what: string, measured: readonly Run[], than = perPlain): Line => ({
      what: `  ${count(measured)} biểu mẫu, ${what}`,
      figure: `${each(measured).toFixed(3)} ms/tài liệu`,
      ratio: `${(than / each(measured)).toFixed(1)} lần nhanh hơn${failures(measured)}`,
    });
    const lines: Line[] = [{ what: `Trình duyệt: ${count(plain)} biểu mẫu, vòng lặp docxtemplater trên trang`, figure: `${perPlain.toFixed(2)} ms/tài liệu` }];
    for (const people of [P3, P10]) lines.push(line("CompressionStream của trình duyệt, 1 worker", await runs(people, "native()")));
    const plainForm = await runs(FEW, "plain()", FORM);
    lines.push(
      line(`chỉ ${FORM}: vòng lặp docxtemplater trên trang`, plainForm, each(plainForm)),
      line(`chỉ ${FORM}: CompressionStream, 1 worker`, await runs(P30, "native()", FORM), each(plainForm)),
      line(`chỉ ${FORM}: nén theo mẫu, 1 worker`, await runs(P30, "engine(1)", FORM), each(plainForm)),
    );
    const points: [number, number][] = [];
    for (const [people, workers] of [[P3, 1], [P3, 2], [P10, 1], [P10, 2], [P20, 1], [P20, 2], [P30, 1], [P30, 2]] as const) {
      const measured = await runs(people, `engine(${workers})`);
      if (workers === 1 && people !== P3) points.push([count(measured), milliseconds(measured)]);
      lines.push(line(`nén theo mẫu, ${workers} worker`, measured), {
        what: `    tệp zip ${Math.round((measured[0]?.zipBytes ?? 0) / 1e6)} MB`,
        figure: `trang không nghe lâu nhất ${measured.map(({ longestGap }) => Math.round(longestGap)).join(", ")} ms`,
        ratio: `tác vụ từ 50 ms: ${measured.map(({ longTasks }) => longTasks).join(", ")}; bộ nhớ trang nhiều nhất ${most(measured, "memory")} MB, ngoài kế hoạch ${most(measured, "above")} MB, cuối cùng còn giữ ${most(measured, "kept")} MB`,
      });
    }
    const fit = lineThrough(points);
    lines.push({ what: "  theo số tài liệu, 1 worker", figure: `${fit.each.toFixed(3)} ms mỗi tài liệu`, ratio: `sau ${(fit.before / 1000).toFixed(1)} giây mở mẫu; lệch đường thẳng tối đa ${(100 * fit.off).toFixed(1)} %` });
    const page = await browser.newPage();
    await page.goto(site.url);
    for (const workers of [1, 2]) lines.push({ what: `  trang không làm gì, ${workers} worker bận: phần của máy`, figure: `không nghe lâu nhất ${Math.round(await page.evaluate(`idle(${workers})`))} ms` });
    await page.evaluate(`plan(${P10})`);
    lines.push({ what: "  bấm Hủy ở 20 thời điểm khi tạo 10.000 biểu mẫu", figure: `${Math.round(await page.evaluate("stops(20)"))} ms`, ratio: "lâu nhất đến khi dừng hẳn; mục tiêu dưới 100 ms" });
    return lines;
  } finally {
    await browser.close();
    site.close();
  }
}

const count = (runs: readonly Run[]): number => runs[0]?.documents ?? 0;
const milliseconds = (runs: readonly Run[]): number => median(runs.map((run) => run.milliseconds));
const each = (runs: readonly Run[]): number => milliseconds(runs) / count(runs);
const most = (runs: readonly Run[], what: "memory" | "above" | "kept"): number => Math.round(Math.max(...runs.map((run) => run[what])));
const failures = (runs: readonly Run[]): string => {
  const failed = Math.max(...runs.map((run) => run.failures));
  return failed > 0 ? `; ${failed} lỗi` : "";
};

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
