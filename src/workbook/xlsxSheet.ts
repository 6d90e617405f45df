import type { Area, Cell } from "../roster/grid";
import { areaOf } from "./address";
import { type RichText, textCollector, unescapeText } from "./xlsxStrings";
import { attribute, scanXml } from "../ooxml/xmlScan";

/** A sheet part as read: only cells that hold something; the rest of what a grid needs is looked up by style. */
export interface SheetPart {
  readonly cells: readonly (readonly Cell[])[];
  /** Style numbers of the cells that hold something. */
  readonly styles: readonly (readonly number[] | undefined)[];
  readonly richTexts: ReadonlyMap<string, RichText>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Relationship ids of its tables. */
  readonly tableIds: readonly string[];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Up to here every row is padded to the widest; beyond (one stray cell far away) each row ends at its own last cell. */
const MOST_PADDED_CELLS = 1_000_000;

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
}

/** Reads a sheet part; empty formatted cells cost nothing. Null where the part is not well formed. */
export function readSheetPart(xml: string, strings: readonly RichText[], date1904: boolean): SheetPart | null {
  const cells: Cell[][] = [];
  const styles: number[][] = [];
  const richTexts = new Map<string, RichText>();
  const merges: Area[] = [];
  const hidden: number[] = [];
  const tableIds: string[] = [];
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let inValue = false;
  let inline: RichText | null = null;
  const inlineText = textCollector("is", (text) => (inline = text));

  const keep = (): void => {
    if (cell === null) return;
    const rich: RichText | null = cell.type === "s" && cell.value !== "" ? (strings[Number(cell.value)] ?? null) : inline;
    const value = valueOf(cell, rich, date1904);
    if (value === null || cell.row < 0 || cell.row > LAST_ROW || cell.column > LAST_COLUMN) return;
    (cells[cell.row] ??= [])[cell.column] = value;
    (styles[cell.row] ??= [])[cell.column] = cell.style;
    if (rich && rich.runs.length > 0) richTexts.set(`${cell.row},${cell.column}`, rich);
  };

  const wellFormed = scanXml(xml, {
    open: (name, attributes, empty) => {
      // Empty formatted cells come by the million and need no more than counting.
      if (name === "c" && empty) column += 1;
      else if (name === "row") {
        row = Number(attribute(attributes, "r") ?? row + 2) - 1;
        column = -1;
        if (isTrue(attribute(attributes, "hidden"))) hidden.push(row);
      } else if (name === "c") {
        const place = placeOfCell(attribute(attributes, "r")) ?? { row, column: column + 1 };
        column = place.column;
        cell = { ...place, type: attribute(attributes, "t") ?? "n", style: Number(attribute(attributes, "s") ?? 0), value: "" };
        inline = null;
      } else if (name === "v") inValue = cell !== null;
      else if (name === "mergeCell") merges.push(...areaOf(attribute(attributes, "ref") ?? ""));
      else if (name === "tablePart") tableIds.push(attribute(attributes, "id") ?? "");
      else if (cell !== null) inlineText.open(name, attributes, empty);
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text;
      else if (cell !== null) inlineText.text(text);
    },
    close: (name) => {
      if (name === "v") inValue = false;
      else if (name === "c") {
        keep();
        cell = null;
      } else if (cell !== null) inlineText.close(name);
    },
  });
  const filled = padded(cells);
  return wellFormed ? { cells: filled, styles, richTexts, merges, hiddenRows: new Set(hidden.filter((at) => at < filled.length)), tableIds } : null;
}

function valueOf(cell: OpenCell, text: RichText | null, date1904: boolean): Cell {
  switch (cell.type) {
    case "s":
    case "inlineStr":
      return text?.text ? text.text : null;
    case "str":
      return cell.value === "" ? null : unescapeText(cell.value);
    case "b":
      return cell.value === "" ? null : isTrue(cell.value.trim());
    case "e":
      return { error: cell.value };
    case "d":
      return serialOfIsoDate(cell.value, date1904) ?? cell.value;
    default:
      return numberOrText(cell.value);
  }
}

function numberOrText(value: string): Cell {
  const number = Number(value);
  return value.trim() === "" ? null : Number.isFinite(number) ? number : value;
}

/** `serialOfIsoDate("1975-01-01", false)` → 27395: some writers store dates as ISO texts. */
function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const milliseconds = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`);
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Number.isNaN(milliseconds) ? null : (milliseconds - start) / 86_400_000;
}

const isTrue = (text: string | null): boolean => text === "1" || text === "true";

const LOWER_CASE = 0x20;

function placeOfCell(reference: string | null): { readonly row: number; readonly column: number } | null {
  if (reference === null) return null;
  let column = 0;
  let at = 0;
  for (let code = reference.charCodeAt(0) & ~LOWER_CASE; code >= 65 && code <= 90; code = reference.charCodeAt(++at) & ~LOWER_CASE) column = column * 26 + code - 64;
  const row = Number(reference.slice(at));
  return column > 0 && Number.isInteger(row) ? { row: row - 1, column: column - 1 } : null;
}

const NO_CELLS: readonly Cell[] = [];

/** No holes: rows of nothing share one array, and an empty place is null. */
function padded(rows: readonly (Cell[] | undefined)[]): readonly (readonly Cell[])[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  const pad = width * rows.length <= MOST_PADDED_CELLS;
  const empty: readonly Cell[] = pad ? Array.from({ length: width }, () => null) : NO_CELLS;
  return Array.from(rows, (row) => (row === undefined ? empty : Array.from({ length: pad ? width : row.length }, (_, at) => row[at] ?? null)));
}
