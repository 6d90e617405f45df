import { isLeadersUnit, leadersUnits } from "../../src/review/leadersUnit";
import { regulation2023 } from "../../src/review/regulation2023";
import { aPerson } from "../support/builders";

test.each([
  "Lãnh đạo Ban", "LÃNH ĐẠO BAN (03 người)", "Lãnh đạo Ban Dân tộc", "Lãnh đạo Ban Dân tộc tỉnh", "Lãnh đạo cơ quan", "Lãnh đạo Sở Nội vụ", "Lãnh đạo", "Lãnh đạo, quản lý Ban", "Ban lãnh đạo", "Tập thể lãnh đạo Ban",
  "Ban Giám đốc", "Ban giám đốc Sở", "Thường trực Ban", "Thường trực Ban Dân tộc tỉnh", "Lãnh đạo Ban".normalize("NFD"),
])("%s is where the agency's leaders stand", (unit) => expect(isLeadersUnit(unit)).toBe(true));

test.each(["Lãnh đạo phòng", "Lãnh đạo Văn phòng", "Phòng Chính sách", "Văn phòng", "Ban Quản lý dự án", "Lãnh đạo Ban Quản lý dự án", "Thường trực", "Ban Dân tộc"])("%s is a unit", (unit) => expect(isLeadersUnit(unit)).toBe(false));

const someone = (unit: string, position: string) => aPerson({ unit, position });
test.each<[string, string[], boolean]>([
  ["Ban Điều hành", ["Trưởng Ban", "Phó Trưởng Ban"], true],
  ["Ban Điều hành", ["Trưởng Ban", "Chuyên viên"], false],
  ["Ban Điều hành", ["Phó Trưởng Ban kiêm Trưởng phòng Chính sách"], false],
  ["Phòng Chính sách", ["Phó Trưởng Ban"], false],
])("%s with %j: leaders only? %s", (unit, positions, expected) =>
  expect(leadersUnits(positions.map((position) => someone(unit, position)), regulation2023)(unit)).toBe(expected));
