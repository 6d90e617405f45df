import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { documentsFor } from "../../src/documents/documentsFor";
import { countsOf, type Filling } from "../../src/documents/fillDocuments";
import { fillerHere, fillInBatches, withSpare, type BatchFilling, type Filler } from "../../src/documents/fillInBatches";
import { zipEnd, zipFiles } from "../../src/documents/zipFiles";
import { aReview, anAgency } from "../support/aReview";
import { fillDocuments } from "../support/fillDocuments";

const plans = documentsFor(aReview(), anAgency());
const loadTemplate: Filling["loadTemplate"] = (name) => readFile(join(__dirname, "../../templates", name));
const here = (): Filler => fillerHere({ loadTemplate }, countsOf(plans));
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const ticks = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left--) await tick();
};

/** A filler that takes its time, as a worker may. */
const slow = (waits: readonly number[]): Filler => {
  const filler = here();
  let call = 0;
  return { ...filler, fill: async (some) => (await ticks(waits[call++ % Math.max(1, waits.length)] ?? 0), filler.fill(some)) };
};

async function zipOf(fillers: readonly Filler[], batchSize: number, more: Partial<BatchFilling> = {}) {
  const pieces: Uint8Array[] = [];
  const filled = await fillInBatches(plans, { fillers, batchSize, take: (_, bytes) => void pieces.push(bytes), ...more });
  return { ...filled, zip: Buffer.concat([...pieces, zipEnd(filled.files)]).toString("base64") };
}

let expected = "";
beforeAll(async () => {
  expected = Buffer.from(zipFiles((await fillDocuments(plans, { loadTemplate })).files)).toString("base64");
});

test("the zip is the same whoever fills, in batches of any size, whoever is ready first", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(5), { maxLength: 4 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 20 }), async (waits, batchSize) => {
      const { zip, cancelled, failures } = await zipOf(waits.map(slow), batchSize);
      expect({ zip, cancelled, failures }).toEqual({ zip: expected, cancelled: false, failures: [] });
    }),
    { numRuns: 5 },
  ));

test("batches are taken one at a time, and no more than a few wait: memory stays flat", async () => {
  let filled = 0;
  let taken = 0;
  let taking = false;
  const filler = here();
  const counting: Filler = { ...filler, fill: async (some) => (filled++, filler.fill(some)) };
  await zipOf([counting], 1, {
    async take() {
      expect(taking).toBe(false);
      expect(filled - taken).toBeLessThanOrEqual(2);
      taking = true;
      await ticks(3);
      taking = false;
      taken++;
    },
  });
  expect(taken).toBe(plans.length);
});

test("a batch ends behind a document with long lists: what is handed over at once stays small", async () => {
  const batches: number[] = [];
  const filler: Filler = { ...here(), fill: async (some) => (batches.push(some.length), { outcomes: [], bytes: new Uint8Array() }) };
  const [short] = plans;
  if (short === undefined) throw new Error("no plan");
  const long = { ...short, tags: { ds: Array.from({ length: 10 }, () => ({ "trong": Array.from({ length: 99 }, () => ({})) })) } };
  await fillInBatches([short, long, long, short, short, short, short, short], { fillers: [filler], batchSize: 4, take: () => undefined });
  expect(batches).toEqual([2, 1, 4, 1]);
});

test("stopped at any moment, nothing more is taken and nothing is left hanging", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(plans.length), fc.integer({ min: 1, max: 4 }), async (when, batchSize) => {
      const signal = { aborted: false };
      const seen: number[] = [];
      const { cancelled, files } = await zipOf([slow([1]), slow([2])], batchSize, {
        signal,
        onProgress({ done }) {
          expect(signal.aborted).toBe(false);
          seen.push(done);
          signal.aborted = done >= when;
        },
      });
      expect(cancelled).toBe(true);
      expect(files).toHaveLength(seen.at(-1) ?? -1);
    }),
    { numRuns: 12 },
  ));

test("a filler that is stopped with batches in hand ends the whole quietly, and its spare does not begin", async () => {
  const signal = { aborted: false };
  const inHand: ((error: Error) => void)[] = [];
  const hanging: Filler = { fill: () => new Promise((_, reject) => inHand.push(reject)), stop: () => inHand.forEach((fail) => fail(new Error("stopped"))) };
  let spares = 0;
  const filler = withSpare(hanging, () => (spares++, here()));
  const making = zipOf([filler], 4, { signal });
  signal.aborted = true;
  filler.stop();
  expect(await making).toMatchObject({ cancelled: true, files: [] });
  expect(spares).toBe(0);
});

test("a filler that dies in the middle hands over to its spare: every document is made, once", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(6), async (deadAfter) => {
      let calls = 0;
      let spares = 0;
      const filler = here();
      const mortal: Filler = { ...filler, fill: (some) => (calls++ >= deadAfter ? Promise.reject(new Error("out of memory")) : filler.fill(some)) };
      const { zip } = await zipOf([withSpare(mortal, () => (spares++, here()))], 2);
      expect({ zip, spares }).toEqual({ zip: expected, spares: 1 });
    }),
    { numRuns: 7 },
  ));

test("a filler that dies without a spare fails loudly", async () => {
  const dead: Filler = { fill: () => Promise.reject(new Error("dead")), stop: () => undefined };
  await expect(zipOf([dead], 2)).rejects.toThrow("dead");
});

test("a broken template fails its own documents, with the mend, and no others", async () => {
  const broken = fillerHere({ loadTemplate: (name) => (name === "mau-02a.docx" ? Promise.resolve(new Uint8Array([1])) : loadTemplate(name)) }, countsOf(plans));
  const { failures, files } = await zipOf([broken], 5);
  expect(failures.map(({ subject }) => subject)).toEqual(["P004", "P009"]);
  expect(failures[0]?.message).toContain("Mở tệp mẫu bằng Word, sửa, lưu lại rồi tạo lại.");
  expect(files).toHaveLength(plans.length - 2);
});

test("progress counts up to all, in the order of the plan", async () => {
  const seen: number[] = [];
  await zipOf([slow([3, 0]), slow([0, 2])], 4, { onProgress: ({ done, total }) => seen.push(done, total) });
  expect(seen.filter((_, index) => index % 2 === 0)).toEqual([...Array.from({ length: Math.ceil(plans.length / 4) }, (_, batch) => batch * 4), plans.length]);
});
