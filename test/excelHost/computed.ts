import { univerCalculation } from "../../excel-host/calculation/univerCalculation";
import { startExcel } from "../../excel-host/excelHost";
import type { CustomFunction, FunctionMetadata, Parameter } from "../../excel-host/functions/functionMetadata";
import { type Knobs, knobsOf } from "../../excel-host/knobs";
import { parseAddress } from "../../excel-host/model/address";
import { addSheet, type Book, emptyBook, sheetNamed, type Table } from "../../excel-host/model/book";
import { isError } from "../../excel-host/model/cell";
import { gridOf, valueAt } from "../../excel-host/model/cells";
import { writeBlock, type Written } from "../../excel-host/model/edit";
import { addTable } from "../../excel-host/model/tables";
import type { Host } from "../../excel-host/wire/host";

/** A function of the page: what it gets, and what it gives. */
type PageFunction = (...args: never[]) => unknown;

/** A workbook that computes, and a page that answers calls in its own time. */
export interface Computed {
  readonly host: Host;
  readonly book: Book;
  readonly write: (address: string, ...rows: readonly (readonly Written[])[]) => void;
  /** Rows of columns as Excel shows them, errors by their text; a single value for one cell. */
  readonly read: (address: string) => unknown;
  readonly table: (address: string, name: string) => Table;
  /** Computes until the page has answered everything. */
  readonly settled: () => Promise<void>;
  /** The calls that reached the page: name and arguments. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[]; readonly address: unknown }[];
  readonly stop: () => void;
}

export interface ComputedOptions {
  readonly sheets?: readonly string[];
  /** By the name after the namespace, each with its metadata. */
  readonly functions?: Readonly<Record<string, { readonly run: PageFunction } & Partial<CustomFunction>>>;
  readonly allowErrors?: boolean;
  readonly knobs?: Knobs;
  /** The add-in has not loaded its functions. */
  readonly isUnloaded?: boolean;
  readonly fill?: (book: Book) => void;
}

export const matrix = (name: string): Parameter => ({ name, type: "any", dimensionality: "matrix" });
export const scalar = (name: string, type = "any"): Parameter => ({ name, type });

export function computed({ sheets = ["Sheet1"], functions = {}, allowErrors = false, knobs = knobsOf(), isUnloaded, fill }: ComputedOptions = {}): Computed {
  const book = emptyBook();
  for (const name of sheets) addSheet(book, name);
  fill?.(book);
  const excel = startExcel(book, { knobs, functions: metadataOf(functions, allowErrors), calculation: univerCalculation });
  const { host } = excel;
  const calls: Computed["calls"][number][] = [];
  host.sinks.add((entries) => {
    for (const [kind, type, , message] of entries) {
      if (kind !== 1 || type !== 1000) continue;
      const [id, name, args, address] = JSON.parse(message) as [number, string, unknown[], unknown];
      calls.push({ name, args, address });
      setTimeout(() => host.customFunctions.settle([answerOf(id, () => (functions[name]?.run as (...all: unknown[]) => unknown)(...args))]), 1);
    }
  });
  if (!isUnloaded) host.customFunctions.ready();
  const at = (address: string): { sheet: NonNullable<ReturnType<typeof sheetNamed>>; box: NonNullable<ReturnType<typeof parseAddress>>["box"] } => {
    const parsed = parseAddress(address);
    const sheet = parsed && (parsed.sheet === null ? book.sheets[0] : sheetNamed(book, parsed.sheet));
    if (!parsed || !sheet) throw new Error(`No such cells: ${address}`);
    return { sheet, box: parsed.box };
  };
  return {
    host,
    book,
    calls,
    stop: excel.stop,
    write: (address, ...rows) => {
      const { sheet, box } = at(address);
      const size = { ...box, rows: rows.length, columns: rows[0]?.length ?? 1 };
      if (!writeBlock(sheet, size, rows)) throw new Error(`Excel refuses it: ${JSON.stringify(rows)}`);
    },
    read: (address) => {
      const { sheet, box } = at(address);
      const values = gridOf(box, (row, column) => valueAt(sheet, row, column)).map((row) => row.map((value) => (isError(value) ? value.error : value)));
      return address.includes(":") ? values : values[0]?.[0];
    },
    table: (address, name) => {
      const { sheet, box } = at(address);
      const made = addTable(sheet, box, true);
      if (typeof made === "string") throw new Error(made);
      made.name = name;
      return made;
    },
    settled: async () => {
      do {
        await host.calculation.settle();
        if (host.customFunctions.waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 2));
        else await Promise.resolve();
      } while (host.calculation.isPending() || host.customFunctions.waiting() > 0);
    },
  };
}

function answerOf(id: number, run: () => unknown): readonly unknown[] {
  try {
    return [id, true, run()];
  } catch {
    return [id, false, "", 2];
  }
}

const metadataOf = (functions: NonNullable<ComputedOptions["functions"]>, allowErrors: boolean): FunctionMetadata => ({
  namespace: "XEPLOAI",
  allowErrorForDataTypeAny: allowErrors,
  functions: Object.entries(functions).map(([name, { parameters = [], ...rest }]) => ({ id: name, name, parameters, ...rest })),
});
