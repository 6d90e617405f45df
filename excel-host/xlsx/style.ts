import type { Alignment, Border as FileBorder, Borders, BorderStyle, Fill, Font as FileFont, Style } from "@cj-tech-master/excelts";
import { type Border, type BorderSide, type CellStyle, type Font, type Horizontal, PLAIN_STYLE, type Vertical } from "../model/cell";
import { colorFor, hexOf } from "./color";

const HORIZONTAL = {
  left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed",
} as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" } as const;
const UNDERLINE = { none: "None", single: "Single", double: "Double", singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant" } as const;
/** A line in a file is one word; in Office.js it is a style and a weight. */
const LINES: Readonly<Record<BorderStyle, readonly [Border["style"], Border["weight"]]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};
const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

const keyOf = <Key extends string, Word>(words: Readonly<Record<Key, Word>>, wanted: Word): Key | undefined =>
  (Object.keys(words) as Key[]).find((key) => words[key] === wanted);

/** Reads styles of a file; equal ones become one object, as the model shares them. */
export function styleReader(usual: Font): (style: Partial<Style> | undefined) => CellStyle {
  const known = new Map<string, CellStyle>();
  const plain: CellStyle = { ...PLAIN_STYLE, font: usual };
  return (style) => {
    if (!style || Object.keys(style).length === 0) return plainOf(known, plain);
    const read = styleOf(style, plain);
    const key = JSON.stringify(read);
    const same = known.get(key);
    if (same) return same;
    known.set(key, read);
    return read;
  };
}

function plainOf(known: Map<string, CellStyle>, plain: CellStyle): CellStyle {
  const key = JSON.stringify(plain);
  const found = known.get(key) ?? plain;
  known.set(key, found);
  return found;
}

function styleOf({ numFmt, font, fill, alignment, protection, border }: Partial<Style>, plain: CellStyle): CellStyle {
  return {
    numberFormat: numFmt === undefined ? "General" : typeof numFmt === "string" ? numFmt : numFmt.formatCode,
    font: font ? fontOf(font, plain.font) : plain.font,
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? hexOf(fill.fgColor) : null,
    horizontal: alignment?.horizontal ? (HORIZONTAL[alignment.horizontal] ?? "General") : "General",
    vertical: alignment?.vertical ? (VERTICAL[alignment.vertical] ?? "Bottom") : "Bottom",
    wrapText: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    textOrientation: alignment?.textRotation === "vertical" ? 180 : (alignment?.textRotation ?? 0),
    shrinkToFit: alignment?.shrinkToFit ?? false,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: border ? bordersOf(border) : {},
  };
}

/** A font of a file, what it leaves out taken from the workbook's usual one. */
export const fontOf = ({ name, size, color, bold, italic, underline, strike }: Partial<FileFont>, usual: Font): Font => ({
  name: name ?? usual.name,
  size: size ?? usual.size,
  color: hexOf(color) ?? "#000000",
  bold: bold ?? false,
  italic: italic ?? false,
  underline: typeof underline === "string" ? UNDERLINE[underline] : underline ? "Single" : "None",
  strikethrough: strike ?? false,
});

function bordersOf(borders: Partial<Borders>): CellStyle["borders"] {
  const read: Partial<Record<BorderSide, Border>> = {};
  for (const [side, own] of Object.entries(SIDES) as [keyof typeof SIDES, BorderSide][]) {
    const border = borderOf(borders[side]);
    if (border) read[own] = border;
  }
  const diagonal = borderOf(borders.diagonal);
  if (diagonal && borders.diagonal?.down) read.DiagonalDown = diagonal;
  if (diagonal && borders.diagonal?.up) read.DiagonalUp = diagonal;
  return read;
}

function borderOf(border: Partial<FileBorder> | undefined): Border | null {
  if (!border?.style) return null;
  const [style, weight] = LINES[border.style];
  return { style, weight, color: hexOf(border.color) ?? "#000000" };
}

/** A style as the file keeps it: `styleFor(PLAIN_STYLE)` is Calibri 11 without anything else. */
export function styleFor(style: CellStyle): Partial<Style> {
  const fill = fillFor(style);
  const border = bordersFor(style);
  return {
    ...(style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
    font: fontFor(style.font),
    ...(fill ? { fill } : {}),
    ...(border ? { border } : {}),
    alignment: alignmentFor(style),
    protection: { locked: style.locked, hidden: style.formulaHidden },
  };
}

export const fontFor = ({ name, size, color, bold, italic, underline, strikethrough }: Font): Partial<FileFont> => ({
  name,
  size,
  color: colorFor(color),
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(underline === "None" ? {} : { underline: keyOf(UNDERLINE, underline) ?? "single" }),
  ...(strikethrough ? { strike: true } : {}),
});

const fillFor = ({ fill }: CellStyle): Fill | null =>
  fill === null ? null : { type: "pattern", pattern: "solid", fgColor: colorFor(fill), bgColor: colorFor(fill) };

function alignmentFor({ horizontal, vertical, wrapText, indent, textOrientation, shrinkToFit }: CellStyle): Partial<Alignment> {
  const across = keyOf<keyof typeof HORIZONTAL, Horizontal>(HORIZONTAL, horizontal);
  const down = keyOf<keyof typeof VERTICAL, Vertical>(VERTICAL, vertical);
  return {
    ...(across ? { horizontal: across } : {}),
    ...(down && down !== "bottom" ? { vertical: down } : {}),
    ...(wrapText ? { wrapText } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(textOrientation === 0 ? {} : { textRotation: textOrientation === 180 ? "vertical" : textOrientation }),
    ...(shrinkToFit ? { shrinkToFit } : {}),
  };
}

function bordersFor({ borders }: CellStyle): Partial<Borders> | null {
  const written: Partial<Borders> = {};
  for (const [side, own] of Object.entries(SIDES) as [keyof typeof SIDES, BorderSide][]) {
    const border = lineFor(borders[own]);
    if (border) written[side] = border;
  }
  const diagonal = lineFor(borders.DiagonalDown ?? borders.DiagonalUp);
  if (diagonal) written.diagonal = { ...diagonal, down: borders.DiagonalDown !== undefined, up: borders.DiagonalUp !== undefined };
  return Object.keys(written).length > 0 ? written : null;
}

function lineFor(border: Border | undefined): Partial<FileBorder> | null {
  if (!border || border.style === "None") return null;
  const lines = Object.entries(LINES) as [BorderStyle, readonly [string, string]][];
  const exact = lines.find(([, [style, weight]]) => style === border.style && weight === border.weight);
  const close = exact ?? lines.find(([, [style]]) => style === border.style);
  return { style: close?.[0] ?? "thin", color: colorFor(border.color) };
}
