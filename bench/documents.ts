import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type PizZip from "pizzip";
import { zlibDeflater } from "../src/cli/zlibDeflater";
import type { DocumentPlan } from "../src/documents/documentPlan";
import { documentsFor } from "../src/documents/documentsFor";
import { docxBytes } from "../src/documents/engine/docxPackage";
import { type Form, openForm } from "../src/documents/engine/form";
import { openWordTemplate } from "../src/documents/engine/wordTemplate";
import { countsOf } from "../src/documents/fillDocuments";
import { fillOpenForm } from "../src/documents/fillForm";
import { fillerHere, fillInBatches } from "../src/documents/fillInBatches";
import { regulation2023 } from "../src/review/regulation2023";
import { reviewAgency } from "../src/review/reviewAgency";
import { blankAgency } from "../src/roster/settings";
import { bigRoster } from "./bigRoster";
import { type Line, lineThrough, milliseconds } from "./measure";
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

/** The same with Node's own deflate only. */
const engineWithZlib = (plans: readonly DocumentPlan[]) => async (): Promise<void> => {
  const counts = countsOf(plans);
  const forms = new Map<string, Form>();
  for (const { template, tags } of plans) {
    const form = forms.get(template) ?? { ...openForm(await loadTemplate(template), counts.get(template) ?? 1), pack: () => null };
    forms.set(template, form);
    docxBytes(await fillOpenForm(form, tags, zlibDeflater));
  }
};

/** A process of its own, whose memory nothing else has filled. */
function toDisk(people: number): DiskRun {
  const { stdout } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bench/toDisk.ts", String(people)], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(stdout) as DiskRun;
}

/** People of agencies with about 10,000, 20,000 and 30,000 documents. */
const LARGE = [6850, 13_700, 20_550] as const;

/** All forms of an agency: in docxtemplater's plain loop, in our engine, and by the command line to the disk. */
export async function documentLines(): Promise<Line[]> {
  const some = plansFor(300);
  const plain = (await milliseconds(() => plainLoop(some), 3, 1)) / some.length;
  const line = (what: string, time: number, count: number, more = ""): Line => ({
    what: `  ${count} biểu mẫu ${what}`,
    figure: `${(time / count).toFixed(3)} ms/tài liệu`,
    ratio: `${(plain / (time / count)).toFixed(1)} lần nhanh hơn vòng lặp docxtemplater${more}`,
  });
  const lines: Line[] = [{ what: `Cả hồ sơ, ${some.length} biểu mẫu: vòng lặp docxtemplater`, figure: `${plain.toFixed(3)} ms/tài liệu`, ratio: `${Math.round(1000 / plain)} tài liệu/giây` }];
  for (const people of [300, 2050, 6850]) {
    const plans = plansFor(people);
    lines.push(line("trong bộ nhớ, zlib", await milliseconds(engineWithZlib(plans), 3, 1), plans.length));
  }
  const points: [number, number][] = [];
  for (const people of [300, 2050, ...LARGE]) {
    const plans = plansFor(people);
    const time = await milliseconds(engine(plans), 3, 1);
    if (people >= LARGE[0]) points.push([plans.length, time]);
    lines.push(line("trong bộ nhớ, nén theo mẫu", time, plans.length));
  }
  const { each, before, off } = lineThrough(points);
  lines.push({ what: "  theo số tài liệu, trong bộ nhớ", figure: `${each.toFixed(3)} ms mỗi tài liệu`, ratio: `sau ${(before / 1000).toFixed(1)} giây mở mẫu; lệch đường thẳng tối đa ${(100 * off).toFixed(1)} %` });
  for (const people of [685, 6850, 20_550]) {
    const { documents, milliseconds: time, memory, above } = toDisk(people);
    lines.push(line("ra đĩa, từng tệp và một tệp zip, như dòng lệnh", time, documents, `; bộ nhớ nhiều nhất ${memory} MB, ngoài kế hoạch ${above} MB`));
  }
  return lines;
}
