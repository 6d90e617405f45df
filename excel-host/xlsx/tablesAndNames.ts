import type { Table as FileTable, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, parseAddress } from "../model/address";
import { type Book, newId, type Sheet, type Table } from "../model/book";
import { shownFormula, storedFormula } from "./formula";

export function loadTables(from: Worksheet, sheet: Sheet): void {
  for (const { model } of from.getTables() as FileTable[]) {
    const box = parseAddress(model.tableRef ?? model.ref)?.box;
    if (!box) continue;
    sheet.book.tables.push({
      id: newId(sheet.book),
      sheet,
      name: model.displayName ?? model.name,
      box,
      columns: model.columns.map(({ name }, index) => ({ id: index + 1, name: name.replace(/_x000[aA]_/g, "\n") })),
      showHeaders: model.headerRow ?? true,
      showTotals: model.totalsRow ?? false,
      style: model.style?.theme ?? "",
      showBandedRows: model.style?.showRowStripes ?? false,
      showBandedColumns: model.style?.showColumnStripes ?? false,
      showFilterButton: model.autoFilterRef !== undefined,
      highlightFirstColumn: model.style?.showFirstColumn ?? false,
      highlightLastColumn: model.style?.showLastColumn ?? false,
    });
  }
}

/** Before the cells are written: excelts puts headings and rows of its own where the table is. */
export function saveTable(table: Table, to: Worksheet): void {
  const rows = table.box.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  to.addTable({
    name: table.name,
    ref: addressOf({ ...table.box, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      theme: table.style,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns: table.columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
    rows: Array.from({ length: rows }, () => table.columns.map(() => null)),
  });
}

export function loadNames(from: Workbook, book: Book): void {
  for (const { name, ranges, localSheetId, formulaExpression, rawText, hidden } of from.definedNames.model) {
    if (name.startsWith("_xlnm.")) continue;
    const stored = ranges.length > 0 ? ranges.join(",") : (formulaExpression ?? rawText ?? "");
    const scope = localSheetId === undefined ? null : (book.sheets[localSheetId] ?? null);
    book.names.push({ name, scope, formula: shownFormula(stored), visible: hidden !== true, comment: "" });
  }
}

export function saveNames(book: Book, to: Workbook, namespace: string | null): void {
  to.definedNames.model = book.names.map(({ name, scope, formula, visible }) => ({
    name,
    ranges: [],
    rawText: storedFormula(formula, namespace),
    formulaExpression: storedFormula(formula, namespace),
    kind: "formula",
    ...(scope ? { localSheetId: book.sheets.indexOf(scope) } : {}),
    ...(visible ? {} : { hidden: true }),
  }));
}
