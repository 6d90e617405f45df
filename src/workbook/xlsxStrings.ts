import { readFontFact } from "./xlsxStyles";
import { scanXml, type XmlListener } from "../ooxml/xmlScan";

/** A text with the fonts of its runs; a run without its own font has the cell's, told by `null` here. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly ({ readonly name: string | null; readonly bold: boolean } | null)[];
}

/** A text as cells hold it, with `_x000D_` written out: `unescapeText("a_x000D_b")` → "a\rb". */
export const unescapeText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/** Every entry of `sharedStrings.xml`; null where it is not well formed. */
export function readSharedStrings(xml: string | null): readonly RichText[] | null {
  const strings: RichText[] = [];
  if (xml === null) return strings;
  return scanXml(xml, textCollector("si", (text) => strings.push(text))) ? strings : null;
}

/**
 * Collects the texts of `si` and `is` elements: their plain text or their runs joined, without the reading aids (`rPh`).
 * The same listener serves the shared strings and the texts written inside a sheet.
 */
export function textCollector(element: string, done: (text: RichText) => void): Required<XmlListener> {
  let parts: string[] = [];
  let runs: ({ name: string | null; bold: boolean } | null)[] = [];
  let depth = 0;
  let inText = false;
  let inAid = false;
  return {
    open: (name, attributes) => {
      if (name === element) {
        [parts, runs, depth] = [[], [], 1];
        return;
      }
      if (depth === 0) return;
      if (name === "rPh") inAid = true;
      else if (name === "t") inText = !inAid;
      else if (name === "r") runs.push(null);
      else if (name === "rPr") runs[runs.length - 1] = { name: null, bold: false };
      else readFontFact(runs.at(-1) ?? undefined, name, attributes);
    },
    text: (text) => {
      if (inText) parts.push(text);
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inAid = false;
      else if (name === element && depth > 0) {
        depth = 0;
        done({ text: unescapeText(parts.join("")), runs });
      }
    },
  };
}
