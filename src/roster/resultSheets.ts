import type { FigureSource } from "../review/figureSource";
import type { Review } from "../review/review";
import type { BookReading, BookUnread } from "./readBook";
import { type DossierFile, dossierSheet } from "./dossierSheet";
import { placedCharts } from "./chartBlocks";
import { figureSheet, figureSources } from "./figureSources";
import { keptSheet } from "./keptState";
import { confirmations, type Decided, logRows, type Noted } from "./logRows";
import { meetingsSheet } from "./meetingsSheet";
import { quotaRows, ratingRows, readingRows, violationRows } from "./resultBlocks";
import { recipeRows } from "./recipeTable";
import { resultsOnlySheet } from "./resultsOnlySheet";
import { collectivesSheet, criteriaSheet, marksSheet, peopleSheet, subjectLabels, talliesSheet } from "./rosterSheets";
import { ruleRows } from "./rules";
import { READING_CODES, RULES } from "./ruleTable";
import { type Stamp, STAMP } from "./schema";
import { settingRows } from "./settings";
import type { SheetPlan } from "./sheetPlan";
import { type CountedColumns, countedColumns, nativeCounts } from "./nativeCounts";
import { PEOPLE_TABLE } from "./personColumns";
import { type SummaryDimension, summaryRows } from "./summaryRows";
import { LOG_TABLE, QUOTA_SHEET, RECIPE_TABLE, RULES_TABLE, type RuleField, SETTINGS_TABLE, type SettingField, SUMMARY_SHEET } from "./tables";
import { BLANK_COLUMN, type ResultBlock, tableSheet } from "./tableSheet";
import { tallyRows } from "./tallyRows";
import { type Change, loggedChanges, tracedRows } from "./trace";
import { withTypedRows } from "./unread";
import { decisionText } from "../messages.vi/reading";
import { READING_KEYS } from "../review/regulation";
import { RESULT_TEXT } from "../messages.vi/sheet";

const PEOPLE_ARGUMENTS = "DanhSach[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All],TieuChi[#All]";
const TABLE_ARGUMENTS = "DanhSach[#All],TapThe[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All]";
const ALL_ARGUMENTS = `${TABLE_ARGUMENTS},TieuChi[#All]`;

/**
 * Every sheet of the result workbook, in its order: what was typed, and beside it what was computed. With `noted`, what was changed
 * since the log was last written goes into Nhật ký; without, those changes stay to be found by the next who writes.
 */
export function resultSheets(reading: BookReading, review: Review, files: readonly DossierFile[] = [], noted: Noted | null = null): SheetPlan[] {
  const typed = typedSheets(reading, review);
  const counted = [...typed, quotaSheet(review), summarySheet(review, typed)];
  return [
    ...counted,
    dossierSheet(review, files, reading.dossier),
    figureSheet(figureSources(review, counted)),
    tableSheet(RECIPE_TABLE, [...recipeRows(reading.recipe), ...reading.unread.recipe]),
    ...traceSheets(reading, typed, noted, STAMP),
  ];
}

/** Where the figures of the reports will stand, before anything is made. */
export const sourcesOf = (reading: BookReading, review: Review): readonly FigureSource[] =>
  figureSources(review, [...typedSheets(reading, review), quotaSheet(review), summarySheet(review, [])]);

/** What was changed in the typed tables since the log was last written. */
export const changesOf = (reading: BookReading, review: Review): readonly Change[] => loggedChanges(reading.kept, tracedRows(typedSheets(reading, review)));

/** Nhật ký and the state it has come to, by themselves: the other sheets stay in the layout they have. */
export const logSheetsOf = (reading: BookReading, review: Review, noted: Noted): SheetPlan[] => traceSheets(reading, typedSheets(reading, review), noted, reading.stamp);

/** Nhật ký, and the state it has come to. The first writing has nothing to compare with. */
function traceSheets(reading: BookReading, typed: readonly SheetPlan[], noted: Noted | null, stamp: Stamp | null): SheetPlan[] {
  const { kept, log } = reading;
  const now = tracedRows(typed);
  const changes = loggedChanges(kept, now);
  const decided = decidedReadings(reading.regulation);
  const rows = noted === null ? [] : logRows([...changes, ...confirmations(decided, changes, log)], kept, now, noted, decided);
  return [tableSheet(LOG_TABLE, [...log, ...rows]), keptSheet(noted === null && kept.length > 0 ? kept : now, stamp)];
}

/** The readings somebody has decided, by Mã. */
const decidedReadings = (regulation: BookReading["regulation"]): Decided =>
  new Map(
    READING_KEYS.flatMap((key) => {
      const decision = regulation.readingDecisions[key];
      const rule = RULES.find(({ code }) => code === READING_CODES[key]);
      return decision === undefined || rule === undefined ? [] : [[rule.code, { value: String(rule.show(regulation)), text: decisionText(decision) }] as const];
    }),
  );

