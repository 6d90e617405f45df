import type { Color } from "@cj-tech-master/excelts";

/** Office's theme of every new workbook; excelts keeps a workbook's own theme to itself. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"] as const;
/** The old palette's first eight, and those after it that mean the system's text and window. */
const INDEXED: Readonly<Record<number, string>> = {
  0: "000000", 1: "FFFFFF", 2: "FF0000", 3: "00FF00", 4: "0000FF", 5: "FFFF00", 6: "FF00FF", 7: "00FFFF",
  8: "000000", 9: "FFFFFF", 10: "FF0000", 11: "00FF00", 12: "0000FF", 13: "FFFF00", 14: "FF00FF", 15: "00FFFF",
  22: "C0C0C0", 23: "808080", 64: "000000", 65: "FFFFFF",
};

/** `hexOf({ argb: "FF1F4E79" })` → "#1F4E79"; a theme's tint makes it lighter or darker; no colour → `null`. */
export function hexOf(color: Partial<Color> | undefined): string | null {
  if (!color) return null;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const { tint = 0, indexed } = color as { readonly tint?: number; readonly indexed?: number };
  const base = color.theme !== undefined ? THEME[color.theme] : indexed !== undefined ? INDEXED[indexed] : undefined;
  return base === undefined ? null : `#${tinted(base, tint)}`;
}

const tinted = (hex: string, tint: number): string =>
  (hex.match(/../g) ?? [])
    .map((pair) => {
      const part = Number.parseInt(pair, 16);
      const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(moved).toString(16).toUpperCase().padStart(2, "0");
    })
    .join("");

/** `colorFor("#1F4E79")` → `{ argb: "FF1F4E79" }`. */
export const colorFor = (hex: string): Partial<Color> => ({ argb: `FF${hex.slice(1)}` });
