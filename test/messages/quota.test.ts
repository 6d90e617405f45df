import { quotaSentence, readingText, readingVerdictText } from "../../src/messages.vi/quota";
import { vietnameseDate, vietnameseNumber } from "../../src/messages.vi/number";
import type { QuotaRule } from "../../src/review/review";
import type { Roster } from "../../src/review/subject";
import type { Regulation } from "../../src/review/regulation";
import { aCollective, aPerson, checkOf, people, reviewOf, rules } from "../support/builders";

const staff = (xs: number, good: number, facts = {}) => people(xs + good, (index) => ({ typedProposal: index < xs ? "excellent" : "good", decision: index < xs ? "excellent" : "good", ...facts }));
const PLAN = "mục III Kế hoạch kiểm điểm, đánh giá, xếp loại năm 2023";
const heads = staff(1, 1, { position: "Trưởng phòng" });
const deputies = people(2, (index) => ({ id: `D${index}`, position: "Phó Trưởng phòng", decision: index === 0 ? "excellent" : "good" }));

test.each<[string, Partial<Roster>, QuotaRule, string | undefined, Partial<Omit<Regulation, "readings">> & { readings?: Partial<Regulation["readings"]> }, string]>([
  ["a phòng over by one", { people: staff(2, 5) }, "Q1", undefined, {}, `Phòng Chính sách: 2/7 xuất sắc; tối đa 1 (20% × 7 người = 1,4, làm tròn xuống; ${PLAN}); vượt 1`],
  ["a phòng with room", { people: staff(1, 9) }, "Q1", undefined, {}, `Phòng Chính sách: 1/10 xuất sắc; tối đa 2 (20% × 10 người = 2, làm tròn xuống; ${PLAN}); còn được thêm 1`],
  ["a phòng just full", { people: staff(1, 4) }, "Q1", undefined, {}, `Phòng Chính sách: 1/5 xuất sắc; tối đa 1 (20% × 5 người = 1, làm tròn xuống; ${PLAN}); vừa đủ`],
  ["another rounding", { people: staff(2, 4) }, "Q1", undefined, { readings: { rounding: "ceil" } }, `Phòng Chính sách: 2/6 xuất sắc; tối đa 2 (20% × 6 người = 1,2, làm tròn lên; ${PLAN}); vừa đủ`],
  ["a typed number", { people: staff(2, 5) }, "Q1", undefined, { maxima: [{ rule: "Q1", scope: "Phòng Chính sách", maximum: 2 }] }, `Phòng Chính sách: 2/7 xuất sắc; tối đa 2 (số do cơ quan ấn định; ${PLAN}); vừa đủ`],
  ["only decisions", { people: people(5, { decision: "good" }) }, "Q1", undefined, {}, `Phòng Chính sách: 0/5 xuất sắc; tối đa 1 (20% × 5 người = 1, làm tròn xuống; ${PLAN}); còn được thêm 1 (tính trên kết quả vì danh sách không có đề xuất)`],
  ["an unknown position", { people: [...staff(0, 5), aPerson({ id: "U", position: "Thư ký" })] }, "Q1", undefined, {}, `Phòng Chính sách: 0/5 xuất sắc; tối đa 1 (20% × 5 người = 1, làm tròn xuống; ${PLAN}); còn được thêm 1 (chưa kể 1 người chưa rõ chức vụ)`],
  ["collectives", { collectives: [aCollective({ decision: "excellent" }), aCollective({ id: "C2", decision: "excellent" })] }, "Q2a", undefined, {}, `Tập thể phòng: 2/2 xuất sắc; tối đa 1 (số ấn định; ${PLAN}); vượt 1`],
  ["heads", { people: heads }, "Q2b", undefined, {}, `Trưởng phòng và tương đương: 1/2 xuất sắc; tối đa 1 (số ấn định; ${PLAN}); vừa đủ`],
  ["deputies", { people: deputies }, "Q2c", undefined, {}, `Phó Trưởng phòng và tương đương: 1/2 xuất sắc; tối đa 1 (số ấn định; ${PLAN}); vừa đủ`],
  ["both leader groups", { people: [...heads, ...deputies] }, "Q2all", undefined, {}, `Lãnh đạo phòng cả hai nhóm (trưởng và phó): 2/4 xuất sắc; tối đa 2 (số ấn định; ${PLAN}); đạt nếu hiểu là mỗi nhóm 1 người (không nhóm nào quá 1), vượt nếu hiểu là hai nhóm chung 1 người`],
  ["people without a post, pool", { people: staff(2, 8) }, "Q3", undefined, {}, `Công chức không giữ chức vụ và người lao động, toàn cơ quan: 2/10 xuất sắc; tối đa 2 (20% × 10 người xếp loại tốt trở lên = 2, làm tròn xuống; ${PLAN}); vừa đủ`],
  ["people without a post, exclusive", { people: staff(2, 8) }, "Q3", undefined, { readings: { base: "exclusive" } }, `Công chức không giữ chức vụ và người lao động, toàn cơ quan: 2/10 xuất sắc; tối đa 1 (20% của số người xếp loại tốt (không kể xuất sắc), hiện là 8, làm tròn xuống; ${PLAN}); vượt 1`],
  ["not all decided", { people: people(5, { typedProposal: "good" }) }, "Q3", undefined, {}, `Công chức không giữ chức vụ và người lao động, toàn cơ quan: 0/5 xuất sắc; tối đa 1 (20% × 5 người xếp loại tốt trở lên = 1, làm tròn xuống; ${PLAN}); còn được thêm 1 (tạm tính, còn người chưa được xem xét)`],
  ["civil servants", { people: staff(2, 5) }, "Q0", undefined, {}, "Công chức toàn cơ quan: 2/7 xuất sắc; tối đa 1 (20% × 7 người = 1,4, làm tròn xuống; Điều 2 khoản 6 Nghị định 90/2020/NĐ-CP, bổ sung bởi Nghị định 48/2023/NĐ-CP); vượt 1"],
  ["a group of civil servants", { people: heads }, "Q0", "unitHead", {}, "Trưởng phòng và tương đương: 1/2 xuất sắc; tối đa 0 (20% × 2 người = 0,4, làm tròn xuống; Điều 2 khoản 6 Nghị định 90/2020/NĐ-CP, bổ sung bởi Nghị định 48/2023/NĐ-CP); vượt 1"],
])("%s", (_, roster, rule, of, changed, sentence) => expect(quotaSentence(checkOf(reviewOf(roster, rules(changed)), rule, of))).toBe(sentence));

