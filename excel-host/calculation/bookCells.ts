import { type ICellData, type IObjectMatrixPrimitiveType, ObjectMatrix } from "@univerjs/core";
import type { Sheet } from "../model/book";
import { cellAt } from "../model/cells";
import { toEngineCell } from "./engineValues";

/** The cells of a sheet as the engine asks for them, straight from the workbook: no copy that could differ. */
export class BookCells extends ObjectMatrix<ICellData> {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  override getValue(row: number, column: number): ICellData | undefined {
    const cell = cellAt(this.#sheet, row, column);
    if (!cell || (cell.value === null && cell.formula === null)) return undefined;
    return cell.formula === null ? toEngineCell(cell.value) : { ...toEngineCell(cell.value), f: cell.formula };
  }

  /** Asked for by ISFORMULA alone. */
  override getMatrix(): IObjectMatrixPrimitiveType<ICellData> {
    const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const [row, cells] of this.#sheet.cells)
      for (const column of cells.keys()) {
        const cell = this.getValue(row, column);
        if (cell) (matrix[row] ??= {})[column] = cell;
      }
    return matrix;
  }
}

/** What formulas of a sheet have spilled, in the two forms the engine wants: values, and areas by their formula's cell. */
export function spillsOn(sheet: Sheet): { readonly values: IObjectMatrixPrimitiveType<ICellData>; readonly areas: IObjectMatrixPrimitiveType<Area> } {
  const values: IObjectMatrixPrimitiveType<ICellData> = {};
  const areas: IObjectMatrixPrimitiveType<Area> = {};
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) {
      if (cell.spill || cell.spilledFrom) (values[row] ??= {})[column] = toEngineCell(cell.value);
      if (cell.spill)
        (areas[row] ??= {})[column] = {
          startRow: row,
          startColumn: column,
          endRow: row + cell.spill.rows - 1,
          endColumn: column + cell.spill.columns - 1,
        };
    }
  return { values, areas };
}

interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
