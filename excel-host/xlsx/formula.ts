/** Functions newer than the file format carry a mark in it; these two a second one. */
const MARKED = [
  "ANCHORARRAY", "CHOOSECOLS", "CHOOSEROWS", "CONCAT", "DROP", "HSTACK", "IFNA", "IFS", "MAXIFS", "MINIFS", "RANDARRAY", "SEQUENCE", "SORTBY", "SWITCH", "TAKE",
  "TEXTAFTER", "TEXTBEFORE", "TEXTJOIN", "TEXTSPLIT", "TOCOL", "TOROW", "UNIQUE", "VSTACK", "XLOOKUP", "XMATCH",
] as const;
const TWICE_MARKED = ["FILTER", "SORT"] as const;

/** Changes a formula outside its texts. */
const outsideTexts = (formula: string, change: (piece: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (piece) => (piece.startsWith('"') ? piece : change(piece)));

/**
 * A formula as Excel shows it: `shownFormula("_xlfn.XLOOKUP(A1,B:B,C:C)")` → "=XLOOKUP(A1,B:B,C:C)",
 * `shownFormula("_xldudf_XEPLOAI_DEM(A1)")` → "=XEPLOAI.DEM(A1)": an add-in's function, namespace first.
 */
export const shownFormula = (stored: string): string =>
  `=${outsideTexts(stored, (piece) =>
    piece
      .replace(/_xlfn\.(_xlws\.)?/gi, "")
      .replace(/ANCHORARRAY\(([^()]*)\)/gi, "$1#")
      .replace(/_xldudf_(\p{L}[\p{L}\p{N}]*)_/giu, "$1."),
  )}`;

/** The other way; `namespace` is that of the add-in whose functions the formula may call. */
export function storedFormula(shown: string, namespace: string | null): string {
  const marked = new RegExp(String.raw`(?<![\w.])(${MARKED.join("|")})\(`, "gi");
  const twice = new RegExp(String.raw`(?<![\w.])(${TWICE_MARKED.join("|")})\(`, "gi");
  const own = namespace === null ? null : new RegExp(String.raw`(?<![\w.])${namespace}\.(?=[\p{L}_][\p{L}\p{N}_.]*\()`, "giu");
  return outsideTexts(shown.slice(1), (piece) => {
    const anchored = piece.replace(/((?:'[^']+'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?\d+)#/giu, "ANCHORARRAY($1)");
    const renamed = own ? anchored.replace(own, `_xldudf_${namespace}_`) : anchored;
    return renamed.replace(twice, "_xlfn._xlws.$1(").replace(marked, "_xlfn.$1(");
  });
}
