import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction } from "@univerjs/engine-formula";
import type { CellAnswer } from "../functions/functionResults";
import type { Sheet } from "../model/book";
import { type CellValue, isError } from "../model/cell";
import { gridOf, valueAt } from "../model/cells";
import { BUSY } from "./engineMends";
import { fromEngineCell, fromVariant, toVariant } from "./engineValues";
import type { Place } from "./structuredReference";

/** The answer of a custom function called by the formula at a place. */
export type FunctionAnswer = (name: string, args: readonly unknown[], place: Place) => CellAnswer;

/** A custom function as the engine calls it. */
export class CustomFunctionExecutor extends BaseFunction {
  /** A range is read here, from the workbook, where an error and a text that reads like one still differ. */
  override needsReferenceObject = true;
  readonly #title: string;
  readonly #sheetOf: (id: string) => Sheet | undefined;
  readonly #answer: FunctionAnswer;

  constructor(name: string, sheetOf: (id: string) => Sheet | undefined, answer: FunctionAnswer) {
    super(name.toUpperCase());
    this.#title = name;
    this.#sheetOf = sheetOf;
    this.#answer = answer;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const args = variants.map((variant) => this.#argumentOf(variant));
    // What is not there yet cannot be handed over; the formula is computed again when it is.
    if (args.flat(2).some((value) => isError(value) && value.error === BUSY.error)) return toVariant(BUSY);
    const sheet = this.#sheetOf(this.subUnitId ?? "");
    return toVariant(sheet ? this.#answer(this.#title, args, { sheet, row: this.row, column: this.column }) : { error: "#REF!" });
  }

  #argumentOf(variant: FunctionVariantType): CellValue | CellValue[][] | undefined {
    return isReference(variant) ? this.#cellsOf(variant) : fromVariant(variant);
  }

  #cellsOf(reference: BaseReferenceObject): CellValue | CellValue[][] {
    const sheet = this.#sheetOf(reference.getSheetId());
    if (!sheet) return { error: "#REF!" };
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const box = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
    // Results of this round are not in the workbook yet.
    const computed = reference.getCurrentRuntimeSheetData();
    return gridOf(box, (row, column) => {
      const now = computed?.getValue(row, column);
      return now ? fromEngineCell(now) : valueAt(sheet, row, column);
    });
  }
}

const isReference = (variant: FunctionVariantType): variant is BaseReferenceObject => variant.isReferenceObject();
