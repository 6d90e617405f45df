import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cli } from "../messages.vi/cli";
import { CommandError } from "./fileErrors";

const TEMPLATES = join(__dirname, "..", "..", "templates");

/** Reads one of the shipped Word templates: `loadTemplate("mau-02a.docx")`. */
export async function loadTemplate(name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(TEMPLATES, name));
  } catch {
    throw new CommandError(cli.templateMissing(name));
  }
}
