import type { Sheet } from "../model/book";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "../model/box";
import type { HeaderFooter, PageLayout } from "../model/sheetParts";
import { booleanOf, fields, isFields, numberOf, textOf, word, wordOf } from "../wire/args";
import { type HostClass, hostObject, NULL_OBJECT, type Property, type Reached, targetOf } from "../wire/hostClass";
import { invalidArgument, itemNotFound } from "../wire/richError";
import { newAreas, rangeAreasClass } from "./rangeAreas";
import { newRange, placeOf, rangeArgument } from "./rangeTarget";

const PAPERS = ["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5"] as const;

const setting = <Key extends keyof PageLayout>(key: Key, read: (value: unknown) => PageLayout[Key]): Property<Sheet> => ({
  get: ({ page }) => page[key],
  set: ({ page }, value) => {
    page[key] = read(value);
  },
});

/** Either a scale, or how many pages wide and tall. */
function zoomOf(value: unknown): PageLayout["zoom"] {
  if (!isFields(value)) throw invalidArgument();
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = value;
  if (typeof scale === "number") {
    if (scale < 10 || scale > 400) throw invalidArgument();
    return { scale };
  }
  return {
    ...(typeof wide === "number" ? { horizontalFitToPages: wide } : {}),
    ...(typeof tall === "number" ? { verticalFitToPages: tall } : {}),
  };
}

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = { top: "topMargin", bottom: "bottomMargin", left: "leftMargin", right: "rightMargin", header: "headerMargin", footer: "footerMargin" } as const;

function setMargins({ page }: Sheet, args: readonly unknown[]): null {
  const points = POINTS_PER[word(args, 0, ["Points", "Inches", "Centimeters"])];
  const given = fields(args, 1);
  for (const [side, key] of Object.entries(MARGINS)) {
    const size = given[side];
    if (size !== undefined && size !== null) page[key] = numberOf(size) * points;
  }
  return null;
}

/** Titles are whole rows (or columns): `$1:$2`. */
function titles(sheet: Sheet, value: unknown, whole: "rows" | "columns"): Box {
  const { box } = rangeArgument(value, sheet);
  return whole === "rows" ? { ...box, column: 0, columns: MAX_COLUMNS } : { ...box, row: 0, rows: MAX_ROWS };
}

const orNull = (sheet: Sheet, box: Box | null): Reached => (box ? newRange(sheet, box) : NULL_OBJECT);
const orFail = (reached: Reached): Reached => {
  if (reached === NULL_OBJECT) throw itemNotFound();
  return reached;
};
const printArea = (sheet: Sheet): Reached => (sheet.page.printArea.length > 0 ? newAreas(sheet, sheet.page.printArea) : NULL_OBJECT);

/** Excel.PageLayout */
export const pageLayoutClass: HostClass<Sheet> = {
  name: "PageLayout",
  properties: {
    Orientation: setting("orientation", (value) => wordOf(value, ["Portrait", "Landscape"] as const)),
    PaperSize: setting("paperSize", (value) => wordOf(value, PAPERS)),
    Zoom: setting("zoom", zoomOf),
    CenterHorizontally: setting("centerHorizontally", booleanOf),
    CenterVertically: setting("centerVertically", booleanOf),
    PrintGridlines: setting("printGridlines", booleanOf),
    PrintHeadings: setting("printHeadings", booleanOf),
    BlackAndWhite: setting("blackAndWhite", booleanOf),
    DraftMode: setting("draftMode", booleanOf),
    LeftMargin: setting("leftMargin", numberOf),
    RightMargin: setting("rightMargin", numberOf),
    TopMargin: setting("topMargin", numberOf),
    BottomMargin: setting("bottomMargin", numberOf),
    HeaderMargin: setting("headerMargin", numberOf),
    FooterMargin: setting("footerMargin", numberOf),
  },
  links: { HeadersFooters: (sheet) => hostObject(headerFooterGroupClass, sheet.page.headerFooter) },
  methods: {
    SetPrintArea: (sheet, args) => {
      const areas = targetOf(rangeAreasClass, args[0]);
      sheet.page.printArea = areas ? areas.anchors.map((anchor) => placeOf(anchor).box) : [rangeArgument(args[0], sheet).box];
      return null;
    },
    GetPrintArea: (sheet) => orFail(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (sheet, args) => {
      sheet.page.titleRows = titles(sheet, args[0], "rows");
      return null;
    },
    SetPrintTitleColumns: (sheet, args) => {
      sheet.page.titleColumns = titles(sheet, args[0], "columns");
      return null;
    },
    GetPrintTitleRows: (sheet) => orFail(orNull(sheet, sheet.page.titleRows)),
    GetPrintTitleRowsOrNullObject: (sheet) => orNull(sheet, sheet.page.titleRows),
    GetPrintTitleColumns: (sheet) => orFail(orNull(sheet, sheet.page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (sheet) => orNull(sheet, sheet.page.titleColumns),
  },
};

/** Excel.HeaderFooterGroup: one header and footer for all pages. */
const headerFooterGroupClass: HostClass<HeaderFooter> = {
  name: "HeaderFooterGroup",
  links: { DefaultForAllPages: (headerFooter) => hostObject(headerFooterClass, headerFooter) },
};

const words = (key: keyof HeaderFooter): Property<HeaderFooter> => ({
  get: (headerFooter) => headerFooter[key],
  set: (headerFooter, value) => {
    headerFooter[key] = textOf(value);
  },
});

/** Excel.HeaderFooter */
const headerFooterClass: HostClass<HeaderFooter> = {
  name: "HeaderFooter",
  properties: {
    LeftHeader: words("LeftHeader"),
    CenterHeader: words("CenterHeader"),
    RightHeader: words("RightHeader"),
    LeftFooter: words("LeftFooter"),
    CenterFooter: words("CenterFooter"),
    RightFooter: words("RightFooter"),
  },
};
