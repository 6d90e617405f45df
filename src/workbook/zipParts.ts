import { strToU8, zipSync } from "fflate";

/** Packs parts into a zip in the order given: a zip's date has no time zone, so local midnight gives the same bytes everywhere. */
export function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const mtime = new Date(2000, 0, 1);
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, [strToU8(text), { level: 6, mtime }]])));
}
