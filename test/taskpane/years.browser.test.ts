import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { readFileSync } from "node:fs";
import { describeInBrowser } from "../support/browser";
import { axeFaults, dropFiles, onSite, saving } from "../support/onSite";

/** The sample's workbook, as a clerk has it at the end of 2023. */
async function finishedBook(): Promise<Buffer> {
  const read = await readXlsx(readFileSync("samples/danh-sach-mau.xlsx"), "danh-sach-mau.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  const { reading, review } = openBook(read.book);
  return Buffer.from(await writeXlsx(resultSheets(reading, review)));
}

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
});
