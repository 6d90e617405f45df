import { paragraph, table, text, type Cell, type CellLook, type Row } from "./word";

/** Tables of data: headings that repeat on every page, rows made by a loop. */

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
export function loopRow(loop: string, contents: readonly string[], look: (column: number) => CellText, height?: number): Row {
  const last = contents.length - 1;
  return {
    ...(height === undefined ? {} : { height }),
    cells: contents.map((content, column) => cell(`${column === 0 ? `{#${loop}}` : ""}${content}${column === last ? `{/${loop}}` : ""}`, look(column))),
  };
}

/** A column: its heading, what its cells hold (tags in braces, or nothing to be written by hand), its width in millimetres. */
export type Column = readonly [heading: string, content: string, width: number, align?: "left"];

/** One heading row and one looped row; `height` is the least of a row, for what is written by hand. */
export const listTable = (loop: string, columns: readonly Column[], size: number, height?: number): string =>
  table(
    [
      { heading: true, cells: columns.map(([name]) => headingCell(name, { size })) },
      loopRow(loop, columns.map(([, content]) => content), (column) => ({ size, align: columns[column]?.[3] ?? "center" }), height),
    ],
    { widths: columns.map(([, , width]) => width), borders: true, padding: 1 },
  );
