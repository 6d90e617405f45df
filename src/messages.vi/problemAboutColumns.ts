import type { Problem } from "../review/problem";

/** What was understood of a list's columns with some doubt, or left aside for a reason. */
export type ColumnProblem = Extract<Problem, { kind: "columnGuessed" | "ratingsAside" | "factColumnUnused" }>;

/** How a column was understood where its heading is not one we know. */
const GUESSED = {
  upper: "theo dòng tiêu đề trên, dòng dưới chưa hiểu",
  similar: "vì tiêu đề gần giống",
} as const satisfies Record<Extract<ColumnProblem, { kind: "columnGuessed" }>["why"], string>;

const quoted = (headings: readonly string[]): string => headings.map((heading) => `“${heading}”`).join(", ");

/** One sentence per kind, without a default: the compiler counts them. */
export function problemAboutColumns(problem: ColumnProblem): string {
  switch (problem.kind) {
    case "columnGuessed":
      return `${problem.place}: cột “${problem.heading}” đang đọc là ${problem.means}, ${GUESSED[problem.why]}. Đổi tiêu đề nếu không đúng`;
    case "factColumnUnused":
      return `${problem.place}: chưa dùng cột “${problem.heading}”, có thể làm đổi xếp loại. Nếu có liên quan, ghi vào cột ${problem.wanted}`;
    case "ratingsAside":
      return `${problem.place}: không dùng ${quoted(problem.headings)}, ${asideText(problem)}`;
  }
}

function asideText({ why, year }: Extract<ColumnProblem, { kind: "ratingsAside" }>): string {
  switch (why) {
    case "partOfYear":
      return `là xếp loại của quý, tháng. Mức cả năm ${year} ghi ở cột có tiêu đề “Xếp loại năm ${year}”`;
    case "otherBody":
      return "là xếp loại của Đảng, đoàn thể. Nếu là xếp loại công chức, đổi tiêu đề thành Quyết định hoặc Phòng đề xuất";
    case "otherYear":
      return `không phải kết quả xếp loại năm ${year - 1} nên không là Xếp loại năm trước. Đổi tiêu đề nếu ghi nhầm năm`;
  }
}
