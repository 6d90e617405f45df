import { createHash } from "node:crypto";

/** What the browser page needs without a network: all of the site but what only Excel asks for, and what nobody's program reads. */
const isKept = (file: string): boolean => !/^(office-js\/|taskpane\.html$|functions\.|manifest\.xml$|sbom\.|service-worker\.js$)|\.(map|txt)$/.test(file);

/**
 * The list a service worker keeps, and its version: `keptFiles([["index.html", bytes]])` →
 * `{ version: "1f3a…", files: [["index.html", "sha256-…"]] }`. The same files give the same version.
 */
export function keptFiles(assets: readonly (readonly [file: string, content: Uint8Array | string])[]): {
  readonly version: string;
  readonly files: readonly (readonly [file: string, integrity: string])[];
} {
  const files = assets
    .filter(([file]) => isKept(file))
    .map(([file, content]) => [file, `sha256-${createHash("sha256").update(content).digest("base64")}`] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { version: createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12), files };
}
