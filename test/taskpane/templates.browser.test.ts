import PizZip from "pizzip";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { docxText } from "../support/docxText";
import { retyped, shipped } from "../support/officeTemplates";
import { axeFaults, onSite, saving, sideways } from "../support/onSite";

const SAMPLE = "samples/danh-sach-mau.xlsx";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const A = "Mẫu 02A: bản kiểm điểm đảng viên";

describeInBrowser("the office's own templates, and the look at one document, in a browser", () => {
  const site = onSite();
  let page: Page;
  beforeEach(async () => {
    page = await site.open({ width: 450, height: 700 });
    await page.locator("input[type=file]").setInputFiles(SAMPLE);
    await page.getByText("Tìm thấy 31 người").waitFor();
  });

  const main = () => page.getByRole("main");
  const openTemplates = async (): Promise<void> => {
    await page.getByRole("button", { name: "Mở bảng chọn" }).click();
    await page.getByRole("menuitem", { name: "Mẫu của cơ quan" }).click();
    await main().getByRole("heading", { name: "Mẫu của cơ quan" }).waitFor();
  };
  const give = async (name: string, bytes: Uint8Array): Promise<void> => {
    if ((await main().getByRole("button", { name: new RegExp(`^${A}`) }).getAttribute("aria-expanded")) === "false") await main().getByRole("button", { name: new RegExp(`^${A}`) }).click();
    await main().locator("input[type=file]").setInputFiles({ name, mimeType: DOCX, buffer: Buffer.from(bytes) });
  };
  const sheet = () => page.frameLocator(".preview iframe").locator("main");
  const saved = (name: string | RegExp): Promise<Buffer> => saving(page, () => page.getByRole("link", { name }).first().click());
  const own = retyped(shipped("mau-02a.docx"), "{Họ và tên}", "Đồng chí {Họ và tên}");

  test("a replaced template is checked, looked at with one person's data, used, carried by the workbook, and put back", async () => {
    await openTemplates();
    await give("hỏng.docx", retyped(shipped("mau-02a.docx"), "{Họ và tên}", "{#Năm}{Họ và tên}"));
    await main().getByText("hỏng.docx: chưa dùng được.").waitFor();
    await main().getByText(/Phần lặp “\{#Năm\}” chưa có thẻ đóng/).waitFor();
    expect(await main().getByRole("button", { name: "Dùng mẫu này" }).count()).toBe(0);

    await give("mẫu của ban.docx", own);
    await main().getByText("mẫu của ban.docx: dùng được.").waitFor();
    await main().getByRole("button", { name: /^Xem nhanh với P006/ }).click();
    await sheet().getByText("Đồng chí Đỗ Lê Diệp Trúc").first().waitFor();
    await main().getByRole("button", { name: "Dùng mẫu này" }).click();
    await page.getByText(/Từ nay dùng “mẫu của ban\.docx”/).waitFor();

    await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).click();
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
    const zip = new PizZip(await saved(/Lưu hồ sơ/));
    const texts = Object.keys(zip.files).filter((path) => /Mẫu 02A\.docx$/.test(path)).map((path) => docxText(zip.file(path)?.asUint8Array() ?? new Uint8Array()));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain("Đồng chí ");

    // The workbook brings the template along when it is opened another day.
    const book = await saved("Sổ xếp loại");
    await page.reload();
    await page.locator("input[type=file]").setInputFiles({ name: "Sổ xếp loại 2023.xlsx", mimeType: "application/vnd.ms-excel", buffer: book });
    await page.getByText(/Tìm thấy 31 người/).waitFor();
    await openTemplates();
    await main().getByRole("button", { name: new RegExp(`^${A}.*mẫu của cơ quan: mẫu của ban\\.docx`) }).click();
    await main().getByRole("button", { name: "Dùng lại Mẫu của phần mềm" }).click();
    await page.getByText(/Từ nay dùng lại mẫu của phần mềm/).waitFor();
    await main().getByRole("button", { name: "Dùng lại mẫu của ban.docx" }).waitFor();
  }, 120_000);

  test("one document is found by its name, drawn, zoomed, printed and saved", async () => {
    await page.getByRole("navigation").getByRole("button", { name: "Biểu mẫu" }).click();
    await main().getByRole("button", { name: "Xem nhanh một bản" }).click();
    await main().getByRole("searchbox").fill("diệp trúc");
    await main().getByRole("button", { name: /Đỗ Lê Diệp Trúc - Mẫu 02A/ }).click();
    await sheet().getByText("Đỗ Lê Diệp Trúc").first().waitFor();
    await main().getByText(/Xem nhanh, bản in có thể khác/).waitFor();
    await main().getByRole("link", { name: "Lưu tệp Word" }).waitFor();
    // Every line of dots ends where its own line does: one that grew would go below, or squeeze the cell beside it.
    const dots = await sheet().locator(".docx-tab-stop").evaluateAll((tabs) =>
      tabs.map((tab) => {
        const [dotted, line] = [tab.getBoundingClientRect(), tab.closest("p")?.getBoundingClientRect()];
        return line !== undefined && dotted.right <= line.right + 1 && line.height < 2 * dotted.height;
      }),
    );
    expect(dots.length).toBeGreaterThan(20);
    expect(dots.filter((isWithin) => !isWithin)).toEqual([]);
    const width = async (): Promise<number> => (await sheet().locator("section.docx").first().boundingBox())?.width ?? 0;
    const fitting = await width();
    expect(fitting).toBeLessThanOrEqual(450);
    await main().getByRole("button", { name: "Phóng to" }).click();
    expect(await width()).toBeGreaterThan(fitting * 1.2);
    const printed = page.locator(".preview iframe").evaluate(
      (frame: HTMLIFrameElement) => new Promise<boolean>((resolve) => frame.contentWindow && Object.assign(frame.contentWindow, { print: () => resolve(true) })),
    );
    await main().getByRole("button", { name: "In", exact: true }).click();
    expect(await printed).toBe(true);
    expect(docxText(await saved("Lưu tệp Word"))).toContain("Đỗ Lê Diệp Trúc");
    await main().getByRole("button", { name: "Đóng" }).click();
    await main().getByText(/Sẽ tạo \d+ biểu mẫu/).waitFor();
  }, 60_000);

  test("the list of tags is saved as a Word file", async () => {
    await openTemplates();
    await main().getByRole("button", { name: "Danh sách thẻ" }).click();
    expect(docxText(await saved("Lưu danh sách thẻ"))).toContain("{Chức vụ Đảng}");
  }, 60_000);

  test("the template in use is saved to be edited in Word", async () => {
    await openTemplates();
    await main().getByRole("button", { name: new RegExp(`^${A}`) }).click();
    await main().getByRole("button", { name: /^Lấy tệp mẫu đang dùng của Mẫu 02A/ }).click();
    expect(docxText(await saved("Lưu tệp mẫu"))).toContain("{Họ và tên}");
  }, 60_000);

  test.each([320, 450])("axe finds no fault and nothing scrolls sideways at %i px", async (width) => {
    await page.setViewportSize({ width, height: 600 });
    await openTemplates();
    await give("Một tệp mẫu có tên rất dài của Văn phòng cơ quan năm 2023.docx", retyped(own, "{Chức vụ Đảng}", "{Chuc vu dang}"));
    await main().getByRole("button", { name: /^Xem nhanh với/ }).click();
    await sheet().getByText("Đỗ Lê Diệp Trúc").first().waitFor();
    await main().getByRole("link", { name: "Lưu tệp Word" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await sideways(page)).toEqual([0, 0]);
    if (process.env["PICTURES"]) {
      await page.screenshot({ path: `${process.env["PICTURES"]}/templates-${width}.png` });
      await page.locator(".preview").scrollIntoViewIfNeeded();
      await page.locator(".preview iframe").scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${process.env["PICTURES"]}/preview-${width}.png` });
    }
  }, 60_000);
});
