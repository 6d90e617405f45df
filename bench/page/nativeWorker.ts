import type { DocumentPlan, TemplateName } from "../../src/documents/documentPlan";
import { docxBytes } from "../../src/documents/engine/docxPackage";
import { openForm, type Form } from "../../src/documents/engine/form";
import { countsOf } from "../../src/documents/fillDocuments";
import { fillOpenForm } from "../../src/documents/fillForm";
import { storedHeader } from "../../src/documents/zipFiles";
import { browserDeflater } from "../../src/taskpane/filling/browserDeflater";

// The engine with the browser's own deflate only: what the deflate that knows the template is measured against.

export interface NativeWork {
  readonly plans: readonly DocumentPlan[];
  readonly templates: readonly (readonly [TemplateName, Uint8Array])[];
}

export interface NativeDone {
  readonly documents: number;
  readonly zipBytes: number;
}

async function fill({ plans, templates }: NativeWork): Promise<NativeDone> {
  const deflater = browserDeflater();
  const counts = countsOf(plans);
  const forms = new Map(templates.map(([name, bytes]): [TemplateName, Form] => [name, { ...openForm(bytes, counts.get(name) ?? 1), pack: () => null }]));
  let documents = 0;
  let zipBytes = 0;
  for (const { path, template, tags } of plans) {
    const form = forms.get(template);
    if (form === undefined) continue;
    const bytes = docxBytes(await fillOpenForm(form, tags, deflater));
    zipBytes += storedHeader({ path, size: bytes.length, crc: deflater.crc32(bytes) }).length + bytes.length;
    documents++;
  }
  return { documents, zipBytes };
}

self.addEventListener("message", ({ data }: MessageEvent<NativeWork>) => void fill(data).then((done) => self.postMessage(done)));
