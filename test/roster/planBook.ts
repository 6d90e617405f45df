import type { Book, Grid } from "../../src/roster/grid";
import { plannedGrid } from "../../src/roster/plannedBook";
import type { SheetPlan } from "../../src/roster/sheetPlan";

/** The grid a workbook gives back for a planned sheet. `tables: false` forgets the tables' names. */
export const gridOfPlan = (plan: SheetPlan, { tables = true } = {}): Grid => (tables ? plannedGrid(plan) : { ...plannedGrid(plan), tables: [] });

export const bookOfPlans = (plans: readonly SheetPlan[], options?: { tables?: boolean }): Book => ({ name: "kết quả.xlsx", sheets: plans.map((plan) => gridOfPlan(plan, options)) });
