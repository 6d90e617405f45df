import type { Worksheet } from "@cj-tech-master/excelts";
import { addressOf, parseAddress } from "../model/address";
import type { Sheet } from "../model/book";
import type { Box } from "../model/box";
import { MAX_COLUMNS, MAX_ROWS } from "../model/box";
import type { HeaderFooter, PageLayout } from "../model/sheetParts";

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1, LetterSmall: 2, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A4Small: 10, A5: 11, B4: 12, B5: 13,
};
const POINTS = 72;
/** Points are kept to the hundredth: 0.7 in a file is 50.4, not 50.39999. */
const points = (inches: number): number => Math.round(inches * POINTS * 100) / 100;

/** Excel's own, for a sheet whose file says nothing of its margins. */
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export function loadPage(from: Worksheet, { page }: Sheet): void {
  const { pageSetup: setup, headerFooter } = from;
  const margins = setup.margins ?? USUAL_MARGINS;
  Object.assign(page, {
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: Object.keys(PAPERS).find((name) => PAPERS[name] === setup.paperSize) ?? "Letter",
    zoom: setup.fitToPage ? { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 1 } : { scale: setup.scale ?? 100 },
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    printGridlines: setup.showGridLines ?? false,
    printHeadings: setup.showRowColHeaders ?? false,
    blackAndWhite: setup.blackAndWhite ?? false,
    draftMode: setup.draft ?? false,
    leftMargin: points(margins.left),
    rightMargin: points(margins.right),
    topMargin: points(margins.top),
    bottomMargin: points(margins.bottom),
    headerMargin: points(margins.header),
    footerMargin: points(margins.footer),
    printArea: (setup.printArea ?? "").split("&&").flatMap((area) => boxesOf(area)),
    titleRows: boxesOf(setup.printTitlesRow ?? "")[0] ?? null,
    titleColumns: boxesOf(setup.printTitlesColumn ?? "")[0] ?? null,
    headerFooter: { ...partsOf(headerFooter?.oddHeader, "Header"), ...partsOf(headerFooter?.oddFooter, "Footer") },
  } satisfies PageLayout);
}

function boxesOf(address: string): Box[] {
  const parsed = parseAddress(address);
  return parsed ? [parsed.box] : [];
}

type Place = "Header" | "Footer";

/** `partsOf("&LBan&CTrang &P", "Footer")` → `{ LeftFooter: "Ban", CenterFooter: "Trang &P", RightFooter: "" }`; without a mark it is the centre. */
function partsOf<Which extends Place>(text: string | null | undefined, place: Which): Pick<HeaderFooter, `${"Left" | "Center" | "Right"}${Which}`> {
  const parts: Record<string, string> = { L: "", C: "", R: "" };
  for (const [, mark = "C", words = ""] of (text ?? "").matchAll(/(?:&([LCR]))?((?:(?!&[LCR])[\s\S])+|(?<=&[LCR]))/g)) parts[mark] = words;
  return { [`Left${place}`]: parts["L"], [`Center${place}`]: parts["C"], [`Right${place}`]: parts["R"] } as never;
}

export function savePage({ page }: Sheet, to: Worksheet): void {
  const { zoom, headerFooter: words } = page;
  const fits = zoom.scale === undefined;
  Object.assign(to.pageSetup, {
    orientation: page.orientation.toLowerCase(),
    paperSize: PAPERS[page.paperSize],
    fitToPage: fits,
    ...(fits ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 } : { scale: zoom.scale }),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    margins: {
      left: page.leftMargin / POINTS,
      right: page.rightMargin / POINTS,
      top: page.topMargin / POINTS,
      bottom: page.bottomMargin / POINTS,
      header: page.headerMargin / POINTS,
      footer: page.footerMargin / POINTS,
    },
    ...(page.printArea.length > 0 ? { printArea: page.printArea.map((box) => addressOf(box)).join("&&") } : {}),
    ...(page.titleRows ? { printTitlesRow: addressOf({ ...page.titleRows, column: 0, columns: MAX_COLUMNS }) } : {}),
    ...(page.titleColumns ? { printTitlesColumn: addressOf({ ...page.titleColumns, row: 0, rows: MAX_ROWS }) } : {}),
  });
  const header = lineOf(words.LeftHeader, words.CenterHeader, words.RightHeader);
  const footer = lineOf(words.LeftFooter, words.CenterFooter, words.RightFooter);
  if (header !== "" || footer !== "") Object.assign(to.headerFooter, { oddHeader: header || null, oddFooter: footer || null });
}

const lineOf = (left: string, center: string, right: string): string =>
  [["&L", left], ["&C", center], ["&R", right]].map(([mark, words]) => (words ? `${mark}${words}` : "")).join("");
