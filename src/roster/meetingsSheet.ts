import { meetingName, meetingsOf } from "../review/meeting";
import type { AgencySettings } from "../review/agency";
import type { MeetingFacts } from "../review/meetingChoices";
import type { Review } from "../review/review";
import { unitKey } from "../review/unitKey";
import { dateCell } from "./dateCell";
import { readDate } from "./readDate";
import type { SheetPlan } from "./sheetPlan";
import { type MeetingField, MEETINGS_TABLE } from "./tables";
import { type TableRow, tableSheet } from "./tableSheet";
import type { Unread } from "./unread";

/** HoiNghi: a row for every meeting of the plan with what was typed about it; below them the rows that fit no meeting. */
export function meetingsSheet(review: Review, agency: AgencySettings, unread: Unread<MeetingField>): SheetPlan {
  const meetings = meetingsOf(review, agency);
  const used = new Set(meetings.flatMap(({ facts }) => (facts === null ? [] : [facts])));
  const rowOf = (name: string, facts: MeetingFacts | null): TableRow<MeetingField> => ({
    meeting: name,
    ...(facts === null ? {} : { ...factCells(facts), ...unread.cells.get(facts.place) }),
  });
  const known = new Set(meetings.map((meeting) => unitKey(meetingName(meeting))));
  // A second row of one meeting says nothing, but nobody's typing is lost.
  const others = agency.meetingFacts.filter((facts) => !used.has(facts) || !known.has(unitKey(facts.meeting)));
  return tableSheet(
    MEETINGS_TABLE,
    [...meetings.map((meeting) => rowOf(meetingName(meeting), meeting.facts)), ...others.map((facts) => rowOf(facts.meeting, facts)), ...unread.rows.map(({ cells }) => cells)],
    { frozenColumns: 1 },
  );
}

const factCells = ({ date, time, venue, chair, secretary, tellers }: MeetingFacts): TableRow<MeetingField> => ({
  date: date === null ? null : dateCell(readDate(date.split("-").reverse().join("/"))),
  time, venue, chair, secretary,
  tellers: tellers.join("; ") || null,
});
