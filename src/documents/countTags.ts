import type { Counts } from "../review/counts";
import { type Level, LEVELS } from "../review/level";
import type { Tags } from "./documentPlan";

const SHORT = Object.fromEntries(LEVELS.map(({ id, short }) => [id, short])) as Readonly<Record<Level, string>>;

/** One row of a count table. */
export const countTags = (name: string, { total, rated, levels, unrated, pending }: Counts): Tags => ({
  "Đối tượng": name,
  "Tổng số": String(total),
  "Được xếp loại": String(rated),
  ...Object.fromEntries(levels.flatMap(({ level, count, percent }) => [[SHORT[level], String(count)], [`Tỷ lệ ${SHORT[level]}`, percent]])),
  "Không xếp loại": String(unrated),
  "Chưa có kết quả": String(pending),
});
