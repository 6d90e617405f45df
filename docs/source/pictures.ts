import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import type { Browser, Locator, Page } from "playwright-core";
import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { lastYearFile } from "../../test/support/lastYearFile";
import { sampleWith } from "../../test/support/sampleWith";

/** The second of the five working days of 2023, so that the pictures count the days a clerk of that year had. */
const TODAY = new Date("2023-11-21T09:00:00+07:00");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LOOK = { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", acceptDownloads: true, reducedMotion: "reduce", serviceWorkers: "block" } as const;

type Pictures = Map<string, Buffer>;

/** Every picture of the guide by its name: the product is driven as the guide says, by the words on its buttons. */
export async function pictures(browser: Browser, site: { readonly url: string; readonly workbench: string }): Promise<Pictures> {
  const drawn: Pictures = new Map();
  await inBrowser(browser, site.url, drawn);
  await inExcel(browser, site.workbench, drawn);
  return drawn;
}

/** What a clerk presses, in the page or in the pane beside Excel. */
const hands = (place: Pick<Page, "getByRole">) => ({
  press: (name: string | RegExp): Promise<void> => place.getByRole("button", { name }).first().click(),
  go: (step: string): Promise<void> => place.getByRole("navigation").getByRole("button", { name: step }).click(),
  async menu(item: string): Promise<void> {
    await place.getByRole("button", { name: "Mở bảng chọn" }).click();
    await place.getByRole("menuitem", { name: item }).click();
  },
});

async function inBrowser(browser: Browser, url: string, drawn: Pictures): Promise<void> {
  const context = await browser.newContext({ ...LOOK, viewport: { width: 400, height: 600 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(url);
  const { press, go, menu } = hands(page);
  const main = page.getByRole("main");
  /** The pane at a height that shows what the picture is about, scrolled to where that begins. */
  const draw = async (name: string, height: number, from?: Locator): Promise<void> => {
    await page.setViewportSize({ width: 400, height });
    await from?.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await page.mouse.move(0, 0);
    drawn.set(name, await page.screenshot());
  };
  const open = async (name: string, buffer: Buffer): Promise<void> => {
    await page.locator("footer input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
    await main.getByText(/Tìm thấy \d+ người|Lỗi/).first().waitFor();
  };
  const choose = async (button: string, name: string, buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(button)]);
    await chooser.setFiles({ name, mimeType: XLSX, buffer });
  };
  const saved = async (link: Locator): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    return readFileSync(await download.path());
  };

  await main.getByText("Thả tệp").waitFor();
  await draw("bat-dau.png", 440);
  await open("Danh sách 2023.xlsx", Buffer.from("không phải tệp Excel"));
  await draw("loi.png", 440);
  await open("Danh sách 2023.xlsx", sampleWith("Thanh tra viên", "Điều phối viên"));
  await draw("cau-hoi.png", 620, page.getByRole("heading", { name: /^Cần trả lời/ }));
  await menu("Mở danh sách khác");
  await open("Danh sách 2023.xlsx", readFileSync("samples/danh-sach-mau.xlsx"));
  await draw("danh-sach.png", 620);
  await press("So với năm trước");
  await choose("Chọn tệp năm trước", "Danh sách 2022.xlsx", (await lastYearFile()).bytes);
  await press(/^Không còn trong danh sách/);
  await press(/^Có thay đổi/);
  await draw("nam-truoc.png", 620, page.getByRole("button", { name: /^So với năm trước/ }));
  await menu("Kiểm tra kế hoạch");
  await main.getByText("Cần cơ quan trả lời").waitFor();
  await draw("ke-hoach.png", 560);
  await go("Biểu mẫu");
  await draw("bieu-mau.png", 680);
  await press("Xem nhanh một bản");
  await page.getByRole("searchbox").fill("P006 Mẫu 02A");
  await press(/Mẫu 02A/);
  await main.getByRole("link", { name: "Lưu tệp Word" }).waitFor();
  await draw("xem-nhanh.png", 680);
  await press("Đóng");
  await go("Xếp loại");
  await press(/^Văn phòng Ban/);
  await press(/Đỗ Lê Diệp Trúc/);
  await draw("xep-loai.png", 760, main.getByRole("button", { name: /Đỗ Lê Diệp Trúc/ }));
  await go("Hạn mức");
  await draw("han-muc.png", 760, main.getByRole("article").first());
  await press("Hình: số xuất sắc so với tối đa");
  await draw("hinh-ve.png", 560, page.getByRole("button", { name: "Hình: số xuất sắc so với tối đa" }));
  await press("Hình: số xuất sắc so với tối đa");
  await press("Ai có thể nhường");
  await press(/^Thử (?!đổi)/);
  await main.getByPlaceholder("Gõ mã hoặc tên").fill("P014");
  await press("Thêm");
  await main.getByLabel("Mức của Khương Đình Sa Thạch").selectOption({ label: "Tốt" });
  await main.getByRole("textbox", { name: /^Lý do/ }).fill("Nhường cho phòng có kết quả nổi bật hơn");
  await draw("thu-doi.png", 800, page.getByRole("region", { name: "Thử đổi" }));
  await press("Bỏ các mức thử");
  await press("Tạo tất cả biểu mẫu");
  await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
  const book = await saved(main.getByRole("link", { name: "Sổ xếp loại" }));
  await draw("ho-so.png", 700);

  await menu("Mở danh sách khác");
  await open("Sổ xếp loại 2023.xlsx", book);
  await go("Xếp loại");
  await press("Sổ của các phòng");
  await press("Tách sổ cho phòng");
  const units = new PizZip(await saved(main.getByRole("link", { name: /Lưu Sổ các phòng/ })));
  const [[name, entry] = ["", undefined]] = Object.entries(units.files);
  await choose("Nhập kết quả phòng", name, await filledIn(entry?.asUint8Array() ?? new Uint8Array()));
  await main.getByText(/ô sẽ ghi vào sổ chung/).waitFor();
  await draw("so-cac-phong.png", 700, page.getByRole("button", { name: "Sổ của các phòng" }));
  await menu("Mở năm mới");
  await main.getByRole("button", { name: /^Tạo sổ năm/ }).waitFor();
  await draw("nam-moi.png", 620);
  await context.close();
}

/** A phòng's workbook as it comes back: two people rated anew. */
async function filledIn(bytes: Uint8Array): Promise<Buffer> {
  const read = await readXlsx(bytes, "sổ.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  const { reading, review } = openBook(read.book);
  const people = reading.roster.people.map((person, index) => (index === 1 || index === 3 ? { ...person, typedProposal: "completed" as const } : person));
  return Buffer.from(await writeXlsx(resultSheets({ ...reading, roster: { ...reading.roster, people } }, review)));
}

async function inExcel(browser: Browser, workbench: string, drawn: Pictures): Promise<void> {
  const context = await browser.newContext({ ...LOOK, viewport: { width: 1100, height: 620 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(workbench);
  const pane = page.frameLocator("#pane");
  const { press, go, menu } = hands(pane);
  const computed = async (): Promise<void> => {
    await new Promise((resume) => setTimeout(resume, 300));
    await page.locator("#computing[data-computing=false]").waitFor({ state: "attached" });
  };
  await pane.getByText("Tìm thấy 31 người").waitFor();
  await computed();
  drawn.set("trong-excel.png", await page.screenshot());
  await press("Tạo sổ xếp loại");
  await pane.getByText(/^Đã ghi \d+ sheet/).waitFor();
  await computed();
  await page.getByRole("tab", { name: "Danh sách", exact: true }).click();
  await page.locator("#address").fill("T9");
  await page.locator("#address").press("Enter");
  await computed();
  drawn.set("tao-so.png", await page.screenshot());

  await go("Hạn mức");
  await press("Ai có thể nhường");
  await press(/^Thử (?!đổi)/);
  await pane.getByRole("textbox", { name: /^Lý do/ }).fill("Nhường cho phòng có kết quả nổi bật hơn");
  await press(/^Ghi 1 mức vào sổ/);
  await pane.getByText("Đã ghi 1 mức và nhật ký").waitFor();
  await menu("Nhật ký");
  await pane.getByRole("heading", { name: "Nhật ký" }).waitFor();
  await pane.getByRole("button", { name: "Đóng", exact: true }).first().click();
  await computed();
  drawn.set("nhat-ky.png", await page.locator("#pane").screenshot());
  await context.close();
}
