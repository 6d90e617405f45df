import type { Tags } from "../documentPlan";
import { proofRecords } from "./proofRecords";
import type { Step } from "./program";
import type { RenderedParts } from "./wordTemplate";

/**
 * Whether the steps of a template say, byte for byte, what docxtemplater says, on records made to find a difference. A record
 * the steps leave to docxtemplater proves nothing against them.
 */
export function isProven(
  programs: readonly (readonly Step[])[],
  quickly: (tags: Tags) => RenderedParts | null,
  plainly: (records: readonly Tags[]) => readonly RenderedParts[],
): boolean {
  const records = proofRecords(programs);
  try {
    const expected = plainly(records);
    return records.every((record, index) => {
      const ours = quickly(record);
      return ours === null || same(ours, expected[index]);
    });
  } catch {
    // Whatever goes wrong here goes wrong for docxtemplater too, and it is the one to say so about a real document.
    return false;
  }
}

const same = (ours: RenderedParts, theirs: RenderedParts | undefined): boolean =>
  theirs !== undefined &&
  ours.missed.join("\n") === theirs.missed.join("\n") &&
  ours.xml.length === theirs.xml.length &&
  ours.xml.every((bytes, part) => sameBytes(bytes, theirs.xml[part]));

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (b === undefined || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
