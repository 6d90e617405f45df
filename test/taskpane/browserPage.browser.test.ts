import { readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import PizZip from "pizzip";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { messyRoster } from "../support/messyRoster";
import { axeFaults, dropFiles, onSite, saving, sideways } from "../support/onSite";
import { workbookBytes } from "../support/workbookFile";

const SAMPLE = readFileSync("samples/danh-sach-mau.xlsx");
const LIST = "STT\tHọ và tên\tChức vụ\n1\tNguyễn Văn Mẫu\tTrưởng phòng\n2\tTrần Thị Ví Dụ\tChuyên viên\n";
/** A compound file with the entry of an encrypted workbook. */
const LOCKED = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from("EncryptedPackage\0", "utf16le"), Buffer.alloc(30), Buffer.from([34]), Buffer.alloc(63)]);
const OLD = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from("Workbook\0", "utf16le"), Buffer.alloc(46), Buffer.from([18]), Buffer.alloc(63)]);

/** A workbook whose 60 MB are a picture. */
function withPicture(): Buffer {
  const zip = new PizZip(SAMPLE);
  zip.file("xl/media/anh.png", Buffer.alloc(60_000_000));
  return zip.generate({ type: "nodebuffer", compression: "STORE" });
}

const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
const found = (page: Page, people: number): Promise<void> => page.getByText(`Tìm thấy ${people} người`).waitFor();

