import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";
import { bigRoster } from "../../../bench/bigRoster";
import { zlibDeflater } from "../../../src/cli/zlibDeflater";
import { documentsFor } from "../../../src/documents/documentsFor";
import { openWordTemplate } from "../../../src/documents/engine/wordTemplate";
import { fillDocuments } from "../../../src/documents/fillDocuments";
import { regulation2023 } from "../../../src/review/regulation2023";
import { reviewAgency } from "../../../src/review/reviewAgency";
import { anAgency } from "../../support/aReview";

const loadTemplate = (name: string): Promise<Uint8Array> => readFile(join(__dirname, "../../../templates", name));
const plans = documentsFor(reviewAgency(bigRoster(800), regulation2023), anAgency());

/** Checksum and place of every entry, read from the directory by hand: fflate inflates and does not compare. */
function checksums(zip: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found = new Map<string, number>();
  let at = view.getUint32(zip.length - 6, true);
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left--) {
    const name = view.getUint16(at + 28, true);
    found.set(Buffer.from(zip.subarray(at + 46, at + 46 + name)).toString("utf8"), view.getUint32(at + 16, true));
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

test("every document of a large run inflates in another library to what its checksum says, and a sample to what docxtemplater writes", async () => {
  const { files, failures } = await fillDocuments(plans, { loadTemplate, deflater: zlibDeflater });
  expect({ made: files.length, failures }).toEqual({ made: plans.length, failures: [] });
  for (const [index, { bytes }] of files.entries()) {
    const parts = unzipSync(bytes);
    const stated = checksums(bytes);
    expect([...stated.keys()]).toEqual(Object.keys(parts));
    for (const [path, content] of Object.entries(parts)) if (crc32(content) !== stated.get(path)) throw new Error(`${files[index]?.path}: ${path}`);
    const plan = plans[index];
    if (index % 40 !== 0 || plan === undefined) continue;
    const [xml] = openWordTemplate(await loadTemplate(plan.template)).render(plan.tags).xml;
    expect(Buffer.from(parts["word/document.xml"] ?? []).equals(Buffer.from(xml ?? []))).toBe(true);
  }
}, 60_000);

test("the same large run gives the same bytes", async () => {
  const some = plans.slice(0, 200);
  const [first, again] = [await fillDocuments(some, { loadTemplate }), await fillDocuments(some, { loadTemplate })];
  expect(again.files.every(({ bytes }, index) => Buffer.from(bytes).equals(Buffer.from(first.files[index]?.bytes ?? [])))).toBe(true);
});
