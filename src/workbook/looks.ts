import type { BlockStyle } from "../roster/sheetPlan";

/** How each block style looks; colours as RRGGBB. Both adapters draw from here. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly fill: string | null;
  readonly border: boolean;
  readonly wrap: boolean;
  readonly centred: boolean;
}

const PLAIN: Look = { bold: false, italic: false, size: 12, colour: "000000", fill: null, border: false, wrap: false, centred: false };

export const LOOKS: Readonly<Record<BlockStyle, Look>> = {
  title: { ...PLAIN, bold: true, size: 14 },
  note: { ...PLAIN, italic: true, size: 11, colour: "404040", wrap: true },
  heading: { ...PLAIN, bold: true, colour: "FFFFFF", fill: "1F4E79", border: true, wrap: true, centred: true },
  plainHeading: { ...PLAIN, bold: true, fill: "DDEBF7", border: true, wrap: true, centred: true },
  body: { ...PLAIN, border: true, wrap: true },
  flag: { ...PLAIN, border: true, wrap: true },
};

export const FONT = "Times New Roman";
export const BORDER_COLOUR = "A6A6A6";
export const TABLE_STYLE = "TableStyleLight1";
export const DATE_FORMAT = "dd/mm/yyyy";
/** Height in points of one line. */
export const LINE = 15.75;

/** Colours of cells that open with a sign; the sign stays, so that print and colour-blind readers lose nothing. */
export const FLAG_COLOURS = {
  "✕": { fill: "FFC7CE", text: "9C0006" },
  "!": { fill: "FFEB9C", text: "7F6000" },
} as const;
