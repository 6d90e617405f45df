import type { Problem } from "../review/problem";
import type { CollectiveForm, PersonForm, Points } from "../review/subject";
import { NEW_YEAR } from "./newYear";
import { DOCUMENT_NAMES } from "./paper";
import { ROLE_TEXT } from "./reason";
import { vietnameseNumber, whole } from "./number";

/** What the set of rules of the year has, lacks, or cannot use. */
export type RuleProblem = Extract<
  Problem,
  { kind: "yearWithoutRules" | "rulesOfAnotherYear" | "resultsOfAnotherYear" | "ruleHeld" | "ruleKept" | "formsNotShipped" | "formNotGiven" | "formOfAnotherYear" | "pointsBeyondScale" | "pointsDisagree" | "pointsUnused" | "gradesUnused" }
>;

type YearResults = Pick<Extract<Problem, { kind: "resultsOfAnotherYear" }>, "levels" | "decisions" | "tallies">;

const POINT_HEADINGS = { generalPoints: "Điểm chung", taskPoints: "Điểm nhiệm vụ", points: "Điểm" } as const satisfies Record<keyof Points, string>;
/** Where the year whose rules hold is chosen. */
const CHOOSE = "Chọn năm ở bước Danh sách (dòng lệnh: --quy-tac), hoặc ghi các dòng BOQUYTAC, NAM của sheet Quy tắc";

const names = (forms: readonly (CollectiveForm | PersonForm)[]): string => forms.map((form) => DOCUMENT_NAMES[form]).join(", ");

/** `resultsText({ levels: 31, decisions: 27, tallies: 4 })` → "mức của 31 đối tượng (27 quyết định), 4 lượt kiểm phiếu". */
export const resultsText = ({ levels, decisions, tallies }: YearResults): string =>
  [...(levels === 0 ? [] : [`mức của ${whole(levels)} đối tượng${decisions === 0 ? "" : ` (${decisions} quyết định)`}`]), ...(tallies === 0 ? [] : [`${tallies} lượt kiểm phiếu`])].join(", ");

const OPEN_NEXT = (from: number): string => `Nếu muốn làm năm sau mà giữ kết quả năm ${from}: chọn lại năm ${from}, rồi ⋯ → ${NEW_YEAR.title} (dòng lệnh: --mo-nam)`;

const valueNow = ({ now, year }: Extract<Problem, { kind: "ruleHeld" }>): string =>
  now === null ? `; bộ năm ${year} không có quy tắc này` : `; đang dùng giá trị của bộ năm ${year}: ${now === "" ? "không có, đang tắt" : `“${now}”`}. Muốn giữ, chọn ở bước Danh sách, mục Quy tắc đang dùng`;

/** One sentence per kind, without a default: the compiler counts them. */
export function problemAboutRules(problem: RuleProblem): string {
  const who = "name" in problem ? `${problem.place} (${problem.name})` : "place" in problem ? problem.place : "";
  switch (problem.kind) {
    case "yearWithoutRules":
      return `${who}: ghi năm ${problem.year} nhưng quy tắc đang dùng là của năm ${problem.rulesOf}; hạn mức, mẫu, thời hạn và kỷ luật vẫn tính theo năm ${problem.rulesOf}. Bộ quy tắc còn hiệu lực cuối năm ${problem.year}: ${problem.inForce}. ${CHOOSE}; hoặc sửa lại năm`;
    case "rulesOfAnotherYear":
      return problem.newer === null
        ? `Năm ${problem.year} chưa có bộ quy tắc riêng: đang dùng bộ ${problem.rules}, bộ mới nhất còn hiệu lực. Đối chiếu văn bản của năm ${problem.year}, sửa sheet Quy tắc trước khi dùng; thời hạn phải ghi lại`
        : `Năm ${problem.year} đang dùng bộ ${problem.rules}, nhưng bộ còn hiệu lực cuối năm đó là ${problem.newer}. ${CHOOSE}`;
    case "resultsOfAnotherYear":
      return `Sổ năm ${problem.from} đã có ${resultsText(problem)}; đang xếp loại năm ${problem.year} nên sổ, thông báo, báo cáo đều ghi các kết quả đó là của năm ${problem.year}. ${OPEN_NEXT(problem.from)}`;
    case "ruleHeld":
      return `${who}: quy tắc ${problem.code} cơ quan ghi “${problem.text}” cho năm ${problem.from}, không dùng cho năm ${problem.year}${valueNow(problem)}. Giá trị cũ giữ ở cuối sheet Quy tắc, dùng lại khi chọn năm ${problem.from}`;
    case "ruleKept":
      return `${who}: quy tắc ${problem.code} dùng “${problem.text}” của năm ${problem.from} cho năm ${problem.year}, do cơ quan giữ${problem.now === null ? "" : `; bộ năm ${problem.year}: ${problem.now === "" ? "không có giá trị" : `“${problem.now}”`}`}`;
    case "formsNotShipped":
      return `Chưa tạo được ${whole(problem.count)} biểu mẫu: ${names(problem.forms)} không kèm theo phần mềm, và phần mềm không điền thay bằng mẫu của năm khác. Thêm tệp .docx của cơ quan ở ⋯ → Mẫu của cơ quan (dòng lệnh: --mau, tệp ${problem.files.join(", ")})`;
    case "formNotGiven":
      return `${who}: ${whole(problem.count)} người chưa chọn được mẫu vì bộ quy tắc đang dùng không có mẫu cho ${ROLE_TEXT[problem.role]}. Ghi mẫu và căn cứ ở dòng MAU của sheet Quy tắc, hoặc ở cột Mẫu (chọn)`;
    case "formOfAnotherYear":
      return `${who}: cột Mẫu (chọn) ghi ${problem.form}, là mẫu của bộ quy tắc khác; đang chọn theo chức vụ. Ghi ${problem.forms.join(", ")}, hoặc để trống`;
    case "pointsBeyondScale":
      return `${who}: cột ${POINT_HEADINGS[problem.field]} ghi ${vietnameseNumber(problem.points)}, nhiều hơn ${vietnameseNumber(problem.most)} điểm của thang điểm, nên chưa xếp theo điểm. Sửa lại số điểm`;
    case "pointsDisagree":
      return `${who}: cột Điểm ghi ${vietnameseNumber(problem.points)}, khác tổng ${vietnameseNumber(problem.sum)} của Điểm chung và Điểm nhiệm vụ. Đang tính theo cột Điểm; sửa cho khớp`;
    case "pointsUnused":
      return `${who}: ${whole(problem.count)} dòng có điểm nhưng bộ quy tắc ${problem.rules} không xếp loại theo điểm, nên điểm không được tính. ${CHOOSE} nếu năm này xếp theo điểm`;
    case "gradesUnused":
      return `${who}: ${whole(problem.count)} dòng cấp độ, phiếu theo tiêu chí không được tính vì bộ quy tắc ${problem.rules} xếp loại theo điểm`;
  }
}
