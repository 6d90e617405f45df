import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const RULE = /<cfRule type="(?:containsText|notContainsText|beginsWith|endsWith)"[^>]*(?=><formula>)/g;

/**
 * Gives conditional formats by text the attribute `text`, which excelts leaves out: without it LibreOffice holds every cell to
 * match, whatever the rule's formula says.
 */
export function withTextOfRules(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = strFromU8(bytes);
    const mended = xml.replace(RULE, (tag, at: number) => `${tag} text="${textIn(xml.slice(at + tag.length))}"`);
    if (mended !== xml) parts[path] = strToU8(mended);
  }
  return zipSync(parts);
}

/** The text a rule's formula looks for, still escaped: `textIn('><formula>LEFT(A1,1)=&quot;x&quot;</formula>…')` → "x". */
function textIn(xml: string): string {
  const formula = xml.slice(0, xml.indexOf("</formula>")).replace(/&quot;/g, '"');
  return (/"((?:[^"]|"")*)"/.exec(formula)?.[1] ?? "").replace(/""/g, "&quot;");
}
