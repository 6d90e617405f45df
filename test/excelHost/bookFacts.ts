import type { Book, Sheet } from "../../excel-host/model/book";

/** All of a book that a file can keep, without ids and without sharing. */
export function facts(book: Book): unknown {
  return {
    name: book.name,
    date1904: book.date1904,
    structureProtected: book.structureProtected,
    active: book.active?.name,
    names: book.names.map(({ name, scope, formula, visible }) => ({ name, scope: scope?.name, formula, visible })),
    tables: book.tables.map((table) => ({ ...table, id: null, sheet: table.sheet.name, columns: table.columns.map(({ name }) => name) })),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      id: null,
      book: null,
      cells: cellsOf(sheet),
      rows: lines(sheet.rows),
      columns: lines(sheet.columns),
      merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
      validations: validationsOf(sheet),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: null })),
    })),
  };
}

const lines = (some: Sheet["rows"]): unknown =>
  [...some].filter(([, { size, hidden, style }]) => size !== null || hidden || style !== null).sort(([a], [b]) => a - b);

/** Cells with something in them or a look of their own, row by row. */
const cellsOf = (sheet: Sheet): unknown =>
  [...sheet.cells]
    .flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, ...cell, quotePrefix: null, letters: null })))
    .filter(({ value, formula, style }) => value !== null || formula !== null || JSON.stringify(style) !== JSON.stringify(sheet.style))
    .sort((a, b) => a.row - b.row || a.column - b.column);

/** Which cells each rule stands on, however its boxes are cut. */
function validationsOf({ validations }: Sheet): unknown {
  const rules = new Map<string, { readonly rule: unknown; readonly cells: string[] }>();
  for (const { boxes, type, ignoreBlanks, prompt, errorAlert, rule } of validations) {
    const facts = { type, ignoreBlanks, prompt, errorAlert, rule };
    const known = rules.get(JSON.stringify(rule)) ?? { rule: facts, cells: [] };
    for (const box of boxes)
      for (let at = 0; at < box.rows * box.columns; at++) known.cells.push(`${box.row + Math.floor(at / box.columns)},${box.column + (at % box.columns)}`);
    rules.set(JSON.stringify(rule), known);
  }
  return [...rules].sort(([one], [other]) => one.localeCompare(other)).map(([, { rule, cells }]) => [rule, cells.sort()]);
}
