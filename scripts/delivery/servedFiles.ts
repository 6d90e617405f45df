/** What every kind of file in the site is called by a server; a kind that is not here stops the build. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  xml: "application/xml",
  txt: "text/plain",
  md: "text/markdown",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** `isText("js")` → true: sent as UTF-8, and compressed on the way. */
export const isText = (extension: string): boolean => /^(text|application)\/(html|css|javascript|json|xml|plain|markdown)$/.test(CONTENT_TYPES[extension] ?? "");

export const extensionOf = (file: string): string => file.slice(file.lastIndexOf(".") + 1);

/** A file whose name changes with its content, `taskpane.13f911d3415b9e133355.css`, as a pattern both servers understand. */
export const HASHED = "\\.[0-9a-f]{20}\\.(js|css)$";

/** Kept for a year; kept for a day, since Office wants its icons to be kept; asked for anew each time, so that an update is seen at once. */
export const CACHING = { hashed: "public, max-age=31536000, immutable", icons: "public, max-age=86400", other: "no-cache" } as const;

/** Excel on the web reads the list of functions from a page of Microsoft's. It holds names and descriptions, no data. */
export const READ_BY_EXCEL_ON_THE_WEB = "functions.json";

/** For the person who installs, not for visitors: servers answer that it is not there. */
export const SETUP_FOLDER = "cai-dat";

/** IIS reads its settings beside the site's files. */
export const IIS_SETTINGS = "web.config";
