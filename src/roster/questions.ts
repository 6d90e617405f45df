import { matchKey } from "../review/matchKey";
import type { Group } from "../review/group";
import type { AskedProblem } from "../review/problem";
import type { Person, Place } from "../review/subject";
import { whoOf } from "./answeredPeople";
import { isBlank, labelKey } from "./cleanText";
import type { Book } from "./grid";
import { noteSuggestion } from "./noteSuggestion";
import { LIST_TABLE, type ListField } from "./personColumns";
import type { BookReading } from "./readBook";
import { answerKey, type Meaning, type NoteMeaning } from "./recipe";
import { shownCell } from "./shownCell";
import type { Source } from "./source";

/** A possible answer: one that is whole, or one for which a number of months is still to be said. */
export type Choice =
  | { readonly kind: "answer"; readonly answer: Meaning }
  | { readonly kind: "months"; readonly field: "monthsWorked" | "leaveMonths"; readonly suggested: number | null; readonly with: (months: number) => Meaning };

/** What the office can answer, instead of mending a cell. Problems with one `key` are one question. */
export interface Question {
  readonly key: string;
  readonly choices: readonly Choice[];
}

type Known = Pick<BookReading, "roster" | "source" | "agency">;

/**
 * The question behind a problem, or `null` where only the cell can be mended: an unknown position asks for its group. In a
 * workbook of ours the cells say all, so that only answers are left which change no cell.
 */
export function questionOf(problem: AskedProblem, { roster: { people }, source, agency: { year } }: Known): Question | null {
  const isList = source.kind === "list";
  switch (problem.kind) {
    case "positionUnknown":
      return problem.position === null ? null : positionQuestion(problem.position, GROUPS_OFFERED);
    case "positionAsked":
      return positionQuestion(problem.position, GROUPS_IN_DOUBT[problem.why]);
    case "unitSpelling": {
      const { unit, otherUnit } = problem;
      const apart: Meaning = { kind: "unitsApart", unit, other: otherUnit };
      return question([...(isList ? [{ kind: "unit", unit, is: otherUnit } as const, { kind: "unit", unit: otherUnit, is: unit } as const] : []), apart], apart);
    }
    case "duplicatePerson":
      return twinQuestion(personAt(people, problem.other), personAt(people, problem.place), isList);
    case "noteUnfilled":
      return noteQuestion(problem, personAt(people, problem.place), year, isList);
    case "columnUnknown":
      return problem.heading === "" ? null : question(LEVELS_OFFERED.map((field): Meaning => ({ kind: "column", heading: problem.heading, field })));
    case "columnGuessed":
      return question([fieldOf(problem.means), null].map((field) => ({ kind: "column", heading: problem.heading, field })));
    case "factColumnUnused":
      return question([fieldOf(problem.wanted), null].map((field) => ({ kind: "column", heading: problem.heading, field })));
    case "fontDoubtful":
      return encodingQuestion(problem, source);
    case "hiddenSheetSkipped":
      return sheetQuestion(problem.sheet);
    case "otherListIgnored":
    case "peopleLeftOut":
    case "listJoined":
      return sheetQuestion(sheetOf(problem.place));
    case "groupDoubtful":
      return question([{ kind: "row", text: problem.text, is: "unit" }, { kind: "row", text: problem.text, is: "person" }]);
    case "unitMissing":
      return isList ? sheetUnitQuestion(sheetOf(problem.place), people) : null;
  }
}

const GROUPS_OFFERED: readonly Group[] = ["unitHead", "unitDeputy", "civilServant", "contractWorker", "agencyDeputy", "agencyHead"];
const GROUPS_IN_DOUBT = {
  actingDeputy: ["unitDeputy", "unitHead", "agencyDeputy", "agencyHead"],
  twoPosts: ["agencyDeputy", "agencyHead", "unitHead"],
  contractByTitle: ["contractWorker", "civilServant"],
  leaderOnContract: ["contractWorker", "unitHead", "unitDeputy"],
} as const satisfies Record<Extract<AskedProblem, { kind: "positionAsked" }>["why"], readonly Group[]>;
const LEVELS_OFFERED: readonly (ListField | null)[] = ["self", "typedProposal", "consideration", "decision", "previous", null];
/** A unit is offered for a whole sheet where there are so few that each can be a button. */
const UNITS_OFFERED = 12;

function question(answers: readonly Meaning[], about: Meaning | undefined = answers[0]): Question | null {
  return about === undefined ? null : { key: answerKey(about), choices: answers.map((answer) => ({ kind: "answer", answer })) };
}

