import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { regulation2023 } from "../src/review/regulation2023";
import { giveWay } from "../src/review/giveWay";
import type { Review } from "../src/review/review";
import { reviewAgency } from "../src/review/reviewAgency";
import { tryOut } from "../src/review/tryOut";
import { openBook } from "../src/prepareDossier";
import { columnName } from "../src/roster/grid";
import { PEOPLE_TABLE } from "../src/roster/personColumns";
import { BOOK_ALL_READ } from "../src/roster/readBook";
import { resultSheets } from "../src/roster/resultSheets";
import { blankAgency } from "../src/roster/settings";
import { readXlsx, writeXlsx } from "../src/workbook/xlsxFile";
import { atWorkbench, type AtWorkbench } from "../test/support/workbench";
import { serveWorkbench } from "../test/support/site";
import { bigRoster } from "./bigRoster";
import { type Line, milliseconds } from "./measure";
import { threadWork } from "./threadWork";

const SAMPLE = "samples/danh-sach-mau.xlsx";
const TIMES = 50;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const worstOf = (times: readonly number[]): number => Math.max(0, ...times);
const medianOf = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const spread = (times: readonly number[]): string => `giữa ${ms(medianOf(times))}, lâu nhất ${ms(worstOf(times))} của ${times.length} lần`;

/** Checks, suggestions and tried levels by themselves; then the pane in a browser and in the workbench. */
export async function quotaRoomLines(sizes: readonly number[] = [30, 3000]): Promise<Line[]> {
  const big = reviewAgency(bigRoster(3000), regulation2023);
  const sample = openBook(await sampleBook()).review;
  const lines = [...(await coreLines("danh sách mẫu, 31 người", sample)), ...(await coreLines("3.000 người", big))];
  try {
    return [...lines, ...(await browserLines(sizes))];
  } catch (error) {
    return [...lines, { what: "Bước Hạn mức trong trình duyệt", figure: "chưa đo", ratio: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) }];
  }
}

async function sampleBook() {
  const read = await readXlsx(new Uint8Array(readFileSync(SAMPLE)), SAMPLE);
  if (read.kind !== "book") throw new Error("The sample cannot be read.");
  return read.book;
}

async function coreLines(whose: string, review: Review): Promise<Line[]> {
  const subject = review.people[1]?.person.id ?? "";
  const tried = await milliseconds(() => tryOut(review, [{ subject, column: "decision", outcome: "excellent" }]), TIMES);
  const ways = await milliseconds(() => giveWay(review), TIMES);
  return [
    { what: `Thử một mức, tính lại mọi hạn mức: ${whose}`, figure: ms(tried), ratio: "mục tiêu dưới 16 ms" },
    { what: `Ai có thể nhường: ${whose}`, figure: ms(ways) },
  ];
}

/** A workbook of ours with that many people, as a file. */
async function bigBook(people: number): Promise<Buffer> {
  const roster = bigRoster(people);
  const reading = {
    agency: blankAgency(regulation2023), regulation: regulation2023, roster, problems: [], source: { kind: "workbook" } as const, origins: new Map<string, string>(), dossier: [], log: [], kept: [], unread: BOOK_ALL_READ, recipe: [], stamp: null,
  };
  return Buffer.from(await writeXlsx(resultSheets(reading, reviewAgency(roster, regulation2023))));
}

async function browserLines(sizes: readonly number[]): Promise<Line[]> {
  const served = await serveWorkbench();
  const executablePath = process.env["CHROME_PATH"] ?? spawnSync(process.execPath, ["scripts/browser.mjs"], { encoding: "utf8" }).stdout.trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const lines: Line[] = [];
    for (const people of sizes) {
      const book = await bigBook(people);
      lines.push(...(await paneLines(browser, served.url, people, book)), ...(await workbenchLines(browser, served, people, book)));
    }
    return lines;
  } finally {
    await browser.close();
    served.close();
  }
}

/** Everything over 50 ms that a page or a frame does in one go, by itself: what its parent does beside it does not count. */
const watchLongTasks = (where: Page | Frame): Promise<void> =>
  where.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().flatMap(({ name, duration }) => (name === "self" ? [duration] : [])))).observe({ type: "longtask", buffered: true });
  });
const longTasks = (where: Page | Frame): Promise<number[]> => where.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
const longest = (tasks: readonly number[]): string => (tasks.length === 0 ? "không việc nào quá 50 ms" : `${tasks.length} việc quá 50 ms, lâu nhất ${Math.round(worstOf(tasks))} ms`);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const drop = (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    ({ name, base64, type }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name, { type }));
      document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, base64: bytes.toString("base64"), type: XLSX },
  );

