import type { Problem } from "../review/problem";

type RatingsAside = Extract<Problem, { kind: "ratingsAside" }>;

/** Columns of ratings that are none of this year's review, and why. */
export const asideText = (problem: RatingsAside): string => `${problem.place}: không dùng ${problem.headings.map((heading) => `“${heading}”`).join(", ")}, ${whyAside(problem)}`;

function whyAside({ why, year }: RatingsAside): string {
  switch (why) {
    case "partOfYear":
      return `là xếp loại của quý, tháng. Mức cả năm ${year} ghi ở cột có tiêu đề “Xếp loại năm ${year}”`;
    case "otherBody":
      return "là xếp loại của Đảng, đoàn thể. Nếu là xếp loại công chức, đổi tiêu đề thành Quyết định hoặc Phòng đề xuất";
    case "otherYear":
      return `không phải kết quả xếp loại năm ${year - 1} nên không là Xếp loại năm trước. Đổi tiêu đề nếu ghi nhầm năm`;
  }
}
