import { invalidArgument } from "../wire/richError";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  teal: "#008080",
  lime: "#00FF00",
  aqua: "#00FFFF",
};

/** A colour as Excel stores it: `colorOf("red")` → "#FF0000", `colorOf("#ffcc00")` → "#FFCC00"; anything else is refused. */
export function colorOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const color = NAMED[value.toLowerCase()] ?? value.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument();
  return color;
}
