import PizZip from "pizzip";
import { openBook } from "../../src/prepareDossier";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { describeInBrowser } from "../support/browser";
import { docxText } from "../support/docxText";
import { CLIPBOARD, onWorkbench } from "../support/onWorkbench";
import type { AtWorkbench } from "../support/workbench";

const GOOD = "Hoàn thành tốt nhiệm vụ";
const EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ";

/** The true add-in in a true browser: office.js as published, the pane and the functions as built, our Excel around them. */
describeInBrowser("the add-in in the workbench", () => {
  const workbench = onWorkbench();
  let desk: AtWorkbench;
  beforeEach(async () => {
    desk = await workbench.open(await workbench.context(CLIPBOARD));
  }, 60_000);

  const makeBook = async (): Promise<void> => {
    const written = desk.pane.getByText("Đã ghi 14 sheet");
    if (await written.isVisible()) await desk.pane.getByRole("button", { name: "Đóng", exact: true }).click();
    await desk.pane.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
    await written.waitFor();
    await desk.computed();
  };
  const step = (text: string | RegExp) => desk.pane.getByRole("navigation").getByRole("button").filter({ hasText: text });
  const ribbon = (label: string): Promise<void> => desk.page.getByRole("toolbar").getByRole("button", { name: label }).click();

  test("makes our sheets with live formulas: a typed rating breaks and heals a quota at once, and the pane follows", async () => {
    await makeBook();
    await desk.front("Hạn mức");
    await desk.says("A6", "✓");
    await desk.says("I5", "1");
    expect(await desk.page.locator("#formula").inputValue()).toBe("=XEPLOAI.HANMUC(DanhSach[#All],TapThe[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All],TieuChi[#All])");
    await desk.front("Danh sách");
    await desk.says("AJ9", "Trong số vượt hạn mức");
    await desk.type("T15", EXCELLENT);
    await desk.says("AJ15", "Trong số vượt hạn mức");
    await desk.front("Hạn mức");
    await desk.says("A6", "✕");
    await desk.says("J6", "vượt 1");
    await step(/Hạn mức ✕3/).waitFor();

    await desk.front("Danh sách");
    await desk.type("T15", GOOD);
    await desk.type("T9", GOOD);
    await desk.says("AH9", GOOD);
    await desk.front("Hạn mức");
    await desk.says("A5", "✓");
    await desk.says("A6", "✓");
    await step(/Hạn mức ✕1/).waitFor();
  }, 60_000);

  test("a broken quota is tried, written as one step, logged, and taken back", async () => {
    await makeBook();
    await ribbon("Kiểm tra hạn mức");
    await step(/Hạn mức ✕2/).waitFor();
    await desk.pane.getByRole("button", { name: "Ai có thể nhường" }).click();
    await desk.pane.getByRole("button", { name: /^Thử (?!đổi)/ }).first().click();
    const room = desk.pane.getByRole("region", { name: "Thử đổi" });
    await room.getByText("Văn phòng Ban (Đề xuất xuất sắc trong phòng): 2, vượt 1 → 1, đạt (tối đa 1)").waitFor();
    await step(/Hạn mức ✕2/).waitFor();

    // The proposal would no longer be what was decided: a reason is asked for before anything is written.
    await room.getByText(/^Sẽ ghi vào cột Phòng đề xuất: /).waitFor();
    expect(await room.getByRole("button", { name: "Ghi 1 mức vào sổ" }).getAttribute("aria-disabled")).toBe("true");
    await room.getByRole("textbox", { name: /^Lý do/ }).fill("Nhường suất");
    await room.getByRole("button", { name: "Ghi 1 mức vào sổ" }).click();
    await desk.pane.getByText("Đã ghi 1 mức và nhật ký").waitFor();
    await step(/Hạn mức ✕1/).waitFor();
    await desk.computed();
    await desk.front("Hạn mức");
    await desk.says("A5", "✓");
    await desk.front("Nhật ký");
    await desk.says("C4", "Phòng đề xuất");
    await desk.says("D4", EXCELLENT);
    await desk.says("E4", GOOD);
    await desk.says("C5", "Lý do quyết định");
    await desk.says("E5", "Nhường suất");
    await desk.front("Tổng hợp");
    await desk.says("AC7", "Văn phòng Ban");
    expect(await desk.text("AD7")).toBe("1");

    await desk.pane.getByRole("button", { name: "Mở bảng chọn" }).click();
    await desk.pane.getByRole("menuitem", { name: "Nhật ký" }).click();
    await desk.pane.getByRole("button", { name: /^Trả lại .*Phòng đề xuất/ }).click();
    await desk.pane.getByText(`Đã trả`).waitFor();
    await step(/Hạn mức ✕2/).waitFor();
    await desk.front("Hạn mức");
    await desk.says("A5", "✕");
    await desk.front("Nhật ký");
    await desk.says("E6", EXCELLENT);
  }, 90_000);

  test("charts of Tổng hợp are told of, and stand on values that follow the list when asked to", async () => {
    await makeBook();
    await desk.front("Tổng hợp");
    await desk.page.getByText(/^Sheet này có 4 biểu đồ: Xuất sắc so với tối đa: từng phòng/).waitFor();
    await desk.says("AD7", "2");
    await desk.front("Danh sách");
    await desk.type("T9", GOOD);
    await step("Hạn mức").click();
    await step(/Hạn mức ✕1/).waitFor();
    await desk.front("Tổng hợp");
    await desk.says("AD7", "2");
    await desk.pane.getByRole("button", { name: "Cập nhật biểu đồ trong sheet Tổng hợp" }).click();
    await desk.pane.getByText("Đã cập nhật sheet Tổng hợp").waitFor();
    await desk.says("AD7", "1");
    await desk.page.getByText(/^Sheet này có 4 biểu đồ/).waitFor();
  }, 60_000);

  test("leads from a problem to its cell, and from a column to its heading, on whatever sheet they are", async () => {
    await desk.front("Lịch họp");
    await desk.pane.getByText("Lãnh đạo không là đảng viên").click();
    await desk.pane.getByRole("button", { name: "Đến ô Danh sách 2023!F43" }).click();
    await desk.page.locator("#cell-F43.cursor").waitFor();
    expect(await desk.standing()).toBe("Danh sách 2023!F43");
    await desk.pane.getByText("Các cột (dùng 17").click();
    await desk.pane.getByRole("button", { name: "Đến ô Danh sách 2023!D7" }).click();
    await desk.page.locator("#cell-D7.cursor").filter({ hasText: "Chức vụ" }).waitFor();
    expect(await desk.standing()).toBe("Danh sách 2023!D7");
  }, 30_000);

  test("runs the ribbon's commands, opens a closed pane for them, and waits while a cell is being edited", async () => {
    await ribbon("Kiểm tra hạn mức");
    await desk.pane.getByRole("region", { name: "Hạn mức" }).waitFor();
    await desk.page.getByRole("button", { name: "Đóng bảng Xếp loại" }).click();
    await desk.page.locator("#pane").waitFor({ state: "hidden" });
    await ribbon("Tính xếp loại");
    await desk.pane.getByRole("region", { name: "Xếp loại" }).waitFor();
    await ribbon("Trợ giúp");
    await desk.pane.getByText("phần mềm không hạ mức của ai").waitFor();

    await desk.goTo("B9");
    await desk.page.keyboard.press("F2");
    await ribbon("Kiểm tra hạn mức");
    await desk.pane.getByText("Excel đang sửa một ô").waitFor();
    await desk.page.locator("#editor").press("Enter");
    await desk.pane.getByRole("region", { name: "Hạn mức" }).waitFor();
  }, 30_000);

  test("fills every form from what stands in the cells now, and gives them in one zip", async () => {
    await desk.type("B9", "Người Vừa Đổi Tên");
    await ribbon("Tạo tất cả biểu mẫu");
    const save = desk.pane.getByRole("link", { name: /Lưu hồ sơ/ });
    await save.waitFor({ timeout: 60_000 });
    const { files } = new PizZip(await desk.saving(() => save.click()));
    const documents = Object.entries(files).filter(([path]) => path.endsWith(".docx"));
    expect(documents.length).toBeGreaterThan(31);
    expect((await save.innerText()).includes(`(${documents.length} tệp)`)).toBe(true);
    const own = documents.filter(([path]) => path.includes("Người Vừa Đổi Tên"));
    // Each paper about the person, and none under the old name.
    expect(own.length).toBeGreaterThan(1);
    for (const [, file] of own) expect(docxText(file.asUint8Array()).toUpperCase()).toContain("NGƯỜI VỪA ĐỔI TÊN");
    expect(documents.filter(([path]) => /\/P001 /.test(path))).toHaveLength(own.length);
  }, 90_000);

  test("saves a workbook that the product reads again, and opens it with its formulas alive", async () => {
    await makeBook();
    await desk.front("Danh sách");
    await desk.type("T9", GOOD);
    await desk.computed();
    const bytes = await desk.saving(() => desk.page.getByRole("button", { name: "Lưu .xlsx" }).click());
    const read = await readXlsx(new Uint8Array(bytes), "Sổ.xlsx");
    if (read.kind === "unreadable") throw new Error(JSON.stringify(read.why));
    const { review } = openBook(read.book);
    expect(review.people).toHaveLength(31);
    expect(review.people.find(({ person }) => person.id === "P006")?.rating.proposal).toBe("good");

    await desk.page.locator("#file").setInputFiles({ name: "Sổ 2023.xlsx", mimeType: "", buffer: bytes });
    await desk.pane.getByText("sổ xếp loại (sheet Danh sách)").waitFor();
    await desk.front("Hạn mức");
    await desk.says("A5", "✓");
    await desk.front("Danh sách");
    await desk.type("T9", EXCELLENT);
    await desk.front("Hạn mức");
    await desk.says("A5", "✕");
  }, 60_000);

  test("“Khôi phục” brings back what a second “Tạo sổ xếp loại” replaced", async () => {
    await makeBook();
    await desk.front("Hạn mức");
    await desk.type("B60", "Ghi tay của Văn phòng");
    await desk.pane.getByText("sổ xếp loại (sheet Danh sách)").waitFor();
    await makeBook();
    expect(await desk.text("B60")).toBe("");
    await desk.pane.getByRole("button", { name: "Mở bảng chọn" }).click();
    await desk.pane.getByRole("menuitem", { name: "Khôi phục" }).click();
    await desk.says("B60", "Ghi tay của Văn phòng");
    await desk.says("A5", "✕");
  }, 60_000);

  test("“Tạo sổ xếp loại” right after a rating was typed keeps what was typed", async () => {
    await makeBook();
    await desk.front("Danh sách");
    await desk.type("T9", GOOD);
    await makeBook();
    expect(await desk.text("T9")).toBe(GOOD);
  }, 60_000);

  test("has no fault that axe finds, in grid, list, editor, question and pane, wide and narrow", async () => {
    await makeBook();
    await desk.front("Danh sách");
    await desk.goTo("T9");
    expect(await desk.axeFaults("grid and pane")).toEqual([]);
    await desk.page.keyboard.press("Alt+ArrowDown");
    expect(await desk.axeFaults("list")).toEqual([]);
    await desk.page.keyboard.press("Escape");
    await desk.page.keyboard.type("Linh tinh");
    expect(await desk.axeFaults("editor")).toEqual([]);
    await desk.page.keyboard.press("Enter");
    await desk.page.getByRole("dialog").waitFor();
    expect(await desk.axeFaults("question")).toEqual([]);
    await desk.page.keyboard.press("Enter");
    await desk.page.keyboard.press("Escape");
    await desk.page.setViewportSize({ width: 800, height: 700 });
    expect(await desk.axeFaults("narrow")).toEqual([]);
  }, 60_000);
});
