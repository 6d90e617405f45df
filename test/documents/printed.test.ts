import { blanksOf, birthText, capitals, dateLine, withoutLabel } from "../../src/documents/printed";
import { ticks } from "../../src/documents/ticks";
import { dayText } from "../../src/messages.vi/document";
import type { Outcome } from "../../src/review/level";
import { anAgency } from "../support/aReview";

test.each([
  [{ year: 1970, month: 2, day: 5 }, "05/02/1970"],
  [{ year: 1982, month: 11, day: null }, "11/1982"],
  [{ year: 1975, month: null, day: null }, "1975"],
])("a birth date is printed no more precisely than it is known: %j", (birth, printed) => expect(birthText(birth)).toBe(printed));

test.each([
  ["2023-11-24", "ngày 24 tháng 11 năm 2023"],
  ["2024-02-05", "ngày 05 tháng 02 năm 2024"],
  ["2023-03-10", "ngày 10 tháng 3 năm 2023"],
  [null, "ngày …… tháng …… năm 2023"],
  ["sắp tới", "ngày …… tháng …… năm 2023"],
])("%s is written as Nghị định 30 asks", (iso, printed) => expect(dayText(iso, 2023)).toBe(printed));

test("the place comes before the day, as dots where nobody typed it", () => {
  expect(dateLine(anAgency())).toBe("Quảng Ngãi, ngày 24 tháng 11 năm 2023");
  expect(dateLine(anAgency({ place: " " }))).toBe("…………, ngày 24 tháng 11 năm 2023");
});

test.each([
  ["Chi bộ Văn phòng", "Văn phòng"],
  ["CHI BỘ: 1", "1"],
  ["Văn phòng", "Văn phòng"],
  ["Chi bộ", null],
  ["Chi bộc", "Chi bộc"],
  [null, null],
])("the label the form prints is not printed twice: %s", (typed, printed) => expect(withoutLabel("Chi bộ", typed)).toBe(printed));

test("capitals keep Vietnamese letters, and blank stays blank", () => {
  expect(capitals("Phòng Chính sách đặc biệt")).toBe("PHÒNG CHÍNH SÁCH ĐẶC BIỆT");
  expect(capitals("  ")).toBeNull();
});

test.each<[Outcome | null, string]>([
  ["excellent", "☒☐☐☐"],
  ["good", "☐☒☐☐"],
  ["completed", "☐☐☒☐"],
  ["failed", "☐☐☐☒"],
  ["unrated", "☐☐☐☐"],
  [null, "☐☐☐☐"],
])("%s ticks %s", (outcome, boxes) => expect(Object.values(ticks("Tự xếp loại", outcome)).join("")).toBe(boxes));

test("a blank is told once, by its printed name; posts that may not exist are not asked for", () => {
  expect(blanksOf({ "CHI BỘ": null, "Chi bộ": null, "Ngày sinh": null, "Chức vụ Đảng": null, "Năm": "2023" })).toEqual(["Chi bộ", "Ngày sinh"]);
});
