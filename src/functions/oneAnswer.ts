import { FUNCTION_TEXT } from "../messages.vi/functions";
import { tallyFaultText } from "../messages.vi/problem";
import { ROLE_TEXT } from "../messages.vi/reason";
import { levelByCriteria } from "../review/criteria";
import { eligibilityOf } from "../review/eligibility";
import { roleOf } from "../review/formRole";
import { type Group, groupOf } from "../review/group";
import { type Level, labelOf, type Outcome } from "../review/level";
import type { Regulation } from "../review/regulation";
import { regulation2023 } from "../review/regulation2023";
import { seats } from "../review/seats";
import type { PersonForm } from "../review/subject";
import { countTally, isBlankTally } from "../review/tally";
import { cleanText } from "../roster/cleanText";
import type { Cell } from "../roster/grid";
import { isNone, readEmployment } from "../roster/readChoices";
import { GENERAL } from "../roster/readDate";
import { readGrade } from "../roster/readLevel";
import { readMark } from "../roster/readMark";
import { readCount, readMonths, readPercent } from "../roster/readNumber";
import { cellOf } from "../roster/readTables";
import { ROUNDING } from "../roster/ruleValues";
import type { SummaryDimension } from "../roster/summaryRows";
import { invalid, notAvailable } from "./refusal";
import { type GivenTables, readTables } from "./tables";

/** QuyTac as a function gets it; left out, the rules we ship hold. */
type RulesTable = GivenTables["quyTac"];

const rulesIn = (quyTac: RulesTable): Regulation => (Array.isArray(quyTac) ? readTables({ quyTac }).regulation : regulation2023);

/** Reads an argument as the tables' readers do: blank, 0 included, is `null`; what cannot be read is `#VALUE!` with a sentence. */
function read<T>(argument: unknown, reader: (cell: Cell) => T | null, fault: (text: string) => string): T | null {
  const cell = cellOf(argument);
  if (cell !== null && typeof cell === "object") throw invalid(FUNCTION_TEXT.cellError(cell.error));
  const text = cleanText(cell);
  if (text === "") return null;
  const value = reader(cell);
  if (value === null) throw invalid(fault(text));
  return value;
}

const textOf = (argument: unknown): string | null => read(argument, cleanText, FUNCTION_TEXT.cellError);

/** `groupFor("Chánh Văn phòng")` → "unitHead"; a position nobody knows is `#N/A`: asked for, never guessed. */
export function groupFor(title: unknown, contract: unknown, quyTac: RulesTable): Group {
  const position = textOf(title);
  const employment = read(contract, (cell) => readEmployment(cleanText(cell)), FUNCTION_TEXT.employmentUnknown);
  const { group } = groupOf(position, employment, rulesIn(quyTac));
  if (group === "unknown") throw notAvailable(position === null ? FUNCTION_TEXT.positionMissing : FUNCTION_TEXT.positionUnknown(position));
  return group;
}

/** `formFor("Chuyên viên", "x")` → "02A" (mục II.4.1 Kế hoạch 2023); "2B" under the rules of 2025. */
export function formFor(title: unknown, member: unknown, contract: unknown, quyTac: RulesTable): PersonForm {
  const group = groupFor(title, contract, quyTac);
  const mark = read(member, readMark, (text) => FUNCTION_TEXT.markUnknown("Đảng viên", text));
  const role = roleOf(group, mark === null || mark === "notKnown" ? null : mark === "yes");
  if (role === null) throw notAvailable(FUNCTION_TEXT.membershipUnknown);
  const { value } = rulesIn(quyTac).forms[role];
  if (value === null) throw notAvailable(FUNCTION_TEXT.formNotGiven(ROLE_TEXT[role]));
  return value;
}

/** `ceilingByConduct(5)` → "unrated"; `ceilingByConduct(5, 0, "x")` → "excellent"; `ceilingByConduct(null, 3)` → "completed". */
export function ceilingByConduct(worked: unknown, leave: unknown, maternity: unknown, disciplined: unknown, quyTac: RulesTable): Outcome {
  const months = (argument: unknown, name: string) => read(argument, readMonths, (text) => FUNCTION_TEXT.monthsUnknown(name, text));
  const discipline = textOf(disciplined);
  const rules = rulesIn(quyTac);
  return eligibilityOf(
    {
      monthsWorked: months(worked, "Tháng công tác"),
      leaveMonths: months(leave, "Tháng nghỉ"),
      maternity: read(maternity, readMark, (text) => FUNCTION_TEXT.markUnknown("Thai sản", text)) === "yes",
      discipline: discipline === null || isNone(discipline) ? null : discipline,
      disciplineCountedIn: null,
      unratedReason: null,
    },
    rules.eligibility,
    rules.year,
  ).ceiling;
}

