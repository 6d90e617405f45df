import type { BrowserContext, Page } from "playwright-core";
import PizZip from "pizzip";
import { describeInBrowser } from "../support/browser";
import { axeFaults, saving } from "../support/onSite";
import { onWorkbench } from "../support/onWorkbench";

/** In an Excel for Mac no file leaves the pane: the work goes on in a browser, by the clipboard. */
describeInBrowser("from the pane in Excel for Mac to the browser page", () => {
  const workbench = onWorkbench();
  let context: BrowserContext;
  beforeEach(async () => {
    context = await workbench.context();
  });

  const pasted = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: "Dán dữ liệu" }).waitFor();
    await page.keyboard.press("Control+v");
    await page.getByText("Tìm thấy 31 người ở 5 phòng trong sổ xếp loại").waitFor();
  };

  test("what was typed in the sheet a moment ago is copied, pasted into the page that opens, and made into a zip there", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const desk = await workbench.open(context, "Mac");
    await desk.type("B9", "Người Vừa Đổi Tên");
    await desk.pane.getByRole("button", { name: "Tạo biểu mẫu trong trình duyệt" }).click();
    await desk.pane.getByRole("button", { name: "Chép dữ liệu", exact: true }).click();
    await desk.pane.getByText("Đã chép vào bảng nhớ tạm").waitFor();
    expect(await desk.axeFaults("hand-over")).toEqual([]);
    if (process.env["PICTURES"]) await desk.page.screenshot({ path: `${process.env["PICTURES"]}/mac.png` });
    const [page] = await Promise.all([context.waitForEvent("page"), desk.pane.getByRole("link", { name: "Mở trang Xếp loại" }).click()]);
    await pasted(page);
    await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).click();
    const zip = new PizZip(await saving(page, () => page.getByRole("link", { name: /Lưu hồ sơ/ }).click()));
    expect(Object.keys(zip.files).filter((path) => path.includes("Người Vừa Đổi Tên"))).not.toEqual([]);
  }, 60_000);

  test("where copying is denied the text stands selected in a field; a dossier made in the pane says how it can leave", async () => {
    const desk = await workbench.open(context, "Mac");
    await desk.pane.locator("body").evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new DOMException("denied", "NotAllowedError")) }));
    await desk.pane.getByRole("navigation").getByRole("button", { name: "Hồ sơ" }).click();
    await desk.pane.getByText("trên Mac thường không lưu được tệp").waitFor();
    await desk.pane.getByRole("button", { name: "Chép dữ liệu sang trình duyệt" }).click();
    await desk.pane.getByRole("button", { name: "Chép dữ liệu", exact: true }).click();
    const field = desk.pane.getByLabel("Dữ liệu để chép");
    await field.waitFor();
    const [start, end, length] = await field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd, area.value.length]);
    expect([start, end]).toEqual([0, length]);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await field.press("Control+c");
    const page = await context.newPage();
    await page.goto(workbench.url());
    await pasted(page);
    expect(await axeFaults(page, "pasted")).toEqual([]);
  }, 60_000);
});