const positionQuestion = (position: string, groups: readonly Group[]): Question | null => question(groups.map((group) => ({ kind: "position", position, group })));
const sheetQuestion = (sheet: string): Question | null => question([{ kind: "sheet", sheet, use: "read" }, { kind: "sheet", sheet, use: "leave" }]);

const fieldOf = (named: string): ListField | null => LIST_TABLE.columns.find(({ heading }) => heading === named)?.field ?? null;

function encodingQuestion({ place, column, encoding }: Extract<AskedProblem, { kind: "fontDoubtful" }>, source: Source): Question | null {
  const columns = source.kind === "list" ? source.lists.flatMap((list) => (list.sheet === sheetOf(place) ? list.columns : [])) : [];
  const heading = columns.find((one) => one.place.replace(/^.*!|\d+$/gu, "") === column)?.heading;
  return heading === undefined ? null : question([{ kind: "encoding", heading, encoding }, { kind: "encoding", heading, encoding: "unicode" }]);
}

const sheetOf = (place: Place): string => place.slice(0, place.lastIndexOf("!"));
const rowOf = (place: Place): Place => place.replace(/![A-Z]*(\d+)$/u, "!$1");
const personAt = (people: readonly Person[], place: Place): Person | undefined => people.find((person) => rowOf(person.place) === rowOf(place));

function twinQuestion(one: Person | undefined, other: Person | undefined, isList: boolean): Question | null {
  if (one === undefined || other === undefined) return null;
  const verdicts = isList ? (["first", "second", "two"] as const) : (["two"] as const);
  return question(verdicts.map((are) => ({ kind: "twins", one: whoOf(one), other: whoOf(other), are })));
}

function noteQuestion({ text, headings }: Extract<AskedProblem, { kind: "noteUnfilled" }>, person: Person | undefined, year: number, isList: boolean): Question | null {
  if (person === undefined) return null;
  const says = (means: NoteMeaning): Meaning => ({ kind: "note", who: whoOf(person), note: text, year, means });
  const nothing: Choice = { kind: "answer", answer: says({ field: "nothing" }) };
  const fields = new Set(LIST_TABLE.columns.flatMap(({ heading, field }) => (isList && headings.some((named) => labelKey(named) === labelKey(heading)) ? [field] : [])));
  const choices = NOTE_FIELDS.flatMap((field): Choice[] => {
    // Who came from elsewhere counts the whole year, who is new the months since.
    if (!fields.has(field) && !(field === "monthsWorked" && fields.has("joined"))) return [];
    const suggested = noteSuggestion(text, field, year);
    if (field === "monthsWorked" || field === "leaveMonths") {
      return [{ kind: "months", field, suggested: typeof suggested === "number" ? suggested : null, with: (months) => says({ field, months }) }];
    }
    return [{ kind: "answer", answer: says(field === "maternity" ? { field } : { field, text: typeof suggested === "string" ? suggested : text }) }];
  });
  return { key: answerKey(nothing.answer), choices: [...choices, nothing] };
}

const NOTE_FIELDS = ["monthsWorked", "leaveMonths", "maternity", "discipline", "unratedReason"] as const;

/** Where nobody on a sheet has a phòng, the sheet may be one. */
function sheetUnitQuestion(sheet: string, people: readonly Person[]): Question | null {
  if (people.some(({ unit, place }) => unit !== null && sheetOf(place) === sheet)) return null;
  const units = [...new Map(people.flatMap(({ unit }) => (unit === null ? [] : [[matchKey(unit), unit] as const]))).values()];
  return question([sheet, ...units].slice(0, UNITS_OFFERED).map((unit) => ({ kind: "sheetUnit", sheet, unit })));
}

/**
 * A row as it stands in the source: `rowText(book, "DS!C7")` → "7 · Lê Văn An · Q. Trưởng phòng"; "" where no row is named. Of a named
 * table only what was typed: our results beside it would tell the doubt again.
 */
export function rowText({ sheets }: Book, place: Place): string {
  const [, name = "", line = ""] = /^(.*)![A-Z]*(\d+)$/su.exec(place) ?? [];
  const grid = sheets.find((sheet) => sheet.name === name);
  if (grid === undefined) return "";
  const row = grid.cells[Number(line) - 1] ?? [];
  const area = grid.tables.find((table) => table.area.top < Number(line) && Number(line) - 1 <= table.area.bottom)?.area;
  const isIn = (column: number): boolean => area === undefined || (area.left <= column && column <= area.right);
  return row.flatMap((cell, column) => (isBlank(cell) || !isIn(column) ? [] : [shownCell(grid, Number(line) - 1, column)])).join(" · ");
}
