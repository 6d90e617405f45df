import fc from "fast-check";
import { LEVELS } from "../../src/review/level";
import type { Cell } from "../../src/roster/grid";
import { cleanText, labelKey } from "../../src/roster/cleanText";
import { fieldOfHeading } from "../../src/roster/headings";
import { LIST_TABLE } from "../../src/roster/personColumns";
import { readCollectiveKind, readEmployment, readForm, readGender } from "../../src/roster/readChoices";
import { dateOfSerial, dateText, readDate, serialOf } from "../../src/roster/readDate";
import { readGrade, readLevel } from "../../src/roster/readLevel";
import { readMark } from "../../src/roster/readMark";
import { readCount, readMonths, readNumber, readPercent } from "../../src/roster/readNumber";

describe("levels", () => {
  test.each([
    ["HTXSNV", "excellent"], ["htxs", "excellent"], ["Xuất sắc", "excellent"], ["HOÀN THÀNH XUẤT SẮC", "excellent"], ["Hoàn thành xuất sắc nhiệm vụ".normalize("NFD"), "excellent"],
    ["HTTNV", "good"], ["HTT", "good"], ["tốt", "good"], ["Hoàn thành tốt  nhiệm vụ.", "good"],
    ["HTNV", "completed"], ["Hoàn thành nhiệm vụ", "completed"], ["Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực", "completed"],
    ["KHTNV", "failed"], ["Không hoàn thành", "failed"], ["không xếp loại", "unrated"], ["Chưa xếp loại", "unrated"], ["Mức HTTNV", "good"],
  ])("%s is %s", (text, outcome) => expect(readLevel(text)).toBe(outcome));
  test.each([
    ["Hoàn thành tốt nhiệm vụ (HTTNV)", "good"], ["HTTNV (24/30 phiếu)", "good"], ["HTNV (do còn hạn chế)", "completed"], ["Chưa xếp loại (chưa đủ 6 tháng)", "unrated"], ["KHTNV (không đạt chỉ tiêu)", "failed"],
    ["Hoàn thành (tốt)", null], ["HT (xuất sắc)", null], ["HT (T)", null], ["HT (tốt", null], ["HTXSNV (lãnh đạo đề nghị HTTNV)", null], ["HTXSNV (chưa thống nhất)", null], ["Không xếp loại (lãnh đạo đề nghị HTNV)", null],
  ])("with its brackets %s is %s", (text, outcome) => expect(readLevel(text)).toBe(outcome));
  test.each(["A", "B", "C", "D", "Loại A", "Giỏi", "9", "HTXSNVV"])("%s is asked for, not guessed", (text) => expect(readLevel(text)).toBeNull());
  test("every label and abbreviation is its own level, composed or not", () => {
    for (const { id, label, short } of LEVELS) for (const text of [label, short, label.normalize("NFD"), label.toUpperCase()]) expect(readLevel(text)).toBe(id);
  });
  test.each([["xuất sắc", "excellent"], ["TỐT", "good"], ["Trung bình", "average"], ["kém", "poor"], ["khá", null]])("grade %s is %s", (text, grade) => expect(readGrade(text)).toBe(grade));
});

describe("dates", () => {
  const shown = (format: string, date1904 = false) => ({ format, date1904 });
  test.each<[Cell, string | null]>([
    ["12/8/1975", "12/08/1975"], ["1.2.75", "01/02/1975"], ["03-04-1990", "03/04/1990"], ["08/1975", "08/1975"], ["1975", "1975"], [1975, "1975"], [1900, "1900"], [2015, "2015"],
    ["1980-05-06", "06/05/1980"], ["'12/8/1975", "12/08/1975"], ["12/8/1975.", "12/08/1975"], ["12\\8\\1975", "12/08/1975"], ["12,8,1975", "12/08/1975"], ["12-Aug-75", "12/08/1975"], ["T8/1975", "08/1975"], ["ngày 5 tháng 3 năm 1982", "05/03/1982"], ["năm 1975", "1975"], ["29/02/2000", "29/02/2000"], ["1/1/1980 00:00:00", "01/01/1980"],
    [27395, "01/01/1975"], ["27395", "01/01/1975"], [29221.75, "01/01/1980"],
    ["31/02/1980", null], ["29/02/1999", null], ["0/5/1980", null], ["13/13/1980", null], ["5/6", null], ["8/75", null], ["75", null], ["abc", null], [12.5, null], [-3, null], [19750812, null], [true, null], ["12/08/975", null],
  ])("%s is %s", (cell, text) => {
    const date = readDate(cell);
    expect(date === null ? null : dateText(date)).toBe(text);
  });
  test("a serial shown as a year or a month is known no closer", () => {
    expect(readDate(27395, shown("yyyy"))).toEqual({ year: 1975, month: null, day: null });
    expect(readDate(27395, shown("mm/yyyy"))).toEqual({ year: 1975, month: 1, day: null });
    expect(readDate(27395, shown('[$-42A]dd" tháng "mm/yyyy'))).toEqual({ year: 1975, month: 1, day: 1 });
  });
  test("a serial as text counts as its workbook does", () => expect(readDate("25933", shown("General", true))).toEqual({ year: 1975, month: 1, day: 1 }));
  test("a workbook of 1904 counts from another day", () => expect(readDate(27395, shown("dd/mm/yyyy", true))).toEqual({ year: 1979, month: 1, day: 2 }));
  test("the year Excel takes for a leap year costs no day", () => {
    expect([1, 59, 61].map((serial) => dateOfSerial(serial, false))).toEqual([
      { year: 1900, month: 1, day: 1 }, { year: 1900, month: 2, day: 28 }, { year: 1900, month: 3, day: 1 },
    ]);
  });
  test("a serial and its date are each other's", () =>
    fc.assert(fc.property(fc.integer({ min: 61, max: 70_000 }), (serial) => {
      const date = dateOfSerial(serial, false);
      expect(date === null ? null : serialOf(date)).toBe(serial);
    })));
});

