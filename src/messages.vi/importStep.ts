import type { Problem } from "../review/problem";
import type { Meaning } from "../roster/recipe";
import { whole } from "./number";

/** Sentences of step Danh sách: what was found, what is asked, and what is remembered. */
export const IMPORT = {
  rows: (top: number, bottom: number) => (top === bottom ? `tiêu đề ở dòng ${top}` : `tiêu đề ở dòng ${top}–${bottom}`),
  chooseList: "Chọn sheet, dòng tiêu đề khác",
  sheets: "Đọc các sheet",
  hidden: (sheet: string) => `${sheet} (đang ẩn)`,
  headingOf: (sheet: string) => `Dòng tiêu đề của ${sheet}`,
  found: "Tự tìm",
  row: (row: number, text: string) => `Dòng ${row}: ${text}`,
  columns: (used: number, all: number) => `Các cột (dùng ${whole(used)} trong ${whole(all)})`,
  notUsed: "Không dùng",
  meaningOf: (heading: string) => `Cột ${heading} hiểu là`,
  questions: (count: number) => `Cần trả lời (${whole(count)})`,
  /** What leads the answers of a question; where the cells hold the rest, one is left. */
  press: (answers: number) => (answers === 1 ? "Nếu đúng thì bấm:" : "Bấm câu trả lời đúng:"),
  otherwise: (mend: string) => `Cách khác: ${mend}.`,
  noQuestions: "Không còn câu hỏi nào.",
  cells: (count: number) => `Cần sửa trong ô (${whole(count)})`,
  notes: (count: number) => `Nên biết (${whole(count)})`,
  mended: (count: number) => `Đã tự sửa (${whole(count)})`,
  skipped: (count: number) => `Bỏ qua (${whole(count)})`,
  places: (count: number) => `${whole(count)} chỗ`,
  give: "Ghi",
  months: (column: string) => `${column}:`,
  remembered: (count: number) => `Cách đọc đã nhớ (${whole(count)})`,
  nothingRemembered: "Chưa có câu trả lời nào được nhớ.",
  given: (date: string) => `trả lời ngày ${date}`,
  change: "Sửa lại",
  about: (what: string, met: string) => `${what}: ${met}`,
  forgetAll: "Quên tất cả",
  bring: "Lấy cách đọc từ sổ năm trước",
  brought: (name: string, count: number) => (count === 0 ? `${name} không có cách đọc nào. Chọn sổ xếp loại năm trước, có sheet Cách đọc.` : `Đã lấy ${whole(count)} cách đọc từ ${name}.`),
  unsaved: "Câu trả lời mới chỉ ở trong bảng Xếp loại. Bấm “Tạo sổ xếp loại” để ghi vào sheet Cách đọc; danh sách gốc không đổi.",
  spoken: (left: number) => (left === 0 ? "Đã ghi nhận. Không còn câu hỏi nào." : `Đã ghi nhận. Còn ${whole(left)} câu hỏi.`),
  saveFirst: "Đã ghép sổ của các phòng. Lưu sổ xếp loại rồi mở sổ đó để trả lời tiếp.",
  fault: "Không đọc lại được danh sách theo câu trả lời này. Bấm “Sửa lại” để đổi câu trả lời.",
} as const;

/** What a button says where the words of Cách đọc would be too short. */
export function choiceLabel(answer: Meaning, meant: string): string {
  switch (answer.kind) {
    case "unit":
      return `Cùng là “${answer.is}”`;
    case "unitsApart":
      return "Hai đơn vị khác nhau";
    case "sheetUnit":
      return `Thuộc “${meant}”`;
    case "sheet":
      return `${meant} sheet này`;
    case "position":
      return answer.group === "civilServant" ? "Không giữ chức vụ" : answer.group === "contractWorker" ? "Người lao động" : meant;
    default:
      return meant;
  }
}

/** Kinds that tell of something mended while reading. */
export const MENDED: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>(["fontConverted", "textsCleaned", "unitUnified", "hiddenRowsRead"]);
/** Kinds that tell of something left out. */
export const SKIPPED: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>(["rowSkipped", "columnsUnused", "ratingsAside"]);
