import type { Font } from "../model/cell";

/** Screen pixels of a point. */
export const PIXELS = 4 / 3;
export const LINE_HEIGHT = 1.3;
/** What a cell keeps free left and right of its text, in pixels. */
export const MARGIN = 4;

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** A font, and what stands in for it where it is not installed. */
export const familyOf = (name: string): string =>
  `"${name.replace(/["\\;]/g, "")}",${/times|cambria|garamond|serif|^\.vn/i.test(name) ? '"Liberation Serif",serif' : "Carlito,Arial,sans-serif"}`;

export const cssFont = ({ italic, bold, size, name }: Font): string => `${italic ? "italic " : ""}${bold ? "bold " : ""}${size * PIXELS}px ${familyOf(name)}`;

/** Width of a text in pixels. Words come again and again, so each is measured once. */
export function widthOf(text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (pen) pen.font = font;
    widths.set(key, (width = pen?.measureText(text).width ?? text.length * 7));
  }
  return width;
}

/** Lines a text takes in a cell that wraps. */
export function linesOf(text: string, font: Font, width: number): number {
  const room = Math.max(width - 2 * MARGIN, 10);
  // Most texts are short: no letter is wider than its height.
  if (!text.includes("\n") && text.length * font.size * PIXELS <= room) return 1;
  const css = cssFont(font);
  const space = widthOf(" ", css);
  return text.split("\n").reduce((lines, line) => lines + wrapped(line.split(" ").map((word) => widthOf(word, css)), space, room), 0);
}

function wrapped(words: readonly number[], space: number, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + space + word > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + word;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}