describe("marks", () => {
  test.each<[Cell, string | null]>([
    ["x", "yes"], ["X ", "yes"], ["✓", "yes"], ["✔️".slice(0, 1), "yes"], ["v", "yes"], [1, "yes"], ["có", "yes"], ["Đảng viên", "yes"], [true, "yes"], ["TRUE", "yes"], ["03/02/2010", "yes"], [40_212, "yes"], ["dự bị", "yes"],
    ["không", "no"], ["-", "no"], [0, "no"], [false, "no"], ["Chưa", "no"], ["quần chúng", "no"], ["Chưa rõ", "notKnown"], ["?", "notKnown"], ["x (dự bị)", "yes"], ["x (03/02/2010)", "yes"], ["Không (quần chúng)", "no"], ["Có (6 tháng)", "yes"],
    ["x (đã ra khỏi Đảng)", null], ["Đảng viên (chưa chính thức)", null], ["Không (đã vào Đảng)", null], ["có lẽ", null], ["y", null], [7, null],
  ])("%s says %s", (cell, mark) => expect(readMark(cell)).toBe(mark));
});

describe("numbers", () => {
  test.each<[Cell, number | null]>([[6, 6], ["6,5", 6.5], ["6.5", 6.5], ["06 tháng", 6], ["-1", -1], ["nhiều", null], ["6/12", null], ["", null], [true, null]])("%s is %s", (cell, value) => expect(readNumber(cell)).toBe(value));
  test.each<[Cell, number | null]>([[12, 12], ["cả năm", 12], [13, null], [-1, null], ["0,5", 0.5]])("%s months are %s", (cell, value) => expect(readMonths(cell)).toBe(value));
  test.each<[Cell, number | null]>([["12", 12], [1.5, null], [-1, null], [0, 0]])("a count of %s is %s", (cell, value) => expect(readCount(cell)).toBe(value));
  test.each<[Cell, number | null]>([[20, 20], ["20%", 20], ["20 %", 20], [0.2, 20], [0.29, 29], ["0,2", 20], [1, 1], [0, 0], [101, null], [20.5, null], ["0,5%", null], [0.333, null]])("%s is %s percent", (cell, value) => expect(readPercent(cell)).toBe(value));
});

describe("choices", () => {
  test.each([
    ["CC", "civilServant"], ["công chức", "civilServant"], ["CBCC", "civilServant"], ["Biên chế", "civilServant"],
    ["NLĐ", "contractWorker"], ["HĐ 68", "contractWorker"], ["hđ111", "contractWorker"], ["Hợp đồng 111", "contractWorker"], ["Hợp đồng lao động không xác định thời hạn", "contractWorker"], ["người lao động", "contractWorker"], ["111", "contractWorker"],
    ["VC", null], ["viên chức", null], ["khác", null],
  ])("%s is %s", (text, employment) => expect(readEmployment(text)).toBe(employment));
  test.each([["Mẫu 2b", "2B"], ["2a-HD 43", "2A"], ["02A", "02A"], ["02A-HD KĐ.ĐG 2023", "02A"], ["QĐ 1269", "1269"], ["mẫu 1269/QĐ-BDT", "1269"], ["01", null], ["", null]])("form %s is %s", (text, form) => expect(readForm(text)).toBe(form));
  test.each([["NỮ", "female"], ["nam", "male"], ["x", null]])("%s is %s", (text, gender) => expect(readGender(text)).toBe(gender));
  test.each([["Lãnh đạo Ban", "leadership"], ["cơ quan", "agency"], ["Phòng", "unit"], ["gì đó", null]])("%s is a collective of kind %s", (text, kind) => expect(readCollectiveKind(text)).toBe(kind));
});

describe("headings", () => {
  test.each([
    ["HỌ VÀ TÊN", "name"], ["Họ tên", "name"], ["Họ và tên công chức, viên chức", "name"], ["Ngày, tháng, năm sinh", "birth"], ["Chức vụ/chức danh (hiện nay)", "position"], ["Chức vụ trong Đảng", "partyPosition"],
    ["Cấp uỷ", "partyPosition"], ["Phòng/Ban", "unit"], ["Tự đánh giá, xếp loại", "self"], ["Biểu quyết", "typedProposal"], ["Kết quả", "decision"], ["Xếp loại năm 2023", "decision"], ["Kết quả xếp loại năm 2022", "previous"],
    ["Xếp loại 2022", "previous"], ["Xếp loại 2021", null], ["Tự xếp loại năm 2022", null], ["Hệ số lương", null], ["", null], ["Mã ngạch", null],
  ])("%s means %s", (text, field) => {
    expect(fieldOfHeading(text, 2023)).toBe(field);
    expect(fieldOfHeading(text.normalize("NFD"), 2023)).toBe(field);
  });
  test("no alias is claimed by two columns", () => {
    const claims = LIST_TABLE.columns.flatMap(({ field, heading, aliases }) => [heading, ...aliases].map((text) => [labelKey(text), field] as const));
    const owners = new Map<string, string>();
    const twice = claims.filter(([key, field]) => {
      const owner = owners.get(key);
      owners.set(key, field);
      return owner !== undefined && owner !== field;
    });
    expect(twice).toEqual([]);
  });
});

test("clean text is clean: taking it again changes nothing, and no odd space is left", () =>
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
    const clean = cleanText(text);
    expect(cleanText(clean)).toBe(clean);
    expect(clean).not.toMatch(/[\u00a0\u200b]|\s\s|^\s|\s$/);
  })));
