import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { TemplateName } from "../documents/documentPlan";
import { keptTemplate, namesInUse, type OfficeTemplates, type OwnTemplate } from "../documents/officeTemplates";
import { TEMPLATE_NAMES } from "../documents/tagList";
import { cli } from "../messages.vi/cli";
import { CommandError, readErrorText } from "./fileErrors";

const TEMPLATES = join(__dirname, "..", "..", "templates");

/** Reads one of the shipped Word templates: `loadTemplate("mau-02a.docx")`. */
export async function loadTemplate(name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(TEMPLATES, name));
  } catch {
    throw new CommandError(cli.templateMissing(name));
  }
}

/** The office's templates of one run. */
export interface OfficeFolder {
  readonly own: OwnTemplate;
  readonly isFromFolder: (name: TemplateName) => boolean;
  /** Templates of ours that the office has a file for. */
  readonly names: readonly string[];
  /** Word files of the folder whose names are none of ours. */
  readonly strange: readonly string[];
}

/** Those of a folder by the names of ours, else those the workbook carries. */
export async function officeTemplates(folder: string | null, shown: string, kept: OfficeTemplates): Promise<OfficeFolder> {
  const files = folder === null ? [] : await readdir(folder).catch(() => Promise.reject(new CommandError(cli.noTemplateFolder(shown))));
  // "~$" begins the lock that Word puts beside an open file.
  const word = files.filter((file) => /\.(?:docx|docm|dotx|dotm|doc)$/i.test(file) && !file.startsWith("~$"));
  const fileOf = (name: TemplateName): string | undefined => word.find((file) => file.toLowerCase() === name);
  const inWorkbook = keptTemplate(kept);
  return {
    own: async (name) => {
      const file = fileOf(name);
      if (folder === null || file === undefined) return inWorkbook(name);
      const path = join(folder, file);
      const bytes = await readFile(path).catch((error: unknown) => Promise.reject(new Error(readErrorText(basename(path), error))));
      return { file, bytes };
    },
    names: [...TEMPLATE_NAMES.filter((name) => fileOf(name) !== undefined), ...namesInUse(kept)],
    isFromFolder: (name) => fileOf(name) !== undefined,
    strange: word.filter((file) => !TEMPLATE_NAMES.some((name) => name === file.toLowerCase())),
  };
}
