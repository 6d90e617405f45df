import type { MeetingForm } from "../documents/documentPlan";
import type { Attendance, MeetingPartKind } from "../review/meeting";
import type { Problem } from "../review/problem";
import { vietnameseDate, whole } from "./number";

export type MeetingProblem = Extract<
  Problem,
  { kind: "meetingLate" | "meetingFewVoters" | "meetingUnknown" | "leaderInChargeUnknown" | "unitWithoutHead" | "noMeeting" }
>;

/** One sentence per kind of problem with a meeting, without a default: the compiler counts them. */
export function problemAboutMeeting(problem: MeetingProblem): string {
  switch (problem.kind) {
    case "meetingLate":
      return `${problem.place} (${problem.name}): họp ngày ${vietnameseDate(problem.date)}, sau hạn cuối ${vietnameseDate(problem.last)} (${problem.clause}). Đổi ngày họp, hoặc báo nơi nhận hồ sơ`;
    case "meetingFewVoters":
      if (problem.voters === 0) return `${problem.place}: chưa có ai bỏ phiếu ở hội nghị “${problem.name}”. Thêm lãnh đạo cơ quan vào danh sách, hoặc sửa cột Chức vụ`;
      return `${problem.place} (${problem.name}): chỉ có ${whole(problem.voters)} người bỏ phiếu, khó giữ phiếu kín. Xem lại thành phần bỏ phiếu`;
    case "meetingUnknown":
      return `${problem.place}: không có hội nghị nào tên “${problem.meeting}” nên dòng này chưa dùng. Ghi một trong các tên: ${problem.known.join("; ")}`;
    case "leaderInChargeUnknown":
      return `${problem.place} (${problem.name}): lãnh đạo phụ trách ${problem.unit} không có trong danh sách, giấy mời in tên như đã ghi. Kiểm tra cột Lãnh đạo phụ trách`;
    case "unitWithoutHead":
      return `${problem.place}: ${problem.unit} chưa có người dự hội nghị lãnh đạo, vì danh sách chưa có người đứng đầu đơn vị này. Nếu có người phụ trách thì ghi ở cột Chức vụ`;
    case "noMeeting":
      return `${problem.place} (${problem.name}): thuộc “${problem.unit}” nên không có trong hội nghị của phòng nào. Ghi phòng ở cột Đơn vị nếu người này do phòng đánh giá`;
  }
}

/** Folders of the papers of meetings; they stand after those of the phòng. */
export const meetingFolder = (number: number, name: string): string => `Hội nghị ${String(number).padStart(2, "0")} ${name}`;

/** Short names in file names: "C03 Văn phòng - Giấy mời.docx". */
export const MEETING_FILES = {
  commentSheet: "Phiếu góp ý",
  commentSummary: "Tổng hợp góp ý",
  invitation: "Giấy mời",
  attendance: "Danh sách điểm danh",
  criterionBallot: "Phiếu cấp độ",
  collectiveBallot: "Phiếu tập thể",
  peopleBallot: "Phiếu cá nhân",
  tallyMinutes: "Biên bản kiểm phiếu",
  meetingMinutes: "Biên bản hội nghị",
  schedule: "Lịch họp",
} as const satisfies Record<MeetingForm, string>;

/** What a meeting is called inside a sentence: "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng … năm 2023". */
export function meetingTitle(kinds: readonly MeetingPartKind[], names: { readonly agency: string | null; readonly unit: string | null }, year: number): string {
  const agency = names.agency ?? "cơ quan";
  const about: Readonly<Record<MeetingPartKind, string>> = {
    leadership: "tập thể lãnh đạo, quản lý",
    agency,
    leaders: "cá nhân lãnh đạo, quản lý",
    unit: `tập thể, cá nhân ${names.unit ?? "phòng"}`,
  };
  const subjects = kinds.map((kind) => about[kind]);
  const [last, ...before] = [...subjects].reverse();
  const list = before.length === 0 ? (last ?? "") : `${before.reverse().join(", ")} và ${last}`;
  const whose = kinds.includes("agency") || kinds.includes("unit") ? "" : ` ${agency}`;
  // The agency itself is rated and not reviewed.
  const what = kinds.every((kind) => kind === "agency") ? "xếp loại" : "kiểm điểm, đánh giá, xếp loại chất lượng";
  return `Hội nghị ${what} ${list}${whose} năm ${year}`;
}

/** How somebody is named where no person of the roster is: dots follow. */
export const ATTENDANCE: Readonly<Record<Attendance, string>> = {
  head: "Người đứng đầu cơ quan",
  deputy: "Cấp phó của người đứng đầu",
  cellCommittee: "Cấp ủy Chi bộ",
  unitHead: "Trưởng phòng",
  unionChair: "Chủ tịch Công đoàn",
  inCharge: "Lãnh đạo phụ trách",
  // All of a phòng are its people: nothing to say.
  member: "",
};

export const CHAIR = "Chủ trì";

export const VOTERS = {
  leadership: "tập thể lãnh đạo, quản lý",
  agency: "xếp loại cơ quan",
  leaders: "cá nhân lãnh đạo, quản lý",
  unit: "tập thể, cá nhân của phòng",
} as const satisfies Record<MeetingPartKind, string>;

/** Names under which a blank of a meeting is told to the office. */
export const MEETING_BLANKS = { time: "Thời gian họp", secretary: "Thư ký", tellers: "Tổ kiểm phiếu" } as const;

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"] as const;

/** "08 giờ 00, thứ Bảy, ngày 25/11/2023"; what is not known is written by hand. */
export function meetingTime(time: string | null, isoDate: string | null, year: number): string {
  const when = isoDate === null ? `ngày …… tháng …… năm ${year}` : `${WEEKDAYS[new Date(`${isoDate}T00:00:00Z`).getUTCDay()] ?? ""}, ngày ${vietnameseDate(isoDate)}`;
  return `${time ?? "…… giờ ……"}, ${when}`;
}
