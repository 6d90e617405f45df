import { NO_MEETING_CHOICES } from "../../src/review/meetingChoices";
import type { Cell } from "../../src/roster/grid";
import { gridOf } from "../../src/roster/grid";
import { openTable } from "../../src/roster/openTable";
import { readMeetings, timeOf } from "../../src/roster/readMeetings";
import { meetingsSheet } from "../../src/roster/meetingsSheet";
import { usedArea } from "../../src/roster/row";
import { MEETINGS_TABLE } from "../../src/roster/tables";
import { aReview, anAgency } from "../support/aReview";

const read = (...rows: readonly (readonly Cell[])[]) => {
  const grid = gridOf("Hội nghị", [MEETINGS_TABLE.columns.map(({ heading }) => heading), ...rows]);
  return readMeetings(openTable(grid, MEETINGS_TABLE, usedArea(grid)));
};

test("a row says when, where and by whom a meeting is held", () => {
  expect(read(["Văn phòng", "25/11/2023", "8h", "Phòng họp tầng 2", "Lê A", "Lê B", "Lê C; Lê D\n- Lê Đ"])).toEqual({
    facts: [{
      meeting: "Văn phòng", date: "2023-11-25", time: "08 giờ 00", venue: "Phòng họp tầng 2", chair: "Lê A", secretary: "Lê B",
      tellers: ["Lê C", "Lê D", "Lê Đ"], place: "Hội nghị!2", datePlace: "Hội nghị!B2",
    }],
    problems: [], unread: { cells: new Map([["Hội nghị!2", {}]]), rows: [] },
  });
});

test.each<[Cell, string | null]>([
  ["8h", "08 giờ 00"], ["14g30", "14 giờ 30"], ["08:05", "08 giờ 05"], ["8 giờ 30 phút", "08 giờ 30"], [1 / 3, "08 giờ 00"], [0.59375, "14 giờ 15"],
  ["25h", null], ["buổi sáng", null], [null, null],
])("the hour %p is printed as %p", (cell, said) => expect(timeOf(cell)).toBe(said));

test("an hour in other words is printed as typed", () => expect(read(["Văn phòng", null, "đầu giờ sáng"]).facts[0]?.time).toBe("đầu giờ sáng"));

test.each(["31/11/2023", "11/2023", "2023"])("%s is no day to meet on: a problem in its cell, and the cell stays as typed", (typed) => {
  const { facts, problems, unread } = read(["Văn phòng", typed]);
  expect(facts[0]?.date).toBeNull();
  expect(problems).toEqual([{ kind: "badDate", place: "Hội nghị!B2", heading: "Ngày", text: typed, name: "Văn phòng" }]);
  const agency = anAgency({ meetingFacts: facts });
  expect(JSON.stringify(meetingsSheet(aReview(), agency, unread).blocks)).toContain(`"${typed}"`);
});

test("the sheet has a row for every meeting, keeps what was typed, and the rows that fit none", () => {
  const { facts, unread } = read(["Phòng Lạ", "25/11/2023"], ["văn phòng.", "24/11/2023", "8h"], [null, null, null, "Hội trường"], ["Văn phòng", null, "9h"]);
  const body = meetingsSheet(aReview(), anAgency({ meetingFacts: facts }), unread).blocks.find(({ table }) => table === "HoiNghi")?.cells.slice(1) ?? [];
  expect(body.map((cells) => cells.slice(0, 4))).toEqual([
    ["Lãnh đạo, cơ quan", null, null, null], ["Văn phòng", 45254, "08 giờ 00", null], ["Phòng Chính sách dân tộc", null, null, null],
    ["Phòng Lạ", 45255, null, null], ["Văn phòng", null, "09 giờ 00", null], [null, null, null, "Hội trường"],
  ]);
  expect(meetingsSheet(aReview(), { ...anAgency(), ...NO_MEETING_CHOICES }, { cells: new Map(), rows: [] }).blocks.find(({ table }) => table === "HoiNghi")?.cells).toHaveLength(4);
});