/** Grades and marks cell by cell; a blank grade is a criterion not graded yet (Điều 12 Quy định 124-QĐ/TW). */
export function ceilingByCriteria(gradeCells: unknown[][], resultCells: unknown[][]): Level {
  const grades = gradeCells.flat();
  const results = resultCells.flat();
  if (grades.length !== results.length) throw invalid(FUNCTION_TEXT.unequalGrades(grades.length, results.length));
  const criteria = grades.flatMap((cell, index) => {
    const grade = read(cell, (one) => readGrade(cleanText(one)), FUNCTION_TEXT.gradeUnknown);
    const mark = read(results[index], readMark, (text) => FUNCTION_TEXT.markUnknown("Là kết quả", text));
    return grade === null ? [] : [{ criterion: String(index + 1), grade, isResult: mark === "yes" }];
  });
  if (criteria.length === 0) throw notAvailable(FUNCTION_TEXT.noGrades);
  const verdict = levelByCriteria(criteria);
  if (verdict.kind === "noResult") throw notAvailable(FUNCTION_TEXT.noResultCriterion);
  return verdict.ceiling;
}

type GivenCounts = { readonly [Count in "issued" | "collected" | "valid" | "invalid"]: unknown };
type GivenVotes = readonly [excellent: unknown, good: unknown, completed: unknown, failed: unknown];

/** One tally: the level more than half voted for, "Biểu quyết lại", blank while nothing is counted; what does not reconcile is `#VALUE!`. */
export function countedBallots({ issued, collected, valid, invalid: spoilt }: GivenCounts, votes: GivenVotes, over: unknown): string {
  const count = (argument: unknown, name: string) => read(argument, readCount, (text) => FUNCTION_TEXT.countUnknown(name, text));
  const level = (index: 0 | 1 | 2 | 3): number => count(votes[index], `Mức ${index + 1}`) ?? 0;
  const rule = regulation2023.voting.value;
  const threshold = read(over, readPercent, FUNCTION_TEXT.thresholdUnknown) ?? rule.threshold;
  const tally = {
    summoned: null,
    present: null,
    voters: null,
    issued: count(issued, "Phát ra"),
    collected: count(collected, "Thu về"),
    valid: count(valid, "Hợp lệ"),
    invalid: count(spoilt, "Không hợp lệ"),
    votes: [level(0), level(1), level(2), level(3)] as const,
  };
  if (isBlankTally(tally)) return "";
  const result = countTally(tally, { ...rule, threshold });
  switch (result.kind) {
    case "voted":
      return labelOf(result.level);
    case "noMajority":
      return FUNCTION_TEXT.voteAgain(result.base, threshold);
    case "wrong":
      throw invalid(result.faults.map(tallyFaultText).join("; "));
  }
}

/** `seatsOf(7, 20)` → 1; `seatsOf(8, "20%", "0,5 lên")` → 2. */
export function seatsOf(population: unknown, share: unknown, rounding: unknown): number {
  const base = read(population, readCount, (text) => FUNCTION_TEXT.countUnknown("Cơ số", text)) ?? 0;
  const percent = read(share, readPercent, FUNCTION_TEXT.percentUnknown);
  if (percent === null) throw invalid(FUNCTION_TEXT.percentMissing);
  return seats(percent, base, read(rounding, (cell) => ROUNDING.read(cell, GENERAL), FUNCTION_TEXT.roundingUnknown) ?? "floor");
}

const DIMENSIONS: ReadonlyMap<string, SummaryDimension> = new Map([["phòng", "unit"], ["đơn vị", "unit"], ["nhóm", "group"]]);

/** `dimensionNamed("Nhóm")` → "group"; blank is by phòng. */
export const dimensionNamed = (name: unknown): SummaryDimension =>
  read(name, (cell) => DIMENSIONS.get(cleanText(cell).toLowerCase()) ?? null, FUNCTION_TEXT.dimensionUnknown) ?? "unit";
