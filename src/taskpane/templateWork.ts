import { type DocumentPlan, isShipped, type TemplateName } from "../documents/documentPlan";
import { isRefused, type TemplateFinding } from "../documents/officeTemplateFinding";
import { keptTemplate, namesInUse, versionInUse, withGiven, withInUse, type OfficeTemplates, type TemplateVersion } from "../documents/officeTemplates";
import { TEMPLATE_LABELS } from "../messages.vi/officeTemplate";
import { OFFICE_TEMPLATES, TEMPLATE_FAULT } from "../messages.vi/paneTemplates";
import { NO_EDITS } from "../roster/recipe";
import type * as core from "./core";
import { DOCX, savedFile } from "./downloads";
import { loadSample, ShownError } from "./files";
import type { Host } from "./host";
import type { SavedFile } from "./state";
import type { Store } from "./store";

/** A file the office chose for a template, looked through and not yet used. */
export interface Candidate {
  readonly template: TemplateName;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly TemplateFinding[];
  readonly refused: boolean;
}

/** Work with the office's own templates, and a look at single documents. */
export interface TemplateWork {
  /** Looks a file through; null where that could not be done, which is then told. */
  readonly checkTemplate: (template: TemplateName, file: File) => Promise<Candidate | null>;
  /** Uses a looked-through file from now on; says whether it is kept. `today`: ISO date. */
  readonly useTemplate: (candidate: Candidate, today: string) => Promise<boolean>;
  /** Uses an earlier version again; `null`: ours. */
  readonly useVersion: (template: TemplateName, number: number | null) => Promise<void>;
  /** One document of the roster, filled as it would be made, or into a file not yet used. Throws a sentence to show. */
  readonly fillOne: (path: string, candidate?: Candidate) => Promise<Uint8Array>;
  /** The template in use, the office's or ours, as a file to save and edit; null where it cannot be had, which is then told. */
  readonly templateFile: (template: TemplateName) => Promise<SavedFile | null>;
  /** The list of tags as a file to save. */
  readonly tagList: () => Promise<SavedFile | null>;
}

interface Needs {
  readonly store: Store;
  readonly host: Host;
  readonly coreReady: () => Promise<typeof core>;
  readonly guarded: (sentence: string, work: () => Promise<void>) => Promise<void>;
  readonly shipped: (name: string) => Promise<Uint8Array>;
}

/** More than any template may have is not even read. */
const MOST_READ = 50_000_000;

export function templateWork({ store, host, coreReady, guarded, shipped }: Needs): TemplateWork {
  const { dispatch, state } = store;

  const documents = (): readonly DocumentPlan[] => {
    const { source } = state();
    return source.kind === "open" ? [...source.opened.documents, ...source.opened.withoutTemplate] : [];
  };

  async function keep(versions: readonly TemplateVersion[], added: { readonly number: number; readonly bytes: Uint8Array } | null, text: string): Promise<void> {
    const { source, templates } = state();
    const inExcel = source.kind === "open" && source.from === "excel" && host.kind === "excel";
    if (inExcel) await host.workbook.keepTemplates(versions, added);
    const before = templates.kept;
    const kept: OfficeTemplates = { versions, bytesOf: async (number) => (number === added?.number ? added.bytes : before.bytesOf(number)) };
    const { openReading } = await coreReady();
    const opened = source.kind === "open" ? await openReading(source.opened.reading, namesInUse(kept)) : null;
    dispatch({ type: "templates", kept, unsaved: !inExcel, text, opened: state().source === source ? opened : null });
  }

  return {
    async checkTemplate(template, file) {
      let candidate: Candidate | null = null;
      await guarded(TEMPLATE_FAULT.reading(file.name), async () => {
        const { checkOfficeTemplate, knownTags } = await coreReady();
        const bytes = new Uint8Array(await file.slice(0, MOST_READ).arrayBuffer());
        const tags = documents().filter((plan) => plan.template === template).map((plan) => plan.tags);
        const findings = checkOfficeTemplate(bytes, knownTags(isShipped(template) ? await shipped(template) : null, tags));
        candidate = { template, file: file.name, bytes, findings, refused: isRefused(findings) };
      });
      return candidate;
    },
    async useTemplate({ template, file, bytes }, today) {
      let done = false;
      await guarded(TEMPLATE_FAULT.keeping, async () => {
        const versions = withGiven(state().templates.kept.versions, { template, file, given: today, size: bytes.length });
        const added = versions.at(-1);
        await keep(versions, added === undefined ? null : { number: added.number, bytes }, OFFICE_TEMPLATES.used(file));
        done = true;
      });
      return done;
    },
    useVersion: (template, number) =>
      guarded(TEMPLATE_FAULT.keeping, async () => {
        const versions = withInUse(state().templates.kept.versions, template, number);
        const file = versionInUse({ ...state().templates.kept, versions }, template)?.file ?? null;
        await keep(versions, null, file === null ? (isShipped(template) ? OFFICE_TEMPLATES.oursAgain : OFFICE_TEMPLATES.noneAgain) : OFFICE_TEMPLATES.used(file));
      }),
    async fillOne(path, candidate) {
      const { fillForm, officeTemplateLoader } = await coreReady();
      const plan = documents().find((one) => one.path === path);
      if (plan === undefined) throw new ShownError(TEMPLATE_FAULT.noDocument);
      const load = officeTemplateLoader({ shipped, own: keptTemplate(state().templates.kept), documents: documents() });
      return fillForm(candidate?.bytes ?? (await load(plan.template)), plan.tags).bytes;
    },
    async templateFile(template) {
      let file: SavedFile | null = null;
      await guarded(TEMPLATE_FAULT.taking, async () => {
        const own = await keptTemplate(state().templates.kept)(template);
        file = savedFile(own?.file ?? `${TEMPLATE_LABELS[template]}.docx`, own?.bytes ?? (await shipped(template)), DOCX);
      });
      return file;
    },
    async tagList() {
      let file: SavedFile | null = null;
      await guarded(TEMPLATE_FAULT.tagList, async () => {
        const { openFile, tagListFile } = await coreReady();
        const sample = await openFile(await loadSample(), "", NO_EDITS);
        file = savedFile(OFFICE_TEMPLATES.tagListFile, await tagListFile(shipped, sample.kind === "file" ? sample.opened.documents : []), DOCX);
      });
      return file;
    },
  };
}