/** The pane over a file: opening it, walking through the steps, trying levels. */
async function paneLines(browser: Browser, url: string, people: number, book: Buffer): Promise<Line[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.goto(url);
  await page.getByRole("main").waitFor();
  await watchLongTasks(page);
  await drop(page, "Sổ.xlsx", book);
  await longTasks(page);
  const start = Date.now();
  await page.getByText(`Tìm thấy ${people} người`).waitFor();
  const open = Date.now() - start;
  const opening = await longTasks(page);
  for (const step of ["Xếp loại", "Hạn mức", "Biểu mẫu", "Hồ sơ", "Hạn mức"]) {
    await page.getByRole("navigation").getByRole("button", { name: step }).click();
    await page.waitForTimeout(150);
  }
  const walking = await longTasks(page);
  await page.getByRole("button", { name: "Thử đổi" }).click();
  await page.getByLabel("Thêm người, tập thể để thử").fill("P0002");
  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  await longTasks(page);
  const tries = await page.evaluate(async (times) => {
    const select = document.querySelectorAll<HTMLSelectElement>(".trial select")[1];
    const put = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set;
    const taken: number[] = [];
    for (let time = 0; select && put && time < times; time++) {
      await new Promise(requestAnimationFrame);
      const begun = performance.now();
      put.call(select, time % 2 === 0 ? "completed" : "excellent");
      select.dispatchEvent(new Event("change", { bubbles: true }));
      await Promise.resolve();
      taken.push(performance.now() - begun);
    }
    return taken;
  }, TIMES);
  const trying = await longTasks(page);
  await page.close();
  return [
    { what: `Bảng bên, mở sổ ${people} người`, figure: `${open} ms`, ratio: longest(opening) },
    { what: `  qua năm bước`, figure: "", ratio: longest(walking) },
    { what: `  đổi một mức thử: tính và vẽ lại`, figure: spread(tries), ratio: longest(trying) },
  ];
}

const PROPOSAL = columnName(PEOPLE_TABLE.columns.findIndex(({ field }) => field === "typedProposal"));
/** P0003 of Phòng 1, whose quota is just full: proposed xuất sắc, the phòng is over. */
const EDITED = `${PROPOSAL}6`;
const OVER = "Phòng 1: 6/25 xuất sắc";
/** Edits that are profiled, after those that are measured. */
const PROFILED = 4;

/** The workbench: from leaving an edited cell to the flag in the sheet, and to the checks in the pane. */
async function workbenchLines(browser: Browser, served: { url: string; workbench: string }, people: number, book: Buffer): Promise<Line[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: "vi-VN" });
  const desk = await atWorkbench(context, served);
  await desk.pane.getByText("Tìm thấy 31 người").waitFor();
  await drop(desk.page, "Sổ.xlsx", book);
  await desk.pane.getByText(`Tìm thấy ${people} người`).waitFor({ timeout: 120_000 });
  await desk.pane.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
  await desk.pane.getByText(/Đã ghi \d+ sheet/).waitFor({ timeout: 240_000 });
  await desk.computed();
  await desk.pane.getByRole("navigation").getByRole("button", { name: "Hạn mức" }).click();
  const frame = desk.page.frames().find((one) => one !== desk.page.mainFrame());
  if (frame === undefined) throw new Error("The pane is not there.");
  await watchLongTasks(frame);
  await desk.front("Danh sách");
  await longTasks(frame);
  const [sheet, pane]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time++) {
    const times = await edited(desk, frame, time % 2 === 0);
    sheet.push(times.sheet);
    pane.push(times.pane);
  }
  const tasks = await longTasks(frame);
  const work = await threadWork(desk.page, async () => {
    for (let time = 0; time < PROFILED; time++) await edited(desk, frame, time % 2 === 0);
  });
  const each = (taken: number): string => `${Math.round(taken / PROFILED)} ms`;
  await context.close();
  return [
    { what: `Bàn thử, ${people} người: từ lúc rời ô đến khi bàn thử tính xong`, figure: spread(sheet), ratio: "bộ tính giả lập, không phải Excel; dấu báo tính xong đổi 10 lần mỗi giây, đợi ít nhất 150 ms" },
    { what: `  đến khi bước Hạn mức của bảng bên đổi`, figure: spread(pane), ratio: longest(tasks) },
    {
      what: `  trên luồng chung, mỗi lần sửa`,
      figure: `bảng bên ${each(work.pane)}, hàm ${each(work.functions)}, office.js ${each(work.officeJs)}`,
      ratio: `bàn thử ${each(work.host)}, trình duyệt ${each(work.browser)}`,
    },
  ];
}

/** The phòng put over its quota, or back: times until the workbench has computed, and until the pane says so. */
async function edited(desk: AtWorkbench, frame: Frame, over: boolean): Promise<{ sheet: number; pane: number }> {
  await desk.goTo(EDITED);
  await desk.page.keyboard.type(over ? "Hoàn thành xuất sắc nhiệm vụ" : "Hoàn thành tốt nhiệm vụ");
  const shown = frame.evaluate(
    ({ sentence, over }) =>
      new Promise<number>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("the pane did not change within a minute")), 60_000);
        const main = document.querySelector("main");
        const observer = new MutationObserver(() => {
          if (main?.textContent?.includes(sentence) !== over) return;
          observer.disconnect();
          clearTimeout(late);
          resolve(Date.now());
        });
        if (main) observer.observe(main, { subtree: true, childList: true, characterData: true });
      }),
    { sentence: OVER, over },
  );
  const start = Date.now();
  await desk.page.keyboard.press("Enter");
  await desk.computed();
  const sheet = Date.now() - start;
  return { sheet, pane: (await shown) - start };
}
