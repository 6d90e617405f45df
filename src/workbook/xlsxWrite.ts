import type { SheetPlan } from "../roster/sheetPlan";
import { columnName } from "../roster/grid";
import { addressOf, quotedSheet } from "./address";
import { isBackstage, LISTS_SHEET } from "./backstage";
import { TABLE_STYLE } from "./looks";
import { inlineList, layoutOf, type PlacedBlock } from "./sheetLayout";
import { SPREADSHEET, styleSheet } from "./xlsxStyleSheet";
import { type DrawnSheet, drawnSheet } from "./xlsxChart";
import { xmlAttribute, xmlText } from "./xlsxText";
import { sheetXml } from "./xlsxWriteSheet";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWN = "application/vnd.openxmlformats-officedocument.drawing";

type Table = NonNullable<PlacedBlock["table"]>;

/** The parts of a new workbook, by path, in a fixed order; nothing in them tells the day or the machine. */
export function partsOf(plans: readonly SheetPlan[]): ReadonlyMap<string, string> {
  refuseBadNames(plans);
  const strings = numbered<string>((text) => text);
  const lists = numbered<readonly string[]>((values) => JSON.stringify(values));
  const listSource = (values: readonly string[]): string => {
    const inline = inlineList(values);
    if (inline !== null) return `"${inline}"`;
    const column = columnName(lists.numberOf(values));
    return `${LISTS_SHEET}!$${column}$1:$${column}$${values.length}`;
  };
  const layouts = plans.map(layoutOf);
  const sheets = layouts.map((layout, at) => sheetXml(layout, { stringNumber: strings.numberOf, listSource, firstSheet: at === 0 }));
  const tables = layouts.map((layout) => layout.blocks.flatMap((block) => (block.table ? [block.table] : [])));
  const drawn = plans.map((plan) => (plan.charts === undefined || plan.charts.length === 0 ? null : drawnSheet(plan)));
  const names = plans.map((plan) => plan.name);
  if (lists.all.length > 0) {
    sheets.push(listsSheetXml(lists.all, strings.numberOf));
    tables.push([]);
    names.push(LISTS_SHEET);
  }
  return new Map([
    ["[Content_Types].xml", HEAD + contentTypes({ sheets: sheets.length, tables: tables.flat().length, drawings: drawn.filter((one) => one !== null).length, charts: drawn.flatMap((one) => one?.charts ?? []).length })],
    ["_rels/.rels", HEAD + relationships([[`${OFFICE}/officeDocument`, "xl/workbook.xml"], [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]])],
    ["docProps/core.xml", HEAD + CORE],
    ["xl/workbook.xml", HEAD + workbookXml(names, plans)],
    ["xl/_rels/workbook.xml.rels", HEAD + relationships([...names.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const), [`${OFFICE}/styles`, "styles.xml"], [`${OFFICE}/sharedStrings`, "sharedStrings.xml"]])],
    ["xl/styles.xml", HEAD + styleSheet()],
    ["xl/sharedStrings.xml", HEAD + sharedStringsXml(strings.all)],
    ...sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, HEAD + xml] as const),
    ...partsOfSheets(tables, drawn),
  ]);
}

