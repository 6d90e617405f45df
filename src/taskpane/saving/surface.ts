import type { Host } from "../host";
import type { Surface } from "./waysToSave";

/** Which window this is. An iPad shows panes in the same web view as a Mac. */
export function surfaceOf(host: Host): Surface {
  if (host.kind === "browser") return "browser";
  switch (Office.context.platform) {
    case Office.PlatformType.Mac:
    case Office.PlatformType.iOS:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "windows";
  }
}

/** Opens a page of ours in a browser of its own; false where Office cannot and a plain link has to do. */
export function openOutside(address: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

interface Picked {
  readonly name: string;
  readonly createWritable: () => Promise<{ readonly write: (blob: Blob) => Promise<void>; readonly close: () => Promise<void> }>;
}
type Picker = (options: { readonly suggestedName: string }) => Promise<Picked>;

const picker = (): Picker | undefined => (window as Window & { readonly showSaveFilePicker?: Picker }).showSaveFilePicker;

export const hasPicker = (): boolean => picker() !== undefined;

/** Asks for a place and writes there: the name it got, or null where the clerk changed their mind. Call it from a press. */
export async function saveWherePicked(name: string, blob: Blob): Promise<string | null> {
  let picked: Picked | undefined;
  try {
    picked = await picker()?.({ suggestedName: name });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
  if (picked === undefined) return null;
  const file = await picked.createWritable();
  await file.write(blob);
  await file.close();
  return picked.name;
}
