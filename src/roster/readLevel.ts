import { LEVELS, type Outcome } from "../review/level";
import { CRITERION_GRADES, type CriterionGrade } from "../review/subject";
import { agreed, inBrackets, labelKey } from "./cleanText";

const SPELLINGS: Readonly<Record<Outcome, readonly string[]>> = {
  excellent: ["XS", "HTXS", "HT XS", "HT XSNV", "Xuất sắc", "Hoàn thành xuất sắc", "Hoàn thành xuất sắc NV", "Hoàn thành XS", "Hoàn thành XSNV", "HT xuất sắc", "HT xuất sắc nhiệm vụ", "HT xuất sắc NV"],
  good: ["T", "HTT", "HT T", "HT TNV", "Tốt", "Hoàn thành tốt", "Hoàn thành tốt NV", "HT tốt", "HT tốt nhiệm vụ", "HT tốt NV"],
  completed: ["HT", "HT NV", "Hoàn thành", "Hoàn thành NV", "HT nhiệm vụ", "Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực", "HTNV nhưng còn hạn chế về năng lực"],
  failed: ["KHT", "K HT", "KHT NV", "Không HT", "Không HTNV", "Không hoàn thành", "Không hoàn thành NV", "Chưa hoàn thành", "Chưa hoàn thành nhiệm vụ"],
  unrated: ["Không xếp loại", "Chưa xếp loại", "Không xếp loại chất lượng", "Không đánh giá", "Chưa đánh giá", "Không đánh giá, xếp loại", "Chưa đánh giá, xếp loại", "KXL", "Không XL", "Chưa XL"],
};

const OUTCOMES = new Map<string, Outcome>([
  ...Object.entries(SPELLINGS).flatMap(([outcome, texts]) => texts.map((text): [string, Outcome] => [labelKey(text), outcome as Outcome])),
  ...LEVELS.flatMap(({ id, label, short }) => [label, short].map((text): [string, Outcome] => [labelKey(text), id])),
]);

/** The ways a level is usually typed, its label first; Excel's own counting knows no others. */
export const levelSpellings = (outcome: Outcome): readonly string[] => [
  ...LEVELS.flatMap(({ id, label, short }) => (id === outcome ? [label, short] : [])),
  ...SPELLINGS[outcome],
];

const says = (phrases: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.join("|")})(?= |$)`, "u");
/** One letter ("T") is a level only when it stands alone. */
const LEVEL_WORDS = says([...OUTCOMES.keys()].filter((key) => key.length > 1));
const TURNING_WORDS = says(["không", "chưa", "hạ", "giảm", "nâng", "khá", "trung bình", "kém", "yếu"].map(labelKey));

const outcomeOf = (text: string): Outcome | null => OUTCOMES.get(labelKey(text)) ?? OUTCOMES.get(labelKey(text.replace(/^\s*mức\s/iu, ""))) ?? null;

/** Whether a remark in brackets leaves a level what it is: its other name and "24/30 phiếu" do, "lãnh đạo đề nghị HTTNV" does not. */
function agrees(remark: string, outcome: Outcome): boolean {
  const named = outcomeOf(remark);
  if (named !== null) return named === outcome;
  const key = labelKey(remark);
  // Why somebody is not rated, or failed, is told with "chưa" and "không".
  return !LEVEL_WORDS.test(key) && (outcome === "unrated" || outcome === "failed" || !TURNING_WORDS.test(key));
}

/**
 * A rating as offices write it: `readLevel("HTXSNV")` → "excellent", `readLevel("hoàn thành tốt")` → "good". What no year
 * agrees on (A, B, C, D), a remark of another level ("Hoàn thành (tốt)") and anything else is `null`: to be asked, never guessed.
 */
export function readLevel(text: string): Outcome | null {
  const outcome = outcomeOf(text);
  return outcome !== null && inBrackets(text).every((remark) => agrees(remark, outcome)) ? outcome : null;
}

const GRADES = new Map<string, CriterionGrade>(CRITERION_GRADES.map(({ id, label }) => [labelKey(label), id]));

/** Cấp độ of a criterion: `readGrade("TRUNG BÌNH")` → "average", `readGrade("Tốt (đề nghị Kém)")` → `null`. */
export const readGrade = (text: string): CriterionGrade | null => agreed(text, (part) => (part === text ? gradeOf(text) : gradeNamed(part)));

const gradeOf = (text: string): CriterionGrade | null => GRADES.get(labelKey(text)) ?? null;
/** The grade a remark speaks of among other words. */
const gradeNamed = (remark: string): CriterionGrade | null => [...GRADES].find(([key]) => says([key]).test(labelKey(remark)))?.[1] ?? null;
