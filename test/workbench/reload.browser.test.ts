import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { unitBooks } from "../../src/roster/unitBook";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { describeInBrowser } from "../support/browser";
import { messyRoster } from "../support/messyRoster";
import { XLSX } from "../support/onSite";
import { onWorkbench } from "../support/onWorkbench";
import { SAMPLE } from "../support/runCli";
import { typing } from "../support/typing";
import type { AtWorkbench } from "../support/workbench";
import { workbookBytes } from "../support/workbookFile";

/** The pane is loaded anew in the middle of a step, as by a crash of its browser or a press on F5: the workbook beside it stays. */
describeInBrowser("the pane loaded anew in the middle of a step", () => {
  const workbench = onWorkbench("atTheEnd");
  let desk: AtWorkbench;
  let sample: Buffer;
  let book: Buffer;

  beforeAll(async () => {
    sample = readFileSync(SAMPLE);
    book = await ourBook(sample);
    desk = await workbench.open(await workbench.context());
  }, 60_000);

  const frame = (): Frame => {
    const pane = desk.page.frames().find((one) => one !== desk.page.mainFrame());
    if (pane === undefined) throw new Error("The pane is not there.");
    return pane;
  };
  let opened = 0;
  /** Opens a workbook as nobody has before, at the pane's first step. */
  const open = async (buffer: Buffer): Promise<void> => {
    await frame().evaluate(() => sessionStorage.clear());
    const name = `Sổ ${(opened += 1)}.xlsx`;
    await desk.page.locator("#file").setInputFiles({ name, mimeType: XLSX, buffer });
    await desk.pane.locator("header").filter({ hasText: name }).waitFor();
    await desk.pane.getByText(/Tìm thấy \d+ người/).waitFor();
  };
  const marked = (): Promise<unknown> => frame().evaluate(() => Object.assign(window, { before: true }));
  const loadedAnew = async (): Promise<void> => {
    await frame().waitForFunction(() => !("before" in window) && document.querySelector("nav") !== null);
  };
  const reload = async (): Promise<void> => {
    await marked();
    await frame().evaluate(() => void setTimeout(() => location.reload()));
    await loadedAnew();
  };
  const press = (name: string | RegExp): Promise<void> => desk.pane.getByRole("button", { name }).first().click();
  const go = (step: string): Promise<void> => desk.pane.getByRole("navigation").getByRole("button", { name: step }).click();
  const menu = async (item: string): Promise<void> => {
    await press("Mở bảng chọn");
    await desk.pane.getByRole("menuitem", { name: item }).click();
  };
  const standsAt = (step: string): Promise<void> => desk.pane.getByRole("region", { name: step }).waitFor();
  const told = async (): Promise<string> => (await desk.pane.getByRole("alert").first().innerText()).replace(/\s*Đóng$/, "");
  const gone = (what: string): string => `Bảng Xếp loại vừa được nạp lại. Sổ vẫn giữ những gì đã ghi; phần chưa ghi không còn: ${what}.`;
  /** Every cell of the workbook as it would be saved now. */
  const cells = async (): Promise<unknown> => {
    const read = await readXlsx(new Uint8Array(await desk.saving(() => desk.page.getByRole("button", { name: "Lưu .xlsx" }).click())), "sổ.xlsx");
    if (read.kind === "unreadable") throw new Error(read.why.kind);
    return read.book.sheets.map(({ name, cells }) => ({ name, cells }));
  };

  test("while questions are answered: what was answered stays answered, the number not yet given is asked again and told", async () => {
    await open(await messyList());
    const count = async (): Promise<number> => Number(/\((\d+)\)/.exec(await desk.pane.getByRole("heading", { name: /Cần trả lời/ }).innerText())?.[1]);
    const before = await count();
    await press("Không giữ chức vụ");
    await desk.pane.getByRole("heading", { name: `Cần trả lời (${before - 1})` }).waitFor();
    const months = desk.pane.getByRole("group", { name: "Ghi chú chưa có trong cột riêng" }).getByRole("textbox").first();
    await months.fill("5");
    await reload();
    await standsAt("Danh sách");
    expect(await count()).toBe(before - 1);
    expect(await months.inputValue()).not.toBe("5");
    expect(await told()).toBe(gone("chữ đang gõ"));
  });

  test.each([
    ["before anything is changed", 4, false],
    ["half-way", 30, true],
  ])("while the sổ is written, %s: as before, at once or by “Khôi phục”; then the pane hears the sheet and writes again", async (_, request, isHalf) => {
    await open(sample);
    const before = await cells();
    await marked();
    await frame().evaluate((last) => {
      const { external } = window as unknown as { external: { Execute: (...args: unknown[]) => void } };
      const execute = external.Execute.bind(external);
      let asked = 0;
      // 93: a request to the workbook.
      external.Execute = (method, ...rest) => (method === 93 && (asked += 1) > last ? location.reload() : execute(method, ...rest));
    }, request);
    await press("Tạo sổ xếp loại");
    await loadedAnew();
    await desk.pane.getByText(/Tìm thấy \d+ người/).waitFor();
    const restore = desk.pane.getByRole("button", { name: "Khôi phục lần ghi cuối" });
    expect(await restore.isVisible()).toBe(isHalf);
    if (isHalf) {
      expect(await told()).toMatch(/^✕ Lỗi: Lần ghi trước chưa xong/);
      await restore.click();
      await desk.pane.getByText(/^Đã khôi phục/).waitFor();
    }
    expect(await cells()).toEqual(before);
    await press("Tạo sổ xếp loại");
    await desk.pane.getByText("Đã ghi 14 sheet").waitFor();
    await desk.front("Danh sách");
    await desk.type("B9", "Người Vừa Đổi Tên");
    await go("Xếp loại");
    await press(/^Văn phòng Ban/);
    await desk.pane.getByText("Người Vừa Đổi Tên").first().waitFor();
  });

  test("with levels tried and a reason being typed: back in Hạn mức, nothing of them in the workbook, and told", async () => {
    await open(book);
    const before = await cells();
    await go("Hạn mức");
    await press("Thử đổi");
    await desk.pane.getByLabel("Thêm người, tập thể để thử").fill("P014");
    await press("Thêm");
    await desk.pane.getByRole("textbox", { name: /^Lý do/ }).fill("Theo ý kiến");
    await reload();
    await standsAt("Hạn mức");
    expect(await told()).toBe(gone("các mức đang thử; chữ đang gõ"));
    expect(await cells()).toEqual(before);
    await reload();
    await standsAt("Hạn mức");
    expect(await told()).toBe("");
  });

  test("while documents are made: back in Hồ sơ, no worker goes on, and they are made when asked again; their file unsaved is told too", async () => {
    await open(book);
    await press("Tạo tất cả biểu mẫu");
    await desk.pane.getByRole("progressbar").waitFor();
    await reload();
    await standsAt("Hồ sơ");
    expect(await told()).toBe(gone("biểu mẫu đang tạo dở (bấm tạo lại)"));
    expect(desk.page.workers().length).toBeLessThanOrEqual(1);
    await press("Tạo tất cả biểu mẫu");
    await desk.pane.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
    await reload();
    await standsAt("Hồ sơ");
    expect(await told()).toBe(gone("tệp đã tạo mà chưa lưu (bấm tạo lại)"));
  });

  test("with a phòng's file open and a conflict not chosen: back in Xếp loại, nothing written, and told which file to choose again", async () => {
    await open(book);
    await desk.front("Danh sách");
    await desk.type("T9", "Hoàn thành tốt nhiệm vụ");
    await desk.computed();
    await go("Xếp loại");
    await press("Sổ của các phòng");
    const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), press("Nhập kết quả phòng")]);
    await chooser.setFiles({ name: "Sổ phòng.xlsx", mimeType: XLSX, buffer: await unitsAnswer(book) });
    await desk.pane.getByRole("checkbox", { name: "Phòng: Không hoàn thành nhiệm vụ" }).waitFor();
    const before = await cells();
    await reload();
    await standsAt("Xếp loại");
    expect(await told()).toBe(gone("kết quả phòng đang xem (chọn lại tệp)"));
    expect(await cells()).toEqual(before);
  });

  test("on the page of the plan's check, and in the quick look of a document: there again, or at the step it was opened from", async () => {
    await open(book);
    await menu("Kiểm tra kế hoạch");
    await desk.pane.getByText("Cần cơ quan trả lời").waitFor();
    await reload();
    await desk.pane.getByText("Cần cơ quan trả lời").waitFor();
    await go("Biểu mẫu");
    await press("Xem nhanh một bản");
    await desk.pane.getByRole("searchbox").fill("P006");
    await press(/Mẫu 02A/);
    await desk.pane.getByRole("link", { name: "Lưu tệp Word" }).waitFor();
    await reload();
    await standsAt("Biểu mẫu");
    expect(await told()).toBe("");
    expect(await frame().evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toMatch(/P0|Mẫu|Sổ/);
  });
});

const opened = async (bytes: Buffer) => {
  const read = await readXlsx(new Uint8Array(bytes), "sổ.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  return openBook(read.book);
};

async function ourBook(list: Buffer): Promise<Buffer> {
  const { reading, review } = await opened(list);
  return Buffer.from(await writeXlsx(resultSheets(reading, review)));
}

/** The workbook of P006's phòng (row 9 of Danh sách) as it comes back, with another proposal for P006. */
async function unitsAnswer(book: Buffer): Promise<Buffer> {
  const { reading, review } = await opened(book);
  const unit = reading.roster.people.find(({ id }) => id === "P006")?.unit;
  const given = unitBooks(reading, review, "24/11/2023 16:40").find((one) => one.unit === unit);
  if (given === undefined) throw new Error(`no workbook of ${unit}`);
  return Buffer.from(await writeXlsx(typing(given.sheets, [{ sheet: "Danh sách", row: "P006", heading: "Phòng đề xuất", value: "Không hoàn thành nhiệm vụ" }])));
}

const messyList = (): Promise<Buffer> =>
  workbookBytes(Object.fromEntries(messyRoster().sheets.slice(0, 1).map(({ name, cells }) => [name, cells.map((row) => row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : null)))])));
