// Serves the site with the workbench of excel-host beside it: `node scripts/workbench.mjs` builds what is needed and prints the address.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";
import { builtSite, builtWorkbench } from "./site.mjs";

/** What the pane's page gets in the workbench: before office.js, a script that tells it where its Excel is. */
const CONNECT = '<script src="workbench/connect.js"></script>';

/** Answers `{ url, workbench, close }`. */
export async function serveWorkbench(port = 0) {
  const site = await builtSite();
  const workbench = await builtWorkbench();
  const changed = ({ pathname, searchParams }, file) =>
    pathname === "/taskpane.html" && searchParams.has("workbench") ? readFileSync(file, "utf8").replace(/(?=<script[^>]*office-js)/, CONNECT) : null;
  const { url, close } = await serve(site, port, { beside: { workbench }, changed });
  return { url, workbench: `${url}workbench/`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { workbench } = await serveWorkbench(Number(process.argv[2] ?? 0));
  console.log(`Bàn thử Xếp loại: ${workbench} (Ctrl+C để dừng)`);
}
