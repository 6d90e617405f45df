import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import type { Points } from "../review/subject";
import type { FieldReader } from "./readFields";
import { readPoints } from "./readNumber";

/** The points of one row: of each group of criteria, and in all. */
export const readPointFields = (fields: Pick<FieldReader<keyof Points>, "number">): Points => ({
  generalPoints: fields.number("generalPoints", readPoints, "points"),
  taskPoints: fields.number("taskPoints", readPoints, "points"),
  points: fields.number("points", readPoints, "points"),
});

/** Where the year's rules do not rate by points, what stands in a column "Điểm" may be anything: a text there is no fault. */
export const faultsUnder = ({ points }: Pick<Regulation, "points">, problems: readonly Problem[]): readonly Problem[] =>
  points !== null ? problems : problems.filter((problem) => problem.kind !== "badNumber" || problem.range !== "points");
