import type { NotAdmitted, OriginDoubt } from "../roster/admitUnitBook";
import type { Change } from "../roster/trace";
import { whole } from "./number";

/** Words of the workbook each phòng gets, and of bringing it back. */
export const UNIT_BOOK = {
  fileName: (unit: string, year: number): string => `Sổ ${unit} ${year}`,
  zipName: (year: number): string => `Sổ các phòng ${year}.zip`,
  sheet: "Hướng dẫn",
  title: (unit: string, year: number): string => `${unit}: kiểm điểm, đánh giá, xếp loại năm ${year}`,
  lines: (quota: string | null, office: readonly string[]): readonly string[] => [
    "1. Sheet Danh sách: mỗi người một dòng. Kiểm tra họ tên, ngày sinh, chức vụ; ghi Tháng công tác, Tháng nghỉ, Kỷ luật nếu có, Tự xếp loại và Phòng đề xuất.",
    "2. Sheet Biểu quyết: sau khi bỏ phiếu, ghi số phiếu của phòng và của từng người. Bỏ phiếu lại thì thêm một dòng, cột Lần ghi 2.",
    "3. Sheet Tập thể, Cấp độ: mức tự xếp loại, đề xuất và cấp độ từng tiêu chí của tập thể phòng.",
    ...(quota === null ? [] : [`4. ${quota}`]),
    ...(office.length === 0 ? [] : [`Để nguyên các cột của Văn phòng và lãnh đạo: ${office.join(", ")}.`]),
    "Sắp xếp thì chọn cả bảng, để cột Mã đi cùng từng người. Có người mới thì báo Văn phòng thêm vào sổ chung, không tự đặt Mã.",
    "Không sửa cột Mã, không đổi tên sheet. Lưu tệp rồi gửi lại Văn phòng.",
  ],
} as const;

