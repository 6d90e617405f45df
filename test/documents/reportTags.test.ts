import fc from "fast-check";
import type { Tags } from "../../src/documents/documentPlan";
import { documentsFor } from "../../src/documents/documentsFor";
import { reportTags } from "../../src/documents/reportTags";
import { quotaSentence } from "../../src/messages.vi/quota";
import { LEVELS, type Outcome } from "../../src/review/level";
import type { Review } from "../../src/review/review";
import { aReview, anAgency, someone } from "../support/aReview";
import { reviewOf } from "../support/builders";

const rows = (tags: Tags, loop: string): readonly Tags[] => (Array.isArray(tags[loop]) ? (tags[loop] as readonly Tags[]) : []);
const sum = (table: readonly Tags[], column: string): number => table.reduce((total, row) => total + Number(row[column]), 0);
const report = reportTags(aReview(), anAgency());

test("the text gives both denominators: everyone, and those rated", () => {
  expect(report).toMatchObject({ "Tổng số": "9", "Được xếp loại": "7", "Tỷ lệ được xếp loại": "77,8", "Không xếp loại": "1", "Chưa có kết quả": "1" });
});

test("who cannot be rated is unrated though nobody proposed it, with the reason", () => {
  expect(rows(report, "Danh sách không xếp loại").map((row) => row["Câu"])).toEqual([
    "Y Lan Thí Dụ, Chuyên viên, Phòng Chính sách dân tộc: Công tác 4 tháng, chưa đủ 6 tháng: không xếp loại nhưng vẫn kiểm điểm.",
  ]);
});

test("what is not yet decided is counted as considered or proposed, and said so", () => {
  expect(rows(report, "Ghi chú kết quả").map((row) => row["Câu"])[0]).toBe("Trong đó 2 người chưa có quyết định; số liệu tính theo mức đã được xem xét hoặc đề xuất.");
  const notes = Object.fromEntries(rows(report, "Người").map((row) => [row["Họ và tên"], row["Ghi chú"]]));
  expect(notes).toMatchObject({ "Hồ Thị Thử": "Mới đề xuất", "Võ Thị Giả": "Đã xem xét, chưa quyết định", "Bùi Văn Kiểu": "Kỷ luật: Khiển trách", "Ngô Thị Mai Thử": "Nghỉ thai sản", "Trần Thị Nháp": "" });
});

test("a typed “Không xếp loại” prints its reason, or dots to write it on, and the office is told of the dots", () => {
  const typed = (decisionReason: string | null) =>
    reviewOf({ people: [someone("P1", "Lê A", { position: "Chuyên viên", partyMember: true, unit: "Phòng A", decision: "unrated", decisionReason })] });
  const said = (review: Review): unknown[] => rows(reportTags(review, anAgency()), "Danh sách không xếp loại").map((row) => row["Câu"]);
  const blanks = (review: Review) => documentsFor(review, anAgency()).find(({ form }) => form === "report")?.blanks;
  expect(said(typed("Đi học dài hạn"))).toEqual(["Lê A, Chuyên viên, Phòng A: Đi học dài hạn."]);
  expect(said(typed(null))).toEqual(["Lê A, Chuyên viên, Phòng A: ……………"]);
  expect(blanks(typed("Đi học dài hạn"))).not.toContain("Lý do không xếp loại");
  expect(blanks(typed(null))).toContain("Lý do không xếp loại");
});

const printedChecks = (review: Review): unknown[] => rows(reportTags(review, anAgency()), "Hạn mức").flatMap((part) => rows(part, "Kiểm tra")).map((row) => row["Câu"]);

test("every verified check of the plan stands in the report, and no unverified one", () => {
  const review = aReview();
  const said = printedChecks(review);
  expect(said.slice(0, -1)).toEqual(review.quotas.filter(({ verified }) => verified).map((check) => `${quotaSentence(check)}.`));
  expect(said.at(-1)).toMatch(/^Chưa có quyết định về cách hiểu, đang dùng mặc định/);
  expect(said.length).toBeGreaterThan(5);
  expect(said.join(" ")).not.toMatch(/Nghị định|cả hai nhóm/);
});

test("a letter never says “đạt nếu hiểu là”, even where the office has verified the clause", () => {
  const leader = (id: string, position: string) => someone(id, `Lê ${id}`, { position, partyMember: true, unit: "Phòng A", decision: "excellent" });
  const review = reviewOf({ people: [leader("P1", "Trưởng phòng"), leader("P2", "Phó Trưởng phòng")] });
  const verified = { ...review, quotas: review.quotas.map((check) => ({ ...check, verified: true })) };
  expect(verified.quotas.map(quotaSentence).join(" ")).toContain("nếu hiểu là");
  expect(printedChecks(verified).join(" ")).not.toContain("nếu hiểu là");
});

