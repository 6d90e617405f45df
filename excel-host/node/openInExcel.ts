import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import { type ExcelHost, type ExcelHostOptions, startExcel } from "../excelHost";
import type { Book } from "../model/book";
import { connectDesktop } from "../transports/desktop";
import { type Line, type LineOptions, openLine } from "../transports/line";
import { connectWeb } from "../transports/web";
import { framePort } from "./framePort";

/** A page in which the published office.js runs and believes itself in Excel. */
export interface OpenExcel {
  readonly excel: ExcelHost;
  readonly book: Book;
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** What `Office.onReady()` gave. */
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** Presses a ribbon button; done when the add-in calls `event.completed()`. */
  readonly press: Line["press"];
  /** Runs a built script of the add-in in the page: `run(readFileSync("dist/functions.js", "utf8"))`. */
  readonly run: (script: string) => void;
  /** What scripts and handlers of the page threw and nobody caught. */
  readonly faults: readonly unknown[];
  readonly close: () => void;
}

export interface OpenOptions extends ExcelHostOptions, LineOptions {
  /** Inside `<body>`. */
  readonly body?: string;
  /** Office.js in its readable form, to look at its stack traces. */
  readonly debug?: boolean;
}

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** https, since the web's contract demands it; nothing is fetched from there. */
const ORIGIN = "https://localhost";
const PATIENCE = 20_000;

/**
 * Opens a workbook in an Excel of ours with the real office.js beside it, in half a second:
 *
 *     const { Excel, close } = await openInExcel(book, { knobs: knobsOf({ platform: "OfficeOnline", excelApi: "1.14" }) });
 *     await Excel.run(async (context) => …);
 *     close();
 */
export async function openInExcel(book: Book, options: OpenOptions = {}): Promise<OpenExcel> {
  const excel = startExcel(book, options);
  const line = openLine(excel, options);
  const faults: unknown[] = [];
  const virtualConsole = new VirtualConsole().on("jsdomError", (fault: unknown) => faults.push(fault));
  const script = pathToFileURL(join(DIST, options.debug ? "office.debug.js" : "office.js"));
  const { window } = new JSDOM(`<!doctype html><html><head><script src="${script}"></script></head><body>${options.body ?? ""}</body></html>`, {
    url: `${ORIGIN}/taskpane.html`,
    runScripts: "dangerously",
    resources: "usable",
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (page) => connect(line, page),
  });
  const close = (): void => {
    line.close();
    excel.stop();
    window.close();
  };
  const withFunctions = options.functions !== undefined && excel.host.knobs.requirements["CustomFunctionsRuntime"] !== undefined;
  const info = await inTime(ready(window, withFunctions ? excel : null), faults).catch((error: unknown) => {
    close();
    throw error;
  });
  const page = window as DOMWindow & Pick<OpenExcel, "Office" | "Excel" | "OfficeExtension" | "CustomFunctions">;
  return {
    excel,
    book,
    window,
    Office: page.Office,
    Excel: page.Excel,
    OfficeExtension: page.OfficeExtension,
    CustomFunctions: page.CustomFunctions,
    info,
    press: line.press,
    run: (text) => window.eval(text),
    faults,
    close,
  };
}

function connect(line: Line, page: DOMWindow): void {
  if (line.excel.host.knobs.platform !== "OfficeOnline") return connectDesktop(line, page as unknown as { external: unknown });
  page.name = connectWeb(line, framePort(page, ORIGIN)).frameName;
}

/**
 * Waits for office.js, and for the runtime of custom functions when there are any: it starts by itself a moment later, and a
 * formula written before shows `#NAME?`.
 */
async function ready(window: DOMWindow, withFunctions: ExcelHost | null): Promise<OpenExcel["info"]> {
  await new Promise((loaded) => window.addEventListener("load", loaded));
  const info = await (window as DOMWindow & { Office: typeof Office }).Office.onReady();
  while (withFunctions && !withFunctions.host.customFunctions.isReady() && !window.closed) await new Promise((resolve) => setTimeout(resolve, 5));
  return info;
}

async function inTime<T>(work: Promise<T>, faults: readonly unknown[]): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Office.js did not become ready.", { cause: faults })), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const GLOBALS = ["Office", "Excel", "OfficeExtension", "CustomFunctions"] as const;

/**
 * Lets modules of the add-in, imported in Node, see the page's `Office` and `Excel` as their own. Gives the way back:
 * `const giveBack = lendGlobals(open); afterAll(giveBack)`.
 */
export function lendGlobals(open: OpenExcel): () => void {
  const before = GLOBALS.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of GLOBALS) Object.defineProperty(globalThis, name, { value: open[name], configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** The text of a file in the published package, e.g. to list what office.js can call. */
export const officeScript = (name: string): string => readFileSync(join(DIST, name), "utf8");
