import { addSheet, emptyBook } from "../../excel-host/model/book";
import { ensureCell, ensureLine } from "../../excel-host/model/cells";
import { mergeCells, writeBlock } from "../../excel-host/model/edit";
import { addTable } from "../../excel-host/model/tables";
import { saveXlsx } from "../../excel-host/xlsx/saveXlsx";
import { describeInBrowser } from "../support/browser";
import { dropFiles } from "../support/onSite";
import { CLIPBOARD, onWorkbench } from "../support/onWorkbench";
import type { AtWorkbench } from "../support/workbench";

const LEVELS = ["Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"];

/** A workbook with what a sheet can have: a table with a list, frozen panes, a merged title, hidden lines, flags, 3,000 rows. */
async function sheetOfEverything(): Promise<Buffer> {
  const book = emptyBook("Sổ.xlsx");
  const sheet = addSheet(book, "Danh sách");
  writeBlock(sheet, { row: 0, column: 0, rows: 4, columns: 4 }, [
    ["Danh sách thử", "", "", ""],
    ["Họ và tên", "Mức", "Ngày", "Ghi chú"],
    ["Người Một", LEVELS[0] ?? "", 45_291, "✕ vượt 1"],
    ["Người Hai", "", 0.25, "! xem lại"],
  ]);
  mergeCells(sheet, { row: 0, column: 0, rows: 1, columns: 4 }, false);
  addTable(sheet, { row: 1, column: 0, rows: 3, columns: 4 }, true);
  sheet.frozen = { rows: 2, columns: 1 };
  ensureLine(sheet.columns, 1).size = 160;
  ensureLine(sheet.columns, 2).size = 70;
  writeBlock(sheet, { row: 8, column: 0, rows: 1, columns: 1 }, [["hàng ẩn"]]);
  ensureLine(sheet.rows, 8).hidden = true;
  ensureCell(sheet, 2, 2).style = { ...ensureCell(sheet, 2, 2).style, numberFormat: "dd/mm/yyyy" };
  ensureCell(sheet, 3, 2).style = { ...ensureCell(sheet, 3, 2).style, numberFormat: "0%" };
  const alert = { message: "Chọn một mức trong danh sách.", showAlert: true, style: "Stop", title: "Mức lạ" };
  sheet.validations.push({ boxes: [{ row: 2, column: 1, rows: 2, columns: 1 }], type: "List", rule: { list: { inCellDropDown: true, source: LEVELS.join(",") } }, ignoreBlanks: true, prompt: {}, errorAlert: alert });
  const look = { fontColor: "#9C0006", bold: null, italic: null, strikethrough: null, underline: null, fill: "#FFC7CE", numberFormat: null };
  sheet.conditionalFormats.push({ id: "1", boxes: [{ row: 2, column: 3, rows: 9, columns: 1 }], condition: { type: "ContainsText", rule: { operator: "BeginsWith", text: "✕" } }, look, stopIfTrue: false });
  const long = addSheet(book, "Dài");
  writeBlock(long, { row: 0, column: 0, rows: 3000, columns: 3 }, Array.from({ length: 3000 }, (_, row) => [row + 1, `Người ${row + 1}`, "một câu dài để xuống dòng"]));
  return Buffer.from(await saveXlsx(book));
}

