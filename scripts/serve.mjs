// A plain server of files for this machine only: `node scripts/serve.mjs [folder] [port]`.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/**
 * Serves a folder and answers `{ url, close }`; port 0 is any free one. `beside` are folders served under a name of their own,
 * `{ workbench: folder }` under /workbench/; `changed(url, file)` may answer another text for a page.
 */
export function serve(folder, port = 0, { beside = {}, changed = () => null } = {}) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const file = fileFor(folder, beside, url);
    if (!file || !["GET", "HEAD"].includes(request.method ?? "")) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Không có trang này.");
      return;
    }
    const text = changed(url, file);
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "Content-Length": text === null ? statSync(file).size : Buffer.byteLength(text),
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
    if (request.method === "HEAD") response.end();
    else if (text !== null) response.end(text);
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolve({ url: `http://localhost:${server.address().port}/`, close: () => server.close() }),
    );
  });
}

/** The file a request means, never one outside its folder. */
function fileFor(folder, beside, { pathname }) {
  try {
    const asked = decodeURIComponent(pathname);
    const [, name, rest] = /^\/([^/]+)(\/.*)$/.exec(asked) ?? [];
    const isBeside = Object.hasOwn(beside, name);
    const root = path.resolve(isBeside ? beside[name] : folder);
    const inside = isBeside ? rest : asked;
    const file = path.join(root, inside.endsWith("/") ? `${inside}index.html` : inside);
    return file.startsWith(root + path.sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(process.argv[2] ?? "dist", Number(process.argv[3] ?? 0));
  console.log(`Xếp loại: ${url} (Ctrl+C để dừng)`);
}
