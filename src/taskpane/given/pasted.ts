/** What a text on the clipboard is: a workbook handed over by the pane in Excel, a table copied from a sheet, or neither. */
export type Pasted =
  | { readonly kind: "workbook"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "table"; readonly rows: readonly (readonly (string | null)[])[] }
  /** A handed-over workbook that lacks a part. */
  | { readonly kind: "cut" }
  | { readonly kind: "nothing" };

/** More letters at once than a function takes. */
const PIECE = 0x8000;
const HEAD = /^\[Xếp loại\] (.+) · (\d+)\s+/;

/** A workbook as one text, for a clipboard: `clipboardText("DS.xlsx", bytes)` → "[Xếp loại] DS.xlsx · 11679\nUEsDBB…". */
export function clipboardText(name: string, bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += PIECE) letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return `[Xếp loại] ${name} · ${bytes.length}\n${btoa(letters)}`;
}

/** Reads what was pasted: `readPasted("STT\tHọ và tên\n1\tNguyễn Văn An")` → a table of two rows. */
export function readPasted(text: string): Pasted {
  const head = HEAD.exec(text.normalize("NFC"));
  if (head !== null) {
    const [whole, name = "", length] = head;
    const bytes = bytesOf(text.normalize("NFC").slice(whole.length));
    return bytes?.length === Number(length) ? { kind: "workbook", name, bytes } : { kind: "cut" };
  }
  const rows = tableOf(text);
  // One cell, or one column: a sentence or a list of names is no roster.
  return rows.length > 1 && rows.some((row) => row.length > 1) ? { kind: "table", rows } : { kind: "nothing" };
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Rows as spreadsheets put them on a clipboard: tabs between cells; quotes around a cell that holds a tab, a quote or a new line. */
function tableOf(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g)) {
    const value = quoted === undefined ? plain : quoted.replace(/""/g, '"');
    rows.at(-1)?.push(value.trim() === "" ? null : value);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  while (rows.at(-1)?.every((value) => value === null)) rows.pop();
  return rows;
}
