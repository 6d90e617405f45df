import type { AgencySettings } from "../review/agency";
import type { Review } from "../review/review";
import { known } from "./printed";

/**
 * The agency as the papers print it: what Cấu hình leaves blank is taken from where the workbook says it beyond doubt. Who heads the
 * agency comes from the roster, where exactly one does; a name read in capitals from the head of a list is spelled in sentences as
 * the legal bases spell it: `"BAN DÂN TỘC"` → "Ban Dân tộc tỉnh".
 */
export const agencyOnPaper = (agency: AgencySettings, { people, regulation }: Review): AgencySettings => ({
  ...agency,
  headName: known(agency.headName) ?? onlyHead(people),
  nameInText: known(agency.nameInText) ?? spelledIn(regulation.legalBases.map(({ title }) => title), known(agency.name)),
});

function onlyHead(people: Review["people"]): string | null {
  const heads = people.filter(({ group }) => group === "agencyHead");
  return heads.length === 1 ? (heads[0]?.person.name ?? null) : null;
}

function spelledIn(titles: readonly string[], name: string | null): string | null {
  if (name === null || name !== name.toUpperCase()) return null;
  const text = titles.join("\n");
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return null;
  const end = at + name.length;
  return text.slice(at, text.startsWith(" tỉnh", end) ? end + " tỉnh".length : end);
}
