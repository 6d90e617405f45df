import type { Browser, Page } from "playwright-core";
import { describeInBrowser, startBrowser } from "../support/browser";
import { builtSite, serveFolder, SITE_TIMEOUT } from "../support/site";

/** What Internet Explorer 11 and the old Edge lack of all that the pane is built on. */
const OLD_ENGINE = "delete Promise.allSettled; delete String.prototype.replaceAll; delete Array.prototype.at; delete Object.hasOwn;";
const INTERNET_EXPLORER = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const OLD_EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042";

describeInBrowser("the site in an engine that is too old", () => {
  let site: { url: string; close: () => void };
  let browser: Browser;
  beforeAll(async () => {
    site = await serveFolder(builtSite());
    browser = await startBrowser();
  }, SITE_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  async function opened(file: string, userAgent: string, width: number): Promise<Page> {
    const context = await browser.newContext({ userAgent, viewport: { width, height: 620 } });
    await context.addInitScript(OLD_ENGINE);
    const page = await context.newPage();
    await page.goto(site.url + file);
    return page;
  }

  test.each([
    [INTERNET_EXPLORER, "Internet Explorer", 320],
    [OLD_EDGE, "Microsoft Edge đời cũ", 450],
  ])("%s: the pane says what is too old and what to do, in %s's words, at %i px", async (userAgent, name, width) => {
    const page = await opened("taskpane.html?_host_Info=Excel$Win32$16.01$vi-VN#x/y", userAgent, width);
    const message = page.getByRole("alert");
    await message.getByRole("heading", { name: "Excel này quá cũ để mở bảng Xếp loại" }).waitFor();
    const text = await message.innerText();
    for (const words of [`bằng ${name}`, "Microsoft Edge hoặc Google Chrome bản mới", "không bị đổi gì", "WebView2", "thiếu Promise.allSettled", userAgent]) expect(text).toContain(words);
    // The address is that of the page for browsers: the clerk copies it, or follows it.
    expect([await message.getByRole("link").innerText(), await message.getByRole("link").getAttribute("href")]).toEqual([site.url, site.url]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await page.locator("#pane").count()).toBe(0);
    await page.context().close();
  });

  test("the page for browsers names the browser, not Excel", async () => {
    const page = await opened("", OLD_EDGE, 450);
    await page.getByRole("heading", { name: "Trình duyệt này quá cũ để mở trang Xếp loại" }).waitFor();
    expect(await page.getByRole("alert").innerText()).not.toContain("Excel");
    await page.context().close();
  });
});
