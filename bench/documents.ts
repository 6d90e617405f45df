import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type PizZip from "pizzip";
import { zlibDeflater } from "../src/cli/zlibDeflater";
import type { DocumentPlan } from "../src/documents/documentPlan";
import { documentsFor } from "../src/documents/documentsFor";
import { plainDeflater, type Deflater } from "../src/documents/engine/deflater";
import { openForm, type Form } from "../src/documents/engine/form";
import { openWordTemplate } from "../src/documents/engine/wordTemplate";
import { fillDocuments } from "../src/documents/fillDocuments";
import { zipFiles } from "../src/documents/zipFiles";
import { regulation2023 } from "../src/review/regulation2023";
import { reviewAgency } from "../src/review/reviewAgency";
import { blankAgency } from "../src/roster/settings";
import { bigRoster } from "./bigRoster";
import { type Line, milliseconds } from "./measure";

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

const engine = (plans: readonly DocumentPlan[], deflater: Deflater) => async (): Promise<void> => {
  const { failures } = await fillDocuments(plans, { loadTemplate, deflater });
  if (failures[0]) throw new Error(failures[0].message);
};

/** The XML of every document, rendered beforehand. */
async function xmlOf(plans: readonly DocumentPlan[]): Promise<readonly Uint8Array[]> {
  const forms = new Map<string, Form>();
  const xml: Uint8Array[] = [];
  for (const { template, tags } of plans) {
    const form = forms.get(template) ?? openForm(await loadTemplate(template), plans.length);
    forms.set(template, form);
    xml.push(...form.render(tags).xml);
  }
  return xml;
}

/** The same documents in docxtemplater's plain loop and in our engine, in one run. */
export async function documentLines(): Promise<Line[]> {
  const some = plansFor(300);
  const many = plansFor(3000);
  const province = plansFor(10_000);
  const plain = (await milliseconds(() => plainLoop(some), 3, 1)) / some.length;
  const line = (what: string, time: number, count: number): Line => ({
    what,
    figure: `${(time / count).toFixed(3)} ms/tài liệu`,
    ratio: `${(plain / (time / count)).toFixed(1)} lần nhanh hơn vòng lặp docxtemplater; ${Math.round((1000 * count) / time)} tài liệu/giây`,
  });
  const xml = await xmlOf(some);
  const floor = (): void => xml.forEach((part) => void [zlibDeflater.deflate(part), zlibDeflater.crc32(part)]);
  const zipped = (plans: readonly DocumentPlan[]) => async (): Promise<void> => {
    zipFiles((await fillDocuments(plans, { loadTemplate, deflater: zlibDeflater })).files, zlibDeflater.crc32);
  };
  return [
    { what: `Điền ${some.length} biểu mẫu, vòng lặp docxtemplater`, figure: `${plain.toFixed(3)} ms/tài liệu`, ratio: `${Math.round(1000 / plain)} tài liệu/giây` },
    line(`  ${some.length} biểu mẫu, nén bằng fflate`, await milliseconds(engine(some, plainDeflater), 3, 1), some.length),
    line(`  ${some.length} biểu mẫu, nén bằng zlib`, await milliseconds(engine(some, zlibDeflater), 3, 1), some.length),
    line(`  riêng việc nén XML của chúng bằng zlib: sàn của cách làm này`, await milliseconds(floor, 3, 1), some.length),
    line(`  ${many.length} biểu mẫu, nén bằng fflate`, await milliseconds(engine(many, plainDeflater), 3, 1), many.length),
    line(`  ${many.length} biểu mẫu, nén bằng zlib`, await milliseconds(engine(many, zlibDeflater), 3, 1), many.length),
    line(`  ${many.length} biểu mẫu, nén bằng zlib, vào một tệp zip`, await milliseconds(zipped(many), 3, 1), many.length),
    line(`  ${province.length} biểu mẫu, nén bằng zlib`, await milliseconds(engine(province, zlibDeflater), 3, 1), province.length),
    line(`  ${province.length} biểu mẫu, nén bằng zlib, vào một tệp zip`, await milliseconds(zipped(province), 3, 1), province.length),
  ];
}
