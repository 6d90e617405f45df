import { IConfigService, type ICellData, type IRange, type IUnitRange, LogLevel, type Nullable, Univer, UniverInstanceType } from "@univerjs/core";
import {
  AstTreeBuilder,
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type IAllRuntimeData,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  type IFormulaDatasetConfig,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type { Book, Sheet } from "../model/book";
import { type Box, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, overlaps } from "../model/box";
import type { CellValue } from "../model/cell";
import { BookCells, spillsOn } from "./bookCells";
import { CustomFunctionExecutor, type FunctionAnswer } from "./customFunctionExecutor";
import { fromEngineCell } from "./engineValues";
import { formulasOf, type FormulaTexts } from "./formulaTexts";
import type { Place } from "./structuredReference";

/** Cells of one sheet. */
export interface Area {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** What a formula gave: one value, a block to be spilled, or a block the engine found no room for. */
export type Result = Place &
  (
    | { readonly kind: "value"; readonly value: CellValue }
    | { readonly kind: "block"; readonly values: readonly (readonly CellValue[])[] }
    /** `again`: another block of the same round crossed it, and nobody knows its values. */
    | { readonly kind: "noRoom"; readonly wanted: Box; readonly again: boolean }
  );

/** Formulas in, results out. It knows the workbook only while it computes. */
export interface FormulaEngine {
  /** Computes what depends on the changed areas; with `everything` all formulas. */
  readonly compute: (book: Book, texts: FormulaTexts, changed: readonly Area[], everything: boolean) => Promise<readonly Result[]>;
  readonly stop: () => void;
}

let engines = 0;

/** Univer's formula engine without its sheets, in Node and in a browser. `names` are custom functions, e.g. "XEPLOAI.KETQUA". */
export function formulaEngine(names: readonly string[], answer: FunctionAnswer): FormulaEngine {
  // Univer keeps parsed formulas by the workbook's id for all engines of the page.
  const unit = `book${++engines}`;
  const univer = new Univer({ logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: unit });
  const injector = univer.__getInjector();
  const run = new Run(
    injector.get(IConfigService),
    injector.get(Lexer),
    injector.get(IFormulaCurrentConfigService),
    injector.get(IFormulaRuntimeService),
    injector.get(IFormulaDependencyGenerator),
    injector.get(Interpreter),
    injector.get(AstTreeBuilder),
  );
  const dependencies = injector.get(IDependencyManagerService);
  let sheets: readonly Sheet[] = [];
  injector.get(IFunctionService).registerExecutors(...names.map((name) => new CustomFunctionExecutor(name, (id) => sheets.find((sheet) => sheet.id === id), answer)));
  return {
    compute: async (book, texts, changed, everything) => {
      sheets = book.sheets;
      // It would add every formula's references once more each time.
      dependencies.reset();
      return resultsOf(await run.once(datasetOf(unit, book, texts, changed, everything)), unit, texts);
    },
    stop: () => univer.dispose(),
  };
}

/** Univer starts a calculation and tells listeners; we want to wait for it, and one round without its own treatment of spills. */
class Run extends CalculateFormulaService {
  async once(dataset: IFormulaDatasetConfig): Promise<IAllRuntimeData> {
    this._currentConfigService.load(dataset);
    this._runtimeService.reset();
    await this._apply();
    const data = this._runtimeService.getAllRuntimeData();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    return data;
  }
}

const perSheet = <Value>(sheets: readonly Sheet[], value: (sheet: Sheet) => Value): Record<string, Value> =>
  Object.fromEntries(sheets.map((sheet) => [sheet.id, value(sheet)]));

function datasetOf(unit: string, { sheets }: Book, texts: FormulaTexts, changed: readonly Area[], everything: boolean): IFormulaDatasetConfig {
  const formulas = perSheet(sheets, () => ({}) as Record<number, Record<number, { f: string }>>);
  for (const { sheet, row, column, text } of formulasOf(texts)) ((formulas[sheet.id] ??= {})[row] ??= {})[column] = { f: text };
  const spills = perSheet(sheets, spillsOn);
  return {
    formulaData: { [unit]: formulas },
    arrayFormulaCellData: { [unit]: perSheet(sheets, ({ id }) => spills[id]?.values ?? {}) },
    arrayFormulaRange: { [unit]: perSheet(sheets, ({ id }) => spills[id]?.areas ?? {}) },
    forceCalculate: everything,
    dirtyRanges: changed.map(({ sheet, box }): IUnitRange => ({ unitId: unit, sheetId: sheet.id, range: rangeOf(box) })),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    allUnitData: {
      [unit]: perSheet(sheets, (sheet) => ({
        cellData: new BookCells(sheet),
        rowCount: MAX_ROWS,
        columnCount: MAX_COLUMNS,
        rowData: {},
        columnData: {},
      })),
    },
    unitStylesData: {},
    unitSheetNameMap: { [unit]: Object.fromEntries(sheets.map(({ name, id }) => [name, id])) },
  };
}

const rangeOf = (box: Box): IRange => ({ startRow: box.row, startColumn: box.column, endRow: lastRow(box), endColumn: lastColumn(box) });

function resultsOf(data: IAllRuntimeData, unit: string, texts: FormulaTexts): readonly Result[] {
  const results: Result[] = [];
  const crossed = crossedBlocks(data, unit, texts);
  for (const { sheet, row, column } of formulasOf(texts)) {
    const cell = data.unitData[unit]?.[sheet.id]?.getValue(row, column);
    if (!cell) continue;
    const place = { sheet, row, column };
    const area = data.arrayFormulaRange[unit]?.[sheet.id]?.[row]?.[column];
    if (!area) results.push({ ...place, kind: "value", value: resultOf(cell) });
    else if (cell.v === "#SPILL!") results.push({ ...place, kind: "noRoom", wanted: boxOf(area), again: false });
    else if (crossed.has(area)) results.push({ ...place, kind: "noRoom", wanted: boxOf(area), again: crossed.get(area) === "first" });
    else {
      const spilled = data.arrayFormulaCellData[unit]?.[sheet.id];
      const { rows, columns } = boxOf(area);
      const values = Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, across) => resultOf(spilled?.getValue(row + down, column + across))),
      );
      results.push({ ...place, kind: "block", values });
    }
  }
  return results;
}

/** Blocks of one round that share cells: the engine keeps the values of the one computed last. The first shall stand. */
function crossedBlocks(data: IAllRuntimeData, unit: string, texts: FormulaTexts): ReadonlyMap<IRange, "first" | "later"> {
  const crossed = new Map<IRange, "first" | "later">();
  const stands: { readonly sheet: Sheet; readonly area: IRange }[] = [];
  for (const { sheet, row, column } of formulasOf(texts)) {
    const area = data.arrayFormulaRange[unit]?.[sheet.id]?.[row]?.[column];
    if (!area || data.unitData[unit]?.[sheet.id]?.getValue(row, column)?.v === "#SPILL!") continue;
    const other = stands.find((one) => one.sheet === sheet && overlaps(boxOf(one.area), boxOf(area)));
    if (!other) stands.push({ sheet, area });
    else crossed.set(area, "later").set(other.area, "first");
  }
  return crossed;
}

/** A formula that gives a blank cell shows 0. */
const resultOf = (cell: Nullable<ICellData>): CellValue => fromEngineCell(cell) ?? 0;

const boxOf = (range: IRange): Box => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
