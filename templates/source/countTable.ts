import { headingCell, loopRow } from "./dataTable";
import { paragraph, table, text } from "./word";

/** The table of counts every report has, and what stands around it. */

const LEVELS = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"] as const;

const COUNT_WIDTHS = [36, 11, 13, 10, 10, 10, 10, 10, 10, 10, 10, 12.5, 12.5];
const COUNT_TAGS = ["Đối tượng", "Tổng số", "Được xếp loại", ...LEVELS.flatMap((level) => [level, `Tỷ lệ ${level}`]), "Không xếp loại", "Chưa có kết quả"];

const braced = (tag: string): string => `{${tag}}`;

/** `rows`: the loop of the parts; `null`: the total alone. */
export const countTable = (rows: string | null, total: string): string =>
  table(
    [
      {
        heading: true,
        height: 6,
        cells: [
          headingCell("Đối tượng", { merge: "start" }),
          headingCell("Tổng số", { merge: "start" }),
          headingCell("Được xếp loại", { merge: "start" }),
          ...LEVELS.map((level) => headingCell(level, { span: 2 })),
          headingCell("Không xếp loại", { merge: "start" }),
          headingCell("Chưa có kết quả", { merge: "start" }),
        ],
      },
      {
        heading: true,
        height: 8,
        cells: [
          ...Array.from({ length: 3 }, () => headingCell("", { merge: "go on" })),
          ...LEVELS.flatMap(() => [headingCell("SL"), headingCell("%")]),
          ...Array.from({ length: 2 }, () => headingCell("", { merge: "go on" })),
        ],
      },
      ...(rows === null ? [] : [loopRow(rows, COUNT_TAGS.map(braced), (column) => (column === 0 ? { align: "left" } : {}))]),
      loopRow(total, COUNT_TAGS.map(braced), (column) => ({ bold: true, ...(column === 0 ? { align: "left" } : {}) })),
    ],
    { widths: COUNT_WIDTHS, borders: true, padding: 0.6 },
  );

export const caption = (value: string): string => paragraph([text(value, { italic: true })], { style: "Dong", keepNext: true, before: 6 });
export const note = (value: string): string => paragraph([text(value, { italic: true, size: 12 })], { style: "Dong", align: "both", size: 12, keepLines: true });
export const LEGEND =
  "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ; SL: số lượng.";


export const VOTES = "Số phiếu từng mức: hoàn thành xuất sắc - hoàn thành tốt - hoàn thành - không hoàn thành nhiệm vụ, ở lần bỏ phiếu cuối.";
