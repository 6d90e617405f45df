import type { BlockStyle } from "../roster/sheetPlan";
import { BORDER_COLOUR, DATE_FORMAT, FLAG_COLOURS, FONT, type Look, LOOKS } from "./looks";
import type { Alignment, CellFormat } from "./sheetLayout";
import { xmlAttribute } from "./xlsxText";

export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Every style a new workbook uses is written, used or not, so a cell's style is a plain number. */
const STYLES = Object.keys(LOOKS) as readonly BlockStyle[];
const FORMATS: readonly CellFormat[] = ["general", "date", "text"];
const ALIGNMENTS: readonly Alignment[] = ["usual", "center", "left"];
const DATE_FORMAT_ID = 164;
const TEXT_FORMAT_ID = 49;

/** Style number of a cell; `quoted` keeps "=…" a text when the cell is edited later. Number 0 is a bare cell. */
export const styleNumber = (style: BlockStyle, format: CellFormat, alignment: Alignment, quoted: boolean): number =>
  1 + ((STYLES.indexOf(style) * FORMATS.length + FORMATS.indexOf(format)) * ALIGNMENTS.length + ALIGNMENTS.indexOf(alignment)) * 2 + (quoted ? 1 : 0);

/** Numbers of the differential styles of flags, for conditional formats. */
export const FLAG_STYLE_NUMBERS = { "✕": 0, "!": 1 } as const;

/** `styles.xml` of a new workbook. */
export function styleSheet(): string {
  const looks = STYLES.map((style) => LOOKS[style]);
  const fonts = [font({ ...LOOKS.body }), ...looks.map(font)];
  const fills = [`<fill><patternFill patternType="none"/></fill>`, `<fill><patternFill patternType="gray125"/></fill>`, ...looks.map(fill)];
  const cellStyles = STYLES.flatMap((style, at) =>
    FORMATS.flatMap((format) => ALIGNMENTS.flatMap((alignment) => [false, true].map((quoted) => xf(LOOKS[style], at, format, alignment, quoted)))),
  );
  return (
    `<styleSheet xmlns="${SPREADSHEET}">` +
    `<numFmts count="1"><numFmt numFmtId="${DATE_FORMAT_ID}" formatCode="${xmlAttribute(DATE_FORMAT)}"/></numFmts>` +
    list("fonts", fonts) +
    list("fills", fills) +
    list("borders", [border(""), border(BORDER_COLOUR)]) +
    list("cellStyleXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]) +
    list("cellXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`, ...cellStyles]) +
    list("cellStyles", [`<cellStyle name="Normal" xfId="0" builtinId="0"/>`]) +
    list("dxfs", [flagStyle("✕"), flagStyle("!")]) +
    `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`
  );
}

const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;

const font = (look: Look): string =>
  `<font>${look.bold ? "<b/>" : ""}${look.italic ? "<i/>" : ""}<sz val="${look.size}"/><color rgb="FF${look.colour}"/><name val="${FONT}"/><family val="1"/></font>`;

const fill = (look: Look): string =>
  look.fill === null
    ? `<fill><patternFill patternType="none"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`;

const border = (colour: string): string => {
  const side = (name: string): string => (colour ? `<${name} style="thin"><color rgb="FF${colour}"/></${name}>` : `<${name}/>`);
  return `<border>${["left", "right", "top", "bottom", "diagonal"].map((name) => (name === "diagonal" ? "<diagonal/>" : side(name))).join("")}</border>`;
};

function xf(look: Look, at: number, format: CellFormat, aligned: Alignment, quoted: boolean): string {
  const numberFormat = format === "date" ? DATE_FORMAT_ID : format === "text" ? TEXT_FORMAT_ID : 0;
  const across = look.centred ? "center" : aligned;
  const alignment = `<alignment${across === "usual" ? "" : ` horizontal="${across}"`} vertical="${look.centred ? "center" : "top"}"${look.wrap ? ` wrapText="1"` : ""}/>`;
  return (
    `<xf numFmtId="${numberFormat}" fontId="${at + 1}" fillId="${at + 2}" borderId="${look.border ? 1 : 0}" xfId="0"` +
    `${quoted ? ` quotePrefix="1"` : ""}${numberFormat ? ` applyNumberFormat="1"` : ""} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}

const flagStyle = (sign: keyof typeof FLAG_COLOURS): string => {
  const { fill: background, text } = FLAG_COLOURS[sign];
  return `<dxf><font><color rgb="FF${text}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${background}"/><bgColor rgb="FF${background}"/></patternFill></fill></dxf>`;
};
