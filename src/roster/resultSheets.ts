import type { Review } from "../review/review";
import type { TraceRow } from "../review/trace";
import type { BookReading, BookUnread } from "./readBook";
import { type DossierFile, dossierSheet } from "./dossierSheet";
import { meetingsSheet } from "./meetingsSheet";
import { quotaRows, ratingRows, readingRows, violationRows } from "./resultBlocks";
import { resultsOnlySheet } from "./resultsOnlySheet";
import { collectivesSheet, criteriaSheet, marksSheet, peopleSheet, subjectLabels, talliesSheet } from "./rosterSheets";
import { ruleRows } from "./rules";
import { settingRows } from "./settings";
import type { SheetPlan } from "./sheetPlan";
import { summaryRows } from "./summaryRows";
import { LOG_TABLE, QUOTA_SHEET, RULES_TABLE, type RuleField, SETTINGS_TABLE, type SettingField, SUMMARY_SHEET } from "./tables";
import { tableSheet } from "./tableSheet";
import { traceRows, traceSheet } from "./traceRows";
import { tallyRows } from "./tallyRows";
import { withTypedRows } from "./unread";
import { RESULT_TEXT } from "../messages.vi/sheet";

const PEOPLE_ARGUMENTS = "DanhSach[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All],TieuChi[#All]";
const TABLE_ARGUMENTS = "DanhSach[#All],TapThe[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All]";
const ALL_ARGUMENTS = `${TABLE_ARGUMENTS},TieuChi[#All]`;

/** Every sheet of the result workbook, in its order: what was typed, and beside it what was computed. */
export function resultSheets(reading: BookReading, review: Review, files: readonly DossierFile[] = []): SheetPlan[] {
  const { roster, regulation, agency, origins, dossier, log, unread } = reading;
  const label = subjectLabels(roster);
  const sheets = [
    settingsSheet(agency, unread.settings),
    rulesSheet(review, unread.rules),
    peopleSheet(roster.people, origins, unread.people, {
      rows: ratingRows(review, reading.problems), formula: `=XEPLOAI.KETQUA(${PEOPLE_ARGUMENTS})`, widths: [8, 24, 7, 30, 16, 16, 16, 56, 60], flagColumn: 8,
    }),
    collectivesSheet(roster.collectives, unread.collectives),
    criteriaSheet(regulation.criteria.frames),
    marksSheet(roster.marks, label, unread.marks),
    talliesSheet(roster.tallies, label, unread.tallies, {
      rows: tallyRows(roster.tallies.map((tally) => ({ ...tally, subject: label(tally.subject) })), regulation), formula: "=XEPLOAI.BANGKIEMPHIEU(BieuQuyet[#All],QuyTac[#All])", widths: [10, 30, 10, 44], flagColumn: 1,
    }),
    meetingsSheet(review, agency, unread.meetings),
    quotaSheet(review),
    summarySheet(review),
    dossierSheet(review, files, dossier),
  ];
  return [...sheets, traceSheet(traceRows(review, sheets)), tableSheet(LOG_TABLE, log)];
}

/** Where the figures of the reports will stand, before anything is made. */
export const traceOf = (reading: BookReading, review: Review): readonly TraceRow[] => traceRows(review, resultSheets(reading, review));

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
    { title: RESULT_TEXT.violationTitle, rows: violationRows(review), formula: `=XEPLOAI.VIPHAM(${ALL_ARGUMENTS})`, widths: [5, 8, 28, 24, 16, 50], flagColumn: 0 },
    { title: RESULT_TEXT.readingTitle, rows: readingRows(review), formula: `=XEPLOAI.CACHHIEU(${ALL_ARGUMENTS})`, widths: [5, 16, 28, 46, 9, 8, 8, 9, 7, 14, 16], flagColumn: 0 },
  ]);

const summarySheet = (review: Review): SheetPlan => {
  const widths = [30, 9, 9, 9, 10, 9, 10, 9, 10, 9, 10, 9, 9];
  return resultsOnlySheet(SUMMARY_SHEET, "TongHop", [
    { title: RESULT_TEXT.unitTitle, rows: summaryRows(review, "unit"), formula: `=XEPLOAI.TONGHOP(${TABLE_ARGUMENTS},"phòng",TieuChi[#All])`, widths, flagColumn: null },
    { title: RESULT_TEXT.groupTitle, rows: summaryRows(review, "group"), formula: `=XEPLOAI.TONGHOP(${TABLE_ARGUMENTS},"nhóm",TieuChi[#All])`, widths, flagColumn: null },
  ]);
};
