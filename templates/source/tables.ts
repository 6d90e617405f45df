import { paragraph, table, text, type Cell, type CellLook, type Row } from "./word";

/** Tables of data: ruled, with a heading that every page repeats, a row for each item of a loop. */

const LEVELS = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"] as const;

export interface CellText extends CellLook {
  readonly align?: "left" | "center" | "right";
  readonly bold?: boolean;
  readonly size?: number;
}

export const cell = (value: string, { align = "center", bold = false, size = 10, ...look }: CellText = {}): Cell => ({
  middle: true,
  ...look,
  paragraphs: [paragraph([text(value, { bold, size })], { style: "OBang", align, size })],
});

export const headingCell = (value: string, look: CellText = {}): Cell => cell(value, { bold: true, shaded: true, ...look });

/** A row repeated for every item of the loop: the tags that open and close it stand in its first and last cell. */
export function loopRow(loop: string, tags: readonly string[], look: (column: number) => CellText): Row {
  const last = tags.length - 1;
  return {
    cells: tags.map((tag, column) => cell(`${column === 0 ? `{#${loop}}` : ""}{${tag}}${column === last ? `{/${loop}}` : ""}`, look(column))),
  };
}

const COUNT_WIDTHS = [36, 11, 13, 10, 10, 10, 10, 10, 10, 10, 10, 12.5, 12.5];
const COUNT_TAGS = ["Đối tượng", "Tổng số", "Được xếp loại", ...LEVELS.flatMap((level) => [level, `Tỷ lệ ${level}`]), "Không xếp loại", "Chưa có kết quả"];

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
      ...(rows === null ? [] : [loopRow(rows, COUNT_TAGS, (column) => (column === 0 ? { align: "left" } : {}))]),
      loopRow(total, COUNT_TAGS, (column) => ({ bold: true, ...(column === 0 ? { align: "left" } : {}) })),
    ],
    { widths: COUNT_WIDTHS, borders: true, padding: 0.6 },
  );

export const listTable = (loop: string, columns: readonly (readonly [name: string, tag: string, width: number, align?: "left"])[], size: number): string =>
  table(
    [
      { heading: true, cells: columns.map(([name]) => headingCell(name, { size })) },
      loopRow(loop, columns.map(([, tag]) => tag), (column) => ({ size, align: columns[column]?.[3] ?? "center" })),
    ],
    { widths: columns.map(([, , width]) => width), borders: true, padding: 1 },
  );

export const caption = (value: string): string => paragraph([text(value, { italic: true })], { style: "Dong", keepNext: true, before: 6 });
export const note = (value: string): string => paragraph([text(value, { italic: true, size: 12 })], { style: "Dong", align: "both", size: 12, keepLines: true });
export const LEGEND =
  "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ; SL: số lượng.";


export const VOTES = "Số phiếu từng mức: hoàn thành xuất sắc - hoàn thành tốt - hoàn thành - không hoàn thành nhiệm vụ, ở lần bỏ phiếu cuối.";
