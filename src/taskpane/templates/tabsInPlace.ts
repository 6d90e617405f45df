import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const BODY = "word/document.xml";
const STYLES = "word/styles.xml";

/**
 * A copy of a Word file for the drawing code, which looks for tab stops at the paragraph only: those of a paragraph's style are
 * written to it, so that its dotted lines are drawn.
 */
export function tabsInPlace(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const { [BODY]: body, [STYLES]: styles } = parts;
  if (body === undefined || styles === undefined) return docx;
  const tabsOf = styleTabs(strFromU8(styles));
  const drawn = strFromU8(body).replace(/<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/gs, (look) => {
    const tabs = tabsOf.get(/<w:pStyle w:val="([^"]*)"/.exec(look)?.[1] ?? "");
    return tabs === undefined || look.includes("<w:tabs>") ? look : look.replace("</w:pPr>", `${tabs}</w:pPr>`);
  });
  return zipSync({ ...parts, [BODY]: strToU8(drawn) }, { level: 0 });
}

/** The tab stops of each style that has some of its own. */
const styleTabs = (styles: string): ReadonlyMap<string, string> =>
  new Map(
    [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>).)*/gs)].flatMap(([style, id = ""]) => {
      const [tabs] = /<w:tabs>.*?<\/w:tabs>/s.exec(style) ?? [];
      return tabs === undefined ? [] : [[id, tabs] as const];
    }),
  );
