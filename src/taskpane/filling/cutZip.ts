import { storedHeader, type StoredFile, storedStarts, zipEnd } from "../../documents/zipFiles";

/**
 * A zip of some documents of another zip, under other names and in this order, as pieces: the documents themselves are looked up
 * in what was made, not filled again. One that was not made is left out.
 */
export function cutZip(stored: { readonly files: readonly StoredFile[]; readonly pieces: readonly Blob[] }, wanted: readonly { readonly from: string; readonly path: string }[]): readonly (Blob | Uint8Array)[] {
  const all = new Blob([...stored.pieces]);
  const starts = storedStarts(stored.files);
  const places = new Map(stored.files.map((file, index) => [file.path, { file, start: starts[index] ?? 0 }]));
  const cut = wanted.flatMap(({ from, path }) => {
    const found = places.get(from);
    return found === undefined ? [] : [{ file: { ...found.file, path }, bytes: all.slice(found.start, found.start + found.file.size) }];
  });
  return [...cut.flatMap(({ file, bytes }) => [storedHeader(file), bytes]), zipEnd(cut.map(({ file }) => file))];
}
