import { addSheet, emit, newId, type Sheet, sheetNamed, type Table, tableNamed } from "./book";
import { renameSheetIn } from "./formulaRefs";

/** 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not "History". */
export const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";

/** Renames a sheet, in every formula too. */
export function renameSheet(sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(sheet, (formula) => renameSheetIn(formula, before, name));
  emit(sheet.book, { kind: "sheetRenamed", sheet });
}

/** Takes a sheet away; formulas that looked at it say `#REF!`, its own names and tables go with it. */
export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  removeWhere(book.tables, (table) => table.sheet === sheet);
  removeWhere(book.names, (name) => name.scope === sheet);
  rewriteFormulas(sheet, (formula) => renameSheetIn(formula, sheet.name, null));
  if (book.active === sheet) book.active = (book.sheets.slice(at).find(isVisible) ?? book.sheets.find(isVisible)) ?? null;
  emit(book, { kind: "sheetDeleted", sheet });
  if (book.active) emit(book, { kind: "activated", sheet: book.active });
}

const isVisible = (sheet: Sheet): boolean => sheet.visibility === "Visible";

function removeWhere<Item>(items: Item[], goes: (item: Item) => boolean): void {
  for (let index = items.length - 1; index >= 0; index--) if (goes(items[index] as Item)) items.splice(index, 1);
}

function rewriteFormulas({ book }: Sheet, rewrite: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    for (const row of sheet.cells.values()) for (const cell of row.values()) if (cell.formula) cell.formula = rewrite(cell.formula);
    for (const rule of sheet.conditionalFormats) if (rule.condition.type === "Custom") rule.condition.formula = rewrite(rule.condition.formula);
  }
  for (const name of book.names) name.formula = rewrite(name.formula);
}

export function moveSheet(sheet: Sheet, position: number): void {
  const { sheets } = sheet.book;
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  emit(sheet.book, { kind: "sheetMoved", sheet });
}

/** A copy beside the sheet, named as Excel names copies: "Danh sách (2)"; its tables get new names. */
export function copySheet(sheet: Sheet, position: number): Sheet {
  const { book } = sheet;
  const copy = addSheet(book, copyName(sheet));
  moveSheet(copy, position);
  for (const [row, cells] of sheet.cells) copy.cells.set(row, new Map([...cells].map(([column, cell]) => [column, { ...cell }])));
  for (const [number, line] of sheet.rows) copy.rows.set(number, { ...line });
  for (const [number, line] of sheet.columns) copy.columns.set(number, { ...line });
  copy.style = sheet.style;
  copy.merges = [...sheet.merges];
  copy.frozen = sheet.frozen;
  copy.validations = sheet.validations.map((rule) => ({ ...rule }));
  copy.conditionalFormats = sheet.conditionalFormats.map((rule) => ({ ...rule, id: newId(book), condition: { ...rule.condition }, look: { ...rule.look } }));
  copy.protection = sheet.protection;
  copy.page = structuredClone(sheet.page);
  copy.charts = sheet.charts.map((chart) => ({ ...chart, id: newId(book), source: chart.source.sheet === sheet ? { ...chart.source, sheet: copy } : chart.source }));
  copy.visibility = sheet.visibility;
  copy.tabColor = sheet.tabColor;
  copy.showGridlines = sheet.showGridlines;
  copy.showHeadings = sheet.showHeadings;
  for (const name of [...book.names]) if (name.scope === sheet) book.names.push({ ...name, scope: copy, formula: renameSheetIn(name.formula, sheet.name, copy.name) });
  for (const table of [...book.tables]) if (table.sheet === sheet) book.tables.push(copiedTable(table, copy));
  emit(book, { kind: "structureChanged", sheet: copy });
  return copy;
}

function copiedTable(table: Table, sheet: Sheet): Table {
  let name = "";
  for (let number = 1; name === "" || tableNamed(sheet.book, name); number++) name = `${table.name}${number}`;
  return { ...table, id: newId(sheet.book), sheet, name, columns: table.columns.map((column) => ({ ...column })) };
}

function copyName({ book, name }: Sheet): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!sheetNamed(book, candidate)) return candidate;
  }
}
