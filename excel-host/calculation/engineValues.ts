import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CellAnswer } from "../functions/functionResults";
import { type CellValue, isError } from "../model/cell";
import type { EngineError } from "./engineMends";

/** A value as the engine keeps it in a cell. */
export function toEngineCell(value: CellValue): ICellData {
  if (value === null) return { v: null };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** The other way; a text that reads like an error is one, since the engine tells them apart no longer. */
export function fromEngineCell(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (typeof value === "string" && ERROR_TYPE_SET.has(value as EngineError)) return { error: value };
  return value;
}

/** What a custom function answered, as the engine computes with it. */
export function toVariant(answer: CellAnswer): BaseValueObject {
  if (!isBlock(answer)) return toValueObject(answer);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(toValueObject)),
    rowCount: answer.length,
    columnCount: answer[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const isBlock = (answer: CellAnswer): answer is readonly (readonly CellValue[])[] => Array.isArray(answer);

function toValueObject(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isError(value)) return ErrorValueObject.create(value.error as EngineError);
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

/** An argument the engine computed: rows of columns for an array, `undefined` for one left out. */
export function fromVariant(variant: FunctionVariantType): CellValue | CellValue[][] | undefined {
  if (isArray(variant)) return variant.getArrayValue().map((row) => row.map(fromValueObject));
  const value = fromValueObject(variant as BaseValueObject);
  return value === null ? undefined : value;
}

const isArray = (variant: FunctionVariantType): variant is ArrayValueObject => variant.isArray();

function fromValueObject(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  return isEngineError(value) ? { error: value.getErrorType() } : value.getValue();
}

const isEngineError = (value: BaseValueObject): value is ErrorValueObject => value.isError();
