/** The messages between office.js and Excel ("RichApi"), as the published library writes and reads them. */

/** Kinds of object paths, by their number on the wire. */
export const PATH_KIND = { 1: "global", 2: "service", 3: "method", 4: "property", 5: "indexer", 6: "reference", 7: "null" } as const;

/** Kinds of actions, by their number on the wire. */
export const ACTION_KIND = {
  1: "instantiate",
  2: "query",
  3: "method",
  4: "setProperty",
  5: "trace",
  6: "recursiveQuery",
  7: "queryAsJson",
  8: "ensureUnchanged",
  9: "update",
} as const;

/** Arguments as sent: where `objects` holds a number, the argument is the object of that path. */
export interface WireArguments {
  readonly values: readonly unknown[];
  readonly objects: readonly unknown[];
}

/** How an object is reached from another one. */
export interface ObjectPath {
  readonly kind: (typeof PATH_KIND)[keyof typeof PATH_KIND];
  readonly name: string;
  readonly parent: number | null;
  readonly arguments: WireArguments;
}

/** What to load: names as the add-in typed them, `a/b` for a property of a property. */
export interface Selection {
  readonly names: readonly string[];
  readonly skip: number;
  readonly top: number | null;
}

export type Action =
  | { readonly kind: "instantiate" | "ensureUnchanged"; readonly id: number; readonly path: number }
  | { readonly kind: "trace"; readonly id: number }
  | { readonly kind: "query" | "queryAsJson" | "recursiveQuery"; readonly id: number; readonly path: number; readonly selection: Selection }
  | { readonly kind: "method"; readonly id: number; readonly path: number; readonly name: string; readonly arguments: WireArguments }
  | { readonly kind: "setProperty"; readonly id: number; readonly path: number; readonly name: string; readonly arguments: WireArguments }
  | { readonly kind: "update"; readonly id: number; readonly path: number; readonly state: Readonly<Record<string, unknown>> };

export interface Request {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  /** Which action failed; those before it stay done. */
  readonly ActionIndex: number;
  /** `Class.member`, e.g. "WorksheetCollection.getItem". */
  readonly Location: string;
}

export interface Response {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: WireError;
}

/** An event on its way to the add-in: category, type, target, message as JSON, and a number nobody reads. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string, id: number];

export const EXCEL_EVENTS = 65_536;
