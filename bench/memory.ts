import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Browser, Download, Page } from "playwright-core";
import { startBrowser } from "../test/support/browser";
import { dropFiles, XLSX } from "../test/support/onSite";
import { SAMPLE } from "../test/support/runCli";
import { sampleWith } from "../test/support/sampleWith";
import { serveWorkbench } from "../test/support/site";
import { type AtWorkbench, atWorkbench } from "../test/support/workbench";
import type { CoreRuns } from "./coreRuns";
import { COUNT_LINKS, type Held, heldBy } from "./heldMemory";
import { type Line, lineThrough } from "./measure";

/** So often the whole job is done in one page; what the first two leave behind is code and templates that stay. */
const RUNS = 20;
const SETTLED = 3;
/** A saved link is given back two minutes after the next one took its place. */
const GRACE = 125_0000;

/** What stays behind after each whole job: in the browser page, in the pane beside Excel, and in the command line's process. */
export async function memoryLines(tell: (text: string) => void = () => undefined): Promise<Line[]> {
  const served = await serveWorkbench();
  const browser = await startBrowser();
  try {
    const lines: Line[] = [];
    for (const surface of [browserPage, workbenchManyBooks, workbenchOneBook]) lines.push(...(await surface(browser, served, tell)));
    return [...lines, ...commandLine()];
  } finally {
    await browser.close();
    served.close();
  }
}

type Served = Awaited<ReturnType<typeof serveWorkbench>>;
type Surface = (browser: Browser, served: Served, tell: (text: string) => void) => Promise<Line[]>;

const LOOK = { locale: "vi-VN", acceptDownloads: true, serviceWorkers: "block" } as const;
const OTHER = { name: "Danh sách khác.xlsx", mimeType: XLSX, buffer: sampleWith("Thanh tra viên", "Thanh tra viên chính") };
const SAMPLE_FILE = { name: "Danh sách 2023.xlsx", mimeType: XLSX, buffer: readFileSync(SAMPLE) };

const browserPage: Surface = async (browser, { url }, tell) => {
  const context = await browser.newContext({ ...LOOK, viewport: { width: 400, height: 700 } });
  await context.addInitScript(COUNT_LINKS);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText("Thả tệp").waitFor();
  const runs = await repeated("Trang trong trình duyệt", page, tell, async () => {
    for (const { name, buffer } of [SAMPLE_FILE, OTHER]) {
      await dropFiles(page, { [name]: buffer });
      await page.locator("header").filter({ hasText: name }).waitFor();
      await page.getByText("Tìm thấy 31 người").waitFor();
      if (name === OTHER.name) break;
      await page.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
      await page.getByRole("link", { name: /^Lưu .*\.xlsx/ }).first().waitFor();
      await swapTried(page, "Đã đổi 1 mức");
      await everythingMade(page, page);
      await saved(page, () => page.getByRole("link", { name: "Sổ xếp loại" }).click());
    }
  });
  return linesOf("Trang trong trình duyệt, mỗi lượt mở hai danh sách", runs, () => context.close());
};

const workbenchManyBooks: Surface = async (browser, served, tell) => {
  const desk = await workbench(browser, served);
  const runs = await repeated("Bàn thử, hai danh sách", desk.page, tell, async () => {
    for (const file of [SAMPLE_FILE, OTHER]) {
      await desk.page.locator("#file").setInputFiles(file);
      await desk.pane.locator("header").filter({ hasText: file.name }).waitFor();
      await desk.computed();
      if (file !== OTHER) await jobInExcel(desk);
    }
  });
  return linesOf("Bàn thử, mỗi lượt mở hai danh sách, bảng bên nạp lại với mỗi danh sách", runs, () => desk.page.context().close());
};

const workbenchOneBook: Surface = async (browser, served, tell) => {
  const desk = await workbench(browser, served);
  const runs = await repeated("Bàn thử, một sổ", desk.page, tell, () => jobInExcel(desk));
  return linesOf("Bàn thử: cả ngày trên một sổ, bảng bên không nạp lại", runs, () => desk.page.context().close());
};

async function workbench(browser: Browser, served: Served): Promise<AtWorkbench> {
  const context = await browser.newContext({ ...LOOK, viewport: { width: 1280, height: 760 } });
  await context.addInitScript(COUNT_LINKS);
  const desk = await atWorkbench(context, served);
  await desk.pane.getByText("Tìm thấy 31 người").waitFor();
  return desk;
}

/** Makes the sổ, types a rating, tries a swap and writes it, looks at a document, makes all of them and saves the zip. */
async function jobInExcel(desk: AtWorkbench): Promise<void> {
  const { page, pane } = desk;
  await pane.getByRole("navigation").getByRole("button", { name: "Danh sách" }).click();
  await pane.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
  await pane.getByText(/Đã ghi \d+ sheet/).waitFor({ timeout: 60_000 });
  await desk.computed();
  await desk.front("Danh sách");
  for (const level of ["Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"]) {
    await desk.type("T9", level);
    await desk.computed();
  }
  await swapTried(pane, "Đã ghi 1 mức");
  await everythingMade(page, pane);
}