describeInBrowser("the workbench's grid", () => {
  const workbench = onWorkbench();
  let desk: AtWorkbench;
  let file: Buffer;

  beforeAll(async () => {
    file = await sheetOfEverything();
  });
  beforeEach(async () => {
    desk = await workbench.open(await workbench.context(CLIPBOARD));
    await dropFiles(desk.page, { "Sổ.xlsx": file });
    await desk.page.getByRole("tab", { name: "Dài" }).waitFor();
  }, 60_000);

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await desk.page.keyboard.press(key);
  };
  const at = async (address: string): Promise<void> => {
    await desk.page.waitForFunction((address) => document.querySelector<HTMLInputElement>("#address")?.value === address, address);
    expect(await desk.standing()).toBe(`Danh sách!${address}`);
  };
  const cell = (address: string) => desk.page.locator(`#cell-${address}`);
  const shows = (address: string, text: string): Promise<unknown> =>
    desk.page.waitForFunction(([id, text]) => document.getElementById(`cell-${id}`)?.innerText === text, [address, text]);
  const styleOf = (address: string, property: "backgroundColor" | "color" | "fontWeight"): Promise<string> =>
    cell(address).evaluate((element, property) => getComputedStyle(property === "backgroundColor" ? element : (element.firstElementChild ?? element))[property], property);

  test("shows a dropped workbook as it is: dates, merged titles, flags by colour and sign, hidden rows left out", async () => {
    await shows("C3", "31/12/2023");
    await shows("C4", "25%");
    expect(await cell("B1").count()).toBe(0);
    expect(await cell("A1").evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(300);
    expect(await styleOf("D3", "backgroundColor")).toBe("rgb(255, 199, 206)");
    expect(await styleOf("D3", "color")).toBe("rgb(156, 0, 6)");
    expect(await styleOf("D4", "color")).toBe("rgb(0, 0, 0)");
    expect(await cell("A9").count()).toBe(0);
    expect(await cell("A10").count()).toBe(1);
  });

  test("is moved about in by keyboard as in Excel", async () => {
    await desk.goTo("A7");
    await press("ArrowDown", "ArrowRight");
    await at("B8");
    await press("ArrowDown");
    await at("B10"); // row 9 is hidden
    await press("Tab", "Shift+Enter");
    await at("C8");
    await press("Control+Home");
    await at("B3");
    await press("Control+End");
    await at("D9");
    await press("Control+ArrowUp");
    await at("D4");
    await press("Control+ArrowUp");
    await at("D2");
    await press("Home", "Shift+ArrowDown", "Shift+ArrowRight");
    await desk.page.locator("#cell-C3.selected").waitFor();
    expect(await desk.standing()).toBe("Danh sách!B2:C3");
    await press("F6");
    expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe("pane");
  });

  test("begins to edit by typing, F2 or a double click, ends by Enter, Tab, an arrow or Escape", async () => {
    await desk.goTo("A3");
    await desk.page.keyboard.type("Mai");
    await press("Escape");
    await at("A3");
    await shows("A3", "Người Một");
    await press("F2", "End", "!", "Enter");
    await at("A4");
    await shows("A3", "Người Một!");
    await desk.page.keyboard.type("Lan");
    await press("ArrowRight");
    await at("B4");
    await shows("A4", "Lan");
    await cell("D4").dblclick();
    await press("End", "?", "Tab");
    await at("E4");
    await shows("D4", "! xem lại?");
    await desk.goTo("D4");
    await press("Delete");
    await cell("D4").filter({ hasNotText: "xem" }).waitFor();
    await desk.goTo("C3");
    await press("F2");
    expect(await desk.page.locator("#editor").inputValue()).toBe("31/12/2023");
    await press("Escape");
  });

  test("computes what is typed, marks what it spills, says what cannot be computed", async () => {
    await desk.type("F3", "={1,2;3,4}");
    await desk.says("G4", "4");
    expect(await cell("G4").getAttribute("title")).toBe("Kết quả tràn từ ô F3");
    expect(await desk.page.locator("#formula").inputValue()).toBe("={1,2;3,4}");
    await desk.type("F4", "x");
    await desk.says("F3", "#SPILL!");
    await desk.type("H3", "=KHONGCO(1)");
    await desk.says("H3", "#NAME?");
    await desk.type("H3", '=XEPLOAI.NHOM("Phó Chánh Văn phòng")');
    await desk.says("H3", "Phó Trưởng phòng và tương đương");
    await desk.type("H3", "=SUM(1");
    await desk.page.getByRole("status").getByText("Excel không nhận nội dung này").waitFor();
    await press("Escape");
  });

  test("offers a cell's list by keyboard and keeps to it", async () => {
    await desk.goTo("B4");
    await press("Alt+ArrowDown");
    await desk.page.getByRole("listbox").waitFor();
    await press("ArrowDown", "Enter");
    await at("B4");
    await shows("B4", "Hoàn thành nhiệm vụ");
    await desk.page.keyboard.type("Xanh");
    await press("Enter");
    await desk.page.getByRole("dialog").getByText("Chọn một mức trong danh sách.").waitFor();
    expect(await desk.page.getByRole("button", { name: "Có, giữ nguyên" }).isVisible()).toBe(false);
    await press("Enter", "Escape");
    await shows("B4", "Hoàn thành nhiệm vụ");
  });

  test("takes a pasted block, and the table above grows with it", async () => {
    await desk.page.evaluate(() => navigator.clipboard.writeText('Người Ba\tHoàn thành nhiệm vụ\t1/2/2023\t"hai\ndòng"\r\nNgười Bốn\t\t\t\r\n'));
    await desk.goTo("A5");
    await press("Control+v");
    await cell("A5").filter({ hasText: "Người Ba" }).waitFor();
    await shows("A5", "Người Ba");
    expect(await desk.text("D5")).toBe("hai\ndòng");
    await desk.type("F3", "=ROWS(Table1[#All])");
    await desk.says("F3", "5");
  });

  test("scrolls through 3,000 rows with few of them in the page", async () => {
    await desk.front("Dài");
    await desk.goTo("B3000");
    await shows("B3000", "Người 3000");
    await press("Control+Home");
    await cell("A1").and(desk.page.locator(".cursor")).waitFor();
    await press("PageDown");
    await desk.page.waitForFunction(() => /^A[23]\d$/.test(document.querySelector<HTMLInputElement>("#address")?.value ?? ""));
    await desk.page.locator("#scroller").evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
    await desk.page.getByRole("gridcell", { name: /^Người 15\d\d$/ }).first().waitFor();
    expect(await desk.page.getByRole("gridcell").count()).toBeLessThan(1000);
    expect(Number(await desk.page.getByRole("grid").getAttribute("aria-rowcount"))).toBeGreaterThan(3000);
  });

  test("leads anywhere by the address box: a cell of another sheet, a table, and says when there is no such place", async () => {
    const address = desk.page.locator("#address");
    await address.fill("Dài!C7");
    await address.press("Enter");
    await desk.page.locator("#cell-C7.cursor").waitFor();
    expect(await desk.standing()).toBe("Dài!C7");
    await address.fill("Table1");
    await address.press("Enter");
    await desk.page.locator("#cell-A2.cursor").waitFor();
    expect(await desk.standing()).toBe("Danh sách!A2:D4");
    await address.fill("Đâu đó");
    await address.press("Enter");
    await desk.page.getByRole("status").getByText("Không có ô hay tên “Đâu đó”").waitFor();
  });

  test("says what is wrong with a file that is none", async () => {
    await dropFiles(desk.page, { "ảnh.xlsx": Buffer.from([0x89, 0x50, 0x4e, 0x47]) });
    await desk.page.getByRole("status").getByText("Không mở được ảnh.xlsx").waitFor();
  });

  test("gives way to the pane on a small screen, and comes back when the pane leads to a cell", async () => {
    await desk.page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await desk.pane.getByText("Tìm thấy 31 người").waitFor();
    await desk.page.setViewportSize({ width: 800, height: 700 });
    const grid = desk.page.getByRole("grid");
    expect(await grid.isVisible()).toBe(true);
    await desk.page.getByRole("toolbar").getByRole("button", { name: "Kiểm tra hạn mức" }).click();
    await desk.pane.getByRole("region", { name: "Hạn mức" }).waitFor();
    await grid.waitFor({ state: "hidden" });
    await desk.pane.getByRole("button", { name: /^Đến ô / }).first().click();
    await grid.waitFor();
    await desk.page.locator(".cursor").waitFor();
  });
});
