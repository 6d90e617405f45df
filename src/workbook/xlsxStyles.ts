import { attribute, scanXml } from "../ooxml/xmlScan";

/** What a style number of a cell means, as far as a roster needs it. */
export interface Styles {
  readonly formatOf: (style: number) => string;
  readonly fontOf: (style: number) => string | null;
  readonly boldOf: (style: number) => boolean;
}

/**
 * The number formats every workbook has without writing them down, in en-US form. 14 to 22 follow the reader's locale in
 * Excel; these are the codes Office.js gives for them, so that both adapters agree.
 */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
  22: "m/d/yyyy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
};

interface Font {
  name: string | null;
  bold: boolean;
}

/** Reads `styles.xml`; a workbook without one has nothing but General. Null where it is not well formed. */
export function readStyles(xml: string | null): Styles | null {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const cellStyles: { readonly format: number; readonly font: number }[] = [];
  let inside = "";
  const wellFormed =
    xml === null ||
    scanXml(xml, {
      open: (name, attributes) => {
        if (name === "fonts" || name === "cellXfs" || name === "dxfs" || name === "cellStyleXfs") inside = name;
        else if (name === "numFmt" && inside !== "dxfs") formats.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
        else if (name === "font" && inside === "fonts") fonts.push({ name: null, bold: false });
        else if (inside === "fonts") readFontFact(fonts.at(-1), name, attributes);
        else if (name === "xf" && inside === "cellXfs")
          cellStyles.push({ format: Number(attribute(attributes, "numFmtId") ?? 0), font: Number(attribute(attributes, "fontId") ?? 0) });
      },
      close: (name) => {
        if (name === inside) inside = "";
      },
    });
  if (!wellFormed) return null;
  const formatOf = (style: number): string => {
    const format = cellStyles[style]?.format ?? 0;
    return formats.get(format) ?? BUILT_IN_FORMATS[format] ?? "General";
  };
  const fontAt = (style: number): Font | undefined => fonts[cellStyles[style]?.font ?? 0];
  return { formatOf, fontOf: (style) => fontAt(style)?.name ?? null, boldOf: (style) => fontAt(style)?.bold ?? false };
}

/** One child of a `<font>` or of a run's `<rPr>`; the first names its font in `name`, the second in `rFont`. */
export function readFontFact(font: { name: string | null; bold: boolean } | undefined, name: string, attributes: string): void {
  if (font === undefined) return;
  if (name === "name" || name === "rFont") font.name = attribute(attributes, "val");
  else if (name === "b") font.bold = !["0", "false"].includes(attribute(attributes, "val") ?? "1");
}
