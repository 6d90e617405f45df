import { groupOf, isAgencyLeader } from "./group";
import { matchKey } from "./matchKey";
import type { Regulation } from "./regulation";
import type { Person } from "./subject";

const anyOf = (texts: readonly string[]): string => `(?:${texts.map(matchKey).join("|")})`;
const BODY = `${anyOf(["ban", "cơ quan"])}(?: ${anyOf(["dân tộc", "tôn giáo", "tỉnh", "thành phố"])}.*)?|${anyOf(["sở"])}(?: .*)?`;
const LEADERS = new RegExp(
  `^(?:${anyOf(["tập thể lãnh đạo", "ban lãnh đạo", "lãnh đạo", "lãnh đạo quản lý"])}(?: (?:${BODY}))?|${anyOf(["thường trực"])} (?:${BODY})|${anyOf(["ban giám đốc"])}(?: .*)?)$`,
  "u",
);

/**
 * Where the leaders of the agency stand while others have their phòng, but no phòng: "Lãnh đạo Ban", "Lãnh đạo Ban Dân tộc
 * tỉnh", "Ban Giám đốc", "Thường trực Ban (03 người)". "Lãnh đạo phòng" is a phòng's.
 */
export const isLeadersUnit = (unit: string): boolean => LEADERS.test(matchKey(unit.replace(/\([^)]*\)?/g, " ").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")));

const UNIT_NAME = new RegExp(`^${anyOf(["phòng", "văn phòng", "thanh tra", "p"])}(?:[ .]|$)`, "u");

/**
 * The same with the people at hand: whatever it is called, a unit of nobody but leaders of the agency is none. A unit that
 * calls itself a phòng is one, and so is that of a leader who also heads it.
 */
export function leadersUnits(people: readonly Person[], rules: Pick<Regulation, "titles" | "positionAnswers">): (unit: string) => boolean {
  const others = new Set(
    people.flatMap(({ unit, position, employment }) => {
      const { group, doubt } = groupOf(position, employment, rules);
      return unit !== null && (!isAgencyLeader(group) || doubt === "twoPosts") ? [unit] : [];
    }),
  );
  const known = new Set(people.map(({ unit }) => unit));
  return (unit) => isLeadersUnit(unit) || (known.has(unit) && !others.has(unit) && !UNIT_NAME.test(matchKey(unit)));
}
