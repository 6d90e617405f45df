import { addressOf } from "../model/address";
import type { Sheet } from "../model/book";
import { cellBox } from "../model/box";
import type { Border, BorderSide, CellStyle, Font } from "../model/cell";
import { cellAt, styleAt } from "../model/cells";
import type { ConditionalLook } from "../model/sheetParts";
import { conditionalLook } from "./conditional";
import { element } from "./desk";
import { cssFont, familyOf, LINE_HEIGHT, MARGIN, PIXELS, widthOf } from "./measure";
import { shownText, sideOf } from "./shownText";
import { WORDS } from "./words";

/** A rectangle of the window, in pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const idOf = (row: number, column: number): string => `cell-${addressOf(cellBox(row, column))}`;

/** A cell as the screen shows it. `free` is how far its text may run over empty neighbours. */
export function cellElement(sheet: Sheet, row: number, column: number, place: Rectangle, free: () => number): HTMLElement {
  const cell = cellAt(sheet, row, column);
  const style = cell?.style ?? styleAt(sheet, row, column);
  const value = cell?.value ?? null;
  const look = conditionalLook(sheet, row, column, value);
  const made = element("div", { id: idOf(row, column), className: "cell" });
  made.role = "gridcell";
  made.ariaColIndex = String(column + 2);
  made.style.cssText = boxCss(place) + edgesCss(sheet, row, column, style, look);
  if (cell?.spilledFrom) {
    made.classList.add("spilled");
    made.title = WORDS.spilledFrom(addressOf(cellBox(cell.spilledFrom.row, cell.spilledFrom.column)));
  }
  if (value === null) return made;
  const font = { ...style.font, bold: look.bold ?? style.font.bold, italic: look.italic ?? style.font.italic };
  const side = style.horizontal === "General" ? sideOf(value) : SIDES[style.horizontal];
  let text = shownText({ value, style }, sheet.book);
  if (typeof value === "number" && widthOf(text, cssFont(font)) > place.width - MARGIN) text = "#".repeat(Math.max(1, Math.floor(place.width / 9)));
  const span = element("span", {}, text);
  const width = typeof value === "string" && !style.wrapText && side === "left" ? free() : place.width;
  made.classList.toggle("runsOver", width > place.width);
  span.style.cssText = `max-width:${width - 2 * MARGIN}px;${style.wrapText ? "white-space:pre-wrap;overflow-wrap:anywhere;" : ""}${fontCss(font, style, look)}`;
  made.style.cssText += `justify-content:${FLEX[side]};align-items:${ALIGNS[style.vertical]};text-align:${side};padding:0 2px 0 ${MARGIN + style.indent * 9}px;`;
  made.append(span);
  return made;
}

const SIDES = {
  General: "left", Left: "left", Center: "center", Right: "right", Fill: "left", Justify: "left", CenterAcrossSelection: "center", Distributed: "left",
} as const;
const FLEX = { left: "flex-start", center: "center", right: "flex-end" } as const;
const ALIGNS = { Top: "flex-start", Center: "center", Bottom: "flex-end", Justify: "flex-start", Distributed: "flex-start" } as const;

export const boxCss = ({ left, top, width, height }: Rectangle): string => `left:${left}px;top:${top}px;width:${width}px;height:${height}px;`;

function fontCss(font: Font, style: CellStyle, look: ConditionalLook): string {
  const lines = [
    (look.underline ?? font.underline) !== "None" ? "underline" : "",
    (look.strikethrough ?? font.strikethrough) ? "line-through" : "",
  ].filter((line) => line !== "");
  return (
    `font-family:${familyOf(font.name)};font-size:${font.size * PIXELS}px;line-height:${LINE_HEIGHT};color:${look.fontColor ?? style.font.color};` +
    `${font.bold ? "font-weight:bold;" : ""}${font.italic ? "font-style:italic;" : ""}${lines.length > 0 ? `text-decoration:${lines.join(" ")};` : ""}`
  );
}

/** Fill and lines: each cell draws its right and lower edge, which may be the next cell's left or upper one. */
function edgesCss(sheet: Sheet, row: number, column: number, style: CellStyle, look: ConditionalLook): string {
  const fill = look.fill ?? style.fill;
  const faint = sheet.showGridlines && fill === null ? "1px solid #dadada" : `1px solid ${fill ?? "transparent"}`;
  const edge = (own: BorderSide, other: BorderSide, next: CellStyle): string => {
    const border = style.borders[own] ?? next.borders[other];
    return border ? lineCss(border) : faint;
  };
  const right = edge("EdgeRight", "EdgeLeft", styleAt(sheet, row, column + 1));
  const below = edge("EdgeBottom", "EdgeTop", styleAt(sheet, row + 1, column));
  return `border-right:${right};border-bottom:${below};${fill === null ? "" : `background:${fill};`}`;
}

const WEIGHTS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;
const lineCss = ({ style, weight, color }: Border): string =>
  style === "None" ? "1px solid transparent" : `${WEIGHTS[weight]}px ${style === "Double" ? "double" : /Dash/.test(style) ? "dashed" : style === "Dot" ? "dotted" : "solid"} ${color}`;
