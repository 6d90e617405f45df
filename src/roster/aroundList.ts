import { labelKey } from "./cleanText";
import type { ListFound } from "./findList";
import { isOfEarlierYear } from "./headings";
import { employmentOfTitle } from "./readChoices";
import type { SheetSays } from "./surroundings";
import { titleLines, titleYears } from "./titleLines";

const UNIT_START = new RegExp(`^(${["phòng", "văn phòng", "thanh tra", "p"].map(labelKey).join("|")})( |$)`, "u");
const TITLE_UNIT = /^(?:đơn vị\s*:\s*|danh sách\s.*?(?=\s(?:phòng|văn phòng|thanh tra)\s))?\s*(.+?)(?:\s*,?\s*năm 20\d\d)?$/iu;
/** The names Excel gives sheets. */
const UNNAMED_SHEET = /^(sheet|trang|bảng)\s*\d*$/iu;

const lines = ({ grid, heading }: ListFound) => titleLines(grid, heading.top);

/** What the title and the sheet's name say of everybody on a list: "HĐ 68" and "Công chức" are kinds of contract, and then no phòng. */
export function aroundList(found: ListFound): SheetSays {
  const name = found.grid.name.trim();
  const employment = employmentOfTitle(name);
  const titled = new Set(lines(found).map(({ text }) => employmentOfTitle(text)).filter((kind) => kind !== null));
  const [only] = titled;
  // "Phòng Chính sách" is a phòng; "Sheet1" and "Danh sách" are not.
  return { unit: employment === null && UNIT_START.test(labelKey(name)) ? name : null, employment: employment ?? (titled.size === 1 ? (only ?? null) : null) };
}

/**
 * The same of one list among several: each is a phòng, by its own title or by its sheet's name, unless that is the one Excel
 * gave it, a kind of contract, or the name of several lists.
 */
export function aroundPart(found: ListFound, others: readonly ListFound[]): SheetSays {
  const around = aroundList(found);
  if (found.heading.columns.has("unit")) return around;
  const titled = lines(found).slice(-2).map(({ text }) => TITLE_UNIT.exec(text)?.[1] ?? "").find((unit) => UNIT_START.test(labelKey(unit)));
  const name = found.grid.name.trim();
  const isShared = others.some((other) => other !== found && other.grid.name === found.grid.name);
  const named = isShared || UNNAMED_SHEET.test(name) || employmentOfTitle(name) !== null ? null : name;
  return { ...around, unit: titled ?? named ?? around.unit };
}

/** Whether a list is of an earlier year by its sheet's name, or by a title that names no later one. */
export function isOfEarlierList(found: ListFound, year: number): boolean {
  const name = found.grid.name;
  if (isOfEarlierYear(name, year)) return true;
  const years = titleYears(lines(found)).map((titled) => titled.year);
  return !labelKey(name).includes(String(year)) && years.length > 0 && Math.max(...years) < year;
}
