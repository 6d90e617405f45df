import type { Answer, ExcelHost } from "../excelHost";
import type { EventEntry } from "../wire/messages";

/** What office.js asks of Excel besides being told about it; each transport wraps it in its own envelope. */
export type Call =
  | { readonly kind: "richApi"; readonly body: string; readonly flags: number }
  /** `event.completed()` of a ribbon command. */
  | { readonly kind: "commandDone"; readonly id: string; readonly status: number }
  /** `Office.context.document.settings.saveAsync`: all of them, each value as JSON. */
  | { readonly kind: "saveSettings"; readonly settings: readonly (readonly [name: string, json: string])[] }
  /** A method of the common API this host does not have. */
  | { readonly kind: "other"; readonly method: number };

export type Outcome = { readonly kind: "answered"; readonly data?: unknown } | { readonly kind: "refused"; readonly officeError: number };

/** What Excel says unasked. */
export type Happening =
  | { readonly kind: "richApi"; readonly entries: readonly EventEntry[] }
  | { readonly kind: "command"; readonly id: string; readonly action: string; readonly event: string }
  | { readonly kind: "selection" };

/** Office's numbers of methods. */
export const METHOD = { saveSettings: 76, richApi: 93, commandDone: 94 } as const;
/** Office's numbers of events. */
const EVENT_OF: Readonly<Record<number, Happening["kind"]>> = { 2: "selection", 33: "richApi", 39: "command" };

const NOT_SUPPORTED = 5000;

/** One add-in page's line to Excel, the same whatever the platform: transports only carry it. */
export interface Line {
  readonly excel: ExcelHost;
  /** What Excel tells about itself. */
  readonly facts: Facts;
  readonly call: (call: Call) => Promise<Outcome>;
  /** Settings of the document, each value as JSON. */
  readonly settings: () => readonly (readonly [name: string, json: string])[];
  /** `listen(33, hear)`: 0, or Office's number of the error. */
  readonly listen: (event: number, hear: (happening: Happening) => void) => number;
  readonly unlisten: (event: number) => void;
  /** Presses a ribbon button; done when the add-in calls `event.completed()`. */
  readonly press: (action: string) => Promise<void>;
  readonly close: () => void;
}

export interface Facts {
  readonly language: string;
  /** Colours of the window as `#RRGGBB`, by Office's names. */
  readonly theme: Readonly<Record<string, string>>;
  /** Bit 1: shared runtime; bit 2: custom functions. */
  readonly flags: number;
  readonly fullVersion: string;
  readonly documentUrl: string;
  /** Requirement sets as JSON. */
  readonly requirements: string;
}

export interface LineOptions {
  /** Language of Excel's windows, e.g. "vi-VN". */
  readonly language?: string;
  readonly theme?: "light" | "dark";
}

const THEMES = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626", controlBackgroundColor: "#FFFFFF", controlForegroundColor: "#262626" },
  dark: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#333333", controlForegroundColor: "#FFFFFF" },
} as const;

/** Opens a line for one add-in page. */
export function openLine(excel: ExcelHost, { language = "en-US", theme = "light" }: LineOptions = {}): Line {
  const { host } = excel;
  const hearers = new Map<Happening["kind"], (happening: Happening) => void>();
  const pressed = new Map<string, (status: number) => void>();
  const tell = (happening: Happening): void => hearers.get(happening.kind)?.(happening);
  const onEntries = (entries: readonly EventEntry[]): void => later(() => tell({ kind: "richApi", entries }));
  const onSelection = (): void => later(() => tell({ kind: "selection" }));
  host.sinks.add(onEntries);
  host.selectionSinks.add(onSelection);
  let nextPress = 1;
  return {
    excel,
    facts: factsOf(excel, language, THEMES[theme]),
    call: async (call) => {
      switch (call.kind) {
        case "richApi":
          return excel.send(call.body, call.flags).then(delivered, failed);
        case "commandDone":
          pressed.get(call.id)?.(call.status);
          pressed.delete(call.id);
          return { kind: "answered" };
        case "saveSettings":
          host.book.settings.clear();
          for (const [name, json] of call.settings) host.book.settings.set(name, JSON.parse(json));
          return { kind: "answered" };
        case "other":
          return { kind: "refused", officeError: NOT_SUPPORTED };
      }
    },
    settings: () => [...host.book.settings].map(([name, value]) => [name, JSON.stringify(value)]),
    listen: (event, hear) => {
      const kind = EVENT_OF[event];
      if (kind === undefined) return NOT_SUPPORTED;
      hearers.set(kind, hear);
      return 0;
    },
    unlisten: (event) => {
      const kind = EVENT_OF[event];
      if (kind !== undefined) hearers.delete(kind);
    },
    press: (action) =>
      new Promise((resolve, reject) => {
        if (!hearers.has("command")) return reject(new Error(`The add-in does not listen to its ribbon yet: ${action}`));
        const id = `command-${nextPress++}`;
        pressed.set(id, (status) => (status === 0 ? resolve() : reject(new Error(`The ribbon's command ${action} failed with Office's error ${status}.`))));
        later(() => tell({ kind: "command", id, action, event: JSON.stringify({ source: { id: action } }) }));
      }),
    close: () => {
      host.sinks.delete(onEntries);
      host.selectionSinks.delete(onSelection);
      hearers.clear();
    },
  };
}

const delivered = (answer: Answer): Outcome => (answer.kind === "answered" ? { kind: "answered", data: [200, [], answer.body] } : answer);

/** A request this host cannot even read fails as a server's would: the add-in gets an error, and the test sees why. */
const failed = (fault: unknown): Outcome => ({
  kind: "answered",
  data: [500, [], JSON.stringify({ error: { code: "GeneralException", message: `Fault of the test host: ${String(fault)}` } })],
});

/** Excel is another process: nothing of it arrives within the call that caused it. */
const later = (happen: () => void): void => void setTimeout(happen, 0);

function factsOf({ host }: ExcelHost, language: string, theme: Facts["theme"]): Facts {
  const { requirements } = host.knobs;
  return {
    language,
    theme,
    flags: ("SharedRuntime" in requirements ? 1 : 0) | ("CustomFunctionsRuntime" in requirements ? 2 : 0),
    fullVersion: "16.0.17928.20000",
    documentUrl: host.book.name,
    requirements: JSON.stringify(requirements),
  };
}
