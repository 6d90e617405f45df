import { groupLabel } from "../review/group";
import { labelOf } from "../review/level";
import type { FormRole } from "../review/formRole";
import type { CriterionShort, FormReason, Reason } from "../review/reason";
import { CRITERION_GRADES } from "../review/subject";
import { vietnameseNumber } from "./number";

const gradeLabel = (grade: CriterionShort["grade"]): string => CRITERION_GRADES.find(({ id }) => id === grade)?.label ?? "";
const months = (count: number): string => `${vietnameseNumber(count)} tháng`;

const shorts = (because: readonly CriterionShort[]): string =>
  because.map(({ criterion, grade, isResult }) => `“${criterion}” đạt ${gradeLabel(grade)}${isResult ? " (tiêu chí kết quả)" : ""}`).join("; ");

/** One step of a rating as a sentence, without its clause: "Nghỉ 4 tháng: không xếp loại cao hơn Hoàn thành nhiệm vụ". */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case "typedUnrated":
      return `Không xếp loại theo ghi nhận của cơ quan: ${reason.text}`;
    case "tooFewMonths":
      return `Công tác ${months(reason.months)}, chưa đủ ${reason.minimum} tháng: không xếp loại nhưng vẫn kiểm điểm`;
    case "maternity":
      return reason.months === null
        ? "Nghỉ thai sản: xếp loại theo thời gian làm việc thực tế"
        : `Nghỉ thai sản: xếp loại theo ${months(reason.months)} làm việc thực tế`;
    case "leaveCapped":
      return `Nghỉ ${months(reason.months)}: không xếp loại cao hơn ${labelOf("completed")}`;
    case "leaveUnrated":
      return `Nghỉ ${months(reason.months)}: không xếp loại nhưng vẫn kiểm điểm`;
    case "disciplined":
      return `Bị kỷ luật trong năm (${reason.discipline}): ${labelOf("failed")}`;
    case "disciplineCounted":
      return `Kỷ luật (${reason.discipline}) đã tính vào xếp loại năm ${reason.year}: không tính lại`;
    case "criteria":
      return reason.because.length === 0
        ? `Theo cấp độ các tiêu chí: được đến ${labelOf(reason.ceiling)}`
        : `Theo cấp độ các tiêu chí: cao nhất là ${labelOf(reason.ceiling)}, vì ${shorts(reason.because)}`;
    case "points":
      return pointsText(reason);
    case "voted":
      return `Kết quả bỏ phiếu lần ${reason.round}: ${reason.votes}/${reason.base} phiếu ${labelOf(reason.level)}${reason.cumulated ? " trở lên" : ""}`;
    case "noMajority":
      return `Bỏ phiếu lần ${reason.round}: trong ${reason.base} phiếu, không mức nào đủ số phiếu cần có; biểu quyết lại`;
    case "typedProposal":
      return `Đề xuất đã ghi: ${labelOf(reason.outcome)}`;
    case "lowered":
      return `Đề xuất hạ từ ${labelOf(reason.from)} xuống ${labelOf(reason.to)} theo mức trần ở trên`;
    case "considered":
      return `Lãnh đạo xem xét: ${labelOf(reason.outcome)}`;
    case "decided":
      return `Quyết định: ${labelOf(reason.outcome)}${reason.reason === null ? "" : `. Lý do: ${reason.reason}`}`;
  }
}

/** "90/100 điểm, từ 90 điểm trở lên: Hoàn thành xuất sắc nhiệm vụ (…)". */
function pointsText({ points, most, level, threshold }: Extract<Reason, { kind: "points" }>): string {
  const of = `${vietnameseNumber(points)}/${vietnameseNumber(most)} điểm`;
  const number = vietnameseNumber(threshold.points);
  if (level === "failed") return `${of}, ${threshold.inclusive ? `dưới ${number} điểm` : `không quá ${number} điểm`}: ${labelOf(level)}`;
  return `${of}, ${threshold.inclusive ? `từ ${number} điểm trở lên` : `trên ${number} điểm`}: được đến ${labelOf(level)} (các điều kiện khác ngoài điểm do cơ quan đối chiếu)`;
}

/** What a set of rules has no form for, in words. */
export const ROLE_TEXT: Readonly<Record<FormRole, string>> = {
  leader: "lãnh đạo, quản lý là đảng viên",
  leaderNotMember: "lãnh đạo, quản lý không là đảng viên",
  member: "đảng viên không giữ chức vụ",
  notMember: "công chức không là đảng viên",
  contractWorker: "người lao động",
};

/** A reason with its clause: "Nghỉ 4 tháng: … (Điều 2 khoản 3 …)". */
export const reasonWithClause = (reason: Reason): string =>
  reason.clause === "" ? reasonText(reason) : `${reasonText(reason)} (${reason.clause})`;

const membership = (partyMember: boolean | null): string =>
  partyMember === null ? "" : partyMember ? ", đảng viên" : ", không là đảng viên";

/** Why a person gets this form: "02B vì: Phó Trưởng phòng, đảng viên". */
export function formReasonText(reason: FormReason): string {
  switch (reason.kind) {
    case "byRole":
      return reason.group === "contractWorker"
        ? `${reason.form} vì: người lao động`
        : `${reason.form} vì: ${reason.position ?? groupLabel(reason.group)}${membership(reason.partyMember)}`;
    case "leaderNotMember":
      return `${reason.form} vì: ${reason.position ?? "giữ chức vụ lãnh đạo"} nhưng không là đảng viên; hợp hai quy định, cơ quan chọn ở cột Mẫu (chọn)`;
    case "chosen":
      return reason.instead === null || reason.instead === reason.form
        ? `${reason.form} do cơ quan chọn`
        : `${reason.form} do cơ quan chọn, thay cho ${reason.instead}`;
    case "formNotGiven":
      return `Chưa có mẫu vì: bộ quy tắc đang dùng không có mẫu cho ${ROLE_TEXT[reason.role]}`;
    case "groupUnknown":
      return reason.position === null ? "Chưa chọn được mẫu: thiếu chức vụ" : `Chưa chọn được mẫu: chưa rõ chức vụ “${reason.position}” thuộc nhóm nào`;
    case "membershipUnknown":
      return "Chưa chọn được mẫu: chưa rõ có là đảng viên hay không";
  }
}
