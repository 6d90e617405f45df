/** The few elements of WordprocessingML our forms are made of, as strings. Children stand in the order the schema asks for. */

/** Millimetres to twips, the unit of Word: `mm(25.4)` → 1440. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const twipsOf = (points: number): number => Math.round(points * 20);

const escaped = (value: string): string => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; without it the size of the style. */
  readonly size?: number;
  /** ☐ and ☒: Times New Roman has neither, MS Gothic comes with Word on Windows and on the Mac. */
  readonly boxFont?: boolean;
}

function runProperties({ bold, italic, size, boxFont }: RunLook): string {
  const inner =
    (boxFont ? '<w:rFonts w:hint="eastAsia" w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>' : "") +
    (bold ? "<w:b/><w:bCs/>" : "") +
    (italic ? "<w:i/><w:iCs/>" : "") +
    (size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : "");
  return inner && `<w:rPr>${inner}</w:rPr>`;
}

/** A run of text: `text("Năm {Năm}", { bold: true })`. */
export const text = (value: string, look: RunLook = {}): string =>
  `<w:r>${runProperties(look)}<w:t xml:space="preserve">${escaped(value)}</w:t></w:r>`;

/** A jump to the next tab stop. */
export const TAB = "<w:r><w:tab/></w:r>";

export const LINE_BREAK = "<w:r><w:br/></w:r>";

/** The number of the page, computed by Word. */
export const PAGE_NUMBER = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>';

export interface TabStop {
  readonly at: number;
  readonly align?: "left" | "right";
  readonly dotted?: boolean;
}

export interface ParagraphLook {
  readonly style?: string;
  readonly align?: "left" | "center" | "right" | "both";
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  /** Millimetres. */
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly tabs?: readonly TabStop[];
  /** A thin rule below the paragraph, as wide as its indents leave it. */
  readonly rule?: boolean;
  /** Exact line height in points. */
  readonly exactly?: number;
  /** Points of the paragraph's own mark: Word makes a line as high as its mark, and an empty cell is nothing but its mark. */
  readonly size?: number;
  /** Properties of a section that ends with this paragraph. */
  readonly section?: string;
}

const attribute = (name: string, value: number | undefined): string => (value === undefined ? "" : ` w:${name}="${value}"`);

const tabStop = ({ at, align = "left", dotted }: TabStop): string =>
  `<w:tab w:val="${align}"${dotted ? ' w:leader="dot"' : ""} w:pos="${mm(at)}"/>`;

function paragraphProperties(look: ParagraphLook): string {
  const { style, align, before, after, left, right, firstLine, keepNext, keepLines, pageBreakBefore, tabs, rule, exactly, size, section } = look;
  const spacing =
    attribute("before", before === undefined ? undefined : twipsOf(before)) +
    attribute("after", after === undefined ? undefined : twipsOf(after)) +
    (exactly === undefined ? "" : ` w:line="${twipsOf(exactly)}" w:lineRule="exact"`);
  const indent =
    attribute("left", left === undefined ? undefined : mm(left)) +
    attribute("right", right === undefined ? undefined : mm(right)) +
    attribute("firstLine", firstLine === undefined ? undefined : mm(firstLine));
  const inner =
    (style ? `<w:pStyle w:val="${style}"/>` : "") +
    (keepNext ? "<w:keepNext/>" : "") +
    (keepLines ? "<w:keepLines/>" : "") +
    (pageBreakBefore ? "<w:pageBreakBefore/>" : "") +
    (rule ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' : "") +
    (tabs ? `<w:tabs>${tabs.map(tabStop).join("")}</w:tabs>` : "") +
    (spacing ? `<w:spacing${spacing}/>` : "") +
    (indent ? `<w:ind${indent}/>` : "") +
    (align ? `<w:jc w:val="${align}"/>` : "") +
    (size ? `<w:rPr><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>` : "") +
    (section ?? "");
  return inner && `<w:pPr>${inner}</w:pPr>`;
}

/** A paragraph of runs; a plain string becomes one run: `paragraph("BÁO CÁO", { style: "TenLoai" })`. */
export function paragraph(content: string | readonly string[], look: ParagraphLook = {}): string {
  const runs = typeof content === "string" ? (content === "" ? "" : text(content)) : content.join("");
  return `<w:p>${paragraphProperties(look)}${runs}</w:p>`;
}

export interface CellLook {
  readonly span?: number;
  readonly middle?: boolean;
  /** Merged with the rows below ("start") or with the row above ("go on"). */
  readonly merge?: "start" | "go on";
  readonly shaded?: boolean;
}

export interface Cell extends CellLook {
  readonly paragraphs: readonly string[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of every page the table reaches. */
  readonly heading?: boolean;
  /** Least height in millimetres: LibreOffice forgets what merged headings need when it repeats them. */
  readonly height?: number;
}

export interface TableLook {
  /** Millimetres, one per column. */
  readonly widths: readonly number[];
  readonly borders?: boolean;
  /** Space left and right inside each cell, millimetres. */
  readonly padding?: number;
}

function cellXml({ paragraphs, span, middle, merge, shaded }: Cell, width: number): string {
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (span ? `<w:gridSpan w:val="${span}"/>` : "") +
    (merge ? (merge === "start" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") : "") +
    (shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : "") +
    (middle ? '<w:vAlign w:val="center"/>' : "") +
    `</w:tcPr>${paragraphs.join("")}</w:tc>`
  );
}

function rowXml({ cells, heading, height }: Row, widths: readonly number[], whole: boolean): string {
  let column = 0;
  const inner = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return cellXml(cell, width);
  });
  const look = (whole || heading ? "<w:cantSplit/>" : "") + (height ? `<w:trHeight w:val="${mm(height)}" w:hRule="atLeast"/>` : "") + (heading ? "<w:tblHeader/>" : "");
  return `<w:tr>${look && `<w:trPr>${look}</w:trPr>`}${inner.join("")}</w:tr>`;
}

/**
 * A table of fixed widths; without borders it is only a frame, and none of its rows may break over two pages: half a
 * signature block is no signature block. Rows of data stay whole too, except below a heading of two rows: there LibreOffice loses
 * rows when none of them may break, so only their paragraphs are kept whole (style "Ô bảng").
 */
export function table(rows: readonly Row[], { widths, borders = false, padding = 0 }: TableLook): string {
  const grid = widths.map(mm);
  const whole = rows.filter(({ heading }) => heading).length < 2;
  const total = grid.reduce((sum, one) => sum + one, 0);
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    (borders ? `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("")}</w:tblBorders>` : "") +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${mm(padding)}" w:type="dxa"/><w:right w:w="${mm(padding)}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    rows.map((row) => rowXml(row, grid, whole)).join("") +
    "</w:tbl>"
  );
}