test.each([
  [{ rounding: "floor", base: "pool" }, "làm tròn xuống, trên số tốt trở lên"],
  [{ rounding: "atLeastOne", leadersInQ1: false, unratedInQ1: true }, "làm tròn xuống, ít nhất 1, không kể lãnh đạo phòng, kể cả người không xếp loại"],
  [{ rounding: "halfUp", base: "exclusive" }, "làm tròn từ 0,5 lên, trên số tốt không kể xuất sắc"],
  [{ rounding: "ceil", leadersInQ1: true, unratedInQ1: false }, "làm tròn lên, kể cả lãnh đạo phòng, không kể người không xếp loại"],
  [{ q2: "perGroup" }, "mỗi nhóm 1 người"],
  [{ q2: "oneInAll" }, "hai nhóm chung 1 người"],
] as const)("the reading %j", (reading, text) => expect(readingText(reading)).toBe(text));

test("a verdict under a reading", () => {
  expect(readingVerdictText({ used: 2, ceiling: 1, over: 1 })).toBe("2/1, vượt 1");
  expect(readingVerdictText({ used: 1, ceiling: 2, over: 0 })).toBe("1/2, đạt");
});

test.each<[number, number | undefined, string]>([
  [0, undefined, "0"],
  [1.4, undefined, "1,4"],
  [33.333, undefined, "33,33"],
  [999, undefined, "999"],
  [1000, undefined, "1.000"],
  [1234.5, undefined, "1.234,5"],
  [1234567, undefined, "1.234.567"],
  [0.1 + 0.2, undefined, "0,3"],
  [-1234.5, undefined, "-1.234,5"],
  [-123, undefined, "-123"],
  [33.35, 1, "33,4"],
  [20, 1, "20,0"],
  [1234.56, 0, "1.235"],
])("%d with %s decimals is printed %s", (value, decimals, text) => expect(vietnameseNumber(value, decimals)).toBe(text));

test("a date is printed the Vietnamese way", () => {
  expect(vietnameseDate("2023-11-05")).toBe("05/11/2023");
});
