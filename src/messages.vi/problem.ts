import { labelOf } from "../review/level";
import type { Outcome } from "../review/level";
import { isAsked, type Problem, type Severity, type TallyCount, type TallyFault } from "../review/problem";
import { problemAboutMeeting } from "./meeting";
import { whole } from "./number";
import { problemAboutBook } from "./problemAboutBook";
import { problemAboutCells } from "./problemAboutCells";
import { problemAboutRules } from "./problemAboutRules";
import { askedSentence, problemAsked } from "./problemAsked";
import { asideText } from "./ratingsAside";

export const SEVERITY_LABELS: Readonly<Record<Severity, { readonly sign: string; readonly word: string }>> = {
  error: { sign: "✕", word: "Lỗi" },
  warning: { sign: "!", word: "Cần xem" },
  info: { sign: "i", word: "Thông tin" },
};

const level = (outcome: Outcome): string => `“${labelOf(outcome)}”`;
const list = (names: readonly string[]): string => names.join(", ");
const STAGE_COLUMNS = { consideration: "Lãnh đạo Ban xem xét", decision: "Quyết định" } as const;
const COUNT_WORDS = {
  summoned: "triệu tập", present: "có mặt", voters: "số người bỏ phiếu", issued: "phát ra", collected: "thu về", ballots: "tổng phiếu đã kiểm",
} as const satisfies Record<TallyCount, string>;
const BASE_COLUMNS = { issued: "Phát ra", valid: "Hợp lệ", present: "Có mặt", summoned: "Triệu tập" } as const;

/**
 * A problem as a sentence: cell, person, fault, mend. The switch has no default, so a new kind without a sentence does not compile.
 * "Danh sách!C7 (Nguyễn Văn An): chưa rõ chức vụ “Điều phối viên” thuộc nhóm nào. Chọn nhóm …"
 */
