import type { ExcelWorkbook } from "../workbook/excelWorkbook";
import type { Place } from "../review/subject";
import type { Area } from "../roster/grid";
import { keepProgram, type Keeping } from "./offline/keeping";

/** Cells of a sheet that were typed into; `area` is `null` where rows or columns were put in or taken out. */
export interface SheetEdit {
  readonly sheet: string;
  readonly area: Area | null;
}

/** Where the pane runs: beside an open workbook in Excel, or alone in a browser over a file. */
export type Host =
  | { readonly kind: "browser"; readonly keeping?: Keeping | null }
  | {
      readonly kind: "excel";
      readonly workbook: ExcelWorkbook;
      /** The same for work nobody asked for: it neither waits for a cell to be left nor tells anybody of it. */
      readonly unasked: ExcelWorkbook;
      /** Selects a cell, or a whole row, in the open workbook. */
      readonly show: (place: Place) => Promise<void>;
      /** Tells, after a pause in the typing, which cells were changed by the user. */
      readonly watch: (changed: (edits: readonly SheetEdit[]) => Promise<unknown>) => Promise<void>;
      /** Whether this Excel knows functions of add-ins at all. */
      readonly hasFunctions: boolean;
    };

/** How long office.js may take to answer before the pane goes on as a plain page. */
const PATIENCE = 6000;

/** Excel when Office says so; a browser at once where office.js is absent. `onWaiting`: Excel waits for a cell to be left. */
export async function findHost(onWaiting: () => void): Promise<Host> {
  if (typeof Office === "undefined") return { kind: "browser", keeping: keepProgram(document.documentElement.dataset["serviceWorker"]) };
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const info = await Promise.race([Office.onReady(), patience]);
  if (info?.host !== Office.HostType.Excel) return { kind: "browser" };
  const { excelHost } = await import("./excelHost");
  return excelHost(onWaiting);
}

/** Whether Office (or, in a browser, the system) asks for a dark pane. */
export function prefersDark(): boolean {
  if (typeof Office !== "undefined" && Office.context?.officeTheme?.bodyBackgroundColor !== undefined)
    return isDark(Office.context.officeTheme.bodyBackgroundColor);
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** `isDark("#212121")` → true, `isDark("#FFFFFF")` → false. */
export function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}
