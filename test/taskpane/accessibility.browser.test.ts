import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { unitBooks } from "../../src/roster/unitBook";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { describeInBrowser } from "../support/browser";
import { lastYearFile } from "../support/lastYearFile";
import { layoutFaults } from "../support/layout";
import { axeFaults, dropFiles, onSite, XLSX } from "../support/onSite";
import { workbookBytes } from "../support/workbookFile";

const SAMPLE = "samples/danh-sach-mau.xlsx";
const MAKE = "Tạo tất cả biểu mẫu";
const STEPS = ["Danh sách", "Xếp loại", "Hạn mức", "Biểu mẫu", "Hồ sơ"];
/** Rules whose answer hangs on the theme; the others are asked once. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** A list with nothing typed in it, and one of four people in which all is settled. */
const BARE = { "Danh sách": [["Họ và tên", "Chức vụ"], ["Người Thứ Nhất", "Chuyên viên"], ["Người Thứ Hai", "Chức lạ"]] };
const SETTLED = {
  "Danh sách": [
    ["Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Loại", "Đảng viên", "Tự xếp loại", "Phòng đề xuất", "Quyết định"],
    ["Người Thứ Nhất", "01/02/1970", "Văn phòng", "Chánh Văn phòng", "Công chức", "x", "HTTNV", "HTTNV", "HTTNV"],
    ["Người Thứ Hai", "03/04/1980", "Văn phòng", "Chuyên viên", "Công chức", "x", "HTTNV", "HTTNV", "HTTNV"],
    ["Người Thứ Ba", "05/06/1990", "Văn phòng", "Chuyên viên", "Công chức", "Không", "HTTNV", "HTTNV", "HTTNV"],
  ],
};