test("a phòng over its share of proposals is not taken for one over it in the result", () => {
  const proposed = { position: "Chuyên viên", partyMember: true, unit: "Phòng A", typedProposal: "excellent", decision: "good" } as const;
  const parts = rows(reportTags(reviewOf({ people: [someone("P1", "Lê A", proposed), someone("P2", "Lê B", proposed)] }), anAgency()), "Hạn mức");
  expect(parts.slice(0, -1).map((part) => [part["Giai đoạn"], String(rows(part, "Kiểm tra")[0]?.["Câu"]).split(" (")[0]])).toEqual([
    ["Theo đề xuất của từng phòng, đơn vị:", "Phòng A: 2/2 xuất sắc; tối đa 0"],
    ["Theo kết quả xem xét, quyết định:", "Tập thể phòng: 0/0 xuất sắc; tối đa 1"],
  ]);
});

test("one addressee stands alone, several are a list, none is a dotted line", () => {
  const to = (reportTo: readonly string[]): unknown[] => rows(reportTags(aReview(), anAgency({ reportTo })), "Kính gửi").map((row) => row["Nơi"]);
  expect(to(["Sở Nội vụ"])).toEqual(["Sở Nội vụ"]);
  expect(to(["UBND tỉnh", "Sở Nội vụ"])).toEqual(["- UBND tỉnh;", "- Sở Nội vụ."]);
  expect(to([])).toEqual([null]);
});

test("numbers below ten take a leading zero, others stay", () => {
  const number = (reportNumber: string | null): unknown => reportTags(aReview(), anAgency({ reportNumber }))["Số"];
  expect([number("8"), number("12"), number(" "), number(null)]).toEqual(["08", "12", null, null]);
});

test("the legal bases end with semicolons, the last with a full stop, and misname no law", () => {
  const bases = rows(report, "Căn cứ").map((row) => String(row["Văn bản"]));
  expect(bases.slice(0, -1).every((base) => base.endsWith(";"))).toBe(true);
  expect(bases.at(-1)).toMatch(/\.$/);
  expect(bases.join(" ")).toMatch(/124-QĐ\/TW ngày 04\/10\/2023 của Bộ Chính trị/);
  expect(bases.join(" ")).not.toMatch(/HD\/TCTW|Quyết định số 1263|Ban Chấp hành/);
});

const outcome = fc.option(fc.constantFrom<Outcome>("excellent", "good", "completed", "failed", "unrated"), { nil: null });
const person = fc.record({ typedProposal: outcome, decision: outcome, unit: fc.constantFrom("Phòng A", "Phòng B", null), position: fc.constantFrom("Trưởng phòng", "Chuyên viên", "Trưởng Ban", "Không rõ") });

test("text, tables and list always agree, and percentages sum to 100,0", () =>
  fc.assert(
    fc.property(fc.array(person, { maxLength: 25 }), (facts) => {
      const tags = reportTags(reviewOf({ people: facts.map((one, index) => someone(`P${index}`, `Người ${index}`, { partyMember: true, ...one })) }), anAgency());
      for (const table of [rows(tags, "Theo nhóm"), rows(tags, "Theo đơn vị"), rows(tags, "Cộng nhóm"), rows(tags, "Cộng đơn vị")]) {
        for (const column of ["Tổng số", "Được xếp loại", "Không xếp loại", "Chưa có kết quả"]) if (facts.length > 0) expect(sum(table, column)).toBe(Number(tags[column]));
        for (const { short } of LEVELS) expect(sum(table, short)).toBe(rows(tags, "Người").filter((row) => row["Kết quả"] === short).length);
        for (const row of table) {
          const percents = LEVELS.map(({ short }) => String(row[`Tỷ lệ ${short}`]));
          if (row["Được xếp loại"] === "0") expect(percents).toEqual(["–", "–", "–", "–"]);
          else expect(percents.reduce((total, percent) => total + Number(percent.replace(",", "")), 0)).toBe(1000);
        }
      }
      expect(rows(tags, "Người")).toHaveLength(facts.length);
      expect(rows(tags, "Danh sách không xếp loại")).toHaveLength(Number(tags["Không xếp loại"]));
    }),
    { numRuns: 60 },
  ));
