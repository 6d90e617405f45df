import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { Criterion, CriterionMark, Tally } from "../review/subject";
import { cleanText, labelKey } from "./cleanText";
import { OVERALL_QUESTION } from "./labels";
import type { OpenTable } from "./openTable";
import { readMarkSource } from "./readChoices";
import { fieldReader } from "./readFields";
import { readGrade } from "./readLevel";
import { readCount } from "./readNumber";
import { MARKS_TABLE, type MarkField, TALLIES_TABLE, type TallyField } from "./tables";
import type { SubjectFinder } from "./subjectNames";
import { typedCells, type Unread, unreadNotes } from "./unread";

const OVERALL = new Set([OVERALL_QUESTION, "Xếp loại tổng thể", "Xếp loại", "Xếp loại chung", "Mức xếp loại"].map(labelKey));

/** BieuQuyet → tallies; blank counts stay unknown, blank votes are none. */
export function readTallies(table: OpenTable<TallyField>, subjects: SubjectFinder): { tallies: Tally[]; problems: Problem[]; rows: number[]; unread: Unread<TallyField> } {
  const problems: Problem[] = [];
  const unread = unreadNotes<TallyField>();
  const rows: number[] = [];
  const tallies = table.rows.flatMap((row): Tally[] => {
    const name = subjects.nameOf(cleanText(row.cell("subject")));
    const fields = fieldReader(row, name, problems);
    const subject = fields.text("subject");
    if (subject === null) {
      problems.push({ kind: "tallySubjectUnknown", place: row.placeOf("subject"), subject: "" });
      unread.row(typedCells(row, TALLIES_TABLE));
      return [];
    }
    const question = fields.text("question");
    const count = (field: TallyField) => fields.number(field, readCount, "count");
    rows.push(row.index);
    unread.subject(row.place, fields.unread);
    return [{
      subject: subjects.idOf(subject),
      criterion: question === null || OVERALL.has(labelKey(question)) ? null : question,
      round: count("round") || 1,
      summoned: count("summoned"),
      present: count("present"),
      voters: count("voters"),
      issued: count("issued"),
      collected: count("collected"),
      valid: count("valid"),
      invalid: count("invalid"),
      votes: [count("excellent") ?? 0, count("good") ?? 0, count("completed") ?? 0, count("failed") ?? 0],
      place: row.place,
    }];
  });
  return { tallies, problems, rows, unread: unread.taken() };
}

/** CapDo → grades of criteria. Whether a criterion is about results is looked up in the frames when the row does not say. */
export function readMarks(
  table: OpenTable<MarkField>,
  subjects: SubjectFinder,
  frames: readonly Criterion[],
): { marks: CriterionMark[]; problems: Problem[]; unread: Unread<MarkField> } {
  const problems: Problem[] = [];
  const unread = unreadNotes<MarkField>();
  const isResult = new Map(frames.map((criterion) => [matchKey(criterion.text), criterion.isResult]));
  const marks = table.rows.flatMap((row): CriterionMark[] => {
    const name = subjects.nameOf(cleanText(row.cell("subject")));
    const fields = fieldReader(row, name, problems);
    const subject = fields.text("subject");
    const criterion = fields.text("criterion");
    const gradeText = fields.text("grade");
    if (subject === null) problems.push({ kind: "markSubjectUnknown", place: row.placeOf("subject"), subject: "" });
    const unknown = (place: string, text: string): Problem => ({ kind: "gradeUnknown", place, text, subject: name });
    const grade = gradeText === null ? null : fields.choice("grade", readGrade, unknown);
    const source = fields.choice("source", readMarkSource, (place, text) => ({ kind: "unknownMark", place, heading: row.headingOf("source"), text, name }));
    const said = fields.mark("isResult");
    if (subject === null || criterion === null || grade === null) {
      unread.row(typedCells(row, MARKS_TABLE));
      return [];
    }
    unread.subject(row.place, fields.unread);
    return [{
      subject: subjects.idOf(subject),
      criterion,
      grade,
      source: source ?? "self",
      isResult: said === null || said === "notKnown" ? (isResult.get(matchKey(criterion)) ?? null) : said === "yes",
      place: row.place,
    }];
  });
  return { marks, problems, unread: unread.taken() };
}
