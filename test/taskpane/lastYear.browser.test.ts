import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { describeInBrowser, startBrowser } from "../support/browser";
import { lastYearFile } from "../support/lastYearFile";
import { builtSite, serveFolder, SITE_TIMEOUT } from "../support/site";

describeInBrowser("last year's list in the pane", () => {
  let site: { url: string; close: () => void };
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    site = await serveFolder(builtSite());
    browser = await startBrowser();
  }, SITE_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  afterEach(() => context.close());

  test.each([320, 450])("is chosen, opened and read at %i px without scrolling sideways, and says what axe accepts", async (width) => {
    context = await browser.newContext({ viewport: { width, height: 700 }, locale: "vi-VN" });
    page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await page.getByText("Tìm thấy 31 người").waitFor();
    await page.getByRole("button", { name: "So với năm trước" }).click();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Chọn tệp năm trước" }).click()]);
    await chooser.setFiles({ name: "Danh sách 2022.xlsx", mimeType: "application/octet-stream", buffer: (await lastYearFile()).bytes });
    await page.getByRole("button", { name: "Không còn trong danh sách: 2" }).click();
    await page.getByText("Danh sách 2022.xlsx, Danh sách!33").waitFor();
    await page.getByRole("button", { name: /^Có thay đổi: 3/ }).click();
    await page.getByRole("button", { name: "Chưa chắc là một người: 1" }).click();
    await page.getByRole("checkbox", { name: /điền 29 mức/ }).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (part: Document) => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run(document)).violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
  }, 60_000);
});
