import type { AgencySettings } from "../review/agency";
import type { PartialDate } from "../review/subject";
import { dayText } from "../messages.vi/document";
import type { Tags } from "./documentPlan";

/** How values look on paper. */

const two = (number: number): string => String(number).padStart(2, "0");

/** A birth date in its known precision: `{ year: 1980, month: 3, day: null }` → "03/1980"; only the year → "1980". */
export function birthText(birth: PartialDate | null): string | null {
  if (birth === null) return null;
  const { day, month, year } = birth;
  return month === null ? String(year) : day === null ? `${two(month)}/${year}` : `${two(day)}/${two(month)}/${year}`;
}

/** Capitals for the head of a document: `capitals("Phòng Chính sách")` → "PHÒNG CHÍNH SÁCH"; blank stays unknown. */
export const capitals = (text: string | null): string | null => known(text)?.toUpperCase() ?? null;

/** A typed value, or `null` where it is blank. */
export const known = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text.trim());

/** The form prints "Chi bộ" itself: `withoutLabel("Chi bộ", "Chi bộ Văn phòng")` → "Văn phòng". */
export function withoutLabel(label: string, text: string | null): string | null {
  const value = known(text?.normalize("NFC") ?? null);
  if (value === null) return null;
  const rest = value.toLowerCase().startsWith(label.toLowerCase()) ? value.slice(label.length) : value;
  return known(/^[\s:]|^$/.test(rest) ? rest.replace(/^[\s:]+/, "") : value);
}

/** "Quảng Ngãi, ngày 24 tháng 11 năm 2023". */
export const dateLine = (agency: AgencySettings): string => `${placeText(agency)}, ${dayText(agency.documentDate, agency.year)}`;

/** The place of signing, or dots to write it on. */
export const placeText = ({ place }: AgencySettings): string => known(place) ?? "…………";

/** The agency's name as written inside a sentence. */
export const nameInText = ({ nameInText: inText, name }: AgencySettings): string | null => known(inText) ?? known(name);

/**
 * What the office may still tell us. A blank party or union post usually means that there is none; a decision and a number
 * come later: these print their dots without being asked for.
 */
const NEVER_ASKED = new Set(["Chức vụ Đảng", "Chức vụ đoàn thể", "Mức quyết định", "Số"]);

const sentenceCase = (tag: string): string =>
  tag === tag.toUpperCase() ? tag.slice(0, 1) + tag.slice(1).toLowerCase() : tag;

/** Names of the unknown values of a document, each once: `blanksOf({ "CHI BỘ": null, "Chi bộ": null })` → ["Chi bộ"]. */
export const blanksOf = (tags: Tags, more: readonly string[] = []): readonly string[] => [
  ...new Set([...Object.keys(tags).filter((tag) => tags[tag] === null && !NEVER_ASKED.has(tag)).map(sentenceCase), ...more]),
];
