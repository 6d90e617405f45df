import fc from "fast-check";
import * as f from "../../src/functions/functions";
import { provideCustomFunctions, shown } from "../support/customFunctions";

provideCustomFunctions();

const RULES = (code: string, value: unknown): unknown[][] => [["Mã", "Giá trị"], [code, value]];
const XS = "Hoàn thành xuất sắc nhiệm vụ";
const T = "Hoàn thành tốt nhiệm vụ";

describe("one person in one cell", () => {
  test.each<[unknown, unknown, unknown]>([
    ["Phó Chánh Văn phòng", null, "Phó Trưởng phòng và tương đương"],
    ["Kế toán trưởng", "", "Công chức không giữ chức vụ lãnh đạo, quản lý"],
    ["Lái xe", 0, "Người lao động, hỗ trợ phục vụ"],
    [null, "HĐ 68", "Người lao động, hỗ trợ phục vụ"],
    ["Điều phối viên", null, "#N/A Chưa rõ chức vụ “Điều phối viên” thuộc nhóm nào. Ghi chức vụ đầy đủ hoặc trả lời trong sheet Quy tắc"],
    [0, null, "#N/A Thiếu chức vụ. Ghi chức vụ, hoặc loại lao động (Công chức, Người lao động)"],
    ["Chuyên viên", "Viên chức 3", "#VALUE! Loại lao động “Viên chức 3” không rõ. Ghi Công chức hoặc Người lao động"],
    [{ code: "#REF!" }, null, "#VALUE! Một ô đưa vào công thức đang báo lỗi #REF!. Sửa ô đó trước"],
  ])("NHOM(%p; %p) is %s", (position, contract, group) => expect(shown(() => f.group(position, contract))).toBe(group));

  test("NHOM with Quy tắc takes the agency's own titles and the answers given there", () => {
    expect(f.group("Giám đốc", null, RULES("CHUCDANH.NGUOIDUNGDAU", "Giám đốc"))).toBe("Người đứng đầu cơ quan");
    expect(f.group("Điều phối viên", null, RULES("CHUCVU: Điều phối viên", "Trưởng phòng và tương đương"))).toBe("Trưởng phòng và tương đương");
  });

  test.each<[unknown, unknown, unknown, unknown]>([
    ["Trưởng phòng", "x", null, "02B"],
    ["Chuyên viên", true, null, "02A"],
    ["Chuyên viên", "Không", null, "1269"],
    ["Lái xe", null, null, "1269"],
    ["Chuyên viên", "x", "Người lao động", "1269"],
    ["Trưởng phòng", "-", null, "1269"],
    ["Chuyên viên", null, null, "#N/A Chưa rõ có là đảng viên hay không. Ghi “x” hoặc “Không”"],
    ["Chuyên viên", "tùy", null, "#VALUE! Đảng viên: “tùy” không rõ là có hay không. Ghi “x” hoặc “Không”"],
  ])("MAU(%p; %p; %p) is %s", (position, member, contract, form) => expect(shown(() => f.form(position, member, contract))).toBe(form));

  test("MAU with Quy tắc takes the form the office set", () => expect(f.form("Chuyên viên", "x", null, RULES("MAU.DANGVIEN", "02B"))).toBe("02B"));

  test.each<[unknown, unknown, unknown, unknown, unknown]>([
    [null, null, null, null, XS],
    [6, 0, 0, "", XS],
    [5, null, null, null, "Không xếp loại"],
    [5, null, "x", null, XS],
    ["12", "2,5", null, null, XS],
    [null, 3, null, null, "Hoàn thành nhiệm vụ"],
    [null, 6, null, null, "Không xếp loại"],
    [null, null, null, "Khiển trách", "Không hoàn thành nhiệm vụ"],
    [null, null, null, "Không", XS],
    [13, null, null, null, "#VALUE! Tháng công tác: “13” không phải số tháng. Ghi số từ 0 đến 12"],
    [null, null, "có lẽ", null, "#VALUE! Thai sản: “có lẽ” không rõ là có hay không. Ghi “x” hoặc “Không”"],
  ])("MUCTRAN(%p; %p; %p; %p) is %s", (worked, leave, maternity, discipline, ceiling) => expect(shown(() => f.ceiling(worked, leave, maternity, discipline))).toBe(ceiling));

  test("MUCTRAN with Quy tắc takes the number of months the office set", () => expect(f.ceiling(5, null, null, null, RULES("XEPLOAI.THANGTOITHIEU", 5))).toBe(XS));
});

