import { type Calculation, noCalculation } from "./calculation/calculation";
import { customFunctionCalls, type FunctionMetadata } from "./functions/customFunctionCalls";
import { type Knobs, knobsOf } from "./knobs";
import type { Anchor, Book } from "./model/book";
import { serviceNamed } from "./objects/services";
import { workbookClass } from "./objects/workbook";
import { decodeRequest } from "./wire/decode";
import { announce } from "./wire/events";
import type { Host } from "./wire/host";
import { call, hostObject } from "./wire/hostClass";
import { interpret, type Roots } from "./wire/interpret";
import type { Request } from "./wire/messages";

/** Excel did not run the request at all; the number is Office's own error code. */
export type Answer =
  | { readonly kind: "answered"; readonly body: string }
  | { readonly kind: "refused"; readonly officeError: (typeof OFFICE_ERROR)[keyof typeof OFFICE_ERROR] };

export const OFFICE_ERROR = { cellEditMode: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** Asks Excel to wait for the end of cell editing instead of failing. */
const DELAY_FOR_CELL_EDIT = 64;

/** An Excel that waits for requests: what every transport speaks to. */
export interface ExcelHost {
  readonly host: Host;
  /** Answers one request, after those before it: `send(body, flags)`. */
  readonly send: (body: string, flags: number) => Promise<Answer>;
  /** Each request and answer as they pass, for a test that looks at the wire. */
  readonly watchers: Set<(traffic: { readonly request: string; readonly answer: Answer }) => void>;
  readonly stop: () => void;
}

export interface ExcelHostOptions {
  readonly knobs?: Knobs;
  /** The add-in's custom functions: namespace of the manifest and `functions.json`. */
  readonly functions?: FunctionMetadata;
  /** Makes the engine; without one formulas are not computed. */
  readonly calculation?: (host: Host) => Calculation;
}

/** Starts an Excel over a workbook. */
export function startExcel(book: Book, { knobs = knobsOf(), functions, calculation }: ExcelHostOptions = {}): ExcelHost {
  const host: Host = {
    book,
    knobs,
    references: new Map(),
    registrations: new Map(),
    enableEvents: true,
    origin: null,
    pane: "Visible",
    startState: "Inactive",
    calculation: noCalculation,
    customFunctions: customFunctionCalls(functions ?? null, knobs),
    sinks: new Set(),
    selectionSinks: new Set(),
    calculationSuspended: false,
    syncs: 0,
    nextReference: 1,
  };
  host.customFunctions.deliverTo((entries) => host.sinks.forEach((sink) => sink(entries)));
  host.calculation = calculation?.(host) ?? noCalculation;
  const listener = (event: Parameters<typeof announce>[0]): void => announce(event, host);
  book.listeners.add(listener);
  const roots: Roots = { workbook: hostObject(workbookClass, book), service: serviceNamed };
  const watchers: ExcelHost["watchers"] = new Set();
  let last: Promise<unknown> = Promise.resolve();
  return {
    host,
    watchers,
    send: (body, flags) => {
      const answer = last.then(() => answerTo(body, flags, roots, host));
      last = answer.catch(() => undefined);
      return answer.then((given) => {
        for (const watcher of watchers) watcher({ request: body, answer: given });
        return given;
      });
    },
    stop: () => {
      book.listeners.delete(listener);
      host.calculation.stop();
    },
  };
}

async function answerTo(body: string, flags: number, roots: Roots, host: Host): Promise<Answer> {
  const { knobs } = host;
  const request = decodeRequest(body);
  if (knobs.payloadLimit !== null && sizeOf(body) > knobs.payloadLimit) return { kind: "refused", officeError: OFFICE_ERROR.requestTooLarge };
  if (knobs.cellEdit && touchesWorkbook(request)) {
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { kind: "refused", officeError: OFFICE_ERROR.cellEditMode };
    while (knobs.cellEdit) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const failing = isSync(request) ? knobs.failureOf(++host.syncs) : null;
  const response = await interpret(request, roots, host, failing).finally(() => {
    host.calculationSuspended = false;
    host.calculation.resume();
    forgetUnkept(host);
  });
  const text = JSON.stringify(response);
  if (knobs.payloadLimit !== null && sizeOf(text) > knobs.payloadLimit) return { kind: "refused", officeError: OFFICE_ERROR.responseTooLarge };
  return { kind: "answered", body: text };
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Requests to services (custom functions, the pane) go on while the user types. */
const touchesWorkbook = (request: Request): boolean => ![...request.paths.values()].some((path) => path.kind === "service");

/** What the add-in wrote `sync` for: not services, not the library giving references back. */
const isSync = (request: Request): boolean =>
  touchesWorkbook(request) &&
  request.actions.some((action) =>
    action.kind === "instantiate"
      ? request.paths.get(action.path)?.kind !== "global"
      : !(action.kind === "method" && action.name.startsWith("_Remove")),
  );

/** After a request only kept ranges go on following their cells. */
function forgetUnkept(host: Host): void {
  const kept = new Set([...host.references.values()].flatMap((object) => (object.hostClass.keepable ? call(object.hostClass.keepable, object) : [])));
  for (const anchor of host.book.anchors) if (!kept.has(anchor as Anchor)) host.book.anchors.delete(anchor);
}
