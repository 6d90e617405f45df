import PizZip from "pizzip";
import type { Page } from "playwright-core";
import { openBook } from "../../src/prepareDossier";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { describeInBrowser } from "../support/browser";
import { onSite, saving, XLSX } from "../support/onSite";
import { sampleWith } from "../support/sampleWith";

const MAKE = "Tạo tất cả biểu mẫu";
const STEPS = ["Danh sách", "Xếp loại", "Hạn mức", "Biểu mẫu", "Hồ sơ"];

describeInBrowser("the whole job, by keyboard alone", () => {
  const site = onSite();
  let page: Page;
  beforeEach(async () => {
    page = await site.open();
  });

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "");
  /** Whoever looks sees where focus is: an outline, Fluent's own mark, or the caret of a field. */
  const isSeen = (): Promise<boolean> =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return false;
      return getComputedStyle(element).outlineStyle !== "none" || element.hasAttribute("data-fui-focus-visible") || element.matches("input, select, textarea");
    });
  const is = (text: string, name: string | RegExp): boolean => (typeof name === "string" ? text === name : name.test(text));
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      if (is(await focused(), name)) return expect([name, await isSeen()]).toEqual([name, true]);
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${name}`);
  }
  const press = async (name: string | RegExp): Promise<void> => {
    await tabTo(name);
    await page.keyboard.press("Enter");
  };
  const says = (text: string | RegExp): Promise<void> => page.getByRole("main").getByText(text).first().waitFor();
  const spoken = (): Promise<string> => page.locator(".pane > [role=status]").innerText();

  test("opens the sample and goes through the steps; focus comes to the next thing when a button gives way", async () => {
    await press("Mở danh sách mẫu");
    await says("Tìm thấy 31 người");
    expect(await focused()).toBe("Tạo sổ xếp loại");
    expect(await spoken()).toMatch(/^Đã đọc 31 người/);
    for (const step of STEPS) {
      await press(new RegExp(`^\\d ${step}`));
      await page.getByRole("region", { name: step, exact: true }).waitFor();
      expect(await focused()).toContain(step);
      await page.keyboard.press("Tab"); // past the later steps, into this one
    }
  }, 60_000);

  test("opens the menu, walks it with the arrows, and comes back to where it was", async () => {
    await press("Mở bảng chọn");
    expect(await focused()).toBe("Trợ giúp");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Mở bảng chọn");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Trợ giúp" }).waitFor();
    expect(await focused()).toBe("Trợ giúp");
    await press("Đóng");
    await page.getByText("Từ danh sách cán bộ có sẵn").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

    await press("Mở danh sách mẫu");
    await says("Tìm thấy 31 người");
    await press("Mở bảng chọn");
    expect(await focused()).toBe("Mở danh sách khác");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("Trợ giúp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await focused()).toMatch(/^1 Danh sách/);
  }, 60_000);

  test("answers, looks at a rating, tries and writes a level with its reason, makes every form and saves", async () => {
    const asked = page.waitForEvent("filechooser"); // a key is quicker than the browser learns that it is waited for
    await press("Chọn tệp danh sách");
    const chooser = await asked;
    await chooser.setFiles({ name: "Danh sách 2023.xlsx", mimeType: XLSX, buffer: sampleWith("Thanh tra viên", "Điều phối viên") });
    await says("Cần trả lời (1)");
    await press("Không giữ chức vụ");
    await says("Cần trả lời (0)");
    expect([await focused(), await spoken()]).toEqual(["Cần trả lời (0)", "Đã ghi nhận. Không còn câu hỏi nào."]);

    await press(/^2 Xếp loại/);
    await press(/^Văn phòng Ban · /);
    await press(/Đỗ Lê Diệp Trúc/);
    await says("Các bước xếp loại");

    await press(/^3 Hạn mức/);
    await press("Thử đổi");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("placeholder"))).toBe("Gõ mã hoặc tên");
    await page.keyboard.type("P004");
    await page.keyboard.press("Enter");
    await tabTo(/^Mức của Vũ Hoài Thạch Lâm/);
    await page.keyboard.press("T"); // the level that begins with it
    await says(/→/);
    for (let presses = 0; presses < 20 && !(await page.evaluate(() => document.activeElement?.tagName === "TEXTAREA")); presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("Nhường suất cho phòng");
    await press("Ghi 1 mức vào sổ");
    await page.getByRole("alert").getByText(/^Đã đổi 1 mức/).waitFor();
    expect(await isSeen()).toBe(true);

    await press(MAKE);
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
    expect(await focused()).toContain("Lưu hồ sơ");
    const zip = new PizZip(await saving(page, () => page.keyboard.press("Enter")));
    expect(Object.keys(zip.files).filter((path) => path.endsWith(".docx")).length).toBeGreaterThan(31);
    await page.getByRole("main").getByRole("link", { name: "Sổ xếp loại", exact: true }).waitFor();
    await tabTo("Sổ xếp loại");
    const read = await readXlsx(new Uint8Array(await saving(page, () => page.keyboard.press("Enter"))), "Sổ.xlsx");
    if (read.kind === "unreadable") throw new Error(read.why.kind);
    const { person, rating } = openBook(read.book).review.people.find((one) => one.person.id === "P004") ?? {};
    expect([rating?.decision, person?.decisionReason]).toEqual(["good", "Nhường suất cho phòng"]);
  }, 90_000);
});
