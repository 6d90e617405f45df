import { DEVELOPMENT_BASE } from "../rebaseManifest";

/** What the person who builds for a server says. */
export interface Choices {
  /** The site's address: https, ends with a slash. */
  readonly base: string;
  /** The shared folder Excel finds the add-in in: `\\may-chu\chia-se`. */
  readonly catalog: string | null;
  /** Where office.js comes from: `cdn`, a folder made by `npm run mirror:officejs`, or null for the one of npm. */
  readonly officeJs: string | null;
  /** Whether the page in a browser keeps the program for use without a network. */
  readonly offline: boolean;
}

export type ChoicesRead = { readonly kind: "read"; readonly choices: Choices } | { readonly kind: "wrong"; readonly sentence: string };

const USAGE = "Cách dùng: npm run build -- --base https://may-chu/xep-loai/ [--catalog //may-chu/chia-se] [--office-js cdn|<thư mục>] [--offline no]";

/** `readChoices(["--base", "https://may-chu/xep-loai"])` → base `https://may-chu/xep-loai/`; a wrong word gives a sentence that says how to mend it. */
export function readChoices(words: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): ChoicesRead {
  const given = new Map<string, string>();
  const rest = words.flatMap((word) => (/^--[a-z-]+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word]));
  for (let index = 0; index < rest.length; index += 2) {
    const [name = "", value] = [rest[index], rest[index + 1]];
    if (!["--base", "--catalog", "--office-js", "--offline"].includes(name)) return wrong(`Không hiểu “${name}”.`);
    if (value === undefined || value === "" || value.startsWith("--")) return wrong(`Thiếu giá trị sau ${name}.`);
    given.set(name, value);
  }
  const base = baseOf(given.get("--base") ?? DEVELOPMENT_BASE);
  if (base === null) return wrong(`Địa chỉ “${given.get("--base")}” chưa dùng được: Excel chỉ mở add-in qua https. Ghi đủ, ví dụ https://may-chu/xep-loai/, không có dấu ? hay #.`);
  const offline = given.get("--offline") ?? "yes";
  if (!["yes", "no"].includes(offline)) return wrong(`Sau --offline ghi yes hoặc no, không phải “${offline}”.`);
  const catalog = given.get("--catalog");
  const share = catalog === undefined ? null : shareOf(catalog);
  if (catalog !== undefined && share === null)
    return wrong(`“${catalog}” không phải đường dẫn thư mục chia sẻ. Ghi \\\\may-chu\\chia-se, hoặc //may-chu/chia-se nếu cửa sổ lệnh nuốt mất dấu \\; không dùng ổ đĩa (Z:\\).`);
  return { kind: "read", choices: { base, catalog: share, officeJs: given.get("--office-js") ?? (env["OFFICE_JS"] || null), offline: offline === "yes" } };
}

const wrong = (sentence: string): ChoicesRead => ({ kind: "wrong", sentence: `${sentence}\n${USAGE}` });

/** The address with the slash at its end, or null. */
function baseOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href, search, hash, username } = new URL(text);
  // What a server's settings and a manifest take as it stands.
  if (protocol !== "https:" || search || hash || username || !/^[\w\-.~:/]+$/.test(href)) return null;
  return href.endsWith("/") ? href : `${href}/`;
}

/** A UNC path with its backslashes, or null: `shareOf("//may-chu/chia-se/")` → `\\may-chu\chia-se`. */
function shareOf(text: string): string | null {
  const path = text.replaceAll("/", "\\").replace(/\\+$/, "");
  return /^\\\\[^\\:*?"<>|]+(\\[^\\:*?"<>|]+)+$/.test(path) ? path : null;
}
