import type { PointScale, Threshold } from "../review/points";
import type { Given, Regulation, Ruled } from "../review/regulation";
import { ruled, type RuleDefinition, type ValueKind } from "./ruleDefinition";
import { POINTS, THRESHOLD, TITLE } from "./ruleValues";

const NO_SCALE = { value: null, clause: "", verified: false } as const satisfies Given<never>;

/** The rows of Quy tắc about the scale of points; a set without one has none of them. */
export const POINT_RULES: readonly RuleDefinition[] = [
  onScale("DIEM.CHUNG", "Điểm tối đa của nhóm tiêu chí chung", POINTS, ({ general }) => general, (scale, general) => ({ ...scale, general })),
  onScale("DIEM.NHIEMVU", "Điểm tối đa của nhóm tiêu chí kết quả thực hiện nhiệm vụ", POINTS, ({ tasks }) => tasks, (scale, tasks) => ({ ...scale, tasks })),
  threshold("DIEM.XUATSAC", "Điểm để được xếp hoàn thành xuất sắc nhiệm vụ", "excellent"),
  threshold("DIEM.TOT", "Điểm để được xếp hoàn thành tốt nhiệm vụ", "good"),
  threshold("DIEM.HOANTHANH", "Điểm để được xếp hoàn thành nhiệm vụ; thấp hơn là không hoàn thành", "completed"),
  onScale("DIEM.DIEUKIEN", "Điều kiện khác ngoài điểm (phần mềm không tính, cơ quan đối chiếu)", TITLE, ({ conditions }) => conditions, (scale, conditions) => ({ ...scale, conditions })),
];

function threshold(code: string, what: string, level: keyof PointScale["from"]): RuleDefinition {
  return onScale<Threshold>(code, what, THRESHOLD, ({ from }) => from[level], (scale, value) => ({ ...scale, from: { ...scale.from, [level]: value } }));
}

function onScale<T>(code: string, what: string, kind: ValueKind<T>, get: (scale: PointScale) => Ruled<T>, set: (scale: PointScale, value: Ruled<T>) => PointScale): RuleDefinition {
  return {
    ...ruled<T>(
      code, what, kind,
      ({ points }) => (points === null ? NO_SCALE : get(points)),
      (regulation, value) => (regulation.points === null ? regulation : { ...regulation, points: set(regulation.points, value) }),
    ),
    isIn: ({ points }: Regulation) => points !== null,
  };
}
