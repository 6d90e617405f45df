import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rebaseManifest } from "../rebaseManifest";
import { catalogFiles } from "./catalogFiles";
import { checksums, checksumsName, filesIn } from "./checksums";
import type { Choices } from "./choices";
import { iisSettings } from "./iisSettings";
import { nginxSettings } from "./nginxSettings";
import { CONTENT_TYPES, extensionOf, IIS_SETTINGS, SETUP_FOLDER } from "./servedFiles";

/** The product's version, also the manifest's. */
export const VERSION: string = (JSON.parse(readFileSync(path.resolve("package.json"), "utf8")) as { version: string }).version;

/** What a server needs beside a built site: its manifest, its settings, the files for Excel's catalogue, and last the list of hashes. */
export function finishSite(folder: string, { base, catalog, officeJs }: Pick<Choices, "base" | "catalog" | "officeJs">): void {
  const write = (name: string, content: string | Buffer): void => writeFileSync(path.join(folder, name), content);
  const cdn = officeJs === "cdn";
  for (const old of [SETUP_FOLDER, IIS_SETTINGS]) rmSync(path.join(folder, old), { recursive: true, force: true });
  const files = filesIn(folder);
  const strange = files.filter((file) => CONTENT_TYPES[extensionOf(file)] === undefined);
  if (strange.length > 0) throw new Error(`No content type for ${strange.join(", ")}`);

  write("manifest.xml", rebaseManifest(readFileSync(path.join(folder, "manifest.xml"), "utf8"), base));
  write(IIS_SETTINGS, iisSettings({ version: VERSION, cdn, files }));
  mkdirSync(path.join(folder, SETUP_FOLDER));
  write(`${SETUP_FOLDER}/nginx-xep-loai.conf`, nginxSettings({ base, version: VERSION, cdn }));
  for (const { name, bytes } of catalog === null ? [] : catalogFiles(catalog)) write(`${SETUP_FOLDER}/${name}`, bytes);
  write(checksumsName(VERSION), checksums(folder, filesIn(folder)));
}
