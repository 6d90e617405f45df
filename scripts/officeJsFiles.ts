import path from "node:path";

export const OFFICE_JS_FOLDER = path.resolve("node_modules/@microsoft/office-js/dist");

/**
 * The part of office.js that Excel asks for: the loader, one file per kind of Excel, strings in Vietnamese and
 * English, the map it reads when no host answers, and the telemetry file it waits for (which then has nowhere to send to).
 */
export const OFFICE_JS_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "custom-functions-runtime.js",
  "o15apptofilemappingtable.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
] as const;