export const ROUND_TRIP = {
  title: "Sổ của các phòng",
  intro: "Tách mỗi phòng một sổ để phòng tự ghi; nhận lại thì xem từng ô khác trước khi ghi vào sổ chung.",
  needsBook: "Bấm “Tạo sổ xếp loại” ở bước Danh sách trước: sổ của phòng được ghép lại theo cột Mã.",
  split: "Tách sổ cho phòng",
  save: (name: string) => `Lưu ${name}`,
  books: (count: number) => `${whole(count)} sổ, mỗi phòng một tệp.`,
  take: "Nhập kết quả phòng",
  splitFrom: (time: string, year: number) => `Tách từ sổ chung lúc ${time}, cho năm ${year}.`,
  trust: (year: number) => `Đúng là tệp của phòng, của năm ${year}`,
  from: (file: string, unit: string | null) => `${file}${unit === null ? "" : `: ${unit}`}`,
  nothing: "Không có ô nào khác sổ chung.",
  changes: (count: number) => `${whole(count)} ô sẽ ghi vào sổ chung`,
  choices: {
    bothChanged: (count: number) => `${whole(count)} chỗ cả hai bên cùng sửa: chọn bản của phòng để lấy; không chọn thì sổ chung giữ nguyên`,
    filesDiffer: (count: number) => `${whole(count)} chỗ các tệp ghi khác nhau: chọn một tệp; không chọn thì sổ chung giữ nguyên`,
    notTheirs: (count: number) => `${whole(count)} ô của Văn phòng, lãnh đạo mà phòng có sửa: chỉ ghi ô được chọn`,
    byName: (count: number) => `${whole(count)} người không khớp Mã, tìm được theo họ tên và ngày sinh: chỉ ghi người được chọn`,
    noBase: (count: number) => `${whole(count)} chỗ khác sổ chung, không rõ bên nào đã sửa vì tệp không còn bản lúc tách: chỉ ghi chỗ được chọn`,
  },
  mine: (changes: readonly Change[]) => `Sổ chung: ${cellsText(changes, "from")}`,
  theirs: (changes: readonly Change[]) => `Phòng: ${cellsText(changes, "to")}`,
  more: (count: number) => `Còn ${whole(count)} ô nữa.`,
  moreRows: (count: number) => `Còn ${whole(count)} dòng nữa.`,
  aside: (count: number) => `${whole(count)} dòng để riêng, không ghi vào sổ chung`,
  asideWhy: {
    movedAway: (unit: string) => `trong sổ chung đã chuyển ${unit === "" ? "khỏi phòng" : `sang ${unit}`} từ khi tách. Ghi ở sổ chung nếu cần`,
    notInUnit: (unit: string) => `không thuộc phòng này trong sổ chung${unit === "" ? "" : ` (đang ở ${unit})`}`,
    unknown: () => "Mã không có trong sổ chung; nếu là người mới thì thêm vào sheet Danh sách của sổ chung, tách lại sổ cho phòng",
    newPerson: () => "người mới, không có Mã, chưa có trong sổ chung. Thêm một dòng ở sheet Danh sách của sổ chung, rồi ghi mức ở đó hoặc tách lại sổ cho phòng",
    sameCode: () => "Mã trùng với một dòng khác trong tệp: chỉ so dòng đứng trên. Xóa dòng thừa trong tệp rồi nhập lại",
    noCode: (who: string) => `dòng không có Mã riêng; họ tên, ngày sinh giống ${who}. Điền lại Mã trong tệp rồi nhập lại`,
    otherName: (who: string) => `Mã này là của ${who} trong sổ chung`,
    codeOfOther: (who: string) => `Mã không khớp người, ${who === "" ? "họ tên là của người khác trong phòng" : `họ tên và ngày sinh là của ${who}`}`,
    otherPerson: (who: string) => `họ tên và ngày sinh đều khác ${who} đang mang Mã này. Người mới thì thêm dòng ở sổ chung; sửa cho đúng thì sửa ở sổ chung`,
    gone: () => "có trong sổ chung nhưng không còn trong tệp của phòng",
    addedSince: () => "vào phòng này sau khi tách: tệp của phòng chưa có",
    rowGone: () => "phiếu hoặc cấp độ có lúc tách, không còn trong tệp: sổ chung giữ nguyên",
    columnGone: () => "tệp không còn cột này: không so, sổ chung giữ nguyên",
    waits: () => "phiếu, cấp độ của dòng để riêng ở trên: chờ sửa dòng đó",
    subjectUnknown: () => "không rõ phiếu, cấp độ này của ai",
  },
  codesMoved: "Có thể danh sách đã được sắp xếp mà không kèm cột Mã. Sửa cột Mã trong tệp rồi nhập lại, hoặc chọn từng người ở trên.",
  unread: (count: number) => `${whole(count)} ô của phòng không đọc được. Chưa ghi ô nào của các dòng này: sửa trong tệp của phòng, lưu rồi nhập lại tệp đó.`,
  notUnitBook: (file: string) => `${file} không phải sổ đã tách cho phòng (không thấy bảng Danh sách có cột Mã). Chọn tệp phòng gửi lại, đã tách bằng “Tách sổ cho phòng”.`,
  apply: (count: number) => `Ghi ${whole(count)} ô vào sổ`,
  discard: "Bỏ, không ghi",
  applied: (count: number, skipped: number, kept: number) =>
    `Đã ghi ${whole(count)} ô từ sổ của phòng.${kept === 0 ? "" : ` ${whole(kept)} chỗ cả hai bên cùng sửa không chọn bản của phòng nên sổ chung giữ nguyên.`}${skipped === 0 ? "" : ` ${whole(skipped)} ô vừa đổi trong sổ chung từ lúc xem nên chưa ghi: nhập lại tệp để xem và chọn.`}`,
  choose: "Chưa chọn gì để ghi",
  close: "Đóng",
} as const;

/** One cell is its text; several are told apart by their columns. */
const cellsText = (changes: readonly Change[], side: "from" | "to"): string =>
  changes.map(({ heading, [side]: text }) => `${changes.length === 1 ? "" : `${heading} `}${text === "" ? "(trống)" : text}`).join("; ");

/** What must be looked at before a file is taken for what it seems to be. */
export function doubtText(doubt: OriginDoubt): string {
  const first = doubt.kind === "unknown" ? "Tệp này không ghi tách từ sổ nào, cho năm nào (tách bằng bản cũ, hoặc đã chép sang sổ khác)." : `Tệp này tách từ sổ của ${doubt.agency}.`;
  return `${first} Chưa ghi ô nào của tệp; xem kỹ, đúng thì đánh dấu.`;
}

/** Why a file is not compared, and which one to bring. */
export function notAdmittedText(file: string, why: NotAdmitted, year: number): string {
  switch (why.kind) {
    case "commonBook":
      return `${file} là sổ của cả cơ quan, không phải sổ của một phòng: không nhập. Chọn tệp phòng gửi lại, đã tách bằng “Tách sổ cho phòng”.`;
    case "otherYear":
      return `${file} tách cho năm ${why.year} (lúc ${why.time}), sổ đang mở là năm ${year}: không nhập. Chọn tệp năm ${year} của phòng, hoặc mở sổ năm ${why.year} rồi nhập.`;
  }
}
