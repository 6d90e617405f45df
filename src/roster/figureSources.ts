import { readingText, RULE_TITLES, scopeText } from "../messages.vi/quota";
import { decisionText, READING_NAMES, READING_REPORT } from "../messages.vi/reading";
import { RESULT_TEXT, TRACE_TEXT } from "../messages.vi/sheet";
import { countsOf, reportedOutcome } from "../review/counts";
import { READING_KEYS } from "../review/regulation";
import { labelOf, LEVELS } from "../review/level";
import type { PersonReview, Rating, Review } from "../review/review";
import type { FigureSource } from "../review/figureSource";
import { type Cell, columnName, placeOf } from "./grid";
import { READING_CODES } from "./ruleTable";
import { PEOPLE_TABLE } from "./personColumns";
import type { Block, SheetPlan } from "./sheetPlan";
import { titleBlocks } from "./tableSheet";
import { type SummaryDimension, summaryParts } from "./summaryRows";
import { COLLECTIVES_TABLE, QUOTA_SHEET, RULES_TABLE, SUMMARY_SHEET, TRACE_SHEET } from "./tables";

/**
 * Every figure of the reports with the cells it is counted from and how. The cells are looked up in the sheets as they are written,
 * so that what is named is what stands there: `{ figure: "Bảng 1, Trưởng phòng và tương đương: HTTNV", value: "4 (80,0%)",
 * cells: "Tổng hợp!T8; Danh sách!V7, V12, V20:V21", rule: "Đếm theo cột Quyết định…" }`.
 */
export function figureSources(review: Review, sheets: readonly SheetPlan[]): readonly FigureSource[] {
  const find = cellFinder(sheets);
  return [
    ...review.collectives.map(({ collective: { id, name }, rating }): FigureSource => {
      const outcome = reportedOutcome(rating);
      return { figure: TRACE_TEXT.collective(name), value: outcome === null ? "" : labelOf(outcome), cells: find.collective(id, rating), rule: TRACE_TEXT.decided };
    }),
    ...countRows(review, "group", find),
    ...countRows(review, "unit", find),
    ...review.quotas.map((check, index): FigureSource => ({
      figure: TRACE_TEXT.quota(RULE_TITLES[check.rule], scopeText(check.scope)),
      value: TRACE_TEXT.quotaValue(check.used, check.ceiling),
      cells: find.result(QUOTA_SHEET, 0, index + 1, RESULT_TEXT.quotas.indexOf("Xuất sắc")),
      rule: check.clause,
    })),
    ...READING_KEYS.map((key): FigureSource => {
      const decision = review.regulation.readingDecisions[key];
      return {
        figure: READING_REPORT.figure(READING_NAMES[key]),
        value: readingText({ [key]: review.regulation.readings[key] }),
        cells: find.rule(READING_CODES[key]),
        rule: decision === undefined ? READING_REPORT.unconfirmed : decisionText(decision),
      };
    }),
  ];
}

type Finder = ReturnType<typeof cellFinder>;

/** The rows of one table of the report, its total last; a count of nobody needs no trace. */
function countRows(review: Review, dimension: SummaryDimension, find: Finder): readonly FigureSource[] {
  const rows = [...summaryParts(review, dimension), { label: RESULT_TEXT.total, people: review.people }];
  return rows.flatMap(({ label, people }, index) => {
    const { total, rated, levels, unrated, pending } = countsOf(people);
    const row = (column: number, name: string, count: number, of: readonly PersonReview[], rule: string, share = ""): FigureSource[] =>
      count === 0
        ? []
        : [
            {
              figure: `${TRACE_TEXT.tables[dimension]}, ${label}: ${name}`,
              value: `${count}${share}`,
              cells: [find.result(SUMMARY_SHEET, dimension === "unit" ? 0 : 1, index + 1, column), find.people(of)].join("; "),
              rule,
            },
          ];
    const having = (test: (one: PersonReview) => boolean): readonly PersonReview[] => people.filter(test);
    const outcomeOf = ({ rating }: PersonReview) => reportedOutcome(rating);
    return [
      ...row(1, TRACE_TEXT.columns.total, total, people, TRACE_TEXT.all),
      ...row(2, TRACE_TEXT.columns.rated, rated, having((one) => outcomeOf(one) !== null && outcomeOf(one) !== "unrated"), TRACE_TEXT.counted),
      ...levels.flatMap(({ level, count, percent }, place) =>
        row(3 + 2 * place, LEVELS[place]?.short ?? level, count, having((one) => outcomeOf(one) === level), TRACE_TEXT.counted + TRACE_TEXT.share, ` (${percent}%)`),
      ),
      ...row(11, TRACE_TEXT.columns.unrated, unrated, having((one) => outcomeOf(one) === "unrated"), TRACE_TEXT.counted),
      ...row(12, TRACE_TEXT.columns.pending, pending, having((one) => outcomeOf(one) === null), TRACE_TEXT.counted),
    ];
  });
}

