import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import PizZip from "pizzip";
import type { BrowserContext, Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { dropFiles, onSite, saving } from "../support/onSite";
import { builtSite, serveFolder, SITE_TIMEOUT } from "../support/site";

const KEPT = "Mở được trang này cả khi mất mạng";
const NEWER = "Đã có bản mới";

describeInBrowser("the browser page without a network", () => {
  const site = onSite();
  let [built, folder] = ["", ""];
  let server: { url: string; close: () => void };
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "xep-loai-offline-"));
    built = builtSite();
    cpSync(built, folder, { recursive: true });
  }, SITE_TIMEOUT);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    for (const file of ["service-worker.js", "huong-dan.html"]) cpSync(path.join(built, file), path.join(folder, file));
    server = await serveFolder(folder);
  });
  afterEach(() => server.close());

  const stopServer = async (): Promise<void> => {
    server.close();
    while (await fetch(server.url).then(() => true, () => false)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const openKept = async (): Promise<Page> => {
    const page = await site.open({ at: server.url, offline: true });
    await page.getByText(KEPT).waitFor();
    return page;
  };
  const choose = async (page: Page, item: string): Promise<void> => {
    await page.getByRole("button", { name: "Mở bảng chọn" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  const list = (): { version: string; files: [string, string][] } => JSON.parse(/^self\.KEPT=(.*);\n/.exec(readFileSync(path.join(folder, "service-worker.js"), "utf8"))?.[1] ?? "{}");
  /** Puts another list in front of the served service worker, as another build does. */
  const relist = (version: string, files: readonly [string, string][]): void => {
    const script = path.join(folder, "service-worker.js");
    writeFileSync(script, readFileSync(script, "utf8").replace(/^self\.KEPT=.*;\n/, () => `self.KEPT=${JSON.stringify({ version, files })};\n`));
  };
  const titleIn = (page: Page): Promise<string> => page.evaluate(async () => /<title>(.*)<\/title>/.exec(await (await fetch("huong-dan.html")).text())?.[1] ?? "");
  const integrity = (content: string): string => `sha256-${createHash("sha256").update(content).digest("base64")}`;
  /** Everything a page can leave behind in the browser. */
  const leftBehind = (page: Page) =>
    page.evaluate(async () => {
      const kept: string[] = [];
      for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) kept.push(decodeURIComponent(new URL(url).pathname.slice(1)));
      return { kept: kept.sort(), databases: (await indexedDB.databases()).length, stored: Object.keys(localStorage).concat(Object.keys(sessionStorage)), cookies: document.cookie };
    });

  test("once opened, it goes with the server stopped from a dropped list to the zip and the workbook, and keeps nothing of the list", async () => {
    const page = await openKept();
    await stopServer();
    await page.reload();
    await page.getByText(KEPT).waitFor();
    await dropFiles(page, { "Danh sách 2023.xlsx": readFileSync("samples/danh-sach-mau.xlsx") });
    await page.getByText("Tìm thấy 31 người").waitFor();
    for (const step of ["Xếp loại", "Hạn mức", "Biểu mẫu"]) {
      await page.getByRole("navigation").getByRole("button", { name: step }).click();
      await page.getByRole("region", { name: step, exact: true }).waitFor();
    }
    await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).click();
    const zip = new PizZip(await saving(page, () => page.getByRole("link", { name: /Lưu hồ sơ/ }).click()));
    expect(Object.keys(zip.files).filter((file) => file.endsWith(".docx")).length).toBeGreaterThan(31);
    const book = new PizZip(await saving(page, () => page.getByRole("main").getByRole("link", { name: "Sổ xếp loại" }).click()));
    expect(book.file("xl/workbook.xml")?.asText()).toContain("Danh sách");
    const kept = list().files.map(([file]) => file);
    expect(kept).toEqual(expect.arrayContaining(["index.html", "huong-dan.html", "samples/danh-sach-mau.xlsx", "templates/mau-02a.docx"]));
    expect(await leftBehind(page)).toEqual({ kept, databases: 0, stored: [], cookies: "" });
  }, 60_000);

  test("a newer build is told, waits until the page is closed, and answers the next opening; one that is half there is not taken", async () => {
    const page = await openKept();
    const context: BrowserContext = page.context();
    const guide = path.join(folder, "huong-dan.html");
    const [before, { files }] = [readFileSync(guide, "utf8"), list()];
    const newer = before.replace(/<title>.*<\/title>/, "<title>Bản mới</title>");
    const filesOf = (content: string) => files.map(([file, hash]): [string, string] => [file, file === "huong-dan.html" ? integrity(content) : hash]);

    // The list is there, the file it means is not yet.
    relist("half", filesOf(newer));
    await page.reload();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
    });
    await page.getByText(KEPT).waitFor();
    expect(await page.getByText(NEWER).count()).toBe(0);

    writeFileSync(guide, newer);
    relist("newer", filesOf(newer));
    await page.reload();
    await page.getByText(NEWER).waitFor();
    expect(await titleIn(page)).not.toBe("Bản mới");
    await page.close();
    await stopServer();
    const next = await context.newPage();
    await next.goto(server.url);
    await next.getByText(KEPT).waitFor();
    await next.goto(`${server.url}huong-dan.html`);
    expect(await next.title()).toBe("Bản mới");
    expect((await next.evaluate(() => caches.keys())).length).toBe(1);
  }, 60_000);

  test("turned off, it leaves nothing in the browser but that word, and needs its server again; turned on, it is kept again", async () => {
    const page = await openKept();
    await choose(page, "Không giữ phần mềm trong trình duyệt");
    await page.getByText("Đã xóa phần mềm khỏi trình duyệt này").waitFor();
    await page.reload();
    await page.getByText("đang cần mạng để mở").waitFor();
    expect(await leftBehind(page)).toMatchObject({ kept: [], stored: ["xep-loai.khong-giu"] });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await choose(page, "Giữ phần mềm để mở khi mất mạng");
    await page.getByRole("button", { name: "Đóng" }).click();
    await page.getByText(KEPT).waitFor();
    expect(await leftBehind(page)).toMatchObject({ stored: [] });
  }, 30_000);

  test("a build that keeps nothing takes away what an earlier one kept", async () => {
    const page = await openKept();
    relist("none", []);
    await page.reload();
    for (let looks = 0; looks < 100 && (await leftBehind(page)).kept.length > 0; looks++) await page.waitForTimeout(50);
    expect(await leftBehind(page)).toMatchObject({ kept: [] });
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  }, 30_000);

  test("the page of the pane in Excel keeps nothing, and takes what the server has even where the browser page was kept", async () => {
    const guide = path.join(folder, "huong-dan.html");
    const inExcel = async (context: BrowserContext): Promise<Page> => {
      await context.route("**/office-js/**", (route) => route.abort()); // its telemetry is not what this is about
      await context.addInitScript("window.CustomFunctions = { associate() {} }");
      const page = await context.newPage();
      await page.goto(`${server.url}taskpane.html`);
      await page.getByRole("button").first().waitFor();
      return page;
    };
    const alone = await inExcel(await site.context({ at: server.url, offline: true }));
    expect(await alone.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);

    const page = await openKept();
    writeFileSync(guide, readFileSync(guide, "utf8").replace(/<title>.*<\/title>/, "<title>Trên máy chủ</title>"));
    expect([await titleIn(page), await titleIn(await inExcel(page.context()))]).toEqual(["Hướng dẫn dùng Xếp loại", "Trên máy chủ"]);
  }, 30_000);
});
