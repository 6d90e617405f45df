import type { Outcome } from "../../../src/review/level";
import type { PartialDate } from "../../../src/review/subject";
import type { Cell } from "../../../src/roster/grid";
import type { Member } from "./staff";

/** A cell as somebody typed it, with the number format it got. */
export interface Typed {
  readonly cell: Cell;
  readonly format?: string;
}

export const BLANK: Typed = { cell: null };

/** One of several ways to write a thing; the first is the plain one. */
export const pick = <T>(ways: readonly [T, ...T[]], choice: number): T => ways[choice % ways.length] ?? ways[0];

const two = (value: number): string => String(value).padStart(2, "0");
const DAY = 86_400_000;

export const serial = ({ year, month, day }: PartialDate, date1904: boolean): number =>
  (Date.UTC(year, (month ?? 1) - 1, day ?? 1) - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY;

/** The ways offices write one date, each telling as much as is known of it. Two digits stand only for a year nobody has to ask about. */
export function datesOf(date: PartialDate, date1904: boolean): readonly [Typed, ...Typed[]] {
  const { year, month, day } = date;
  const number = serial(date, date1904);
  const texts = (...ways: string[]): Typed[] => ways.map((cell) => ({ cell }));
  if (month === null) {
    return [{ cell: year }, ...texts(`${year}`, ` ${year}\u00a0`, `Năm ${year}`, `sinh năm ${year}`), { cell: number, format: "yyyy" }];
  }
  if (day === null) {
    return [{ cell: `${two(month)}/${year}` }, ...texts(`${month}/${year}`, `${two(month)}.${year}`, `tháng ${month} năm ${year}`, `tháng ${two(month)}/${year}`, `${month} - ${year}`), { cell: number, format: "mm/yyyy" }, { cell: number, format: "[$-42A]mm\\-yyyy" }];
  }
  const short = year % 100;
  return [
    { cell: number, format: "dd/mm/yyyy" },
    ...texts(`${two(day)}/${two(month)}/${year}`, `${day}/${month}/${year}`, `${two(day)}-${two(month)}-${year}`, `${two(day)}.${two(month)}.${year}`, `${day} / ${month} / ${year}`, `${two(day)}/${two(month)}/${year} `,
      `ngày ${day} tháng ${month} năm ${year}`, `Ngày ${two(day)}/${two(month)}/${year}`, `${year}-${two(month)}-${two(day)}`, `${two(day)}/${two(month)}/${year} 00:00:00`, `'${two(day)}/${two(month)}/${year}`, String(number)),
    ...(year < 2000 ? texts(`${day}.${month}.${two(short)}`, `${day}/${month}/${two(short)}`, `${two(day)}-${two(month)}-${two(short)}`) : []),
    { cell: number, format: "m/d/yyyy" }, { cell: number, format: "[$-42A]dd \"tháng\" mm yyyy;@" }, { cell: number, format: "General" }, { cell: number + 0.5, format: "dd/mm/yyyy hh:mm" },
  ];
}

export const YES: readonly [Cell, ...Cell[]] = ["x", "X", "✓", "v", "V", 1, "1", "có", "Có", "Đảng viên", "ĐV", " x\u00a0", "√", true, "chính thức"];
export const NO: readonly [Cell, ...Cell[]] = ["Không", "không", "-", "0", 0, "–", "K", "chưa", "Quần chúng", false];

export const LEVEL_WAYS: Readonly<Record<Outcome, readonly [string, ...string[]]>> = {
  excellent: ["Hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "HTXS", "Xuất sắc", "hoàn thành xuất sắc", "XS", "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ", "Hoàn thành  xuất sắc\nnhiệm vụ", "HT xuất sắc NV", "HTXSNV."],
  good: ["Hoàn thành tốt nhiệm vụ", "HTTNV", "HTT", "Tốt", "hoàn thành tốt", "T", "HOÀN THÀNH TỐT NHIỆM VỤ", "Hoàn thành tốt nhiệm vụ (18/20 phiếu)", "HT tốt"],
  completed: ["Hoàn thành nhiệm vụ", "HTNV", "HT", "hoàn thành", "HTNV nhưng còn hạn chế về năng lực", "Hoàn thành NV"],
  failed: ["Không hoàn thành nhiệm vụ", "KHTNV", "KHT", "không hoàn thành", "Chưa hoàn thành nhiệm vụ"],
  unrated: ["Không xếp loại", "KXL", "Chưa xếp loại", "không đánh giá"],
};

export const POSTS: Readonly<Record<Member["group"], readonly [string, ...string[]]>> = {
  agencyHead: ["Trưởng Ban", "TRƯỞNG BAN", "Trưởng ban", "Trưởng Ban Dân tộc", "Q. Trưởng Ban"],
  agencyDeputy: ["Phó Trưởng Ban", "phó trưởng ban", "P. Trưởng Ban", "Phó Trưởng Ban kiêm Trưởng phòng", "Phó Trưởng Ban, Bí thư Chi bộ"],
  unitHead: ["Trưởng phòng", "TP", "Tr.phòng", "Tr. phòng", "TRƯỞNG PHÒNG", "Q. Trưởng phòng", "Chánh Văn phòng", "CVP", "Chánh Thanh tra", "Trưởng phòng Chính sách", "Phụ trách phòng", "Trưởng  phòng"],
  unitDeputy: ["Phó Trưởng phòng", "PTP", "Phó TP", "P.Trưởng phòng", "Phó phòng", "Phó Chánh Văn phòng", "Phó CVP", "phó trưởng phòng", "Phó Chánh Thanh tra"],
  civilServant: ["Chuyên viên", "CV", "Chuyên viên chính", "CVC", "Kế toán trưởng", "Thanh tra viên", "Cán sự", "Văn thư", "chuyên viên", "CHUYÊN VIÊN"],
  contractWorker: ["Lái xe", "Tạp vụ", "Bảo vệ", "Nhân viên lái xe", "lái xe", "Nhân viên phục vụ"],
};

export const CONTRACT: readonly [string, ...string[]] = ["Người lao động", "HĐ 68", "HĐ 111", "HĐ68", "NLĐ", "HĐLĐ", "Hợp đồng 68", "HĐ NĐ 111", "Hợp đồng lao động", "HĐ 161"];
export const SERVANT: readonly [string, ...string[]] = ["Công chức", "CC", "CBCC", "Biên chế", "công chức", "Cán bộ, công chức"];

/** What nobody sees and TRIM does not take away: all these read as the plain text. */
export function unseen(text: string, choice: number): string {
  const ways: readonly [(text: string) => string, ...((text: string) => string)[]] = [
    (one) => one, (one) => one, (one) => one,
    (one) => one.replace(/ /g, "\u00a0"), (one) => one.replace(" ", "  "), (one) => `${one}\t`, (one) => ` ${one} `, (one) => one.replace(" ", "\n"), (one) => one.normalize("NFD"),
    (one) => `\u200b${one}`, (one) => `${one}\u0007`, (one) => one.replace(" ", " \u00a0 ").normalize("NFD"), (one) => `\ufeff${one}\r\n`, (one) => one.replace(" ", "\u2003"), (one) => one.replace(" ", "\u200e "),
  ];
  return pick(ways, choice)(text);
}

const TONE_OLD: readonly (readonly [RegExp, string])[] = [[/òa(?!\p{L})/gu, "oà"], [/úy(?!\p{L})/gu, "uý"], [/ủy(?!\p{L})/gu, "uỷ"]];
/** The other place of the tone mark: Hòa → Hoà. */
export const toneMoved = (text: string): string => TONE_OLD.reduce((moved, [from, to]) => moved.replace(from, to), text);
