import { addressOf, parseAddress, quotedSheet } from "./address";
import type { Box } from "./box";

/** A piece of a formula: a reference to cells, or anything else. */
type Piece = { readonly kind: "other"; readonly text: string } | Reference;
interface Reference {
  readonly kind: "reference";
  readonly text: string;
  /** The sheet named before "!", or `null`. */
  readonly sheet: string | null;
  readonly prefix: string;
  readonly cells: string;
}

const PIECE = new RegExp(
  [
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<structured>[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\])`,
    String.raw`(?<prefix>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<cells>\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<word>(?:'(?:[^']|'')+'!)?[\p{L}_\\][\p{L}\p{N}_.\\]*!?)`,
    String.raw`(?<number>\d+\.?\d*)`,
  ].join("|"),
  "giu",
);

function* piecesOf(formula: string): Generator<Piece> {
  let at = 0;
  for (const match of formula.matchAll(PIECE)) {
    if (match.index > at) yield { kind: "other", text: formula.slice(at, match.index) };
    at = match.index + match[0].length;
    const { cells, prefix = "" } = match.groups ?? {};
    if (cells === undefined) yield { kind: "other", text: match[0] };
    else yield { kind: "reference", text: match[0], prefix, sheet: sheetOf(prefix), cells };
  }
  if (at < formula.length) yield { kind: "other", text: formula.slice(at) };
}

const sheetOf = (prefix: string): string | null =>
  prefix === "" ? null : prefix.slice(0, -1).replace(/^'(.*)'$/, "$1").replace(/''/g, "'");

/**
 * Moves the references of a formula: `move` gets each referenced box with its sheet's name (`null` = the formula's own)
 * and gives the new box, the same box, or `null` for one that is gone (`#REF!`). Dollar signs stay.
 */
export function moveReferences(formula: string, move: (sheet: string | null, box: Box) => Box | null): string {
  let moved = "";
  for (const piece of piecesOf(formula)) moved += piece.kind === "other" ? piece.text : movedReference(piece, move);
  return moved;
}

function movedReference(reference: Reference, move: (sheet: string | null, box: Box) => Box | null): string {
  const box = parseAddress(reference.cells)?.box;
  if (!box) return reference.text;
  const target = move(reference.sheet, box);
  if (target === box) return reference.text;
  return target === null ? `${reference.prefix}#REF!` : reference.prefix + withDollars(target, reference.cells);
}

/** The new address with the dollar signs of the old: `withDollars(B3, "$B2")` → "$B3". */
function withDollars(box: Box, old: string): string {
  const oldEnds = old.split(":");
  return addressOf(box)
    .split(":")
    .map((end, index) => {
      const before = oldEnds[index] ?? oldEnds[0] ?? "";
      const column = /^\$[A-Z]/i.test(before) ? "$" : "";
      const row = /\$\d/.test(before) ? "$" : "";
      return end.replace(/^([A-Z]+)/, `${column.replace("$", "$$$$")}$1`).replace(/(\d+)$/, `${row.replace("$", "$$$$")}$1`);
    })
    .join(":");
}

/** Writes a sheet's new name into a formula; `to` = `null` (sheet deleted) makes its references `#REF!`. */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  let text = "";
  for (const piece of piecesOf(formula)) {
    if (piece.kind === "other" || piece.sheet?.toLowerCase() !== from.toLowerCase()) text += piece.text;
    else text += to === null ? "#REF!" : `${quotedSheet(to)}!${piece.cells}`;
  }
  return text;
}

/** Writes a table's new name into structured references: `renameTableIn("=SUM(A[x])", "A", "B")` → "=SUM(B[x])". */
export const renameTableIn = (formula: string, from: string, to: string): string =>
  formula.replace(/"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*(?=\[)/giu, (word) => (word.toLowerCase() === from.toLowerCase() ? to : word));

/** `translate("=A1+$B$1", 1, 0)` → "=A2+$B$1": what a copied formula becomes. */
export function translate(formula: string, rows: number, columns: number): string {
  let text = "";
  for (const piece of piecesOf(formula)) {
    if (piece.kind === "other") text += piece.text;
    else text += piece.prefix + piece.cells.split(":").map((end) => translatedEnd(end, rows, columns)).join(":");
  }
  return text;
}

function translatedEnd(end: string, rows: number, columns: number): string {
  const [, columnMark = "", column = "", rowMark = "", row = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
  const box = parseAddress(`${column || "A"}${row || "1"}`)?.box;
  if (!box) return end;
  const moved = { row: box.row + (rowMark ? 0 : rows), column: box.column + (columnMark ? 0 : columns), rows: 1, columns: 1 };
  if (moved.row < 0 || moved.column < 0) return "#REF!";
  const [, newColumn = "", newRow = ""] = /^([A-Z]+)(\d+)$/.exec(addressOf(moved)) ?? [];
  return `${columnMark}${column === "" ? "" : newColumn}${rowMark}${row === "" ? "" : newRow}`;
}
