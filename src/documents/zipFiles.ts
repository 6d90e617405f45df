import PizZip from "pizzip";

const SAME_MOMENT = new Date(2023, 0, 1);

/**
 * One zip of all files, names in UTF-8, in the order given; the same files give the same bytes.
 * The files are stored as they are: a `.docx` is already compressed.
 */
export function zipFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const zip = new PizZip();
  for (const { path, bytes } of files) zip.file(path, bytes, { date: SAME_MOMENT, createFolders: false, binary: true });
  return zip.generate({ type: "uint8array", compression: "STORE" });
}