export function problemText(problem: Problem): string {
  if (isAsked(problem)) return askedSentence(problemAsked(problem));
  const who = "name" in problem && "place" in problem && problem.name !== null ? `${problem.place} (${problem.name})` : "";
  switch (problem.kind) {
    case "membershipUnknown":
      return `${who}: chưa rõ có là đảng viên hay không nên chưa chọn được mẫu. Ghi “x” hoặc “Không” ở cột Đảng viên`;
    case "membershipContradicted":
      return `${who}: có chức vụ Đảng “${problem.partyPosition}” nhưng không đánh dấu đảng viên. Kiểm tra cột Đảng viên`;
    case "leaderNotMember":
      return `${who}: giữ chức vụ ${problem.position ?? "lãnh đạo"} nhưng không là đảng viên, hợp cả Mẫu ${problem.leaderForm} và mẫu của Quyết định 1269/QĐ-BDT. Đang dùng mẫu ${problem.used}; muốn khác thì ghi ở cột Mẫu (chọn)`;
    case "contractWorkerMember":
      return `${who}: người lao động là đảng viên, dùng mẫu của Quyết định 1269/QĐ-BDT. Chi bộ có thể cần thêm Mẫu ${problem.memberForm}; muốn đổi thì ghi ở cột Mẫu (chọn)`;
    case "joinedThisYear":
      return `${who}: vào cơ quan trong năm ${problem.year}. Tuyển mới thì ghi Tháng công tác; chuyển đến thì tính cả năm và kèm ý kiến cơ quan cũ nếu đã ở đó từ 6 tháng`;
    case "disciplineOfAnotherYear":
      return `${who}: cột Kỷ luật ghi “${problem.discipline}”, nêu năm khác năm xếp loại ${problem.year}, nhưng đang tính cho năm ${problem.year}. Nếu đã tính ở một năm trước, ghi năm đó ở cột Đã tính kỷ luật năm; nếu không phải tính thì xóa ô này`;
    case "maternityWithoutMonths":
      return `${who}: nghỉ thai sản, xếp loại theo thời gian làm việc thực tế. Nên ghi số Tháng công tác`;
    case "tallyWrong":
      return `${who}: số phiếu không khớp, ${tallyFault(problem.fault)}. Chưa tính lần bỏ phiếu này; sửa số ở sheet Biểu quyết`;
    case "tallySubjectUnknown":
      return `${problem.place}: không có người hay tập thể nào mang mã “${problem.subject}”. Sửa cột Đối tượng theo cột Mã`;
    case "tallyRepeated":
      return `${who}: hai dòng phiếu cùng lần ${problem.round} (dòng kia ở ${problem.other}), chưa tính lần này. Đánh số Lần khác nhau hoặc xóa một dòng`;
    case "noMajority":
      return `${who}: trong ${problem.base} phiếu${problem.criterion === null ? "" : ` về tiêu chí “${problem.criterion}”`}, không mức nào đủ số phiếu cần có. Biểu quyết lại và ghi thêm một dòng với Lần kế tiếp`;
    case "fewVoters":
      return `${who}: chỉ có ${whole(problem.voters)} người bỏ phiếu, khó giữ phiếu kín. Xem lại thành phần bỏ phiếu`;
    case "markSubjectUnknown":
      return `${problem.place}: không có người hay tập thể nào mang mã “${problem.subject}”. Sửa cột Đối tượng theo cột Mã`;
    case "gradeUnknown":
      return `${problem.place}: cấp độ “${problem.text}” của ${problem.subject} không có trong bốn cấp độ. Ghi Xuất sắc, Tốt, Trung bình hoặc Kém`;
    case "noResultCriterion":
      return `${who}: các tiêu chí đã ghi không có tiêu chí nào về kết quả thực hiện nhiệm vụ nên chưa suy ra được mức. Ghi thêm cấp độ của tiêu chí kết quả`;
    case "proposalAboveCeiling":
      return `${who}: đề xuất ${level(problem.typed)} cao hơn mức trần ${level(problem.ceiling)}, nên chỉ tính ${level(problem.ceiling)}. Xem lý do ở bước Xếp loại`;
    case "decisionAboveCeiling":
      return `${who}: cột ${STAGE_COLUMNS[problem.stage]} ghi ${level(problem.typed)}, cao hơn mức trần ${level(problem.ceiling)}. Kiểm tra lại hoặc ghi Lý do quyết định`;
    case "proposalNotAsVoted":
      return `${who}: đề xuất đã ghi ${level(problem.typed)} khác kết quả bỏ phiếu ${level(problem.voted)}. Đang tính theo phiếu; sửa mức đề xuất cho khớp`;
    case "reasonMissing":
      return `${who}: cột ${STAGE_COLUMNS[problem.stage]} ghi ${level(problem.typed)} khác đề xuất ${level(problem.proposal)}. Ghi Lý do quyết định`;
    case "excellentWithDisciplined":
      return `${who}: xếp loại xuất sắc nhưng có thành viên, đơn vị bị kỷ luật (${list(problem.members)}). Điều kiện này chưa kiểm chứng với văn bản gốc; cơ quan xem lại`;
    case "headAboveUnit":
      return `${who}: xếp loại ${level(problem.outcome)}, cao hơn ${problem.unit} ${level(problem.unitOutcome)}. Điều kiện này chưa kiểm chứng với văn bản gốc; cơ quan xem lại`;
    case "leaderUnitsShort":
      return `${who}: xếp loại xuất sắc nhưng trong ${problem.units} phòng phụ trách chỉ có ${problem.completed} hoàn thành trở lên, ${problem.good} tốt trở lên (cần 100% và 70%). Điều kiện này chưa kiểm chứng với văn bản gốc; cơ quan xem lại`;
    case "meetingLate":
    case "meetingFewVoters":
    case "meetingUnknown":
    case "leaderInChargeUnknown":
    case "unitWithoutHead":
    case "noMeeting":
      return problemAboutMeeting(problem);
    case "recipeUnclear":
    case "readAsAnswered":
    case "fontConverted":
    case "ownColumn":
    case "rowsBelowTable":
    case "columnsBesideTable":
    case "zeroTyped":
    case "unitUnified":
    case "textsCleaned":
    case "unitWithoutCollective":
    case "unknownGender":
    case "birthCentury":
    case "birthUnlikely":
    case "datesMaySwap":
      return problemAboutCells(problem);
    case "yearWithoutRules":
    case "rulesOfAnotherYear":
    case "resultsOfAnotherYear":
    case "ruleHeld":
    case "ruleKept":
    case "formsNotShipped":
    case "formNotGiven":
    case "formOfAnotherYear":
    case "pointsBeyondScale":
    case "pointsDisagree":
    case "pointsUnused":
    case "gradesUnused":
      return problemAboutRules(problem);
    case "ratingsAside":
      return asideText(problem);
    default:
      return problemAboutBook(problem);
  }
}

function tallyFault(fault: TallyFault): string {
  switch (fault.relation) {
    case "moreThan":
      return `${COUNT_WORDS[fault.part]} ${fault.count} nhiều hơn ${COUNT_WORDS[fault.whole]} ${fault.limit}`;
    case "validInvalidNotCollected":
      return `hợp lệ ${fault.valid} cộng không hợp lệ ${fault.invalid} khác thu về ${fault.collected}`;
    case "votesNotValid":
      return `tổng phiếu bốn mức ${fault.votes} khác số phiếu hợp lệ ${fault.valid}`;
    case "baseMissing":
      return `thiếu số ở cột ${BASE_COLUMNS[fault.base]} để tính kết quả`;
  }
}

export { tallyFault as tallyFaultText };
