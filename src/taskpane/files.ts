import { FAULT } from "../messages.vi/pane";

/** A sentence for the user as an error: `message` is shown as it stands. */
export class ShownError extends Error {
  override name = "ShownError" as const;
}

const bytesAt = async (address: string, missing: string): Promise<Uint8Array> => {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) throw new ShownError(missing);
  return new Uint8Array(await response.arrayBuffer());
};

/** The sample roster that is served beside the page. */
export const loadSample = (): Promise<Uint8Array> => bytesAt("samples/danh-sach-mau.xlsx", FAULT.sampleMissing);

/** A shipped template by its name, e.g. "mau-02a.docx"; each is fetched once for all who get it. */
export function templateLoader(): (name: string) => Promise<Uint8Array> {
  const loaded = new Map<string, Promise<Uint8Array>>();
  return (name) => {
    const known = loaded.get(name) ?? bytesAt(`templates/${encodeURIComponent(name)}`, FAULT.template(name));
    loaded.set(name, known);
    // A failed fetch is forgotten, so that "Làm lại phần lỗi" asks again.
    known.catch(() => loaded.delete(name));
    return known;
  };
}