type Place = Pick<Page, "getByRole" | "getByText" | "getByLabel" | "locator">;

async function swapTried(pane: Place, written: string): Promise<void> {
  await pane.getByRole("navigation").getByRole("button", { name: "Hạn mức" }).click();
  await pane.getByRole("button", { name: "Thử đổi" }).click();
  await pane.getByLabel("Thêm người, tập thể để thử").fill("P014");
  await pane.getByRole("button", { name: "Thêm", exact: true }).click();
  await pane.getByRole("textbox", { name: /^Lý do/ }).fill("Theo ý kiến tập thể lãnh đạo");
  await pane.getByRole("button", { name: "Ghi 1 mức vào sổ" }).click();
  await pane.getByText(written).waitFor();
}

/** Quick look at a document, then all of them and their zip. */
async function everythingMade(page: Page, pane: Place): Promise<void> {
  await pane.getByRole("navigation").getByRole("button", { name: "Biểu mẫu" }).click();
  await pane.getByRole("button", { name: "Xem nhanh một bản" }).click();
  await pane.getByRole("searchbox").fill("P006");
  await pane.getByRole("button", { name: /Mẫu 02A/ }).first().click();
  await pane.getByRole("link", { name: "Lưu tệp Word" }).waitFor();
  await pane.getByRole("button", { name: "Đóng", exact: true }).last().click();
  const zip = pane.getByRole("link", { name: /^Lưu hồ sơ/ });
  const before = (await zip.count()) === 0 ? "" : await zip.getAttribute("href");
  await pane.getByRole("button", { name: /^Tạo (lại|tất cả biểu mẫu)/ }).click();
  // The zip of the run before is offered until the making has begun.
  await pane.locator(`footer a:not([href="${before}"])`).waitFor({ timeout: 60_000 });
  await saved(page, () => zip.click());
}

async function saved(page: Page, press: () => Promise<void>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent("download") as Promise<Download>, press()]);
  await download.delete();
}

/** After each run what is held; the last one once the last links had time to be given back. */
async function repeated(what: string, page: Page, tell: (text: string) => void, run: () => Promise<void>): Promise<readonly Held[]> {
  const held = await heldBy(page);
  const runs: Held[] = [];
  for (let time = 1; time <= RUNS; time++) {
    await run();
    if (time === RUNS) await page.waitForTimeout(GRACE);
    const now = await held();
    tell(`${what}, lượt ${time}: ${JSON.stringify(now)}`);
    runs.push(now);
  }
  return runs;
}

const KINDS: readonly (readonly [what: string, kind: keyof Held, unit: string, digits: number])[] = [
  ["JavaScript của trang", "heap", "MB", 2],
  ["JavaScript của worker", "workerHeap", "MB", 2],
  ["nút DOM", "nodes", "", 0],
  ["nút DOM không còn trong trang", "detached", "", 0],
  ["chỗ nghe sự kiện", "listeners", "", 0],
  ["worker", "workers", "", 0],
  ["địa chỉ tệp chưa trả (sau 2 phút)", "links", "", 0],
  ["bộ nhớ tiến trình", "process", "MB", 0],
];

async function linesOf(what: string, runs: readonly Held[], close: () => Promise<void>): Promise<Line[]> {
  await close();
  return [{ what: `${what}: ${runs.length} lượt`, figure: "" }, ...KINDS.map(([kind, key, unit, digits]): Line => grown(`  ${kind}`, runs.map((run) => run[key]), unit, digits))];
}

/** From the third run to the last, and by how much a run. */
function grown(what: string, values: readonly number[], unit: string, digits: number): Line {
  const settled = values.slice(SETTLED - 1);
  const { each } = lineThrough(settled.map((value, run) => [run, value]));
  const [first = Number.NaN, last = Number.NaN] = [settled[0], settled.at(-1)];
  const amount = (value: number): string => `${value.toFixed(digits)}${unit && ` ${unit}`}`;
  return { what, figure: `lượt ${SETTLED}: ${amount(first)}, lượt ${values.length}: ${amount(last)}`, ratio: `${each < 0 ? "" : "+"}${each.toFixed(digits + 1)} mỗi lượt` };
}

/** In a process of its own, which may ask for a collection. */
function commandLine(): Line[] {
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", "--require", "tsx/cjs", "bench/coreRuns.ts", String(RUNS)], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const { documents, heap, process: whole } = JSON.parse(stdout) as CoreRuns;
  return [{ what: `Dòng lệnh trong một tiến trình, ${documents} tài liệu mỗi lượt: ${heap.length} lượt`, figure: "" }, grown("  JavaScript", heap, "MB", 2), grown("  bộ nhớ tiến trình", whole, "MB", 0)];
}
