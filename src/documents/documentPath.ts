/** Paths inside the dossier made from names people typed: legal on Windows, and never out of the folder. */

const LONGEST = 120;
/** Room left for " (2)" … " (9999)" and for ".docx". */
const FOLDER_LENGTH = 50;
const SUFFIX_LENGTH = 7;

const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\s*(\.|$))/i;

/** Cuts at a length, after a whole word where one ends nearby, and never inside a character of two units. */
function cut(value: string, length: number): string {
  if (value.length <= length) return value;
  const space = value.lastIndexOf(" ", length);
  return space > length - 10 ? value.slice(0, space) : value.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * One folder or file name: `safeName("A/B: C?.", 40)` → "A B C". Never empty, never ".", no reserved device name.
 * Invisible format characters go too: they can turn a name around on the screen.
 */
export function safeName(value: string, length: number): string {
  const legal = value
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+/u, "");
  const short = cut(legal, length).replace(/[\s.]+$/u, "");
  if (short === "") return "_";
  return RESERVED.test(short) ? cut(`_${short}`, length).replace(/[\s.]+$/u, "") : short;
}

/** A folder in the order of the plan: `folderName(2, 7, "Văn phòng")` → "02 Văn phòng". */
export const folderName = (number: number, count: number, name: string): string =>
  safeName(`${String(number).padStart(Math.max(2, String(count).length), "0")} ${name}`, FOLDER_LENGTH);

/**
 * Gives each document its path, each path once (Windows does not tell capitals apart):
 * `pathMaker()("02 Văn phòng", "P001", "Nguyễn Văn A", "Mẫu 02B")` → "02 Văn phòng/P001 Nguyễn Văn A - Mẫu 02B.docx".
 */
export function pathMaker(): (folder: string | null, id: string | null, name: string, form: string | null) => string {
  const used = new Set<string>();
  return (folder, id, name, form) => {
    const start = folder === null ? "" : `${folder}/`;
    const tail = form === null ? "" : ` - ${form}`;
    const head = id === null ? "" : `${safeName(id, 20)} `;
    const room = LONGEST - start.length - tail.length - SUFFIX_LENGTH - ".docx".length;
    const base = safeName(`${head}${safeName(name, room)}`, room) + tail;
    for (let copy = 1; ; copy++) {
      const path = `${start}${base}${copy === 1 ? "" : ` (${copy})`}.docx`;
      const key = path.normalize("NFC").toUpperCase();
      if (used.has(key)) continue;
      used.add(key);
      return path;
    }
  };
}
