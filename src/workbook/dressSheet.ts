import { DROPDOWN_WARNING, PAGE_FOOTER } from "../messages.vi/workbook";
import { type Area, columnName } from "../roster/grid";
import type { Dropdown, PageColumns } from "../roster/sheetPlan";
import { BORDER_COLOUR, DATE_FORMAT, FLAG_COLOURS, FONT, LINE, type Look, LOOKS, TABLE_STYLE } from "./looks";
import { alignmentFor, formatFor, inlineList, type PlacedBlock, type SheetLayout, styleOf } from "./sheetLayout";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

export const rangeAt = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

/** Gives a written sheet its looks, number formats, dropdowns and flags: a few dozen calls, whatever the number of people. */
export function dressSheet(sheet: Excel.Worksheet, layout: SheetLayout, listAt: (values: readonly string[]) => Excel.Range): void {
  const { plan } = layout;
  for (const block of layout.blocks) dressBlock(sheet, block, layout);
  for (const note of layout.notes) {
    const range = rangeAt(sheet, note.area);
    range.merge();
    range.format.rowHeight = Math.min(409, note.lines * LINE);
  }
  for (const dropdown of plan.dropdowns.filter(({ values }) => values.length > 0)) addDropdown(sheet, dropdown, listAt);
  for (const { area, sign } of plan.flags) {
    const flag = rangeAt(sheet, area).conditionalFormats.add("ContainsText").textComparison;
    flag.rule = { operator: "BeginsWith", text: sign };
    flag.format.fill.color = `#${FLAG_COLOURS[sign].fill}`;
    flag.format.font.color = `#${FLAG_COLOURS[sign].text}`;
  }
  // Excel counts in points: a character of the usual font is 5.25 wide, and each cell has 3.75 of margin.
  plan.widths.forEach((width, at) => (sheet.getRange(`${columnName(at)}:${columnName(at)}`).format.columnWidth = width * 5.25 + 3.75));
  freeze(sheet, layout);
  if (plan.hidden) sheet.visibility = "VeryHidden";
}

function dressBlock(sheet: Excel.Worksheet, block: PlacedBlock, layout: SheetLayout): void {
  const { area } = block;
  const first = styleOf(block, 0);
  if (first === block.style) applyLook(rangeAt(sheet, area), LOOKS[block.style]);
  else {
    applyLook(rangeAt(sheet, { ...area, bottom: area.top }), LOOKS[first]);
    if (area.bottom > area.top) applyLook(rangeAt(sheet, { ...area, top: area.top + 1 }), LOOKS[block.style]);
    alignColumns(sheet, block, layout);
  }
  for (const special of [...layout.plan.dateAreas, ...layout.plan.textAreas]) formatArea(sheet, special, block, layout);
}

/** Columns of counts, dates and marks stand in the middle. Column by column, since a call for each cell would be thousands. */
function alignColumns(sheet: Excel.Worksheet, { area, cells }: PlacedBlock, { plan }: SheetLayout): void {
  for (let column = area.left; column <= area.right; column++) {
    const alignments = new Set(
      cells.flatMap((row, down) => {
        const cell = row[column - area.left] ?? null;
        return down === 0 || cell === null ? [] : [alignmentFor(plan, area.top + down, column, cell)];
      }),
    );
    const [alignment] = alignments;
    if (alignments.size !== 1 || alignment === undefined || alignment === "usual") continue;
    rangeAt(sheet, { top: area.top + 1, bottom: area.bottom, left: column, right: column }).format.horizontalAlignment = HORIZONTAL[alignment];
  }
}

const HORIZONTAL = { center: "Center", left: "Left" } as const;

/** Formats go on after the values: text format on a cell beforehand would keep the apostrophe that marks a text. */
function formatArea(sheet: Excel.Worksheet, special: Area, block: PlacedBlock, layout: SheetLayout): void {
  const area = {
    top: Math.max(special.top, block.area.top),
    left: Math.max(special.left, block.area.left),
    bottom: Math.min(special.bottom, block.area.bottom),
    right: Math.min(special.right, block.area.right),
  };
  if (area.top > area.bottom || area.left > area.right) return;
  const codes = { date: DATE_FORMAT, text: "@", general: "General" } as const;
  rangeAt(sheet, area).numberFormat = block.cells
    .slice(area.top - block.area.top, area.bottom - block.area.top + 1)
    .map((cells, down) =>
      cells
        .slice(area.left - block.area.left, area.right - block.area.left + 1)
        .map((cell, across) => codes[formatFor(layout.plan, area.top + down, area.left + across, cell)]),
    );
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  format.font.name = FONT;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  format.font.color = `#${look.colour}`;
  format.wrapText = look.wrap;
  format.verticalAlignment = look.centred ? "Center" : "Top";
  if (look.centred) format.horizontalAlignment = "Center";
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  if (!look.border) return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = `#${BORDER_COLOUR}`;
  }
}

function addDropdown(sheet: Excel.Worksheet, { area, values }: Dropdown, listAt: (values: readonly string[]) => Excel.Range): void {
  const validation = rangeAt(sheet, area).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: inlineList(values) ?? listAt(values) } };
  validation.ignoreBlanks = true;
  validation.errorAlert = { showAlert: true, style: "Warning", title: DROPDOWN_WARNING.title, message: DROPDOWN_WARNING.text };
}

function freeze(sheet: Excel.Worksheet, { plan }: SheetLayout): void {
  const rows = plan.headingRows === null ? 0 : plan.headingRows.last + 1;
  const columns = plan.frozenColumns;
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Names and styles the tables: those that stand already keep their name, so that formulas on other sheets go on working. */
export function addTables(sheet: Excel.Worksheet, layout: SheetLayout, standing: ReadonlySet<string>): void {
  for (const { table } of layout.blocks) {
    if (table === null || standing.has(table.name)) continue;
    const added = sheet.tables.add(rangeAt(sheet, table.area), true);
    added.name = table.name;
    added.style = TABLE_STYLE;
  }
}

/** A4 landscape, each part of the sheet one page wide, headings repeated. Excel may refuse it where no printer is set up. */
export function setUpPage(sheet: Excel.Worksheet, { plan }: SheetLayout): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.centerHorizontally = true;
  page.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOTER;
  const { pagesAcross = [], frozenColumns } = plan;
  if (pagesAcross.length > 0) page.setPrintArea(pagesAcross.map(printedColumns).join(","));
  if (pagesAcross.length > 1 && frozenColumns > 0) page.setPrintTitleColumns(`$A:$${columnName(frozenColumns - 1)}`);
  if (plan.headingRows !== null) page.setPrintTitleRows(`$${plan.headingRows.first + 1}:$${plan.headingRows.last + 1}`);
}

/** `printedColumns({ first: 0, last: 5, bottom: null })` → "A:F"; with a last row, "A1:F9". */
const printedColumns = ({ first, last, bottom, top = 0 }: PageColumns): string =>
  bottom === null ? `${columnName(first)}:${columnName(last)}` : `${columnName(first)}${top + 1}:${columnName(last)}${bottom + 1}`;
