import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const BODY = "word/document.xml";
const STYLES = "word/styles.xml";

/**
 * A copy of a Word file for the drawing code, in which what it would miss is said as it reads it: tab stops of a style at the paragraph,
 * a line of dots as a left tab, a table of fixed widths as such. Otherwise dots run over the page and squeeze the cell beside them.
 */
export function readyToDraw(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const { [BODY]: body, [STYLES]: styles } = parts;
  if (body === undefined || styles === undefined) return docx;
  return zipSync({ ...parts, [BODY]: strToU8(fixedTables(dotsToTheMargin(tabsInPlace(strFromU8(body), styleTabs(strFromU8(styles)))))) }, { level: 0 });
}

/** It looks for tab stops at the paragraph only. */
const tabsInPlace = (body: string, tabsOf: ReadonlyMap<string, string>): string =>
  body.replace(/<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/gs, (look) => {
    const tabs = tabsOf.get(/<w:pStyle w:val="([^"]*)"/.exec(look)?.[1] ?? "");
    return tabs === undefined || look.includes("<w:tabs>") ? look : look.replace("</w:pPr>", `${tabs}</w:pPr>`);
  });

/** The tab stops of each style that has some of its own. */
const styleTabs = (styles: string): ReadonlyMap<string, string> =>
  new Map(
    [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>).)*/gs)].flatMap(([style, id = ""]) => {
      const [tabs] = /<w:tabs>.*?<\/w:tabs>/s.exec(style) ?? [];
      return tabs === undefined ? [] : [[id, tabs] as const];
    }),
  );

/** Twips a line of dots ends before its stop: the space it is drawn with has a width of its own, and a line too long goes below. */
const SHORTER = 100;

/** It measures a right tab by the letters behind it: where none follow, a left tab at the same place draws the same line. */
const dotsToTheMargin = (body: string): string =>
  body.replace(/<w:p(?: [^>]*[^/])?>.*?<\/w:p>/gs, (paragraph) => {
    const last = paragraph.lastIndexOf("<w:tab/>");
    if (last === -1 || /<w:t(?: [^>]*)?>[^<]/.test(paragraph.slice(last))) return paragraph;
    return paragraph.replace(/<w:tab [^>]*w:leader="dot"[^>]*>/g, (stop) =>
      stop.replace('w:val="right"', 'w:val="left"').replace(/w:pos="(\d+)"/, (_, at: string) => `w:pos="${Number(at) - SHORTER}"`),
    );
  });

/** It reads another attribute than the one Word writes, and takes every table for one that fits its words. */
const fixedTables = (body: string): string => body.replaceAll('<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="fixed" w:val="fixed"/>');
