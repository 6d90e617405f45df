import { lastDayOf } from "../../src/review/deadline";
import { regulation2023 } from "../../src/review/regulation2023";

const [meeting, province, party] = regulation2023.deadlines;

test.each([
  ["the meeting", meeting, "2023-11-25", 6],
  ["the dossier to UBND tỉnh", province, "2023-11-29", 3],
  ["the dossier to Ban Tổ chức Tỉnh ủy", party, "2023-12-04", 1],
])("“trước ngày” counts to the day before: %s", (_, deadline, date, weekday) => {
  if (!deadline) throw new Error("no such deadline");
  expect(lastDayOf(deadline, "2023-11-20")).toMatchObject({ date, weekday });
});

test.each([
  ["2023-11-20", 5],
  ["2023-11-24", 1],
  ["2023-11-25", 0],
  ["2023-11-26", -1],
  ["2023-12-25", -30],
])("on %s there are %i days left until 25/11/2023", (today, daysLeft) =>
  expect(lastDayOf({ date: "2023-11-26", strict: true }, today).daysLeft).toBe(daysLeft),
);

test("“đến ngày” counts the day itself", () =>
  expect(lastDayOf({ date: "2023-11-26", strict: false }, "2023-11-26")).toEqual({ date: "2023-11-26", weekday: 0, daysLeft: 0 }));

test.each([
  ["2024-03-01", "2024-02-29"],
  ["2024-01-01", "2023-12-31"],
])("the day before %s is %s", (date, last) => expect(lastDayOf({ date, strict: true }, date).date).toBe(last));