describeInBrowser("the browser page", () => {
  const site = onSite();

  test("takes a list pasted by keys, by its button, and, where the browser denies the button, into a field", async () => {
    const page = await site.open();
    await pasteText(page, LIST);
    await found(page, 2);
    await page.reload();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), LIST);
    await page.getByRole("button", { name: "Dán dữ liệu" }).click();
    await found(page, 2);
    await page.reload();
    await page.context().clearPermissions();
    await page.evaluate(() => Object.defineProperty(navigator.clipboard, "readText", { value: () => Promise.reject(new DOMException("denied", "NotAllowedError")) }));
    await page.getByRole("button", { name: "Dán dữ liệu" }).click();
    expect(await axeFaults(page, "field")).toEqual([]);
    await page.getByLabel("vào ô này").fill("Một câu chép nhầm");
    await page.getByRole("alert").getByText("Không thấy bảng nào").waitFor();
    await page.getByLabel("vào ô này").fill(LIST);
    await found(page, 2);
  }, 30_000);

  test.each<[string, Record<string, () => Buffer>, RegExp]>([
    ["an old workbook", { "ds.xls": () => OLD }, /ds\.xls: .*\.xls, 97–2003.*Lưu thành/],
    ["a Word file", { "ds.docx": () => readFileSync("templates/mau-02a.docx") }, /ds\.docx: .*tệp Word.*Chép bảng danh sách sang Excel/],
    ["a workbook with a password", { "ds.xlsx": () => LOCKED }, /ds\.xlsx: Tệp có mật khẩu.*xóa mật khẩu/],
    ["nothing", {}, /Không thấy tệp nào.*Tải tệp \.xlsx về máy/],
  ])("dropped %s: says what to do, and takes the right file next", async (_, files, sentence) => {
    const page = await site.open();
    await dropFiles(page, Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes()])));
    await page.getByRole("alert").getByText(sentence).waitFor();
    await dropFiles(page, { "ds.xlsx": SAMPLE });
    await found(page, 31);
  });

  test("reads a workbook of 60 MB of pictures, and of two files one, naming the other", async () => {
    const page = await site.open();
    const file = path.join(os.tmpdir(), `xep-loai-60MB-${process.pid}.xlsx`);
    writeFileSync(file, withPicture());
    try {
      await page.locator("footer input[type=file]").setInputFiles(file);
      await found(page, 31);
    } finally {
      rmSync(file);
    }
    await dropFiles(page, { "hai.xlsx": SAMPLE, "ba.xlsx": SAMPLE });
    await page.getByRole("alert").getByText("Mỗi lần chỉ đọc một tệp: đã chọn hai.xlsx, không đọc ba.xlsx").waitFor();
  }, 30_000);

  test("reloaded in the middle, it says why the list is gone; left with an answer in no saved workbook, it asks first", async () => {
    const page = await site.open();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const [grid] = messyRoster().sheets;
    const messy = await workbookBytes({ [grid?.name ?? ""]: (grid?.cells ?? []).map((row) => row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : null))) });
    await dropFiles(page, { "ds.xlsx": messy });
    await page.getByText(/Tìm thấy \d+ người/).waitFor();
    await page.reload();
    await page.getByRole("alert").getByText(/vừa được tải lại.*Mở lại tệp/).waitFor();
    await page.reload();
    expect(await page.getByRole("alert").innerText()).toBe("");
    expect(asked).toEqual([]);

    await dropFiles(page, { "ds.xlsx": messy });
    await page.getByRole("group", { name: "Chức vụ chưa rõ nhóm" }).first().getByRole("button", { name: "Không giữ chức vụ" }).click();
    await page.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
    const save = page.getByRole("link", { name: /^Lưu Sổ xếp loại/ });
    await save.waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);

    await dropFiles(page, { "ds.xlsx": messy });
    await page.getByRole("group", { name: "Chức vụ chưa rõ nhóm" }).first().getByRole("button", { name: "Không giữ chức vụ" }).click();
    await page.getByRole("button", { name: "Tạo sổ xếp loại" }).click();
    await saving(page, () => save.click());
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  }, 30_000);

  test("says where a saved file goes, and writes it to a chosen place where the browser has such a way", async () => {
    const page = await site.open({
      before: (page) =>
        page.addInitScript(
          "window.showSaveFilePicker = async ({ suggestedName }) => (await navigator.storage.getDirectory()).getFileHandle(window.chosen ?? suggestedName, { create: true })",
        ),
    });
    await dropFiles(page, { "ds.xlsx": SAMPLE });
    await page.getByRole("navigation").getByRole("button", { name: "Hồ sơ" }).click();
    await page.getByText("Tệp vào thư mục Tải xuống").waitFor();
    await page.getByRole("button", { name: "Không thấy tệp?" }).click();
    await page.getByText("Nhấn Ctrl+J").waitFor();
    expect(await axeFaults(page, "ways")).toEqual([]);
    await page.getByRole("button", { name: "Chọn nơi lưu ket-qua.json" }).click();
    await page.getByRole("alert").getByText("Đã lưu ket-qua.json vào nơi vừa chọn").waitFor();
    const written = await page.evaluate(async () => (await (await (await navigator.storage.getDirectory()).getFileHandle("ket-qua.json")).getFile()).text());
    expect(JSON.parse(written).people).toHaveLength(31);
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException("closed", "AbortError")) }));
    await page.getByRole("alert").getByRole("button", { name: "Đóng" }).click();
    await page.getByRole("button", { name: "Chọn nơi lưu ket-qua.json" }).click();
    expect(await page.getByRole("alert").innerText()).toBe("");
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException("no", "SecurityError")) }));
    await page.getByRole("button", { name: "Chọn nơi lưu ket-qua.json" }).click();
    await page.getByRole("alert").getByText("Không ghi được ket-qua.json vào nơi đó").waitFor();
  }, 30_000);

  test.each([
    ["phone", 360, 740],
    ["tablet", 820, 1180],
    ["desktop", 1280, 800],
  ])("on a %s nothing is cut, nothing scrolls sideways and lines stay readable", async (name, width, height) => {
    const page = await site.open({ width, height });
    const picture = async (what: string): Promise<void> => {
      if (process.env["PICTURES"]) await page.screenshot({ path: `${process.env["PICTURES"]}/${name}-${what}.png` });
    };
    await picture("0");
    expect(await sideways(page)).toEqual([0, 0]);
    await dropFiles(page, { "Danh sách công chức, người lao động năm 2023.xlsx": SAMPLE });
    for (const step of ["Danh sách", "Xếp loại", "Hạn mức", "Biểu mẫu", "Hồ sơ"]) {
      await page.getByRole("navigation").getByRole("button", { name: step }).click();
      await page.getByRole("region", { name: step, exact: true }).waitFor();
      const closed = page.locator("main .summary[aria-expanded=false]");
      for (let opened = 0; opened < 4 && (await closed.count()) > 0; opened++) await closed.first().click();
      expect([step, ...(await sideways(page))]).toEqual([step, 0, 0]);
      const longest = await page.evaluate(() => Math.max(...[...document.querySelectorAll("main p")].map((line) => line.getBoundingClientRect().width)));
      expect(longest).toBeLessThanOrEqual(780);
      await picture(step);
    }
    await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).click();
    await page.getByRole("link", { name: /Lưu hồ sơ/ }).waitFor();
    await picture("xong");
    expect(await sideways(page)).toEqual([0, 0]);
    expect(await axeFaults(page, name)).toEqual([]);
  }, 60_000);
});