/** Names come from us, not from the office's data: a bad one is our fault, better found here than by Excel. */
function refuseBadNames(plans: readonly SheetPlan[]): void {
  const names = plans.map((plan) => plan.name.toLowerCase());
  const tables = plans.flatMap((plan) => plan.blocks.flatMap((block) => (block.table === undefined ? [] : [block.table.toLowerCase()])));
  if (names.length === 0) throw new Error("A workbook needs a sheet");
  const bad = plans.find((plan) => !/^[^[\]:*?/\\']{1,31}$/.test(plan.name));
  if (bad) throw new Error(`Not a sheet name: ${bad.name}`);
  if (new Set(names).size < names.length) throw new Error("Two planned sheets share a name");
  if (new Set(tables).size < tables.length) throw new Error("Two planned tables share a name");
}

interface Numbered<T> {
  readonly numberOf: (item: T) => number;
  readonly all: readonly T[];
}

function numbered<T>(keyOf: (item: T) => string): Numbered<T> {
  const numbers = new Map<string, number>();
  const all: T[] = [];
  const numberOf = (item: T): number => {
    const key = keyOf(item);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(item) - 1;
  };
  return { numberOf, all };
}

const contentTypes = ({ sheets, tables, drawings, charts }: Readonly<Record<"sheets" | "tables" | "drawings" | "charts", number>>): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
  override("/xl/workbook.xml", `${CONTENT}.sheet.main+xml`) +
  override("/xl/styles.xml", `${CONTENT}.styles+xml`) +
  override("/xl/sharedStrings.xml", `${CONTENT}.sharedStrings+xml`) +
  countTo(sheets).map((at) => override(`/xl/worksheets/sheet${at}.xml`, `${CONTENT}.worksheet+xml`)).join("") +
  countTo(tables).map((at) => override(`/xl/tables/table${at}.xml`, `${CONTENT}.table+xml`)).join("") +
  countTo(drawings).map((at) => override(`/xl/drawings/drawing${at}.xml`, `${DRAWN}+xml`)).join("") +
  countTo(charts).map((at) => override(`/xl/charts/chart${at}.xml`, `${DRAWN}ml.chart+xml`)).join("") +
  `</Types>`;

const override = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;

const countTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A fixed day, so that the same plans give the same bytes. */
const CORE =
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:creator>Xếp loại</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`;

function workbookXml(names: readonly string[], plans: readonly SheetPlan[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}"${isBackstage(name) || plans[at]?.hidden ? ` state="veryHidden"` : ""} r:id="rId${at + 1}"/>`,
  );
  const printing = plans
    .map((plan, at) => definedName("Print_Area", at, printedAreas(plan)) + definedName("Print_Titles", at, repeatedOnPages(plan)))
    .join("");
  return (
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets>` +
    `${printing === "" ? "" : `<definedNames>${printing}</definedNames>`}</workbook>`
  );
}

const definedName = (name: string, sheet: number, references: readonly string[]): string =>
  references.length === 0 ? "" : `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${xmlText(references.join(","))}</definedName>`;

/** Each area is printed on pages of its own, so that no block is torn or made too small to read. */
const printedAreas = ({ name, pagesAcross = [] }: SheetPlan): readonly string[] =>
  pagesAcross.map(({ first, last, bottom, top = 0 }) => {
    const [from, to] = [columnName(first), columnName(last)];
    return `${quotedSheet(name)}!${bottom === null ? `$${from}:$${to}` : `$${from}$${top + 1}:$${to}$${bottom + 1}`}`;
  });

const repeatedOnPages = ({ name, headingRows, frozenColumns, pagesAcross = [] }: SheetPlan): readonly string[] => [
  ...(pagesAcross.length > 1 && frozenColumns > 0 ? [`${quotedSheet(name)}!$A:$${columnName(frozenColumns - 1)}`] : []),
  ...(headingRows === null ? [] : [`${quotedSheet(name)}!$${headingRows.first + 1}:$${headingRows.last + 1}`]),
];

const sharedStringsXml = (strings: readonly string[]): string =>
  `<sst xmlns="${SPREADSHEET}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t${/^\s|\s$|\n/.test(text) ? ` xml:space="preserve"` : ""}>${xmlText(text)}</t></si>`).join("")}</sst>`;

function listsSheetXml(lists: readonly (readonly string[])[], stringNumber: (text: string) => number): string {
  const rows = countTo(Math.max(...lists.map((list) => list.length))).map((row) => {
    const cells = lists.map((list, column) => {
      const value = list[row - 1];
      return value === undefined ? "" : `<c r="${columnName(column)}${row}" t="s"><v>${stringNumber(value)}</v></c>`;
    });
    return `<row r="${row}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/** Tables, drawings and charts, numbered through the workbook, and each sheet's relationships to its own. */
function partsOfSheets(tables: readonly (readonly Table[])[], drawn: readonly (DrawnSheet | null)[]): readonly (readonly [string, string])[] {
  const last = { table: 0, drawing: 0, chart: 0 };
  return tables.flatMap((ofSheet, sheet) => {
    const numbers = ofSheet.map(() => ++last.table);
    const drawing = drawn[sheet] ?? null;
    const links = [
      ...numbers.map((number) => [`${OFFICE}/table`, `../tables/table${number}.xml`] as const),
      ...(drawing === null ? [] : [[`${OFFICE}/drawing`, `../drawings/drawing${++last.drawing}.xml`] as const]),
    ];
    if (links.length === 0) return [];
    return [
      [`xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`, HEAD + relationships(links)] as const,
      ...ofSheet.map((table, at) => [`xl/tables/table${numbers[at]}.xml`, HEAD + tableXml(table, numbers[at] ?? 0)] as const),
      ...(drawing === null ? [] : drawnParts(drawing, last.drawing, drawing.charts.map(() => ++last.chart))),
    ];
  });
}

const drawnParts = ({ drawing, charts }: DrawnSheet, number: number, numbers: readonly number[]): readonly (readonly [string, string])[] => [
  [`xl/drawings/drawing${number}.xml`, HEAD + drawing],
  [`xl/drawings/_rels/drawing${number}.xml.rels`, HEAD + relationships(numbers.map((chart) => [`${OFFICE}/chart`, `../charts/chart${chart}.xml`]))],
  ...charts.map((chart, at) => [`xl/charts/chart${numbers[at]}.xml`, HEAD + chart] as const),
];

function tableXml(table: Table, id: number): string {
  const address = addressOf(table.area);
  const columns = table.headings.map((heading, at) => `<tableColumn id="${at + 1}" name="${columnNameText(heading)}"/>`);
  return (
    `<table xmlns="${SPREADSHEET}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${address}" totalsRowShown="0"><autoFilter ref="${address}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** Excel writes a line break in a column's name as an escape, and calls the file broken when it is a plain one. */
const columnNameText = (heading: string): string => xmlAttribute(heading).replace(/&#10;/g, "_x000a_");