describe("criteria, ballots and seats in one cell", () => {
  const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

  test.each<[unknown[], unknown[], unknown]>([
    [["Tốt", "Xuất sắc"], ["", "x"], XS],
    [["Xuất sắc", "Tốt"], [0, true], T],
    [["Trung bình", "Xuất sắc", null], ["Không", "x", "x"], T],
    [["Tốt", "Kém"], [null, "x"], "Không hoàn thành nhiệm vụ"],
    [["Tốt"], [""], "#N/A Chưa có cấp độ của tiêu chí về kết quả nên chưa suy ra được mức"],
    [[null], ["x"], "#N/A Chưa có cấp độ tiêu chí nào"],
    [["Giỏi"], ["x"], "#VALUE! Không có cấp độ “Giỏi”. Ghi Xuất sắc, Tốt, Trung bình hoặc Kém"],
    [["Tốt", "Tốt"], ["x"], "#VALUE! Cột cấp độ có 2 ô, cột là kết quả có 1 ô. Chọn hai vùng bằng nhau"],
  ])("THEOTIEUCHI(%j; %j) is %s", (grades, results, level) => expect(shown(() => f.byCriteria(column(...grades), column(...results)))).toBe(level));

  test.each<[readonly unknown[], unknown]>([
    [[10, 10, 10, 0, 6, 4, 0, 0], XS],
    [[10, 10, 10, null, 5, 5, "", 0], "Biểu quyết lại: không mức nào quá bán trên 10 phiếu"],
    [[10, 10, 10, 0, 6, 4, 0, 0, "60%"], "Biểu quyết lại: không mức nào quá 60% trên 10 phiếu"],
    [[10, 10, 10, 0, 7, 3, 0, 0, 0.6], XS],
    [[0, 0, 0, 0, 0, 0, 0, 0], ""],
    [[10, 10, 10, 0, 6, 5, 0, 0], "#VALUE! tổng phiếu bốn mức 11 khác số phiếu hợp lệ 10"],
    [[10, 9, 9, 0, 6.5, 2, 0, 0], "#VALUE! Mức 1: “6.5” không phải số lượng. Ghi số nguyên từ 0 trở lên"],
    [[10, 9, 9, 0, 6, 3, 0, 0, "nhiều"], "#VALUE! Ngưỡng “nhiều” không dùng được. Ghi 50 hoặc 50%"],
  ])("KIEMPHIEU(%j) is %s", (counts, level) => expect(shown(() => f.ballots(...(counts as Parameters<typeof f.ballots>)))).toBe(level));

  test.each<[unknown, unknown, unknown, unknown]>([
    [7, 20, null, 1], [8, "20%", "0,5 lên", 2], [8, 0.2, "", 1], [6, 20, "lên", 2], [4, 20, "ít nhất 1", 1], [0, 20, null, 0], ["", 20, null, 0],
    [7, null, null, "#VALUE! Thiếu tỷ lệ. Ghi 20 hoặc 20%"],
    [7, "hai mươi", null, "#VALUE! Tỷ lệ “hai mươi” không dùng được. Ghi 20 hoặc 20%"],
    [7, 20, "tùy", "#VALUE! Không có cách làm tròn “tùy”. Ghi xuống, 0,5 lên, lên hoặc ít nhất 1"],
  ])("TRANSO(%p; %p; %p) is %p", (base, percent, rounding, seats) => expect(shown(() => f.mostOf(base, percent, rounding))).toBe(seats));
});