const bookIn = async (bytes: Uint8Array) => {
  const read = await readXlsx(bytes, "sổ.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  return openBook(read.book);
};

/** The sample as a sổ, and one phòng's workbook come back with a level changed. */
async function bookAndUnit(): Promise<{ readonly book: Buffer; readonly unit: Buffer }> {
  const sample = await bookIn(readFileSync(SAMPLE));
  const book = await writeXlsx(resultSheets(sample.reading, sample.review));
  const ours = await bookIn(book);
  const given = unitBooks(ours.reading, ours.review, "24/11/2023 16:40")[0];
  if (given === undefined) throw new Error("The sample has no phòng");
  const { reading, review } = await bookIn(await writeXlsx(given.sheets));
  const people = reading.roster.people.map((person, index) => (index < 2 ? { ...person, typedProposal: "completed" as const } : person));
  return { book: Buffer.from(book), unit: Buffer.from(await writeXlsx(resultSheets({ ...reading, roster: { ...reading.roster, people } }, review))) };
}

interface Look {
  readonly name: string;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "none" | "active";
  readonly width: number;
  /** Every rule and every width, or only what the theme may change. */
  readonly whole: boolean;
}

const LOOKS: readonly Look[] = [
  { name: "light, 320 px", colorScheme: "light", forcedColors: "none", width: 320, whole: true },
  { name: "dark, 450 px", colorScheme: "dark", forcedColors: "none", width: 450, whole: false },
  { name: "colours of the system, 320 px", colorScheme: "dark", forcedColors: "active", width: 320, whole: false },
];

describeInBrowser("every screen of the pane", () => {
  const site = onSite();
  let page: Page;

  const main = () => page.getByRole("main");
  const press = (name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click();
  const go = (step: string): Promise<void> => page.getByRole("navigation").getByRole("button", { name: step }).click();
  const fromMenu = async (item: string): Promise<void> => {
    await press("Mở bảng chọn");
    await page.getByRole("menuitem", { name: item }).click();
  };
  const drop = (name: string, bytes: Buffer): Promise<void> => dropFiles(page, { [name]: bytes });
  const chooseBy = async (name: string, file: string, buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(name)]);
    await chooser.setFiles({ name: file, mimeType: XLSX, buffer });
  };
  /** Opens every fold, and those inside that come with it. */
  const openAll = async (): Promise<void> => {
    const closed = main().locator(".summary[aria-expanded=false]");
    while ((await closed.count()) > 0) await closed.evaluateAll((folds: HTMLElement[]) => folds.forEach((fold) => fold.click()));
  };

  /** From the first run to a phòng's workbook taken back: each state is come to as a clerk comes to it, then looked at. */
  async function tour(see: (where: string) => Promise<void>): Promise<void> {
    const steps = async (roster: string): Promise<void> => {
      for (const step of STEPS) {
        await go(step);
        await main().getByRole("region", { name: step, exact: true }).waitFor();
        await openAll();
        await see(`${roster}, ${step}`);
      }
    };
    let held = true;
    const holdBack = async (what: string): Promise<void> => {
      held = true;
      await page.route(what, async (route) => {
        while (held) await new Promise((resolve) => setTimeout(resolve, 20));
        await route.continue().catch(() => undefined);
      });
    };
    await see("first run");
    await fromMenu("Trợ giúp");
    await main().getByRole("heading", { name: "Trợ giúp" }).waitFor();
    await see("help");
    await press("Đóng");
    await drop("Danh sách.xlsx", Buffer.from("nothing of a workbook"));
    await main().getByText(/Danh sách\.xlsx: /).waitFor();
    await see("unreadable file");
    await drop("Trống.xlsx", await workbookBytes({ Sheet1: [["Lịch họp"]] }));
    await main().getByText(/Không tìm thấy người nào/).waitFor();
    await openAll();
    await see("nobody found");
    await holdBack("**/samples/**");
    await press("Mở danh sách mẫu");
    await page.getByText("Đang đọc danh sách mẫu…").first().waitFor();
    await see("reading");
    held = false;
    await main().getByText("Tìm thấy 31 người").waitFor();
    await steps("sample");

    await go("Hạn mức");
    await press("Ai có thể nhường");
    await press(/^Thử (?!đổi)/);
    await main().getByText("So với hiện nay").waitFor();
    await main().getByPlaceholder("Gõ mã hoặc tên").fill("không có ai tên này");
    await press("Thêm");
    await main().getByText(/Không tìm thấy “không có ai/).waitFor();
    await main().getByPlaceholder("Gõ mã hoặc tên").fill("P007");
    await press("Thêm");
    await main().getByRole("textbox", { name: /Lý do/ }).waitFor();
    await see("levels tried");
    await press("Mở bảng chọn");
    await see("menu");
    await page.keyboard.press("Escape");
    for (const view of ["Nhật ký", "Kiểm tra kế hoạch", "Mẫu của cơ quan"]) {
      await fromMenu(view);
      await main().getByRole("heading", { name: view }).waitFor();
      if (view !== "Mẫu của cơ quan") await openAll();
      await see(view);
    }
    await go("Biểu mẫu");
    await press("Xem nhanh một bản");
    await main().getByRole("searchbox").fill("Mẫu 02A");
    await main().getByRole("button", { name: /Mẫu 02A/ }).first().click();
    await main().getByRole("link", { name: "Lưu tệp Word" }).waitFor();
    await see("one document");
    await go("Danh sách");
    await press("So với năm trước");
    await chooseBy("Chọn tệp năm trước", "Danh sách 2022.xlsx", (await lastYearFile()).bytes);
    await main().getByRole("button", { name: /Không còn trong danh sách/ }).waitFor();
    await openAll();
    await see("last year");

    await holdBack("**/templates/**");
    await page.route("**/templates/mau-02b.docx", (route) => route.fulfill({ status: 404, body: "" }));
    await press(MAKE);
    await page.getByRole("progressbar").waitFor();
    await see("making");
    await press("Hủy");
    await go("Hồ sơ");
    await main().getByText(/Đã dừng/).waitFor();
    await see("stopped");
    held = false;
    await press(MAKE);
    await page.getByRole("button", { name: /Làm lại phần lỗi/ }).waitFor();
    await openAll();
    await see("some failed");
    await page.unroute("**/templates/mau-02b.docx");
    await press(/Làm lại phần lỗi/);
    await page.getByRole("button", { name: /Làm lại phần lỗi/ }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
    await see("all made");

    const { book, unit } = await bookAndUnit();
    await drop("Sổ xếp loại 2023.xlsx", book);
    await main().getByText("sổ xếp loại (sheet Danh sách)").waitFor();
    await go("Xếp loại");
    await press("Sổ của các phòng");
    await press("Tách sổ cho phòng");
    await main().getByRole("link", { name: /Lưu Sổ các phòng/ }).waitFor();
    await chooseBy("Nhập kết quả phòng", "Sổ Văn phòng Ban 2023.xlsx", unit);
    await main().getByText(/ô sẽ ghi vào sổ chung/).waitFor();
    await see("a phòng's workbook back");
    await fromMenu("Mở năm mới");
    await main().getByRole("heading", { name: "Mở năm mới" }).waitFor();
    await openAll();
    await see("the year after");

    await drop("Chỉ có tên.xlsx", await workbookBytes(BARE));
    await main().getByText("Tìm thấy 2 người").waitFor();
    await steps("only names");
    await drop("Xong.xlsx", await workbookBytes(SETTLED));
    await main().getByText("Tìm thấy 3 người").waitFor();
    await steps("all settled");
    await page.goto(`${site.url()}huong-dan.html`);
    await see("the guide");
  }

  test.each(LOOKS)("$name: has no fault that axe finds, cuts no text and never scrolls sideways", async ({ name, colorScheme, forcedColors, width, whole }) => {
    page = await site.open({ width, before: (opened) => opened.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" }) });
    page.setDefaultTimeout(15_000);
    const found: string[] = [];
    await tour(async (where) => {
      found.push(...(await axeFaults(page, where, page.frames(), whole ? null : OF_COLOURS)));
      if (process.env["PICTURES"]) await page.screenshot({ path: `${process.env["PICTURES"]}/${name} ${where}.png` });
      for (const size of whole ? [160, 270, 500, width] : []) {
        await page.setViewportSize({ width: size, height: size === 160 ? 228 : 455 });
        found.push(...(await page.evaluate(layoutFaults)).map((fault) => `${where}, ${size} px: ${fault}`));
      }
    });
    expect(found).toEqual([]);
  }, 180_000);
});
