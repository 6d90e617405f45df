import { SETTING_TEXT } from "../messages.vi/sheet";
import type { AgencySettings } from "../review/agency";
import type { Problem } from "../review/problem";
import { cleanText, labelKey } from "./cleanText";
import { type Book, type Grid, placeOf } from "./grid";
import type { ListSource } from "./source";
import { type TitleLine, titleLines, titleYears } from "./titleLines";

const begins = (...words: string[]): RegExp => new RegExp(`^(?:${words.map(labelKey).join("|")})(?: |$)`, "u");
const PARENT = begins("ubnd", "ủy ban nhân dân", "tỉnh ủy", "huyện ủy", "bộ");
const AGENCY = begins("ban", "sở", "văn phòng", "thanh tra", "chi cục", "cục", "trung tâm", "phòng", "viện", "trường");
/** "Quảng Ngãi, ngày 20 tháng 11 năm 2023": the place, each word with its capital. */
const PLACE_AND_DATE = /^[(]?((?:\p{Lu}[\p{L}.]*\s?){1,5}),\s*ngày\b.*tháng\b.*năm\b/u;

type HeadKey = "parent" | "name" | "place" | "year";

/** What the lines around a list say of the agency, each with its cell. */
type RosterHead = Readonly<Partial<Record<HeadKey, TitleLine>>>;

/**
 * Takes the agency from the head of the office's own list where the workbook has no Cấu hình yet: "UBND TỈNH …" over "BAN …", the place
 * before the date, and the year of the title where it is a later one than that of the rules (an older title is a list of last year's).
 * Each is told with its cell; the office changes it in Cấu hình.
 */
export function withRosterHead(agency: AgencySettings, book: Book, list: ListSource | undefined): { readonly agency: AgencySettings; readonly problems: readonly Problem[] } {
  const grid = book.sheets.find(({ name }) => name === list?.sheet);
  if (list === undefined || grid === undefined) return { agency, problems: [] };
  const head = readHead(grid, list.headingRow - 1, agency.year);
  const taken = (["parent", "name", "place", "year"] as const).flatMap((key) => {
    const line = head[key];
    return line === undefined ? [] : [{ key, ...line }];
  });
  return {
    agency: { ...agency, ...Object.fromEntries(taken.map(({ key, text }) => [key, key === "year" ? Number(text) : text])) },
    problems: taken.map(({ key, text, place }): Problem => ({ kind: "settingSuggested", place, setting: SETTING_TEXT[key].label, text })),
  };
}

function readHead(grid: Grid, headingRow: number, year: number): RosterHead {
  const lines = titleLines(grid, headingRow);
  const at = lines.findIndex(({ text }) => PARENT.test(labelKey(text)));
  const parent = lines[at];
  // In the letterhead the agency stands right below; the motto may stand between them in the order of the rows.
  const name = lines.slice(at + 1, at + 4).find(({ text }) => AGENCY.test(labelKey(text)) && text === text.toUpperCase());
  const later = titleYears(lines).find((titled) => titled.year > year);
  const place = placeIn(grid);
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
    ...(later === undefined ? {} : { year: { text: String(later.year), place: later.place } }),
  };
}

/** The place of signing, above the list or at its end. */
function placeIn(grid: Grid): TitleLine | undefined {
  for (const [row, cells] of grid.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const place = typeof cell === "string" ? PLACE_AND_DATE.exec(cleanText(cell))?.[1] : undefined;
      if (place !== undefined) return { text: place.trim(), place: placeOf(grid.name, row, column) };
    }
  }
  return undefined;
}
