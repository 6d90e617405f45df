import { ketQua } from "../ketQua";
import type { Opened } from "../prepareDossier";
import type { Noted } from "../roster/logRows";
import type { SheetPlan } from "../roster/sheetPlan";
import { logSheetsOf, resultSheets, summarySheet, typedSheets } from "../roster/resultSheets";
import type { BookReading } from "../roster/readBook";
import { withReadings, withTypedLevels } from "../roster/typeLevels";
import type { BookContent } from "./longWork/tasks";
import { withLastLevels } from "./besideLastYear";
import { dossierMatrix, type DossierMatrix } from "./models/dossierMatrix";
import type { Made, ShownLastYear, TypedStep } from "./state";

// Everything the pane needs only once there is a roster: it comes as one file, on demand.
export { fillForm } from "../documents/fillForm";
export { knownTags } from "../documents/knownTags";
export { checkOfficeTemplate } from "../documents/officeTemplate";
export { officeTemplateLoader } from "../documents/officeTemplateLoader";
export { tagListFile } from "../documents/tagList";
export { zipEnd, zipFiles } from "../documents/zipFiles";
export { lackingParts } from "../messages.vi/problemAboutBook";
export { messageForRefusal } from "../messages.vi/workbook";
export { mattersOf } from "./models/mattersOf";
export { sheetChoices } from "../roster/listChoices";
export { withForgotten, withGiven } from "../roster/recipe";
export { answerWords } from "../roster/recipeTable";
export { openBook, openFile, openLastYear, openReading, writeOurBook, writeSheets, writeXlsx } from "./longWork/longWork";
export { outgoingOf } from "../prepareDossier";
export { giveWay } from "../review/giveWay";
export { tryOut } from "../review/tryOut";
export { excellentSince, traceOf } from "./models/traceLines";
export { changesOf } from "../roster/resultSheets";
export { conflictKey } from "../roster/conflictKey";
export { compareUnitBook, mergeUnit } from "../roster/mergeUnit";
export { planCheck } from "../roster/planCheck";
export { unitBooks } from "../roster/unitBook";
export { newYearSheets, openNewYear } from "../roster/newYear";
export { rulesToSee } from "../roster/rulesToSee";
export { yearSwitch } from "../roster/yearSwitch";
export { ruleYears } from "../review/regulations";
export { besideLastYear, lastYearAgain } from "./besideLastYear";
export { tooLarge } from "../workbook/xlsxFile";
export { frozenSheets, sentSheets } from "../roster/frozenSheets";
export { changeByName } from "../workbook/changeByName";
export { namedChanges, readingChanges, sameText } from "./namedChanges";
export { cutZip } from "./filling/cutZip";
export { makeDocuments } from "./filling/makeDocuments";

/** The reading with what was typed in the pane over a file. */
export const withStep = (reading: BookReading, step: TypedStep): BookReading =>
  step.kind === "levels" ? withTypedLevels(reading, step.trials, step.reason) : withReadings(reading, step.chosen, step.decision);

const filesOf = (opened: Opened, made: Made | null) => (made?.opened === opened ? made.dossier.files : []);

/** What the result workbook is made of, listing the documents made from this reading; with last year's levels where the clerk asked for them. */
export const bookContent = (opened: Opened, made: Made | null, lastYear: ShownLastYear | null): BookContent => ({
  reading: withLastLevels(opened.reading, lastYear),
  review: opened.review,
  files: filesOf(opened, made),
  noted: now(opened),
});

/** Its sheets, to be written in Excel. */
export function resultSheetsOf(opened: Opened, made: Made | null, lastYear: ShownLastYear | null): readonly SheetPlan[] {
  const { reading, review, files, noted } = bookContent(opened, made, lastYear);
  return resultSheets(reading, review, files, noted);
}

/** Tổng hợp by itself, counted over the sheets as they are written. */
export const summaryOf = ({ reading, review }: Opened): SheetPlan => summarySheet(review, typedSheets(reading, review));

/** The two dossiers as they stand today; documents made from an earlier reading do not count. */
export const dossierMatrixOf = (opened: Opened, made: Made | null, today: string): readonly DossierMatrix[] =>
  dossierMatrix(opened, filesOf(opened, made).map(({ path }) => path), today);

/** Nhật ký with what was changed since, and the state it has come to. */
export const logSheets = (opened: Opened): readonly SheetPlan[] => logSheetsOf(opened.reading, opened.review, now(opened));

const two = (value: number): string => String(value).padStart(2, "0");

/** The clock of this machine, and who works on the file: "24/11/2023 16:40". */
function now({ reading }: Opened): Noted {
  const date = new Date();
  return {
    time: `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()} ${two(date.getHours())}:${two(date.getMinutes())}`,
    who: reading.agency.keeper,
  };
}

/** The data of the review as text, for "Tải dữ liệu". */
export const dataText = (opened: Opened, made: Made | null): string =>
  `${JSON.stringify(ketQua(opened.review, filesOf(opened, made), opened.problems), null, 2)}\n`;
