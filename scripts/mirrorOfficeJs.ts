// `npm run mirror:officejs`, on a machine with Internet: fetches office.js as Microsoft serves it today into a folder, for a site without
// Internet: `npm run build -- --office-js office-js-cdn`. `-- --to <folder>` puts it elsewhere.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { sha256 } from "./delivery/checksums";
import { OFFICE_CDN } from "./delivery/securityPolicy";
import { OFFICE_JS_FILES, OFFICE_JS_FOLDER } from "./officeJsFiles";
import { MIRROR_RECORD, type MirrorRecord } from "./officeJsSource";

/** Newer builds split the file of each kind of Excel; where Microsoft does not serve these, nothing asks for them. */
const PERHAPS = ["excel-win32-16.01-core.js", "excel-web-16.00-core.js", "excel-mac-16.00-core.js", "telemetry/oteljs.js", "es6-promise.js"];
const PATIENCE = 60_000;

/** Fetches everything first and puts it in place at the end, so that a broken connection leaves the folder as it was. */
async function mirror(source: string, folder: string): Promise<MirrorRecord> {
  const arriving = `${folder}.dang-tai`;
  rmSync(arriving, { recursive: true, force: true });
  try {
    const record = await fetchAll(source, arriving);
    writeFileSync(path.join(arriving, MIRROR_RECORD), `${JSON.stringify(record, null, 2)}\n`);
    copyFileSync(path.join(OFFICE_JS_FOLDER, "../LICENSE.md"), path.join(arriving, "LICENSE.md"));
    rmSync(folder, { recursive: true, force: true });
    renameSync(arriving, folder);
    return record;
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

async function fetchAll(source: string, folder: string): Promise<MirrorRecord> {
  const files: { path: string; size: number; sha256: string }[] = [];
  let version = "";
  for (const file of [...OFFICE_JS_FILES, ...PERHAPS]) {
    const bytes = await fetched(new URL(file, source), PERHAPS.includes(file));
    if (bytes === null) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
    files.push({ path: file, size: bytes.length, sha256: sha256(bytes) });
    if (file === "office.js") version = versionIn(bytes.toString("utf8"));
    console.log(`${String(bytes.length).padStart(9)}  ${file}`);
  }
  return { source, fetched: new Date().toISOString().slice(0, 10), version, files };
}

/** The bytes, or null where Microsoft does not serve the file and need not. */
async function fetched(url: URL, isPerhaps: boolean): Promise<Buffer | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    throw new Unreachable(`Không tới được ${url.host} (${reasonOf(error)}). Lệnh này cần máy có Internet; mạng đi qua proxy thì chạy ở máy nối thẳng.`);
  });
  if (response.status === 404 && isPerhaps) return null;
  if (!response.ok) throw new Unreachable(`${url.href} trả lời ${response.status}. Thử lại sau; nếu vẫn vậy, Microsoft đã đổi danh sách tệp và phần mềm cần bản mới.`);
  // A gate that answers every address with a page of its own is no office.js.
  if (/html/.test(response.headers.get("content-type") ?? "")) throw new Unreachable(`${url.href} trả lời một trang web thay cho tệp: mạng này có thể đang đòi đăng nhập.`);
  return Buffer.from(await response.arrayBuffer());
}

class Unreachable extends Error {}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error instanceof Error ? error.message : String(error);
};

/** office.js names several versions; its own is the largest: `versionIn('"16.0.0000.0000" "16.0.15407.10000"')` → "16.0.15407.10000". */
function versionIn(script: string): string {
  const all = [...script.matchAll(/"(16\.0\.\d+\.\d+)"/g)].map(([, one = ""]) => one);
  const build = (one: string): number => Number(one.split(".")[2]);
  return all.sort((a, b) => build(b) - build(a))[0] ?? "unknown";
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { from: { type: "string", default: `${OFFICE_CDN}/lib/1/hosted/` }, to: { type: "string", default: "office-js-cdn" } } });
  try {
    const { version, files } = await mirror(values.from, path.resolve(values.to));
    console.log(`
office.js ${version}: ${files.length} tệp trong ${values.to}/, kích thước và SHA-256 ở ${values.to}/${MIRROR_RECORD}.
Dùng: npm run build -- --base https://may-chu/xep-loai/ --office-js ${values.to}
Giấy phép của Microsoft (${values.to}/LICENSE.md): chỉ phát kèm add-in, giữ nguyên từng tệp và các thông báo trong đó.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    console.error(error.message);
    return 2;
  }
}

void main().then((code) => (process.exitCode = code));
