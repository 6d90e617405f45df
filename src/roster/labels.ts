import { CRITERION_GRADES, type CollectiveKind, type CriterionMark, type Employment } from "../review/subject";
import { LEVELS, UNRATED_LABEL } from "../review/level";

/** What stands in a cell for a value with a fixed set of answers; dropdowns offer these, readers take more spellings. */
export const EMPLOYMENT_LABELS = {
  civilServant: "Công chức",
  contractWorker: "Người lao động",
} as const satisfies Record<Employment, string>;

export const COLLECTIVE_LABELS = {
  leadership: "Lãnh đạo Ban",
  agency: "Cơ quan",
  unit: "Phòng",
} as const satisfies Record<CollectiveKind, string>;

export const MARK_SOURCE_LABELS = {
  self: "Tự nhận",
  vote: "Biểu quyết",
} as const satisfies Record<CriterionMark["source"], string>;

export const GENDER_LABELS = { male: "Nam", female: "Nữ" } as const;

/** A yes is a mark; a no and a not-yet-known are words, because a blank cell may mean either. */
export const YES = "x";
export const NO = "Không";
export const NOT_KNOWN = "Chưa rõ";

export const OVERALL_QUESTION = "Tổng thể";

export const LEVEL_CHOICES: readonly string[] = [...LEVELS.map(({ label }) => label), UNRATED_LABEL];
export const GRADE_CHOICES: readonly string[] = CRITERION_GRADES.map(({ label }) => label);
