import { ketQua } from "../ketQua";
import type { Opened } from "../prepareDossier";
import { resultSheets } from "../roster/resultSheets";
import type { SheetPlan } from "../roster/sheetPlan";
import type { Made } from "./state";

// Everything the pane needs only once there is a roster: it comes as one file, on demand.
export { fillForm } from "../documents/fillForm";
export { knownTags } from "../documents/knownTags";
export { checkOfficeTemplate } from "../documents/officeTemplate";
export { officeTemplateLoader } from "../documents/officeTemplateLoader";
export { tagListFile } from "../documents/tagList";
export { zipEnd } from "../documents/zipFiles";
export { messageForRefusal } from "../messages.vi/workbook";
export { dossierOf, openBook } from "../prepareDossier";
export { sheetsLeftOut } from "../sheetsLeftOut";
export { readXlsx, writeXlsx } from "../workbook/xlsxFile";
export { makeDocuments } from "./filling/makeDocuments";

const filesOf = (opened: Opened, made: Made | null) => (made?.opened === opened ? made.dossier.files : []);

/** The sheets of the result workbook, listing the documents made from this reading. */
export const resultSheetsOf = (opened: Opened, made: Made | null): readonly SheetPlan[] =>
  resultSheets(opened.reading, opened.review, filesOf(opened, made));

/** The data of the review as text, for "Tải dữ liệu". */
export const dataText = (opened: Opened, made: Made | null): string =>
  `${JSON.stringify(ketQua(opened.review, filesOf(opened, made), opened.problems), null, 2)}\n`;
