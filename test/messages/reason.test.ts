import { formReasonText, reasonText, reasonWithClause } from "../../src/messages.vi/reason";
import type { FormReason, Reason } from "../../src/review/reason";

const clause = "Điều 12 Quy định 124-QĐ/TW";

/** One reason of every kind, with its sentence: a new kind without one does not compile. */
const REASONS: Readonly<{ [Kind in Reason["kind"]]: readonly [Extract<Reason, { kind: Kind }>, string] }> = {
  typedUnrated: [{ kind: "typedUnrated", text: "Đang đình chỉ công tác", clause: "" }, "Không xếp loại theo ghi nhận của cơ quan: Đang đình chỉ công tác"],
  tooFewMonths: [{ kind: "tooFewMonths", months: 4.5, minimum: 6, clause }, "Công tác 4,5 tháng, chưa đủ 6 tháng: không xếp loại nhưng vẫn kiểm điểm"],
  maternity: [{ kind: "maternity", months: 5, clause }, "Nghỉ thai sản: xếp loại theo 5 tháng làm việc thực tế"],
  leaveCapped: [{ kind: "leaveCapped", months: 3, clause }, "Nghỉ 3 tháng: không xếp loại cao hơn Hoàn thành nhiệm vụ"],
  leaveUnrated: [{ kind: "leaveUnrated", months: 7, clause }, "Nghỉ 7 tháng: không xếp loại nhưng vẫn kiểm điểm"],
  disciplined: [{ kind: "disciplined", discipline: "Khiển trách", clause }, "Bị kỷ luật trong năm (Khiển trách): Không hoàn thành nhiệm vụ"],
  disciplineCounted: [{ kind: "disciplineCounted", discipline: "Khiển trách", year: 2022, clause }, "Kỷ luật (Khiển trách) đã tính vào xếp loại năm 2022: không tính lại"],
  criteria: [
    { kind: "criteria", ceiling: "good", because: [{ criterion: "Về thực hiện nhiệm vụ", grade: "good", isResult: true }, { criterion: "Nêu gương", grade: "average", isResult: false }], clause },
    "Theo cấp độ các tiêu chí: cao nhất là Hoàn thành tốt nhiệm vụ, vì “Về thực hiện nhiệm vụ” đạt Tốt (tiêu chí kết quả); “Nêu gương” đạt Trung bình",
  ],
  points: [
    { kind: "points", points: 89.5, most: 100, level: "good", threshold: { points: 70, inclusive: true }, clause },
    "89,5/100 điểm, từ 70 điểm trở lên: được đến Hoàn thành tốt nhiệm vụ (các điều kiện khác ngoài điểm do cơ quan đối chiếu)",
  ],
  voted: [{ kind: "voted", level: "good", votes: 6, base: 10, round: 2, cumulated: false, clause }, "Kết quả bỏ phiếu lần 2: 6/10 phiếu Hoàn thành tốt nhiệm vụ"],
  noMajority: [{ kind: "noMajority", base: 10, round: 1, clause }, "Bỏ phiếu lần 1: trong 10 phiếu, không mức nào đủ số phiếu cần có; biểu quyết lại"],
  typedProposal: [{ kind: "typedProposal", outcome: "unrated", clause: "" }, "Đề xuất đã ghi: Không xếp loại"],
  lowered: [{ kind: "lowered", from: "excellent", to: "failed", clause }, "Đề xuất hạ từ Hoàn thành xuất sắc nhiệm vụ xuống Không hoàn thành nhiệm vụ theo mức trần ở trên"],
  considered: [{ kind: "considered", outcome: "good", clause: "" }, "Lãnh đạo xem xét: Hoàn thành tốt nhiệm vụ"],
  decided: [{ kind: "decided", outcome: "good", reason: "Theo kết luận cuộc họp", clause: "" }, "Quyết định: Hoàn thành tốt nhiệm vụ. Lý do: Theo kết luận cuộc họp"],
};

test.each(Object.values(REASONS))("$kind", (reason, sentence) => {
  expect(reasonText(reason)).toBe(sentence);
  expect(reasonWithClause(reason)).toBe(reason.clause === "" ? sentence : `${sentence} (${clause})`);
});

test.each<[Reason, string]>([
  [{ kind: "maternity", months: null, clause }, "Nghỉ thai sản: xếp loại theo thời gian làm việc thực tế"],
  [{ kind: "criteria", ceiling: "excellent", because: [], clause }, "Theo cấp độ các tiêu chí: được đến Hoàn thành xuất sắc nhiệm vụ"],
  [{ kind: "voted", level: "good", votes: 8, base: 10, round: 1, cumulated: true, clause }, "Kết quả bỏ phiếu lần 1: 8/10 phiếu Hoàn thành tốt nhiệm vụ trở lên"],
  [{ kind: "decided", outcome: "failed", reason: null, clause: "" }, "Quyết định: Không hoàn thành nhiệm vụ"],
])("%j", (reason, sentence) => expect(reasonText(reason)).toBe(sentence));

test.each<[FormReason, string]>([
  [{ kind: "byRole", form: "02B", group: "unitDeputy", position: "Phó Trưởng phòng", partyMember: true }, "02B vì: Phó Trưởng phòng, đảng viên"],
  [{ kind: "byRole", form: "1269", group: "civilServant", position: null, partyMember: false }, "1269 vì: Công chức không giữ chức vụ lãnh đạo, quản lý, không là đảng viên"],
  [{ kind: "byRole", form: "1269", group: "contractWorker", position: "Lái xe", partyMember: null }, "1269 vì: người lao động"],
  [{ kind: "leaderNotMember", form: "1269", position: "Trưởng phòng" }, "1269 vì: Trưởng phòng nhưng không là đảng viên; hợp hai quy định, cơ quan chọn ở cột Mẫu (chọn)"],
  [{ kind: "leaderNotMember", form: "1269", position: null }, "1269 vì: giữ chức vụ lãnh đạo nhưng không là đảng viên; hợp hai quy định, cơ quan chọn ở cột Mẫu (chọn)"],
  [{ kind: "chosen", form: "02A", instead: "1269" }, "02A do cơ quan chọn, thay cho 1269"],
  [{ kind: "chosen", form: "02A", instead: "02A" }, "02A do cơ quan chọn"],
  [{ kind: "chosen", form: "02A", instead: null }, "02A do cơ quan chọn"],
  [{ kind: "groupUnknown", position: "Thư ký" }, "Chưa chọn được mẫu: chưa rõ chức vụ “Thư ký” thuộc nhóm nào"],
  [{ kind: "groupUnknown", position: null }, "Chưa chọn được mẫu: thiếu chức vụ"],
  [{ kind: "membershipUnknown" }, "Chưa chọn được mẫu: chưa rõ có là đảng viên hay không"],
])("why a form: %j", (reason, sentence) => expect(formReasonText(reason)).toBe(sentence));
