/** The longest text a cell holds. */
const MOST_CHARACTERS = 32_767;

/**
 * A text as XML can carry it: control characters dropped, half pairs replaced, markup escaped, and Excel's own escapes kept from
 * being read back as such: `xmlText("A < _x000D_")` → "A &lt; _x005F_x000D_".
 */
export const xmlText = (text: string): string =>
  cellText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

/** The same for an attribute; a line break there would be read as a space. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");

/** A text cut to what a cell can hold, without what no cell can hold. */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD");
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 2).replace(/[\ud800-\udbff]$/, "")}…`;
}
