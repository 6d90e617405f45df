/** A copied block as rows of texts: `rowsOf('a\t"b\nc"\r\nd\te\r\n')` → [["a", "b\nc"], ["d", "e"]]. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  const whole = text.replace(/\r?\n$/, "");
  for (let match = cell.exec(whole); match; match = cell.exec(whole)) {
    const [, quoted, plain = "", end] = match;
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/** The other way: texts with line breaks, tabs or quotes are quoted. */
export const textOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join("\t")).join("\r\n");
