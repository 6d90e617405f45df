import type { ReadingDecision, ReadingKey, Readings } from "../review/regulation";
import { readingText } from "./quota";
import { UNSAVED } from "./saving";

/** What each reading is about, as Quy tắc names it. */
export const READING_NAMES: Readonly<Record<ReadingKey, string>> = {
  rounding: "Cách làm tròn số người tối đa",
  base: "Cơ số của tỷ lệ người không giữ chức vụ",
  leadersInQ1: "Lãnh đạo phòng tính trong tổng số của phòng",
  unratedInQ1: "Người không xếp loại tính trong tổng số của phòng",
  q2: "Số cá nhân lãnh đạo phòng được xếp xuất sắc",
};

const DECIDED = "quyết định ngày";

/** "24/11/2023". */
const dayOf = (iso: string): string => iso.split("-").reverse().join("/");

/** Beside the reading in Quy tắc: `decidedNote("Làm tròn lên", decision)` → "Làm tròn lên: Trưởng Ban quyết định ngày 24/11/2023". */
export const decidedNote = (shown: string, { by, on }: Pick<ReadingDecision, "by" | "on">): string => `${shown}: ${by} ${DECIDED} ${dayOf(on)}`;

/** The note read back: what was decided, by whom and when; `null` for any other text. */
export function readDecidedNote(note: string): { readonly shown: string; readonly by: string; readonly on: string } | null {
  const [, shown = "", by = "", day = "", month = "", year = ""] = new RegExp(`^(.+?): (.+) ${DECIDED} (\\d{1,2})/(\\d{1,2})/(\\d{4})$`, "u").exec(note.normalize("NFC").trim()) ?? [];
  return shown === "" ? null : { shown, by, on: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}

/** "Trưởng Ban quyết định ngày 24/11/2023: theo công văn …". */
export const decisionText = ({ by, on, why }: ReadingDecision): string => `${by} ${DECIDED} ${dayOf(on)}: ${why}`;

/** "Cách làm tròn số người tối đa: làm tròn xuống". */
export const namedReading = (key: ReadingKey, readings: Readings): string => `${READING_NAMES[key]}: ${readingText({ [key]: readings[key] })}`;

/** Sentences of the report, and of Truy vết. */
export const READING_REPORT = {
  stage: "Cách hiểu quy định đã áp dụng:",
  decided: (named: string, decision: ReadingDecision) => `${named} (${decisionText(decision)}).`,
  undecided: (named: readonly string[]) => `Chưa có quyết định về cách hiểu, đang dùng mặc định và chưa được xác nhận: ${named.join("; ")}.`,
  figure: (name: string) => `Cách hiểu: ${name}`,
  unconfirmed: "Mặc định, chưa có quyết định xác nhận",
} as const;

/** Choosing a reading in the pane. */
export const READING = {
  use: "Dùng cách hiểu này",
  confirm: "Xác nhận cách hiểu này",
  form: (reading: string) => `Dùng cách hiểu: ${reading}`,
  shared: "Cách làm tròn dùng chung cho mọi hạn mức, nên các mục khác cũng đổi theo.",
  why: "Lý do",
  who: "Người quyết định",
  save: "Ghi cách hiểu",
  cancel: "Hủy",
  needed: "Ghi lý do và người quyết định.",
  decided: (decision: ReadingDecision) => `Đang dùng theo ${decisionText(decision)}`,
  undecided: "Đang dùng mặc định, chưa có ai xác nhận; báo cáo ghi rõ như vậy.",
  written: "Đã ghi cách hiểu vào sheet Quy tắc và nhật ký.",
  writtenWithoutLog: "Đã ghi cách hiểu vào sheet Quy tắc; nhật ký sẽ có ở lần ghi sau.",
  inFile: `Đã đổi cách hiểu trong bảng Xếp loại. Bấm “${UNSAVED.save}” để giữ.`,
} as const;
