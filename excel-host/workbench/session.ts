import { univerCalculation } from "../calculation/univerCalculation";
import { type ExcelHost, startExcel } from "../excelHost";
import { knobsOf } from "../knobs";
import type { Book } from "../model/book";
import { connectDesktop } from "../transports/desktop";
import { type Line, openLine } from "../transports/line";
import type { AddIn } from "./addIn";

/** A workbook open in our Excel, with the add-in's page beside it. */
export interface Session {
  readonly excel: ExcelHost;
  /** Presses a ribbon button: done when the add-in says so. */
  readonly press: (command: string) => Promise<void>;
  /** Formulas or functions are still under way. */
  readonly isComputing: () => boolean;
  readonly close: () => void;
}

declare global {
  interface Window {
    /** Called by the add-in's page, in its frame, before its office.js runs. */
    connectAddIn?: (page: Window) => void;
  }
}

/** The pane as it was built; the server adds the script that calls us. */
const PANE = "../taskpane.html?workbench";
/** Longest wait for the page before formulas are computed without its functions. */
const PATIENCE = 15_000;

/** `…/workbench/?excel=Mac`: an Excel for Mac, which loads another file of office.js. */
const isMac = (): boolean => new URLSearchParams(location.search).get("excel") === "Mac";

/** Opens a workbook and loads the add-in's page anew: one page, one Excel. */
export function openSession(book: Book, addIn: AddIn, frame: HTMLIFrameElement): Session {
  book.dateOrder = "dmy";
  const excel = startExcel(book, { functions: addIn.functions, ...(isMac() ? { knobs: knobsOf({ platform: "Mac" }) } : {}) });
  const { host } = excel;
  let line: Line | null = null;
  let isOpen = true;
  window.connectAddIn = (page) => {
    line?.close();
    host.customFunctions.unload();
    host.references.clear();
    host.registrations.clear();
    line = openLine(excel, { language: "vi-VN" });
    connectDesktop(line, page as unknown as { external: unknown });
  };
  frame.src = PANE;

  /** A formula computed before the page has its functions would keep `#NAME?`, so the engine starts with them. */
  async function compute(): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (isOpen && !host.customFunctions.isReady() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 30));
    if (isOpen) host.calculation = univerCalculation(host);
  }
  void compute();

  return {
    excel,
    press: (command) => (line ? line.press(command) : Promise.reject(new Error("The add-in's page is not there yet."))),
    isComputing: () => host.calculation.isPending() || host.customFunctions.waiting() > 0 || !host.customFunctions.isReady(),
    close: () => {
      isOpen = false;
      line?.close();
      excel.stop();
    },
  };
}
