import type { Level } from "./level";
import { LEVELS } from "./level";
import type { Problem } from "./problem";
import type { Reason } from "./reason";
import type { Ruled } from "./regulation";
import type { Place, Points } from "./subject";

/** From how many points on; `inclusive`: the number itself counts ("từ 90 điểm"), else only what is above it ("trên 90"). */
export interface Threshold {
  readonly points: number;
  readonly inclusive: boolean;
}

/** The levels as points; what reaches none of them is the lowest level. */
export interface PointScale {
  /** The most there is for the general criteria and for the results: 30 and 70. */
  readonly general: Ruled<number>;
  readonly tasks: Ruled<number>;
  readonly from: Readonly<Record<Exclude<Level, "failed">, Ruled<Threshold>>>;
  /** What a level asks for beside its points; the office looks after it. */
  readonly conditions: Ruled<string>;
}

export interface PointsStep {
  readonly ceiling: Level | null;
  readonly reasons: readonly Reason[];
  readonly problems: readonly Problem[];
}

/** Points to the thousandth as a whole number, so that sums and comparisons are exact. */
const whole = (points: number): number => Math.round(points * 1000);

/** `reaches(90, { points: 90, inclusive: true })` → true; under "trên 90" 90 does not. */
export const reaches = (points: number, threshold: Threshold): boolean =>
  threshold.inclusive ? whole(points) >= whole(threshold.points) : whole(points) > whole(threshold.points);

/** The level points give: `levelByPoints(89.9, scale)` → "good" on the scale of 2025 (from 90, 70 and 50). */
export const levelByPoints = (points: number, { from }: Pick<PointScale, "from">): Level =>
  LEVELS.find(({ id }) => id === "failed" || reaches(points, from[id].value))?.id ?? "failed";

/** All points of a subject: as typed in all, else the sum of the two parts, where both are there. */
export function pointsInAll({ points, generalPoints, taskPoints }: Points): number | null {
  if (points !== null || generalPoints === null || taskPoints === null) return points;
  return (whole(generalPoints) + whole(taskPoints)) / 1000;
}

/** The level the points of one subject allow, and what does not add up in them. Points beyond the scale allow nothing. */
export function pointsStep(subject: Points & { readonly name: string }, scale: PointScale, at: (field: keyof Points) => Place): PointsStep {
  const { name, generalPoints, taskPoints, points } = subject;
  const most = { generalPoints: scale.general.value, taskPoints: scale.tasks.value, points: scale.general.value + scale.tasks.value };
  const beyond = (["generalPoints", "taskPoints", "points"] as const).flatMap((field): Problem[] => {
    const typed = subject[field];
    return typed !== null && (typed < 0 || whole(typed) > whole(most[field])) ? [{ kind: "pointsBeyondScale", place: at(field), name, field, points: typed, most: most[field] }] : [];
  });
  const sum = pointsInAll({ points: null, generalPoints, taskPoints });
  const differs: Problem[] = points !== null && sum !== null && whole(points) !== whole(sum) ? [{ kind: "pointsDisagree", place: at("points"), name, points, sum }] : [];
  const total = pointsInAll(subject);
  if (total === null || beyond.length > 0) return { ceiling: null, reasons: [], problems: [...beyond, ...differs] };
  const level = levelByPoints(total, scale);
  const reached = level === "failed" ? scale.from.completed : scale.from[level];
  const reason: Reason = { kind: "points", points: total, most: most.points, level, threshold: reached.value, clause: reached.clause };
  return { ceiling: level, reasons: [reason], problems: differs };
}
