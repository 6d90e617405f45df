import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type PizZip from "pizzip";
import { zlibDeflater } from "../src/cli/zlibDeflater";
import type { DocumentPlan } from "../src/documents/documentPlan";
import { documentsFor } from "../src/documents/documentsFor";
import { openWordTemplate } from "../src/documents/engine/wordTemplate";
import { countsOf } from "../src/documents/fillDocuments";
import { fillerHere, fillInBatches } from "../src/documents/fillInBatches";
import { regulation2023 } from "../src/review/regulation2023";
import { reviewAgency } from "../src/review/reviewAgency";
import { blankAgency } from "../src/roster/settings";
import { bigRoster } from "./bigRoster";
import { type Line, milliseconds } from "./measure";
import type { DiskRun } from "./toDisk";

export const loadTemplate = (name: string): Promise<Uint8Array> => readFile(join(__dirname, "..", "templates", name));

/** Documents of an agency of so many people, the report aside: there is one of it. */
export const plansFor = (people: number): readonly DocumentPlan[] =>
  documentsFor(reviewAgency(bigRoster(people), regulation2023), blankAgency(regulation2023)).filter(({ form }) => form !== "report");

/** docxtemplater as its manual has it: read, compile, render and zip anew for every document. */
export async function plainLoop(plans: readonly DocumentPlan[]): Promise<number> {
  const templates = new Map<string, Uint8Array>();
  let size = 0;
  for (const { template, tags } of plans) {
    const bytes = templates.get(template) ?? (await loadTemplate(template));
    templates.set(template, bytes);
    const zip: PizZip = openWordTemplate(bytes).render(tags).zip;
    size += zip.generate({ type: "uint8array", compression: "DEFLATE" }).length;
  }
  return size;
}

const engine = (plans: readonly DocumentPlan[]) => async (): Promise<void> => {
  const { failures } = await fillInBatches(plans, { fillers: [fillerHere({ loadTemplate, deflater: zlibDeflater }, countsOf(plans))], batchSize: 32, take: () => undefined });
  if (failures[0]) throw new Error(failures[0].message);
};

/** A process of its own, whose memory nothing else has filled. */
function toDisk(people: number): DiskRun {
  const { stdout } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bench/toDisk.ts", String(people)], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(stdout) as DiskRun;
}

/** All forms of an agency: in docxtemplater's plain loop, in our engine, and by the command line to the disk. */
export async function documentLines(): Promise<Line[]> {
  const some = plansFor(300);
  const plain = (await milliseconds(() => plainLoop(some), 3, 1)) / some.length;
  const line = (what: string, time: number, count: number, more = ""): Line => ({
    what,
    figure: `${(time / count).toFixed(3)} ms/tài liệu`,
    ratio: `${(plain / (time / count)).toFixed(1)} lần nhanh hơn vòng lặp docxtemplater${more}`,
  });
  const lines: Line[] = [{ what: `Cả hồ sơ, ${some.length} biểu mẫu: vòng lặp docxtemplater`, figure: `${plain.toFixed(3)} ms/tài liệu`, ratio: `${Math.round(1000 / plain)} tài liệu/giây` }];
  for (const people of [300, 3000, 10_000]) {
    const plans = plansFor(people);
    lines.push(line(`  ${plans.length} biểu mẫu trong bộ nhớ, một luồng`, await milliseconds(engine(plans), 3, 1), plans.length));
  }
  for (const people of [10_000, 30_000]) {
    const { documents, milliseconds: time, memory } = toDisk(people);
    lines.push(line(`  ${documents} biểu mẫu ra đĩa, từng tệp và một tệp zip, như dòng lệnh`, time, documents, `; bộ nhớ tăng tối đa ${memory} MB`));
  }
  return lines;
}
