import { emit, type Sheet } from "./book";
import type { Box } from "./box";
import { cellAt, ensureCell, isCovered, styleAt } from "./cells";
import { translate } from "./formulaRefs";
import { takeHeadings } from "./tables";

/** Excel's RangeCopyType, without links. */
export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** Copies a block; a smaller source is repeated over a larger target, a larger one runs over it, as when pasting. */
export function copyCells(source: { sheet: Sheet; box: Box }, target: { sheet: Sheet; box: Box }, what: CopyWhat): void {
  const { box: from } = source;
  const repeats = target.box.rows % from.rows === 0 && target.box.columns % from.columns === 0;
  const box = repeats ? target.box : { ...target.box, rows: from.rows, columns: from.columns };
  const block = Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (_, column) => {
      const [fromRow, fromColumn] = [from.row + (row % from.rows), from.column + (column % from.columns)];
      return { cell: cellAt(source.sheet, fromRow, fromColumn), style: styleAt(source.sheet, fromRow, fromColumn), fromRow, fromColumn };
    }),
  );
  block.forEach((cells, row) =>
    cells.forEach(({ cell: copied, style, fromRow, fromColumn }, column) => {
      const [toRow, toColumn] = [box.row + row, box.column + column];
      const cell = ensureCell(target.sheet, toRow, toColumn);
      if (what !== "Formats" && !isCovered(target.sheet, toRow, toColumn)) {
        const formula = what === "Values" ? null : (copied?.formula ?? null);
        cell.formula = formula && translate(formula, toRow - fromRow, toColumn - fromColumn);
        cell.value = copied?.value ?? null;
        cell.spill = null;
        cell.spilledFrom = null;
        cell.quotePrefix = copied?.quotePrefix ?? false;
        delete cell.letters;
        if (what === "All" && copied?.letters) cell.letters = copied.letters;
      }
      if (what === "All" || what === "Formats") cell.style = style;
    }),
  );
  for (const table of target.sheet.book.tables) if (table.sheet === target.sheet) takeHeadings(table);
  emit(target.sheet.book, { kind: "cellsChanged", sheet: target.sheet, box, change: "RangeEdited" });
}
