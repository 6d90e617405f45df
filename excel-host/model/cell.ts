/** An error shown in a cell, e.g. `{ error: "#SPILL!" }`; told apart from the same text typed as text. */
export interface ErrorValue {
  readonly error: string;
}

export type CellValue = string | number | boolean | ErrorValue | null;

export const isError = (value: unknown): value is ErrorValue =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";

export type Horizontal = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type Vertical = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
}

export interface Border {
  readonly style: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** Everything about a cell but its content. Shared between cells, so never changed in place. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: Font;
  /** "#RRGGBB", or `null` for no fill. */
  readonly fill: string | null;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
}

export const PLAIN_FONT: Font = {
  name: "Calibri",
  size: 11,
  color: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
};

export const PLAIN_STYLE: CellStyle = {
  numberFormat: "General",
  font: PLAIN_FONT,
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  textOrientation: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export interface Cell {
  value: CellValue;
  /** With its "="; `null` for a constant. */
  formula: string | null;
  style: CellStyle;
  /** Size of the area this formula fills, its own cell included; `null` when it gives one value. */
  spill: { readonly rows: number; readonly columns: number } | null;
  /** The formula cell whose answer spilled here. */
  spilledFrom: { readonly row: number; readonly column: number } | null;
  /** Written with a leading apostrophe: text whatever it looks like. */
  quotePrefix: boolean;
  /** The different fonts of its letters, where they are formatted apart. */
  letters?: readonly Font[];
}

/** Nothing in it that a reader of values would see. */
export const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === null;
