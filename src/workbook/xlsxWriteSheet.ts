import { DROPDOWN_WARNING, PAGE_FOOTER } from "../messages.vi/workbook";
import { type Cell, columnName } from "../roster/grid";
import type { Dropdown, SheetPlan } from "../roster/sheetPlan";
import { addressOf } from "./address";
import { LINE } from "./looks";
import { alignmentFor, formatFor, looksLikeFormula, rowLines, type SheetLayout, styleOf } from "./sheetLayout";
import { FLAG_STYLE_NUMBERS, SPREADSHEET, styleNumber } from "./xlsxStyleSheet";
import { xmlAttribute, xmlText } from "./xlsxText";

/** What a sheet part needs from the workbook around it. */
export interface SheetNeeds {
  /** Number of a text among the shared strings. */
  readonly stringNumber: (text: string) => number;
  /** A dropdown's source: a list in quotes, or where it stands on the lists sheet. */
  readonly listSource: (values: readonly string[]) => string;
  readonly firstSheet: boolean;
}

/** The XML of one sheet; its parts stand in the order the format demands. */
export function sheetXml(layout: SheetLayout, needs: SheetNeeds): string {
  const { plan } = layout;
  const tables = layout.blocks.flatMap((block) => (block.table ? [block.table] : []));
  return (
    `<worksheet xmlns="${SPREADSHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    viewXml(plan, needs.firstSheet) +
    `<sheetFormatPr defaultRowHeight="15.75"/>` +
    widthsXml(plan.widths) +
    `<sheetData>${rowsXml(layout, needs)}</sheetData>` +
    listed("mergeCells", layout.notes.map((note) => `<mergeCell ref="${addressOf(note.area)}"/>`)) +
    flagsXml(plan) +
    listed("dataValidations", plan.dropdowns.filter((one) => one.values.length > 0).map((one) => dropdownXml(one, needs))) +
    `<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C${xmlText(PAGE_FOOTER)}</oddFooter></headerFooter>` +
    (plan.charts === undefined || plan.charts.length === 0 ? "" : `<drawing r:id="rId${tables.length + 1}"/>`) +
    listed("tableParts", tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`)) +
    `</worksheet>`
  );
}

const listed = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;

function viewXml(plan: SheetPlan, first: boolean): string {
  const rows = plan.headingRows === null ? 0 : plan.headingRows.last + 1;
  const columns = plan.frozenColumns;
  const selected = first ? ` tabSelected="1"` : "";
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = `${columnName(columns)}${rows + 1}`;
  return (
    `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

const widthsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ""
    : `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.min(255, Math.max(1, width))}" customWidth="1"/>`).join("")}</cols>`;

function rowsXml(layout: SheetLayout, needs: SheetNeeds): string {
  const rows: string[][] = [];
  for (const block of layout.blocks)
    block.cells.forEach((cells, down) =>
      cells.forEach((cell, across) => {
        const [row, column] = [block.area.top + down, block.area.left + across];
        const [format, alignment] = [formatFor(layout.plan, row, column, cell), alignmentFor(layout.plan, row, column, cell)];
        const style = styleNumber(styleOf(block, down), format, alignment, typeof cell === "string" && looksLikeFormula(cell));
        (rows[row] ??= [])[column] = cellXml(`${columnName(column)}${row + 1}`, cell, style, needs);
      }),
    );
  const lines = rowLines(layout);
  return rows
    .map((cells, row) => {
      const count = lines.get(row);
      return `<row r="${row + 1}"${count === undefined ? "" : ` ht="${Math.min(409, count * LINE)}"`}>${cells.join("")}</row>`;
    })
    .join("");
}

/** The errors a file may hold; the newer ones (#SPILL!, #BUSY!) would make Excel call the file broken, and stand as texts. */
const FILE_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

function cellXml(address: string, cell: Cell, style: number, needs: SheetNeeds): string {
  const value = typeof cell === "object" && cell !== null && !FILE_ERRORS.has(cell.error) ? cell.error : cell;
  if (value === null || value === "") return `<c r="${address}" s="${style}"/>`;
  if (typeof value === "string") return `<c r="${address}" s="${style}" t="s"><v>${needs.stringNumber(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `<c r="${address}" s="${style}" t="e"><v>${value.error}</v></c>`;
  return Number.isFinite(value) ? `<c r="${address}" s="${style}"><v>${value}</v></c>` : `<c r="${address}" s="${style}" t="e"><v>#NUM!</v></c>`;
}

const flagsXml = (plan: SheetPlan): string =>
  plan.flags
    .map(({ area, sign }, at) => {
      const first = `${columnName(area.left)}${area.top + 1}`;
      return (
        `<conditionalFormatting sqref="${addressOf(area)}"><cfRule type="beginsWith" dxfId="${FLAG_STYLE_NUMBERS[sign]}" priority="${at + 1}" operator="beginsWith" text="${sign}">` +
        `<formula>LEFT(${first},1)="${sign}"</formula></cfRule></conditionalFormatting>`
      );
    })
    .join("");

const dropdownXml = ({ area, values }: Dropdown, needs: SheetNeeds): string =>
  `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${xmlAttribute(DROPDOWN_WARNING.title)}" ` +
  `error="${xmlAttribute(DROPDOWN_WARNING.text)}" sqref="${addressOf(area)}"><formula1>${xmlText(needs.listSource(values))}</formula1></dataValidation>`;
