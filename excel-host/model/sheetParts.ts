import type { Box } from "./box";

/** Excel's DataValidation, kept as the add-in gave it; only the lists our add-in uses are judged. */
export interface Validation {
  boxes: readonly Box[];
  type: "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom";
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}

/** How cells look where a condition holds; `null` leaves a thing as it is. */
export interface ConditionalLook {
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: string | null;
  fill: string | null;
  numberFormat: string | null;
}

export interface ConditionalFormat {
  readonly id: string;
  boxes: readonly Box[];
  readonly condition:
    | { readonly type: "Custom"; formula: string }
    | { readonly type: "CellValue"; rule: Readonly<Record<string, unknown>> }
    | { readonly type: "ContainsText"; rule: Readonly<Record<string, unknown>> };
  readonly look: ConditionalLook;
  stopIfTrue: boolean;
}

export const plainConditionalLook = (): ConditionalLook => ({
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  fill: null,
  numberFormat: null,
});

/** The options of Worksheet.protection: what stays allowed. */
export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export interface Protection {
  readonly password: string | null;
  readonly options: Readonly<Record<ProtectionOption, boolean>>;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface HeaderFooter {
  LeftHeader: string;
  CenterHeader: string;
  RightHeader: string;
  LeftFooter: string;
  CenterFooter: string;
  RightFooter: string;
}

/** Margins in points, as Office.js has them. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: readonly Box[];
  titleRows: Box | null;
  titleColumns: Box | null;
  headerFooter: HeaderFooter;
}

export const plainPageLayout = (): PageLayout => ({
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printArea: [],
  titleRows: null,
  titleColumns: null,
  headerFooter: { LeftHeader: "", CenterHeader: "", RightHeader: "", LeftFooter: "", CenterFooter: "", RightFooter: "" },
});
