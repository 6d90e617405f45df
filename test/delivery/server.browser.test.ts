import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import os from "node:os";
import path from "node:path";
import PizZip from "pizzip";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { filesIn } from "../../scripts/delivery/checksums";
import { finishSite } from "../../scripts/delivery/finishSite";
import { contentSecurityPolicy } from "../../scripts/delivery/securityPolicy";
import { CACHING, CONTENT_TYPES, extensionOf, HASHED } from "../../scripts/delivery/servedFiles";
import { describeInBrowser, startBrowser } from "../support/browser";
import { describeOnServer, type Served, startNginx } from "../support/nginx";
import { builtSite, builtWorkbench, SITE_TIMEOUT } from "../support/site";
import { atWorkbench } from "../support/workbench";

const SERVER = "may-chu.example";
const BASE = `https://${SERVER}/xep-loai/`;

/**
 * Runs in every page before its own scripts: code made from text fails, and both it and what the policy blocks are told on the
 * console. Only the test's own driver, called by nobody else, evaluates in a page.
 */
const WATCH = `{
  const isDriver = () => (new Error().stack.split("\\n")[3] || "").includes("at UtilityScript.evaluate");
  const guard = (name, real) => function (...texts) {
    if (isDriver()) return real(...texts);
    console.error("code from text: " + name);
    throw new Error(name);
  };
  window.eval = guard("eval", window.eval);
  window.Function = new Proxy(Function, { apply: guard("Function"), construct: guard("new Function") });
  Object.defineProperty(window.Function.prototype, "constructor", { value: window.Function });
  addEventListener("securitypolicyviolation", (event) => console.error("the policy blocked " + event.violatedDirective + " " + event.blockedURI));
}`;

const work = mkdtempSync(path.join(os.tmpdir(), "xep-loai-server-"));
const site = path.join(work, "www/xep-loai");

