/** Where the manifest in the project points to: the development server. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

/**
 * The manifest for another server:
 * `rebaseManifest(xml, "https://may-chu/xep-loai/")` turns `https://localhost:3000/taskpane.html` into
 * `https://may-chu/xep-loai/taskpane.html`. Without a base the manifest stays as it is.
 */
export function rebaseManifest(xml: string, base: string = DEVELOPMENT_BASE): string {
  const url = new URL(base);
  if (url.protocol !== "https:") throw new Error(`The add-in must be served over https, not ${base}`);
  const folder = url.href.endsWith("/") ? url.href : `${url.href}/`;
  return xml
    .replaceAll(`<AppDomain>${new URL(DEVELOPMENT_BASE).origin}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT_BASE, folder);
}
