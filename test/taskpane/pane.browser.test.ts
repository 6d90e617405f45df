import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { docxText } from "../support/docxText";
import { axeFaults, dropFiles, onSite, saving } from "../support/onSite";
import { sampleWith } from "../support/sampleWith";
import { workbookBytes } from "../support/workbookFile";

const SAMPLE = "samples/danh-sach-mau.xlsx";
const MAKE = "Tạo tất cả biểu mẫu";

describeInBrowser("the pane in a browser", () => {
  const site = onSite();
  let page: Page;
  beforeEach(async () => {
    page = await site.open();
  });

  const drop = (name: string, bytes: Buffer): Promise<void> => dropFiles(page, { [name]: bytes });
  const dropSample = async (): Promise<void> => {
    await drop("Danh sách 2023.xlsx", readFileSync(SAMPLE));
    await page.getByText("Tìm thấy 31 người").waitFor();
  };
  const go = (step: string): Promise<void> => page.getByRole("navigation").getByRole("button", { name: step }).click();
  const main = () => page.getByRole("main");
  const docxIn = (zip: Buffer): PizZip["files"] =>
    Object.fromEntries(Object.entries(new PizZip(zip).files).filter(([path]) => path.endsWith(".docx")));

  test("takes a dropped roster through five steps to a zip with every document, the workbook and the data", async () => {
    await dropSample();
    await expectText(/31 người ở 5 phòng/);
    await go("Xếp loại");
    await main().getByRole("button", { name: /Phòng Chính sách/ }).first().click();
    await main().locator(".details .summary").nth(1).click();
    await expectText(/Các bước xếp loại/);
    await go("Hạn mức");
    await expectText(/vượt 1/);
    await expectText(/Kết quả phụ thuộc cách hiểu/);
    await go("Biểu mẫu");
    const planned = Number(/Sẽ tạo (\d+) biểu mẫu/.exec(await main().innerText())?.[1]);
    expect(planned).toBeGreaterThan(31);

    await page.getByRole("button", { name: MAKE }).click();
    const save = page.getByRole("link", { name: `Lưu hồ sơ (${planned} tệp)` });
    await save.waitFor();
    const documents = docxIn(await saving(page, () => save.click()));
    expect(Object.keys(documents)).toHaveLength(planned);
    const data = JSON.parse((await saving(page, () => main().getByRole("link", { name: "Tải dữ liệu" }).click())).toString("utf8"));
    expect(data.people).toHaveLength(31);
    expect(data.documents).toHaveLength(planned);
    // Every person's own name stands on the form made for that person.
    for (const { file, subject } of data.documents as { file: string; subject: string }[]) {
      const person = (data.people as { id: string; name: string }[]).find(({ id }) => id === subject);
      const bytes = documents[file]?.asUint8Array();
      const text = bytes === undefined ? "" : docxText(bytes);
      expect(text).not.toContain("undefined");
      expect(text.toUpperCase()).toContain(person?.name.toUpperCase() ?? "");
      expect(text.length).toBeGreaterThan(300);
    }
    const book = new PizZip(await saving(page, () => main().getByRole("link", { name: "Sổ xếp loại" }).click()));
    expect(book.file("xl/workbook.xml")?.asText()).toContain("Danh sách");
  }, 60_000);

  test("needs three presses from the sample to a filled form, from any step", async () => {
    await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await page.getByRole("button", { name: MAKE }).click();
    const zip = await saving(page, () => page.getByRole("link", { name: /Lưu hồ sơ/ }).click());
    expect(Object.keys(docxIn(zip)).length).toBeGreaterThan(31);
  }, 60_000);

  test.each([
    ["a picture under the name of a workbook", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "không phải tệp Excel"],
    ["an empty file", Buffer.alloc(0), "Tệp rỗng"],
    ["half a workbook", readFileSync(SAMPLE).subarray(0, 4000), "hỏng"],
  ])("says what is wrong with %s, and opens the right one next", async (_, bytes, sentence) => {
    await drop("Danh sách.xlsx", bytes);
    await page.getByRole("alert").getByText(sentence).waitFor();
    await dropSample();
    expect(await page.getByRole("alert").innerText()).toBe("");
  });

  test.each<[string, (string | number)[][]]>([
    ["without a list", [["Lịch họp"], ["Thứ hai"]]],
    ["with headings over nobody", [["STT", "Họ và tên", "Chức vụ"]]],
  ])("finds nobody in a workbook %s: says what was looked for, and offers no step, no form and no file", async (_, rows) => {
    await drop("Trống.xlsx", await workbookBytes({ Sheet1: rows }));
    await expectText(/Lỗi: /);
    await expectText(/Không tìm thấy người nào trong Trống.xlsx.*cột “Họ và tên”/);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("button").allInnerTexts()).not.toContain(MAKE);
    expect(await page.locator("body").innerText()).not.toMatch(/✓|Tìm thấy 0/);
    expect(await axeFaults(page, "Không có ai")).toEqual([]);
    await dropSample();
  });

  test("stops at “Hủy” without waiting for what is under way, offers no zip, and can begin again", async () => {
    await dropSample();
    let held = true;
    await page.route("**/templates/**", async (route) => {
      while (held) await new Promise((resolve) => setTimeout(resolve, 20));
      await route.continue().catch(() => undefined); // the page may be gone by then
    });
    await page.getByRole("button", { name: MAKE }).click();
    await page.getByRole("button", { name: "Hủy" }).click();
    // The templates are still held back here: stopping does not wait for them.
    await expectText(/Đã dừng/);
    expect(await page.getByRole("link", { name: /Lưu hồ sơ/ }).count()).toBe(0);
    held = false;
    await page.unroute("**/templates/**");
    await page.getByRole("button", { name: MAKE }).click();
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
  }, 60_000);

  test("keeps what was made when one template is missing, and makes only the rest again", async () => {
    await dropSample();
    await page.route("**/templates/mau-02b.docx", (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("button", { name: MAKE }).click();
    const retry = page.getByRole("button", { name: /Làm lại phần lỗi/ });
    await retry.waitFor();
    const before = Object.keys(docxIn(await saving(page, () => page.getByRole("link", { name: /Lưu hồ sơ/ }).click()))).length;
    await page.unroute("**/templates/mau-02b.docx");
    await retry.click();
    await retry.waitFor({ state: "detached" });
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
    const after = Object.keys(docxIn(await saving(page, () => page.getByRole("link", { name: /Lưu hồ sơ/ }).click())));
    expect(before).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(before);
    expect(new Set(after).size).toBe(after.length);
  }, 60_000);

  test("names the file it works on, and begins anew with another one, without the dossier of the first", async () => {
    await dropSample();
    const file = () => page.getByRole("banner").getByText(/\.xlsx$/).innerText();
    expect(await file()).toBe("Danh sách 2023.xlsx");
    await page.getByRole("button", { name: MAKE }).click();
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();

    // The sample has a sheet of the office's own, which the workbook that can be saved now does not have.
    await expectText(/Sổ mới không có 1 sheet riêng của tệp gốc: Lịch họp/);

    await drop("Danh sách 2023.xlsx", readFileSync(SAMPLE)); // nothing changed
    await page.getByRole("link", { name: "Lưu hồ sơ" }).first().waitFor();
    await drop("Danh sách 2023.xlsx", sampleWith("Trịnh Bá Mộc Sơn", "Trịnh Bá Mộc Sơn Hà"));
    await expectText(/từ dữ liệu trước lần đọc mới nhất/);
    expect(await main().getByRole("link", { name: "Hồ sơ từ dữ liệu trước" }).count()).toBe(1);

    await drop("Danh sách khác.xlsx", readFileSync(SAMPLE));
    await page.getByRole("banner").getByText("Danh sách khác.xlsx").waitFor();
    await page.getByRole("region", { name: "Danh sách", exact: true }).waitFor();
    await go("Hồ sơ");
    await expectText(/Chưa tạo hồ sơ/);
    expect(await main().getByRole("link").allInnerTexts()).toEqual(["Tải dữ liệu"]);
  }, 60_000);

  test("brings what went wrong into sight, whole, wherever the clerk has scrolled to", async () => {
    await dropSample();
    await openAll();
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error("no room");
      };
    });
    await page.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
    await page.getByRole("alert").getByText("Không tạo được tệp sổ xếp loại").waitFor();
    const [notice, content] = [await page.getByRole("alert").boundingBox(), await main().boundingBox()];
    if (notice === null || content === null) throw new Error("the notice is not drawn");
    expect(notice.y).toBeGreaterThanOrEqual(content.y - 1);
    expect(notice.y + notice.height).toBeLessThanOrEqual(content.y + content.height);
  });

  test("leaves out what is unticked, and says so on the button", async () => {
    await dropSample();
    await go("Biểu mẫu");
    await main().getByRole("checkbox", { name: /Mẫu 02A/ }).uncheck();
    await page.getByRole("button", { name: /Tạo \d+ biểu mẫu đã chọn/ }).click();
    const zip = await saving(page, () => page.getByRole("link", { name: /Lưu hồ sơ/ }).click());
    const paths = Object.keys(docxIn(zip));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.startsWith("02A/"))).toEqual([]);
  }, 60_000);

  /** Opens every fold, and those inside that come with it. */
  async function openAll(): Promise<void> {
    const closed = main().locator(".summary[aria-expanded=false]");
    while ((await closed.count()) > 0) await closed.first().click();
  }

  const expectText = (text: RegExp): Promise<void> => main().getByText(text).first().waitFor();
});