/** The heading of the column an outcome is read from: what was typed last counts, else what was computed. */
const headingOf = ({ decision, consideration, ceiling, proposal }: Rating, typed: { readonly decision: string; readonly consideration: string }, computed: { readonly ceiling: string; readonly proposal: string }): string =>
  decision !== null ? typed.decision : consideration !== null ? typed.consideration : ceiling === "unrated" ? computed.ceiling : proposal !== null ? computed.proposal : typed.decision;

/** Looks cells up in the sheets to be written. */
function cellFinder(sheets: readonly SheetPlan[]) {
  const blocksOf = (sheet: string, kind: "table" | "formula"): readonly Block[] => sheets.find(({ name }) => name === sheet)?.blocks.filter((block) => block[kind] !== undefined) ?? [];
  const people = blocksOf(PEOPLE_TABLE.sheet, "table")[0];
  const beside = blocksOf(PEOPLE_TABLE.sheet, "formula")[0];
  const collectives = blocksOf(COLLECTIVES_TABLE.sheet, "table")[0];
  const linesOf = (block: Block | undefined): ReadonlyMap<Cell, number> => new Map((block?.cells ?? []).map((row, line) => [row[0] ?? null, line]));
  const rules = blocksOf(RULES_TABLE.sheet, "table")[0];
  const ruleLines = linesOf(rules);
  const peopleLines = linesOf(people);
  const collectiveLines = linesOf(collectives);
  const at = (block: Block | undefined, line: number, heading: string): readonly [line: number, column: number] | null => {
    const column = block?.cells[0]?.indexOf(heading) ?? -1;
    return block === undefined || column === -1 ? null : [block.top + line, block.left + column];
  };
  const headings = (table: typeof PEOPLE_TABLE.columns | typeof COLLECTIVES_TABLE.columns) => {
    const of = (field: string): string => table.find((column) => column.field === field)?.heading ?? "";
    return { decision: of("decision"), consideration: of("consideration"), proposal: of("typedProposal") };
  };
  const inPeople = headings(PEOPLE_TABLE.columns);
  const inCollectives = headings(COLLECTIVES_TABLE.columns);
  const [CEILING, PROPOSAL] = [RESULT_TEXT.ratings[4], RESULT_TEXT.ratings[6]];

  return {
    /** A cell of the `index`-th result block of a sheet. */
    result(sheet: string, index: number, line: number, column: number): string {
      const block = blocksOf(sheet, "formula")[index];
      return block === undefined ? sheet : placeOf(sheet, block.top + line, block.left + column);
    },
    /** The value of a row of Quy tắc. */
    rule(code: string): string {
      const cell = at(rules, ruleLines.get(code) ?? 0, RULES_TABLE.columns.find(({ field }) => field === "value")?.heading ?? "");
      return cell === null ? RULES_TABLE.sheet : placeOf(RULES_TABLE.sheet, ...cell);
    },
    collective(id: string, rating: Rating): string {
      const heading = headingOf(rating, inCollectives, { ceiling: inCollectives.decision, proposal: inCollectives.proposal });
      const cell = at(collectives, collectiveLines.get(id) ?? 0, heading);
      return cell === null ? COLLECTIVES_TABLE.sheet : placeOf(COLLECTIVES_TABLE.sheet, ...cell);
    },
    people(of: readonly PersonReview[]): string {
      const cells = of.flatMap(({ person, rating }) => {
        const line = peopleLines.get(person.id);
        const heading = headingOf(rating, inPeople, { ceiling: CEILING, proposal: PROPOSAL });
        const cell = line === undefined ? null : (at(people, line, heading) ?? at(beside, line, heading));
        return cell === null ? [] : [cell];
      });
      return `${PEOPLE_TABLE.sheet}!${ranges(cells).join(", ")}`;
    },
  };
}

/** Cells one below the other are written as one range: rows 6, 7, 8 of column V → "V7:V9". */
function ranges(cells: readonly (readonly [row: number, column: number])[]): readonly string[] {
  const sorted = [...cells].sort(([rowA, columnA], [rowB, columnB]) => columnA - columnB || rowA - rowB);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && last.to === row - 1) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) => `${columnName(column)}${from + 1}${to === from ? "" : `:${columnName(column)}${to + 1}`}`);
}

/** The sheet Truy vết. */
export function figureSheet(rows: readonly FigureSource[]): SheetPlan {
  const top = 2;
  const cells = rows.map(({ figure, value, cells: at, rule }): Cell[] => [figure, value, at, rule]);
  return {
    name: TRACE_SHEET,
    blocks: [
      ...titleBlocks("TruyVet"),
      { top, left: 0, cells: [TRACE_TEXT.headings], style: "plainHeading" },
      { top: top + 1, left: 0, cells, style: "body" },
    ],
    dropdowns: [],
    flags: [],
    widths: [58, 18, 60, 64],
    headingRows: { first: top, last: top },
    frozenColumns: 1,
    dateAreas: [],
    textAreas: [{ top: top + 1, bottom: top + Math.max(1, rows.length), left: 0, right: TRACE_TEXT.headings.length - 1 }],
  };
}
