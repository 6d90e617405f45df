import type { Calculation } from "../calculation/calculation";
import type { CustomFunctionCalls } from "../functions/customFunctionCalls";
import type { Knobs } from "../knobs";
import type { Book } from "../model/book";
import type { HostObject } from "./hostClass";
import type { EventEntry } from "./messages";

/** Everything one running "Excel" knows: the workbook, and what the add-in holds on to. */
export interface Host {
  readonly book: Book;
  readonly knobs: Knobs;
  readonly references: Map<string, HostObject>;
  /** How many handlers the add-in registered, by `type|target`. */
  readonly registrations: Map<string, number>;
  /** `context.runtime.enableEvents` */
  enableEvents: boolean;
  /** Whose doing a change is while a request runs; `null` for the user's. */
  origin: "ThisLocalAddin" | null;
  /** The pane of a shared runtime. */
  pane: "Visible" | "Background";
  /** Whether the add-in starts with the workbook. */
  startState: "Inactive" | "Background";
  calculation: Calculation;
  readonly customFunctions: CustomFunctionCalls;
  /** Where events go: each transport puts itself here. */
  readonly sinks: Set<(entries: readonly EventEntry[]) => void>;
  /** Told when the selection changed, for the event of Office's common API. */
  readonly selectionSinks: Set<() => void>;
  /** Set once a batch asked to hold calculation back until it ends. */
  calculationSuspended: boolean;
  /** Requests of the add-in so far (`context.sync`), services not counted. */
  syncs: number;
  nextReference: number;
}
