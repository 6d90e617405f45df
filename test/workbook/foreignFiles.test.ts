import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import { problemText } from "../../src/messages.vi/problem";
import { openBook } from "../../src/prepareDossier";
import { gridOf } from "../../src/roster/grid";
import { readXlsx } from "../../src/workbook/xlsxFile";

test("a budget is no roster: nobody is invented, and the message says what a list needs", () => {
  const budget = gridOf("Dự toán", [
    ["DỰ TOÁN THU CHI NĂM 2023"],
    [],
    ["STT", "Nội dung", "Đơn vị tính", "Số lượng", "Đơn giá", "Thành tiền", "Ghi chú"],
    [1, "Văn phòng phẩm", "Bộ", 12, 150_000, 1_800_000, null],
    [2, "Công tác phí", "Người", 30, 200_000, 6_000_000, "Theo chế độ"],
    [null, "Tổng cộng", null, null, null, 7_800_000, null],
  ]);
  const { review, problems } = openBook({ name: "Dự toán.xlsx", sheets: [budget] });
  expect(review.people).toEqual([]);
  expect(problems.map(({ kind }) => kind)).toEqual(["noRoster"]);
  expect(problems.map(problemText).join()).toMatch(/Họ và tên/);
});

test("a workbook with macros gives the same people as without: its code is never read, let alone run", async () => {
  const sample = readFileSync("samples/danh-sach-mau.xlsx");
  const zip = new PizZip(sample);
  const types = zip.file("[Content_Types].xml")?.asText() ?? "";
  zip.file("[Content_Types].xml", types.replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"));
  zip.file("xl/vbaProject.bin", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  const namesIn = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => {
    const read = await readXlsx(bytes, name);
    if (read.kind === "unreadable") throw new Error(read.why.kind);
    return openBook(read.book).review.people.map(({ person }) => person.name);
  };
  expect(await namesIn(zip.generate({ type: "uint8array" }), "Danh sách.xlsm")).toEqual(await namesIn(sample, "Danh sách.xlsx"));
});
