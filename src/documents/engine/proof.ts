import { inflateSync } from "fflate";
import type { Tags } from "../documentPlan";
import { crc32 } from "./crc32";
import type { PackedPart } from "./docxPackage";
import type { RenderedParts } from "./wordTemplate";

/**
 * Whether the steps of a template say, byte for byte, what docxtemplater says, on records made to find a difference. A record
 * the steps leave to docxtemplater proves nothing against them.
 */
export function isProven(
  records: readonly Tags[],
  quickly: (tags: Tags) => RenderedParts | null,
  plainly: (records: readonly Tags[]) => readonly RenderedParts[],
): boolean {
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

/** Whether what was packed inflates, in a library that did not pack it, to what was rendered, and its checksum and size are right. */
export function packsRight(records: readonly Tags[], render: (tags: Tags) => RenderedParts | null, pack: (tags: Tags) => readonly PackedPart[] | null): boolean {
  return records.every((record) => {
    const rendered = render(record);
    const packed = pack(record);
    if (rendered === null || packed === null) return rendered === packed;
    return rendered.xml.every((xml, index) => {
      const part = packed[index];
      return part !== undefined && part.size === xml.length && part.crc === crc32(xml) && inflatesTo(part.packed, xml);
    });
  });
}

function inflatesTo(packed: Uint8Array, xml: Uint8Array): boolean {
  try {
    return sameBytes(inflateSync(packed), xml);
  } catch {
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
