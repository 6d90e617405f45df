import type { OfficeTemplates } from "../documents/officeTemplates";
import type { Book, Grid } from "../roster/grid";
import { areaOf } from "./address";
import { isBackstage, isForTemplates } from "./backstage";
import { templatesIn } from "./templateRows";
import type { Package } from "../ooxml/unzip";
import { readSharedStrings, type RichText } from "./xlsxStrings";
import { readSheetPart, type SheetPart } from "./xlsxSheet";
import { readStyles, type Styles } from "./xlsxStyles";
import { attribute, scanXml } from "../ooxml/xmlScan";

interface Relationship {
  readonly type: string;
  readonly target: string;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** What a file holds: its sheets, and the office's own templates that travel in it. */
export interface FileBook {
  readonly book: Book;
  readonly templates: OfficeTemplates;
}

/**
 * The book inside a workbook package; null where the package has no workbook part, `"broken"` where a part of it is missing
 * or not well formed. Chart sheets and macro sheets are passed over.
 */
export function bookOf(parts: Package, name: string): FileBook | null | "broken" {
  const main = workbookPath(parts);
  const xml = main === null ? null : parts.textOf(main);
  if (main === null || xml === null) return null;
  const related = relationshipsOf(parts, main);
  const find = (type: string): string | null => {
    const one = [...related.values()].find((relationship) => relationship.type.endsWith(`/${type}`));
    return one ? parts.textOf(one.target) : null;
  };
  const workbook = readWorkbookPart(xml);
  const styles = readStyles(find("styles"));
  const strings = readSharedStrings(find("sharedStrings"));
  if (workbook === null || styles === null || strings === null) return "broken";
  const sheets: Grid[] = [];
  for (const entry of workbook.sheets.filter((sheet) => !isBackstage(sheet.name) || isForTemplates(sheet.name))) {
    const relationship = related.get(entry.relationship);
    if (relationship && !relationship.type.endsWith("/worksheet")) continue;
    const grid = relationship ? gridOfSheet(parts, relationship.target, entry, strings, styles, workbook.date1904) : null;
    if (grid === null) return "broken";
    sheets.push(grid);
  }
  return { book: { name, sheets: sheets.filter((sheet) => !isForTemplates(sheet.name)) }, templates: templatesIn(sheets) };
}

function gridOfSheet(
  parts: Package,
  path: string,
  entry: SheetEntry,
  strings: readonly RichText[],
  styles: Styles,
  date1904: boolean,
): Grid | null {
  const xml = parts.textOf(path);
  const sheet = xml === null ? null : readSheetPart(xml, strings, date1904);
  if (sheet === null) return null;
  const styleAt = (row: number, column: number): number => sheet.styles[row]?.[column] ?? 0;
  return {
    name: entry.name,
    cells: sheet.cells,
    merges: sheet.merges,
    tables: tablesOf(parts, path, sheet.tableIds),
    formatAt: (row, column) => styles.formatOf(styleAt(row, column)),
    fontAt: (row, column) => fontAt(sheet, styles, row, column),
    boldAt: (row, column) => boldAt(sheet, styles, row, column),
    hiddenRows: sheet.hiddenRows,
    hidden: entry.hidden,
    date1904,
  };
}

/** A text in several fonts has none to name, as in Excel. */
function fontAt(sheet: SheetPart, styles: Styles, row: number, column: number): string | null {
  const ofCell = styles.fontOf(sheet.styles[row]?.[column] ?? 0);
  const runs = sheet.richTexts.get(`${row},${column}`)?.runs;
  if (runs === undefined) return ofCell;
  const fonts = new Set(runs.map((run) => (run === null ? ofCell : (run.name ?? ofCell))));
  return fonts.size === 1 ? ([...fonts][0] ?? null) : null;
}

function boldAt(sheet: SheetPart, styles: Styles, row: number, column: number): boolean {
  const ofCell = styles.boldOf(sheet.styles[row]?.[column] ?? 0);
  const runs = sheet.richTexts.get(`${row},${column}`)?.runs;
  return runs ? runs.every((run) => (run === null ? ofCell : run.bold)) : ofCell;
}

function readWorkbookPart(xml: string): { readonly sheets: readonly SheetEntry[]; readonly date1904: boolean } | null {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const wellFormed = scanXml(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr") date1904 = ["1", "true"].includes(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const state = attribute(attributes, "state");
      sheets.push({
        name: attribute(attributes, "name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        relationship: attribute(attributes, "id") ?? "",
      });
    },
  });
  return wellFormed ? { sheets, date1904 } : null;
}

function tablesOf(parts: Package, sheetPath: string, ids: readonly string[]): Grid["tables"] {
  const related = relationshipsOf(parts, sheetPath);
  return ids.flatMap((id) => {
    const target = related.get(id)?.target;
    const xml = target === undefined ? null : parts.textOf(target);
    const tables: Grid["tables"][number][] = [];
    if (xml !== null)
      scanXml(xml, {
        open: (name, attributes) => {
          if (name !== "table") return;
          const tableName = attribute(attributes, "displayName") ?? attribute(attributes, "name") ?? "";
          tables.push(...areaOf(attribute(attributes, "ref") ?? "").map((area) => ({ name: tableName, area })));
        },
      });
    return tables;
  });
}

function workbookPath(parts: Package): string | null {
  const main = [...relationshipsOf(parts, "").values()].find((one) => one.type.endsWith("/officeDocument"))?.target;
  const path = main ?? "xl/workbook.xml";
  return /workbook[^/]*\.xml$/i.test(path) ? path : null;
}

/** The relationships of a part ("" is the package itself), their targets as paths from the root of the package. */
function relationshipsOf(parts: Package, path: string): ReadonlyMap<string, Relationship> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const found = new Map<string, Relationship>();
  const xml = parts.textOf(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  if (xml !== null)
    scanXml(xml, {
      open: (name, attributes) => {
        const id = attribute(attributes, "Id");
        if (name === "Relationship" && id !== null)
          found.set(id, { type: attribute(attributes, "Type") ?? "", target: resolved(folder, attribute(attributes, "Target") ?? "") });
      },
    });
  return found;
}

/** `resolved("xl/worksheets/", "../tables/table1.xml")` → "xl/tables/table1.xml". */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
