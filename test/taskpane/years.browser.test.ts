import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import type { Page } from "playwright-core";
import type { Regulation } from "../../src/review/regulation";
import { regulation2023 } from "../../src/review/regulation2023";
import { reviewAgency } from "../../src/review/reviewAgency";
import { newYearSheets, openNewYear } from "../../src/roster/newYear";
import type { BookReading } from "../../src/roster/readBook";
import { readFileSync } from "node:fs";
import { describeInBrowser } from "../support/browser";
import { axeFaults, dropFiles, onSite, saving } from "../support/onSite";

async function sample(): Promise<BookReading> {
  const read = await readXlsx(readFileSync("samples/danh-sach-mau.xlsx"), "danh-sach-mau.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  return openBook(read.book).reading;
}

const officeRules: Regulation = {
  ...regulation2023,
  quotas: { ...regulation2023.quotas, unitPercent: { ...regulation2023.quotas.unitPercent, value: 15 } },
  deadlines: regulation2023.deadlines.map((one) => (one.id === "province" ? { ...one, date: "2023-12-01" } : one)),
};

/** The sample's workbook, as a clerk has it at the end of 2023; `changed`: with values of the office's own. */
async function finishedBook(changed = false): Promise<Buffer> {
  const reading = { ...(await sample()), ...(changed ? { regulation: officeRules } : {}) };
  return Buffer.from(await writeXlsx(resultSheets(reading, reviewAgency(reading.roster, reading.regulation))));
}

const nextYearsBook = async (): Promise<Buffer> => Buffer.from(await writeXlsx(newYearSheets(openNewYear(await sample(), "Sổ xếp loại 2023.xlsx"))));

/** To look at, where the environment names a folder. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const narrow = (): Promise<boolean> => Promise.resolve(document.documentElement.scrollWidth <= window.innerWidth);

describeInBrowser("years in the pane", () => {
  const site = onSite();

  test.each([320, 450])("at %i px a finished workbook becomes that of the year after, saved beside the old one", async (width) => {
    const page = await site.open({ width, height: 700 });
    await dropFiles(page, { "Sổ xếp loại 2023.xlsx": await finishedBook() });
    await page.getByText("Tìm thấy 31 người").waitFor();
    await page.getByRole("button", { name: "Mở bảng chọn" }).click();
    await page.getByRole("menuitem", { name: "Mở năm mới" }).click();
    await page.getByText("Kết quả năm 2023 ở cột Xếp loại năm trước: 27 người.").waitFor();
    await page.getByRole("button", { name: /^Chưa có giá trị, đang tắt/ }).click();
    expect(await page.evaluate(narrow)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Tạo sổ năm 2024" }).click();
    const link = page.getByRole("link", { name: "Lưu Sổ xếp loại 2024.xlsx" });
    const read = await readXlsx(await saving(page, () => link.click()), "Sổ xếp loại 2024.xlsx");
    if (read.kind !== "book") throw new Error(read.why.kind);
    const { reading } = openBook(read.book);
    expect([reading.agency.year, reading.regulation.year, reading.roster.people.length]).toEqual([2024, 2024, 31]);
    expect(reading.roster.people.filter(({ decision }) => decision !== null)).toEqual([]);
    expect(reading.roster.people.filter(({ previous }) => previous !== null)).toHaveLength(27);
  }, 60_000);

  test.each([320, 450])("at %i px another year is chosen in step Danh sách; its forms have no file, and that is said where they are chosen", async (width) => {
    const page = await site.open({ width, height: 700 });
    await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await page.getByRole("button", { name: "Quy tắc đang dùng cho năm 2023: bộ Năm 2023 (Quy định 124-QĐ/TW)" }).click();
    await page.getByLabel("Xếp loại theo quy tắc của năm").selectOption("2025");
    // The sample's title names 2023, and it has decisions.
    await page.getByRole("button", { name: "Vẫn đổi sang năm 2025" }).click();
    await page.getByRole("heading", { name: "Xếp loại · 2025" }).waitFor();
    await page.getByRole("button", { name: "Quy tắc đang dùng cho năm 2025: bộ Năm 2025 (Quy định 366-QĐ/TW)" }).waitFor();
    expect(await page.evaluate(narrow)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /Biểu mẫu/ }).first().click();
    await page.getByText(/30 biểu mẫu chưa tạo được vì mẫu của năm này không kèm theo phần mềm/).waitFor();
    expect(await page.evaluate(narrow)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Mẫu của cơ quan" }).click();
    await page.getByText("Mẫu 2A năm 2025: bản kiểm điểm lãnh đạo, quản lý").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }, 60_000);

  test.each([320, 450])("at %i px a finished workbook is asked about before its results are another year's; what the office changed for its year is shown value by value, and kept on a press", async (width) => {
    const page = await site.open({ width, height: 900 });
    await dropFiles(page, { "Sổ xếp loại 2023.xlsx": await finishedBook(true) });
    await page.getByRole("button", { name: /^Quy tắc đang dùng cho năm 2023/ }).click();
    const choose = page.getByLabel("Xếp loại theo quy tắc của năm");
    const asked = page.getByRole("group", { name: "Đổi kết quả năm 2023 thành kết quả năm 2025?" });
    await choose.selectOption("2025");
    await asked.getByText(/Đã có mức của \d+ đối tượng \(\d+ quyết định\) của năm 2023/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Giữ năm 2023");
    expect(await page.evaluate(narrow)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, `hoi-${width}`);
    await asked.getByRole("button", { name: "Giữ năm 2023" }).click();
    await page.getByRole("heading", { name: "Xếp loại · 2023" }).waitFor();
    expect(await choose.inputValue()).toBe("2023");
    await choose.selectOption("2025");
    await asked.getByRole("button", { name: "Vẫn đổi sang năm 2025" }).click();
    await page.getByRole("heading", { name: "Xếp loại · 2025" }).waitFor();
    await page.getByText("2 giá trị cơ quan đã sửa cho năm 2023").waitFor();
    await page.getByText("Năm 2023: “01/12/2023”. Bộ năm 2025: không có giá trị. Đang dùng không có giá trị (tắt).").waitFor();
    await page.getByRole("button", { name: "TYLE.Q1: Giữ “15” cho năm 2025" }).click();
    await page.getByText("Năm 2023: “15”. Bộ năm 2025: không có giá trị. Đang dùng “15”.").waitFor();
    expect(await page.evaluate(narrow)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, `giu-${width}`);
    // Back to its own year nobody is asked, and nothing is left to keep.
    await choose.selectOption("2023");
    await page.getByRole("heading", { name: "Xếp loại · 2023" }).waitFor();
    expect(await page.getByText("giá trị cơ quan đã sửa cho năm").count()).toBe(0);
  }, 60_000);

  test.each([320, 450])("at %i px last year's level stands in a person's card", async (width) => {
    const page = await site.open({ width, height: 900 });
    await dropFiles(page, { "Sổ xếp loại 2024.xlsx": await nextYearsBook() });
    await page.getByRole("button", { name: /^Bước 2|Xếp loại/ }).first().click();
    await page.getByRole("button", { name: /^Phòng Chính sách/ }).click();
    await page.getByRole("button", { name: /^(?!Phòng).*(02A|02B)/ }).first().click();
    await page.getByText("Xếp loại năm trước").first().waitFor();
    expect(await page.evaluate(narrow)).toBe(true);
    await picture(page, `nguoi-${width}`);
  }, 60_000);
});
