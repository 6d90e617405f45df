import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { messyRoster } from "../support/messyRoster";
import { axeFaults, onSite, saving, XLSX } from "../support/onSite";
import { workbookBytes } from "../support/workbookFile";

describeInBrowser("a clerk with a messy list", () => {
  const site = onSite();
  let page: Page;
  beforeEach(async () => {
    page = await site.open();
  });

  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    await page.locator("footer input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
    await page.getByText(/Tìm thấy \d+ người/).waitFor();
  };
  const messy = (): Promise<Buffer> => {
    const [grid] = messyRoster().sheets;
    return workbookBytes({ [grid?.name ?? ""]: (grid?.cells ?? []).map((row) => row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : null))) });
  };
  const question = (title: string) => page.getByRole("group", { name: title }).first();

  test("answers with the keyboard, makes the workbook, and is not asked again when it is opened", async () => {
    await choose("ds.xlsx", await messy());
    const count = async (): Promise<number> => Number(/\((\d+)\)/.exec(await page.getByRole("heading", { name: /Cần trả lời/ }).innerText())?.[1]);
    const before = await count();
    expect(await axeFaults(page)).toEqual([]);

    await question("Chức vụ chưa rõ nhóm").getByRole("button", { name: "Không giữ chức vụ" }).press("Enter");
    await page.getByRole("heading", { name: `Cần trả lời (${before - 1})` }).waitFor();
    // Focus goes to what is left, not to the top of the page.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Cần trả lời (${before - 1})`);
    await question("Tên phòng gần giống nhau").getByRole("button", { name: "Cùng là “Phòng Chính sách”" }).press("Enter");
    await page.getByRole("heading", { name: `Cần trả lời (${before - 2})` }).waitFor();
    const months = page.getByRole("group", { name: "Ghi chú chưa có trong cột riêng" }).filter({ hasText: "nghỉ hưu từ 01/8" });
    expect(await months.getByRole("textbox").inputValue()).toBe("7");
    await months.getByRole("textbox").press("Enter");
    await page.getByRole("heading", { name: `Cần trả lời (${before - 3})` }).waitFor();
    expect(await page.getByRole("status").innerText()).toBe(`Đã ghi nhận. Còn ${before - 3} câu hỏi.`);

    while ((await count()) > 0) {
      const left = await count();
      await page.locator(".questions > .card").first().getByRole("button").last().press("Enter");
      await page.getByRole("heading", { name: `Cần trả lời (${left - 1})` }).waitFor();
    }
    await page.getByRole("button", { name: /Cách đọc đã nhớ/ }).click();
    expect(await page.getByText("Chức vụ: Điều phối viên →").innerText()).toContain("Công chức không giữ chức vụ");
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
    const book = await saving(page, () => page.getByRole("link", { name: /^Lưu Sổ xếp loại/ }).click());
    await page.reload();
    await choose("Sổ.xlsx", book);
    await page.getByRole("heading", { name: "Cần trả lời (0)" }).waitFor();
  });

  test("is told first to press an answer, then what to type instead; the workbook is one press away without scrolling", async () => {
    await choose("ds.xlsx", await messy());
    const card = await question("Chức vụ chưa rõ nhóm").innerText();
    const [lead, answer, cell] = ["Bấm câu trả lời đúng:", "Không giữ chức vụ", "Cách khác: sửa ô Chức vụ"].map((text) => card.indexOf(text));
    expect([lead, answer, cell]).not.toContain(-1);
    expect([answer, cell, lead].sort((a = 0, b = 0) => a - b)).toEqual([lead, answer, cell]);
    const button = await page.getByRole("button", { name: "Tạo sổ xếp loại" }).boundingBox();
    expect(button).not.toBeNull();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(455);
  });

  test("takes a column for what the clerk says, chooses the sheet's heading row, and takes an answer back", async () => {
    await choose("ds.xlsx", await messy());
    await page.getByRole("button", { name: /^Các cột/ }).click();
    await page.getByLabel("Cột Nhận xét chung hiểu là").selectOption({ label: "Phòng đề xuất" });
    await page.getByText("Các cột (dùng 8 trong 8)").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Chọn sheet, dòng tiêu đề khác" }).click();
    await page.getByLabel("Dòng tiêu đề của DS gốc").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Cách đọc đã nhớ (2)" }).click();
    await page.getByRole("button", { name: /^Sửa lại: Cột: Nhận xét chung/ }).click();
    await page.getByText("Các cột (dùng 7 trong 8)").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
