import { LEVELS, type Outcome } from "../review/level";
import { CRITERION_GRADES, type CriterionGrade } from "../review/subject";
import { labelKey } from "./cleanText";

const SPELLINGS: Readonly<Record<Outcome, readonly string[]>> = {
  excellent: ["XS", "HTXS", "HT XS", "HT XSNV", "Xuất sắc", "Hoàn thành xuất sắc", "Hoàn thành xuất sắc NV", "Hoàn thành XS", "Hoàn thành XSNV", "HT xuất sắc", "HT xuất sắc nhiệm vụ"],
  good: ["T", "HTT", "HT T", "HT TNV", "Tốt", "Hoàn thành tốt", "Hoàn thành tốt NV", "HT tốt", "HT tốt nhiệm vụ", "HT tốt NV"],
  completed: ["HT", "HT NV", "Hoàn thành", "Hoàn thành NV", "HT nhiệm vụ", "Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực", "HTNV nhưng còn hạn chế về năng lực"],
  failed: ["KHT", "K HT", "KHT NV", "Không HT", "Không HTNV", "Không hoàn thành", "Không hoàn thành NV", "Chưa hoàn thành", "Chưa hoàn thành nhiệm vụ"],
  unrated: ["Không xếp loại", "Chưa xếp loại", "Không xếp loại chất lượng", "Không đánh giá", "Chưa đánh giá", "Không đánh giá, xếp loại", "Chưa đánh giá, xếp loại", "KXL", "Không XL", "Chưa XL"],
};

const OUTCOMES = new Map<string, Outcome>([
  ...Object.entries(SPELLINGS).flatMap(([outcome, texts]) => texts.map((text): [string, Outcome] => [labelKey(text), outcome as Outcome])),
  ...LEVELS.flatMap(({ id, label, short }) => [label, short].map((text): [string, Outcome] => [labelKey(text), id])),
]);

/**
 * A rating as offices write it: `readLevel("HTXSNV")` → "excellent", `readLevel("hoàn thành tốt")` → "good". What no year
 * agrees on (A, B, C, D) and anything else is `null`: to be asked, never guessed.
 */
export const readLevel = (text: string): Outcome | null => OUTCOMES.get(labelKey(text)) ?? OUTCOMES.get(labelKey(text.replace(/^\s*mức\s/iu, ""))) ?? null;

const GRADES = new Map<string, CriterionGrade>(CRITERION_GRADES.map(({ id, label }) => [labelKey(label), id]));

/** Cấp độ of a criterion: `readGrade("TRUNG BÌNH")` → "average". */
export const readGrade = (text: string): CriterionGrade | null => GRADES.get(labelKey(text)) ?? null;
