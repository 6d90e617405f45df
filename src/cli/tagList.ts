import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tagListFile } from "../documents/tagList";
import { cli } from "../messages.vi/cli";
import { openBook } from "../prepareDossier";
import { readXlsx } from "../workbook/xlsxFile";
import { codeOf, CommandError, writeErrorText } from "./fileErrors";
import { loadTemplate } from "./templates";

const SAMPLE = join(__dirname, "..", "..", "samples", "danh-sach-mau.xlsx");

/** Writes the list of tags, with the invented agency of the sample for examples; a file that is there already stays. */
export async function writeTagList(path: string, shown: string): Promise<void> {
  const sample = await readXlsx(await readFile(SAMPLE), "danh-sach-mau.xlsx");
  const bytes = await tagListFile(loadTemplate, sample.kind === "book" ? openBook(sample.book).documents : []);
  await writeFile(path, bytes, { flag: "wx" }).catch((error: unknown) => {
    throw new CommandError(codeOf(error) === "EEXIST" ? cli.fileExists(shown) : writeErrorText(shown, error));
  });
}