/** The sheets somebody types into, with their results beside them. */
export function typedSheets(reading: BookReading, review: Review): SheetPlan[] {
  const { roster, regulation, agency, origins, unread } = reading;
  const label = subjectLabels(roster);
  return [
    settingsSheet(agency, unread.settings),
    rulesSheet(review, unread.rules),
    peopleSheet(roster.people, origins, unread.people, {
      rows: ratingRows(review, reading.problems), formula: `=XEPLOAI.KETQUA(${PEOPLE_ARGUMENTS})`, widths: [8, 24, 7, 30, 16, 16, 16, 56, 60], flagColumn: 8,
    }, regulation),
    collectivesSheet(roster.collectives, unread.collectives, regulation),
    criteriaSheet(regulation.criteria.frames),
    marksSheet(roster.marks, label, unread.marks),
    talliesSheet(roster.tallies, label, unread.tallies, {
      rows: tallyRows(roster.tallies.map((tally) => ({ ...tally, subject: label(tally.subject) })), regulation), formula: "=XEPLOAI.BANGKIEMPHIEU(BieuQuyet[#All],QuyTac[#All])", widths: [10, 30, 10, 44], flagColumn: 1,
    }),
    meetingsSheet(review, agency, unread.meetings),
  ];
}

function settingsSheet(agency: BookReading["agency"], unread: BookUnread["settings"]): SheetPlan {
  const rows = withTypedRows<SettingField>(settingRows(agency), unread, "setting", "value");
  return tableSheet(SETTINGS_TABLE, rows.map(({ cells }) => cells), { cellValues: rows.flatMap(({ values }, row) => (values === null ? [] : [{ field: "value" as const, row, values }])) });
}

/** The rules in force; below them a blank for each phòng's own maximum, and one for each position nobody could place. */
function rulesSheet({ regulation, people, collectives }: Review, unread: BookUnread["rules"]): SheetPlan {
  const positions = people.flatMap(({ group, person }) => (group === "unknown" && person.position !== null ? [person.position] : []));
  const units = collectives.flatMap(({ collective: { kind, unit } }) => (kind === "unit" && unit !== null ? [unit] : []));
  const rows = withTypedRows<RuleField>(ruleRows(regulation, { units, positions }), unread, "code", "value");
  return tableSheet(RULES_TABLE, rows.map(({ cells }) => cells), { cellValues: rows.flatMap(({ values }, row) => (values === null ? [] : [{ field: "value" as const, row, values }])) });
}

/** Hạn mức: three spilling blocks side by side, since each grows downwards. */
const quotaSheet = (review: Review): SheetPlan =>
  resultsOnlySheet(QUOTA_SHEET, "HanMuc", [
    { title: RESULT_TEXT.quotaTitle, rows: quotaRows(review), formula: `=XEPLOAI.HANMUC(${ALL_ARGUMENTS})`, widths: [5, 16, 28, 11, 9, 8, 8, 9, 7, 70, 14], flagColumn: 0 },
    { title: RESULT_TEXT.violationTitle, rows: violationRows(review), formula: `=XEPLOAI.VIPHAM(${ALL_ARGUMENTS})`, widths: [5, 8, 28, 24, 16, 11, 50], flagColumn: 0 },
    { title: RESULT_TEXT.readingTitle, rows: readingRows(review), formula: `=XEPLOAI.CACHHIEU(${ALL_ARGUMENTS})`, widths: [5, 16, 28, 46, 9, 8, 8, 9, 7, 14, 16], flagColumn: 0 },
  ]);

/** Tổng hợp: the counts as they spill; right of them the charts, on values of their own. `typed`: the sheets Excel's own formulas count. */
export function summarySheet(review: Review, typed: readonly SheetPlan[] = []): SheetPlan {
  const columns = plannedColumns(typed);
  const native = (dimension: SummaryDimension): Pick<ResultBlock, "native"> => (columns === null ? {} : { native: (at) => nativeCounts(review, dimension, columns, at) });
  const widths = [30, 9, 9, 9, 10, 9, 10, 9, 10, 9, 10, 9, 9];
  const counts = resultsOnlySheet(SUMMARY_SHEET, "TongHop", [
    { title: RESULT_TEXT.unitTitle, rows: summaryRows(review, "unit"), formula: `=XEPLOAI.TONGHOP(${TABLE_ARGUMENTS},"phòng",TieuChi[#All])`, widths, flagColumn: null, ...native("unit") },
    { title: RESULT_TEXT.groupTitle, rows: summaryRows(review, "group"), formula: `=XEPLOAI.TONGHOP(${TABLE_ARGUMENTS},"nhóm",TieuChi[#All])`, widths, flagColumn: null, ...native("group") },
  ]);
  const { blocks, charts, widths: more, pages } = placedCharts(review, counts.headingRows?.first ?? 0, counts.widths.length + 1);
  return { ...counts, blocks: [...counts.blocks, ...blocks], widths: [...counts.widths, BLANK_COLUMN, ...more], pagesAcross: [...(counts.pagesAcross ?? []), ...pages], charts };
}

/** The columns of Danh sách that are counted, where they are about to stand. */
function plannedColumns(typed: readonly SheetPlan[]): CountedColumns | null {
  const [table, results] = typed.find(({ name }) => name === PEOPLE_TABLE.sheet)?.blocks.filter((block) => block.table !== undefined || block.formula !== undefined) ?? [];
  return table === undefined || results === undefined ? null : countedColumns([table, results]);
}
