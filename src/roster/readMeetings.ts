import type { MeetingFacts } from "../review/meetingChoices";
import type { Problem } from "../review/problem";
import type { PartialDate } from "../review/subject";
import { cleanText } from "./cleanText";
import type { Cell } from "./grid";
import type { OpenTable } from "./openTable";
import { fieldReader } from "./readFields";
import { type MeetingField, MEETINGS_TABLE } from "./tables";
import { typedCells, type Unread, unreadNotes } from "./unread";

/** HoiNghi → what is typed about each meeting; a row that names none is kept as typed. */
export function readMeetings(table: OpenTable<MeetingField>): { facts: MeetingFacts[]; problems: Problem[]; unread: Unread<MeetingField> } {
  const problems: Problem[] = [];
  const unread = unreadNotes<MeetingField>();
  const facts = table.rows.flatMap((row): MeetingFacts[] => {
    const fields = fieldReader(row, cleanText(row.cell("meeting")), problems);
    const meeting = fields.text("meeting");
    if (meeting === null) {
      unread.row(typedCells(row, MEETINGS_TABLE));
      return [];
    }
    unread.subject(row.place, fields.unread);
    const asDay = (cell: Cell): Problem | null => (wholeDay(cell) ? null : { kind: "badDate", place: row.placeOf("date"), heading: row.headingOf("date"), text: cleanText(cell), name: meeting });
    return [{
      meeting,
      date: isoDay(fields.date("date", asDay)),
      time: timeOf(row.cell("time")) ?? fields.text("time"),
      venue: fields.text("venue"),
      chair: fields.text("chair"),
      secretary: fields.text("secretary"),
      tellers: namesIn(fields.text("tellers"), row.cell("tellers")),
      place: row.place,
      datePlace: row.placeOf("date"),
    }];
  });
  return { facts, problems: [...table.problems, ...problems], unread: unread.taken() };
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A year or a month alone is no day to meet on; what is no date at all is said by the reader. */
const wholeDay = (cell: Cell): boolean => !/^\s*(?:\d{1,2}\s*[/.-]\s*)?\d{4}\s*$/u.test(cleanText(cell));

const isoDay = (date: PartialDate | null): string | null =>
  date === null || date.month === null || date.day === null ? null : `${date.year}-${two(date.month)}-${two(date.day)}`;

/** "8h30", "08:30", "8 giờ" and a cell that Excel shows as a time → "08 giờ 30"; any other text is printed as typed. */
export function timeOf(cell: Cell): string | null {
  const minutes = typeof cell === "number" && cell > 0 && cell < 1 ? Math.round(cell * 1440) : minutesIn(cleanText(cell));
  return minutes === null ? null : `${two(Math.floor(minutes / 60))} giờ ${two(minutes % 60)}`;
}

function minutesIn(text: string): number | null {
  const [, hours, minutes = "0"] = /^(\d{1,2})\s*(?:giờ|[:hg])\s*(\d{1,2})?\s*(?:phút|p)?$/iu.exec(text.normalize("NFC")) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** One name a line, or parted by semicolons or commas. */
function namesIn(text: string | null, cell: Cell): string[] {
  if (text === null) return [];
  const raw = typeof cell === "string" ? cell : text;
  return raw.split(/[\r\n;,]+/u).map((name) => cleanText(name).replace(/^[-–]\s*/u, "")).filter((name) => name !== "");
}
