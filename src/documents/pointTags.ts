import { vietnameseNumber } from "../messages.vi/number";
import { pointsInAll } from "../review/points";
import type { Points } from "../review/subject";
import type { Tags } from "./documentPlan";

/** What Mẫu 01, 2A and 2B of 2025 say of points: "Điểm tiêu chí chung" of 30, "Điểm kết quả" of 70, "Tổng điểm". */
export const pointTags = (subject: Points): Tags => ({
  "Điểm tiêu chí chung": shown(subject.generalPoints),
  "Điểm kết quả": shown(subject.taskPoints),
  "Tổng điểm": shown(pointsInAll(subject)),
});

const shown = (points: number | null): string | null => (points === null ? null : vietnameseNumber(points));
