import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { bigRoster } from "../../../bench/bigRoster";
import { zlibDeflater } from "../../../src/cli/zlibDeflater";
import { documentsFor } from "../../../src/documents/documentsFor";
import { openWordTemplate } from "../../../src/documents/engine/wordTemplate";
import { fillForm } from "../../../src/documents/fillForm";
import { regulation2023 } from "../../../src/review/regulation2023";
import { reviewAgency } from "../../../src/review/reviewAgency";
import { anAgency } from "../../support/aReview";
import { fillDocuments } from "../../support/fillDocuments";

const loadTemplate = (name: string): Promise<Uint8Array> => readFile(join(__dirname, "../../../templates", name));
const plans = documentsFor(reviewAgency(bigRoster(800), regulation2023), anAgency());

interface Entry {
  readonly path: string;
  readonly crc: number;
  readonly content: Buffer;
}

/** Every entry, found through the directory and inflated by zlib, which accepts no code that is not complete. */
function entriesOf(zip: Uint8Array): readonly Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: Entry[] = [];
  let at = view.getUint32(zip.length - 6, true);
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left--) {
    const name = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = zip.subarray(from, from + view.getUint32(at + 20, true));
    const content = view.getUint16(at + 10, true) === 0 ? Buffer.from(packed) : inflateRawSync(packed);
    entries.push({ path: Buffer.from(zip.subarray(at + 46, at + 46 + name)).toString("utf8"), crc: view.getUint32(at + 16, true), content });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

test("every document of a large run inflates in zlib to what its checksum says, and a sample to what docxtemplater writes", async () => {
  const { files, failures } = await fillDocuments(plans, { loadTemplate, deflater: zlibDeflater });
  expect({ made: files.length, failures }).toEqual({ made: plans.length, failures: [] });
  let size = 0;
  let byZlib = 0;
  for (const [index, { bytes, path }] of files.entries()) {
    const entries = entriesOf(bytes);
    for (const { crc, content, path: part } of entries) if (crc32(content) !== crc) throw new Error(`${path}: ${part}`);
    const plan = plans[index];
    if (index % 80 !== 0 || plan === undefined) continue;
    const [xml] = openWordTemplate(await loadTemplate(plan.template)).render(plan.tags).xml;
    const document = entries.find(({ path: part }) => part === "word/document.xml");
    expect(document?.content.equals(Buffer.from(xml ?? []))).toBe(true);
    const alone = fillForm(await loadTemplate(plan.template), plan.tags).bytes;
    size += bytes.length;
    byZlib += alone.length;
  }
  // Packing that knows the template gives up a little size for its speed.
  expect(size / byZlib).toBeLessThan(1.15);
}, 240_000);

test("the same large run gives the same bytes", async () => {
  const some = plans.slice(0, 200);
  const [first, again] = [await fillDocuments(some, { loadTemplate }), await fillDocuments(some, { loadTemplate })];
  expect(again.files.every(({ bytes }, index) => Buffer.from(bytes).equals(Buffer.from(first.files[index]?.bytes ?? [])))).toBe(true);
});