describe("whole tables", () => {
  const list = (...rows: unknown[][]): unknown[][] => [["Mã", "Họ và tên", "Đơn vị", "Chức vụ", "Đảng viên", "Phòng đề xuất"], ...rows];
  const person = (id: string, level: string): unknown[] => [id, `Người ${id}`, "Phòng A", "Chuyên viên", "x", level];

  test("a missing column that others can do without is named in the heading; the rest is computed", () => {
    const [heading = [], first = []] = f.ratings(list(person("P1", "HTT")));
    expect(String(heading.at(-1))).toMatch(/^Cảnh báo \(.*thiếu cột Kỷ luật của bảng DanhSach/);
    expect(first.slice(0, 3)).toEqual(["P1", "Công chức không giữ chức vụ lãnh đạo, quản lý", "02A"]);
  });

  test("the same tables again give the same, and one cell changed in place is noticed", () => {
    const rows = list(person("P1", "HTT"), person("P2", "HTT"));
    const before = f.quotas(rows);
    expect(f.quotas(rows.map((row) => [...row]))).toEqual(before);
    (rows[1] as unknown[])[5] = "HTXS";
    expect(f.quotas(rows)).not.toEqual(before);
    (rows[1] as unknown[])[5] = "HTT";
    expect(f.quotas(rows)).toEqual(before);
  });

  test("without the column of names nothing can be computed, and the error names it", () => {
    expect(shown(() => f.quotas([["Mã", "Đơn vị"], ["P1", "Phòng A"]]))).toBe("#VALUE! Thiếu cột Họ và tên của bảng DanhSach");
  });

  test("a cell that cannot be read is flagged on its own line and the others are computed", () => {
    const rows = f.ratings(list(person("P1", "loại A"), person("P2", "HTT")));
    expect(String(rows[1]?.at(-1))).toMatch(/^✕ Danh sách!F4 \(Người P1\): .*“loại A”/);
    expect([rows[2]?.[6], rows[2]?.at(-1)]).toEqual([T, "✓"]);
  });

  test("an error of another formula inside the table is flagged, not passed on", () => {
    const rows = f.ratings(list(["P1", "Người P1", "Phòng A", { code: "#N/A" }, "x", "HTT"], person("P2", "HTT")));
    expect(String(rows[1]?.at(-1))).toContain("#N/A");
    expect(rows[2]?.at(-1)).toBe("✓");
  });

  test("who breaks a quota is flagged at once and healed at once", () => {
    const seven = (second: string) => list(...Array.from({ length: 7 }, (_, index) => person(`P${index + 1}`, index === 0 ? "HTXS" : index === 1 ? second : "HTT")));
    expect(f.violations(seven("HTXS")).slice(1).map(([sign, id]) => [sign, id])).toContainEqual(["✕", "P2"]);
    expect(f.violations(seven("HTT"))[1]?.[2]).toBe("Không hạn mức nào bị vượt");
    expect(String(f.ratings(seven("HTXS"))[2]?.at(-1))).toMatch(/^✕ Trong số vượt hạn mức/);
  });

  test("TONGHOP counts by phòng unless told otherwise, and refuses another dimension", () => {
    const table = list(person("P1", "HTT"));
    expect(f.summary(table)[1]?.[0]).toBe("Phòng A");
    expect(f.summary(table, undefined, undefined, undefined, undefined, "Nhóm")[1]?.[0]).toBe("Công chức không giữ chức vụ lãnh đạo, quản lý");
    expect(shown(() => f.summary(table, undefined, undefined, undefined, undefined, "tỉnh"))).toBe("#VALUE! Không có chiều “tỉnh”. Ghi phòng hoặc nhóm");
  });

  test("the office's own criteria decide in the sheet as in the pane", () => {
    const own = [["Khung", "TT", "Tiêu chí", "Là kết quả"], ["Cá nhân", "1", "Tiến độ giải ngân", "x"]];
    const grades = [["Đối tượng", "Tiêu chí", "Cấp độ"], ["P1", "Tiến độ giải ngân", "Kém"]];
    const ceilingOf = (rows: unknown[][]): unknown => rows[1]?.[4];
    expect(ceilingOf(f.ratings(list(person("P1", "HTT")), undefined, grades, undefined, own))).toBe("Không hoàn thành nhiệm vụ");
    expect(ceilingOf(f.ratings(list(person("P1", "HTT")), undefined, grades))).toBe(XS);
  });

  test("an empty list gives its heading and no error", () => {
    expect(f.ratings(list())).toHaveLength(1);
    expect(f.tallies([["Đối tượng", "Phát ra", "Mức 1", "Mức 2", "Mức 3", "Mức 4"]])).toHaveLength(1);
  });

  test("whatever stands in the cells, a rectangle comes back with a line for each line of the list, and no cell is null", () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, "", 0, "x", "HTXS", "Trưởng phòng", { code: "#REF!" }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const result = f.ratings(list(...rows));
        expect(result).toHaveLength(rows.length + 1);
        expect(new Set(result.map((row) => row.length)).size).toBe(1);
        expect(result.flat().every((one) => one !== null && one !== undefined)).toBe(true);
      }),
    );
  });
});
