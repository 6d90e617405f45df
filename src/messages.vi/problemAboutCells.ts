import type { Problem } from "../review/problem";
import { vietnameseDate, whole } from "./number";
import { cellsOf, FONT_NAMES, retyped } from "./problemAsked";

/** What was read and counts, but that somebody should look at again. */
export type CellProblem = Extract<
  Problem,
  {
    kind:
      | "recipeUnclear" | "readAsAnswered" | "ownColumn" | "rowsBelowTable" | "columnsBesideTable" | "zeroTyped" | "unitUnified" | "textsCleaned" | "unitWithoutCollective" | "unknownGender" | "birthCentury"
      | "birthUnlikely" | "datesMaySwap" | "fontConverted";
  }
>;

/** One sentence per kind, without a default: the compiler counts them. */
export function problemAboutCells(problem: CellProblem): string {
  const who = "name" in problem && problem.name !== null ? `${problem.place} (${problem.name})` : problem.place;
  switch (problem.kind) {
    case "recipeUnclear":
      return `${who}: chưa hiểu dòng “${problem.text}” của Cách đọc, bỏ qua dòng này. Cần ${problem.expected}; hoặc xóa dòng`;
    case "readAsAnswered":
      return `${who}: “${problem.met}” đọc là “${problem.meant}” theo trả lời của cơ quan${problem.given === null ? "" : ` ngày ${vietnameseDate(problem.given)}`}${problem.count > 1 ? `, dùng ở ${whole(problem.count)} chỗ` : ""}. Muốn đổi thì sửa trong mục Cách đọc đã nhớ`;
    case "ownColumn":
      return `${who}: cột “${problem.heading}” do cơ quan thêm sẽ không còn khi tạo lại sổ. Chép cột này sang một sheet riêng nếu cần giữ`;
    case "rowsBelowTable":
      return `${who}: ${whole(problem.count)} dòng nằm ngay dưới khung bảng, đã đọc như dòng của bảng nhưng công thức trong sheet chưa tính. Kéo góc dưới bên phải của bảng xuống hết các dòng này`;
    case "columnsBesideTable":
      return `${problem.place}: cột ${problem.headings.map((heading) => `“${heading}”`).join(", ")} nằm ngoài khung bảng, đã đọc nhưng công thức bên cạnh không tính. Kéo góc khung bảng cho gồm cả cột, hoặc tạo lại sổ xếp loại`;
    case "zeroTyped":
      return `${who}: cột ${problem.heading} ghi số 0, công thức trong sheet coi như ô trống. Định dạng ô là Văn bản (Text) rồi ghi lại 0, hoặc để trống`;
    case "unitUnified":
      return `${who}: đơn vị “${problem.typed}” (${whole(problem.count)} người) ghi thành “${problem.unit}” vì cùng tên. Nếu là hai phòng, ghi tên khác nhau`;
    case "textsCleaned":
      return `${who}: đã bỏ khoảng trắng thừa, xuống dòng, ký tự lạ hoặc ghép lại dấu ở ${whole(problem.count)} ô${alsoIn(problem)}. Danh sách gốc giữ nguyên`;
    case "unitWithoutCollective":
      return `${who}: đơn vị “${problem.unit}” (${whole(problem.count)} người) không có dòng nào trong sheet Tập thể. Sửa tên đơn vị cho khớp, hoặc thêm một dòng cho phòng này`;
    case "unknownGender":
      return `${who}: cột Giới tính ghi “${problem.text}”, đang để trống. Ghi Nam hoặc Nữ`;
    case "birthCentury":
      return `${who}: ngày sinh “${problem.text}” có thể là năm ${problem.years[0]} hoặc ${problem.years[1]}, đang để trống. Ghi đủ bốn số của năm`;
    case "birthUnlikely":
      return `${who}: sinh năm ${problem.birthYear}, ${ageText(problem.year - problem.birthYear, problem.year)}. Sửa ngày sinh nếu ghi nhầm`;
    case "datesMaySwap":
      return `${who}: cột ${problem.heading} có ${whole(problem.count)} ô là ngày của Excel đều có ngày từ 12 trở xuống, còn ${problem.other} ghi chữ “${problem.text}”; ngày và tháng của các ô ngày có thể bị đảo. Đối chiếu với hồ sơ gốc và sửa các ô đó`;
    case "fontConverted":
      return `${who}: ${cellsOf(problem)} gõ bằng phông ${FONT_NAMES[problem.encoding]} được đọc thành Unicode: ${retyped(problem.examples)}. Sheet này giữ nguyên; nếu đọc sai, gõ lại bằng Unicode với phông Times New Roman`;
  }
}

/** ", gồm cả B3, B4 và 2 ô khác", after the count of all cells. */
function alsoIn({ count, others }: Extract<CellProblem, { kind: "textsCleaned" }>): string {
  const rest = count - others.length - 1;
  return others.length === 0 ? "" : `, gồm cả ${others.join(", ")}${rest > 0 ? ` và ${whole(rest)} ô khác` : ""}`;
}

const ageText = (age: number, year: number): string => (age < 0 ? `sau năm xếp loại ${year}` : `năm ${year} là ${age} tuổi`);