/** The site as it is delivered, on nginx with the settings it brings, over https. */
describeOnServer("the delivered site on nginx", () => {
  let served: Served;
  let delivered: string[] = [];
  beforeAll(async () => {
    cpSync(builtSite(), site, { recursive: true });
    finishSite(site, { base: BASE, catalog: null, officeJs: null });
    delivered = filesIn(site);
    served = await startNginx(work, SERVER, path.join(site, "cai-dat/nginx-xep-loai.conf"));
  }, SITE_TIMEOUT);
  afterAll(() => {
    served?.close();
    rmSync(work, { recursive: true, force: true });
  });

  const get = (file: string, headers: Record<string, string> = {}): Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }> =>
    new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port: served.port, servername: SERVER, ca: served.certificate, path: `/${file}`, headers: { host: SERVER, ...headers }, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      })
        .on("error", reject)
        .end();
    });

  test("every file is served whole, under its type, with its caching and the same protection", async () => {
    const visible = delivered.filter((file) => !file.startsWith("cai-dat/") && file !== "web.config");
    expect(visible.length).toBeGreaterThan(60);
    for (const file of visible) {
      const { status, headers, body } = await get(`xep-loai/${file}`);
      const caching = new RegExp(HASHED).test(file) ? CACHING.hashed : file.startsWith("assets/") ? CACHING.icons : CACHING.other;
      expect([file, status, body.equals(readFileSync(path.join(site, file)))]).toEqual([file, 200, true]);
      expect([file, String(headers["content-type"]).replace("; charset=utf-8", ""), headers["cache-control"]]).toEqual([file, CONTENT_TYPES[extensionOf(file)], caching]);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "permissions-policy": expect.stringContaining("camera=()") });
      expect(headers["content-security-policy"]).toMatch(new RegExp(`^${contentSecurityPolicy({ cdn: false }).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}; frame-ancestors 'self' https://`));
    }
  });

  test("the address alone opens the page for browsers, with or without the slash", async () => {
    expect((await get("xep-loai/")).body.equals(readFileSync(path.join(site, "index.html")))).toBe(true);
    expect(await get("xep-loai")).toMatchObject({ status: 301, headers: { location: expect.stringMatching(/\/xep-loai\/$/) } });
  });

  test("texts are Vietnamese in UTF-8 and compressed on the way", async () => {
    expect((await get("xep-loai/huong-dan.html")).headers["content-type"]).toBe("text/html; charset=utf-8");
    const script = delivered.find((file) => /^taskpane\.\w+\.js$/.test(file)) ?? "";
    const { headers, body } = await get(`xep-loai/${script}`, { "accept-encoding": "gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(body.length).toBeLessThan(readFileSync(path.join(site, script)).length / 2);
  });

  test("what is asked for anew each time is not sent anew when nothing changed", async () => {
    const { headers } = await get("xep-loai/taskpane.html");
    expect(await get("xep-loai/taskpane.html", { "if-none-match": String(headers["etag"]) })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  test("Excel on the web may read the list of functions from its own page, and nothing else", async () => {
    expect((await get("xep-loai/functions.json")).headers["access-control-allow-origin"]).toBe("*");
    expect((await get("xep-loai/functions.js")).headers["access-control-allow-origin"]).toBeUndefined();
  });

  test.each(["xep-loai/cai-dat/nginx-xep-loai.conf", "xep-loai/web.config", "xep-loai/assets/", "xep-loai/khong-co.js"])("%s is not shown", async (file) => {
    expect([403, 404]).toContain((await get(file)).status);
  });

  describeInBrowser("in a browser", () => {
    let browser: Browser;
    let context: BrowserContext;
    beforeAll(async () => {
      // The workbench is the Excel of this test: it lies under the same address, and its pages get no more than the site's.
      cpSync(builtWorkbench(), path.join(site, "workbench"), { recursive: true });
      // The certificate is nobody's but this run's; everything else about https holds.
      browser = await startBrowser(`--host-resolver-rules=MAP ${SERVER} 127.0.0.1:${served.port}, MAP * ~NOTFOUND`, "--ignore-certificate-errors");
    }, SITE_TIMEOUT);
    afterAll(() => browser?.close());
    beforeEach(async () => {
      context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: "vi-VN", acceptDownloads: true });
      await context.addInitScript(WATCH);
    });
    afterEach(() => context.close());

    const savedZip = async (page: Page, press: () => Promise<void>): Promise<string[]> => {
      const [download] = await Promise.all([page.waitForEvent("download"), press()]);
      return Object.keys(new PizZip(readFileSync((await download.path()) ?? "")).files).filter((name) => name.endsWith(".docx"));
    };

    test("the add-in beside a workbook goes from the sample to the zip: nothing blocked, nothing fetched elsewhere, no code from text", async () => {
      // Excel gives the page its window.external before office.js runs.
      const connect = readFileSync(path.join(site, "workbench/connect.js"), "utf8");
      await context.addInitScript(`if (window !== top && location.pathname.endsWith("/taskpane.html")) {${connect}}`);
      const desk = await atWorkbench(context, { url: BASE, workbench: `${BASE}workbench/` });
      await desk.pane.getByText("Tìm thấy 31 người ở 5 phòng").waitFor();
      await desk.pane.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
      await desk.pane.getByText("Đã ghi 14 sheet").waitFor();
      await desk.computed();
      await desk.front("Hạn mức");
      await desk.says("A5", "✕"); // a formula of ours, answered by functions.js
      const ribbon = (label: string): Promise<void> => desk.page.getByRole("toolbar").getByRole("button", { name: label }).click();
      await ribbon("Tính xếp loại");
      await desk.pane.getByRole("region", { name: "Xếp loại" }).waitFor();
      await ribbon("Kiểm tra hạn mức");
      await desk.pane.getByRole("region", { name: "Hạn mức" }).waitFor();
      await ribbon("Tạo tất cả biểu mẫu");
      const save = desk.pane.getByRole("link", { name: /Lưu hồ sơ \(\d+ tệp\)/ });
      const documents = await savedZip(desk.page, () => save.click());
      expect((await save.innerText()).includes(`(${documents.length} tệp)`)).toBe(true);
      expect(documents.length).toBeGreaterThan(31);
      expect(desk.faults).toEqual([]);
    }, 120_000);

    test("the page for browsers does the same, with the quick look and the workbook", async () => {
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
      context.on("request", (request) => void (/^(blob|data):/.test(request.url()) || request.url().startsWith(BASE) || faults.push(`asked ${request.url()}`)));
      await page.goto(BASE);
      await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
      const step = (name: string): Promise<void> => page.getByRole("navigation").getByRole("button", { name }).click();
      for (const name of ["Xếp loại", "Hạn mức", "Biểu mẫu"]) {
        await step(name);
        await page.getByRole("region", { name, exact: true }).waitFor();
      }
      await page.getByRole("button", { name: "Xem nhanh một bản" }).first().click();
      await page.getByRole("searchbox").fill("diệp trúc");
      await page.getByRole("button", { name: /Đỗ Lê Diệp Trúc - Mẫu 02A/ }).click();
      await page.frameLocator(".preview iframe").locator("main").getByText("Đỗ Lê Diệp Trúc").first().waitFor();
      await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).click();
      const documents = await savedZip(page, () => page.getByRole("link", { name: /Lưu hồ sơ \(\d+ tệp\)/ }).click());
      expect(documents.length).toBeGreaterThan(31);
      const [book] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Sổ xếp loại" }).click()]);
      expect(book.suggestedFilename()).toMatch(/\.xlsx$/);
      await page.goto(`${BASE}huong-dan.html`);
      await page.getByRole("heading", { name: "Hướng dẫn dùng Xếp loại" }).waitFor();
      expect(faults).toEqual([]);
    }, 120_000);

    test("the watch sees code from text and what the policy blocks", async () => {
      const page = await context.newPage();
      const told: string[] = [];
      page.on("console", (message) => void told.push(message.text()));
      await page.goto(BASE);
      await page.evaluate(() => {
        for (const make of [() => new Function("return 1"), () => (0, eval)("1"), () => (() => 1).constructor("return 1")])
          try {
            make();
          } catch {
            // told on the console
          }
        void fetch("https://elsewhere.example/").catch(() => undefined);
        document.body.appendChild(document.createElement("script")).textContent = "document.title = 'inline'";
      });
      expect(await page.title()).toBe("Xếp loại");
      for (const fault of ["code from text: new Function", "code from text: eval", "code from text: Function", "the policy blocked connect-src https://elsewhere.example", "the policy blocked script-src-elem inline"])
        expect(told.join("\n")).toContain(fault);
    });

    test("the program is kept by the browser, and opens when the server is gone", async () => {
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
      await page.goto(BASE);
      await page.getByText("Mở được trang này cả khi mất mạng").waitFor();
      served.close();
      await page.reload();
      await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
      await page.getByText("Tìm thấy 31 người").first().waitFor();
      expect(faults).toEqual([]);
    });
  });
});
