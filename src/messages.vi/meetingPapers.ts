import type { MeetingPart } from "../review/meeting";
import { CRITERION_GRADES } from "../review/subject";
import { LEVELS } from "../review/level";
import { vietnameseDate } from "./number";

/** What the papers of meetings say; the steps are the plan's own words (mục II.1.2, II.2.2, II.3.2, II.4.2). */

/** The draft comments are asked on, as the plan calls it. */
export function draftName({ kind, collective }: MeetingPart): string {
  switch (kind) {
    case "agency":
      return "Báo cáo tự đánh giá kết quả thực hiện nhiệm vụ được giao";
    case "unit":
      return `Báo cáo tự kiểm điểm, đánh giá kết quả lãnh đạo, điều hành và thực hiện nhiệm vụ được giao của tập thể lãnh đạo ${collective?.collective.unit ?? "phòng"}`;
    default:
      return "Báo cáo tự kiểm điểm của tập thể lãnh đạo, quản lý";
  }
}

/** Whom the plan has comments asked of (mục II.1.1, II.2.1, II.4.1). */
export const askedOf = (kind: MeetingPart["kind"], unit: string | null): string =>
  ({
    leadership: "Tập thể, cá nhân có liên quan",
    agency: "Thành phần dự hội nghị",
    leaders: "",
    unit: `Lãnh đạo cơ quan, các phòng và toàn thể công chức ${unit ?? "của phòng"}`,
  })[kind];

/** One item of the minutes: what is done, who speaks in order, and whether the votes stand below it. */
export interface Step {
  readonly text: string;
  readonly speakers?: true;
  readonly result?: "criteria" | "collective" | "people";
}

export interface MinutesSection {
  readonly title: string;
  readonly steps: readonly Step[];
}

const VOTE_BY_CRITERION: Step = { text: "Bỏ phiếu đánh giá cấp độ hoàn thành nhiệm vụ theo Khung tiêu chí; tiêu chí chưa thống nhất thì biểu quyết tiêu chí đó", result: "criteria" };
const VOTE_OVERALL: Step = { text: "Biểu quyết đánh giá, xếp loại chất lượng tổng thể", result: "collective" };
const EXPLAIN = "giải trình (nếu cần); tổng hợp, kết luận từng nội dung";

/** The parts of the minutes: of a phòng the collective first, then its people, leaders before the others. */
export function minutesSections({ kind, collective, people }: MeetingPart, agency: string, unit: string | null): readonly MinutesSection[] {
  switch (kind) {
    case "leadership":
      return [{
        title: "Kiểm điểm, biểu quyết tự xếp loại tập thể lãnh đạo, quản lý",
        steps: [
          { text: "Thông qua Báo cáo tự kiểm điểm của tập thể lãnh đạo, quản lý và dự kiến mức xếp loại" },
          { text: `Ý kiến của các thành viên dự họp; ${EXPLAIN} tiếp thu` },
          VOTE_BY_CRITERION, VOTE_OVERALL,
        ],
      }];
    case "agency":
      return [{
        title: `Biểu quyết, tự xếp loại ${agency}`,
        steps: [
          { text: "Thông qua Báo cáo tự đánh giá kết quả thực hiện nhiệm vụ được giao và dự kiến mức xếp loại; kết quả tự kiểm điểm, đánh giá, xếp loại của tập thể lãnh đạo, quản lý" },
          { text: "Thảo luận, phân tích những kết quả đã đạt được và hạn chế, khuyết điểm cần phải khắc phục trong năm sau" },
          VOTE_BY_CRITERION, VOTE_OVERALL,
        ],
      }];
    case "leaders":
      return [{
        title: "Kiểm điểm và đánh giá, xếp loại cá nhân lãnh đạo, quản lý",
        steps: [
          { text: "Cá nhân trình bày Bản kiểm điểm và dự kiến mức xếp loại; các thành viên dự họp tham gia ý kiến", speakers: true },
          { text: `Chủ trì hội nghị chỉ đạo ${EXPLAIN} tham gia ý kiến` },
          { text: "Tập thể lãnh đạo, quản lý bỏ phiếu đánh giá mức độ hoàn thành nhiệm vụ", result: "people" },
        ],
      }];
    case "unit":
      return [
        ...(collective === null ? [] : [{
          title: `Tập thể lãnh đạo ${unit ?? "phòng"}`,
          steps: [
            { text: "Thông qua Báo cáo tự kiểm điểm, đánh giá của tập thể lãnh đạo phòng" },
            { text: "Giải trình (nếu cần) đối với các ý kiến tham gia" },
            { text: "Thảo luận, phân tích những kết quả đã đạt được và hạn chế, khuyết điểm cần phải khắc phục trong năm sau" },
            { text: "Bỏ phiếu đánh giá, xếp loại mức độ hoàn thành nhiệm vụ", result: "collective" },
          ] satisfies readonly Step[],
        }]),
        ...(people.length === 0 ? [] : [{
          title: `Cá nhân công chức, người lao động thuộc ${unit ?? "phòng"}`,
          steps: [
            { text: "Cá nhân trình bày Bản kiểm điểm và dự kiến tự xếp loại; người giữ chức vụ lãnh đạo, quản lý kiểm điểm trước; các thành viên dự họp tham gia ý kiến", speakers: true },
            { text: "Bỏ phiếu đánh giá, xếp loại mức độ hoàn thành nhiệm vụ", result: "people" },
          ] satisfies readonly Step[],
        }]),
      ];
  }
}

/** The four choices of a ballot, best first. */
export const BALLOT_CHOICES = {
  criteria: CRITERION_GRADES.map(({ label }) => label),
  overall: LEVELS.map(({ label }) => label),
} as const;

export const PAPER = {
  byCriterion: (name: string) => `Cấp độ theo Khung tiêu chí: ${name}`,
  overall: (kind: MeetingPart["kind"], collective: string, unit: string | null) =>
    `Xếp loại chất lượng ${kind === "leaders" ? "cá nhân lãnh đạo, quản lý" : kind === "unit" ? `tập thể, cá nhân ${unit ?? "phòng"}` : collective}`,
  voteAgain: "Biểu quyết lại",
  /** "Hoàn thành tốt nhiệm vụ (8/10 phiếu, lần 2)". */
  result: (label: string, votes: number, base: number, round: number) => `${label} (${votes}/${base} phiếu${round > 1 ? `, lần ${round}` : ""})`,
  noMajority: (round: number) => `chưa mức nào đủ số phiếu${round > 1 ? ` sau ${round} lần` : ""}`,
  unrated: (why: string | null) => (why === null ? "không xếp loại" : `không xếp loại: ${why}`),
  self: (level: string | null) => (level === null ? "" : `tự xếp loại ${level}`),
  leadersBallot: (agency: string) => `cá nhân lãnh đạo, quản lý ${agency}`,
  unitBallot: (unit: string) => `công chức, người lao động ${unit}`,
  again: (round: number) => ` (lần ${round})`,
  copies: (label: string, count: number) => `${label} (in ${count} phiếu)`,
  halves: (label: string, count: number) => `${label} (in ${count} phiếu, 2 phiếu một tờ)`,
  teller: (index: number) => (index === 0 ? "Tổ trưởng" : "Thành viên"),
  scheduleFile: (year: number) => `Lịch họp kiểm điểm, xếp loại năm ${year}`,
  deadline: (what: string, isoDate: string, strict: boolean, clause: string) =>
    `${what}: ${strict ? "trước" : "đến hết"} ngày ${vietnameseDate(isoDate)} (${clause})`,
} as const;
