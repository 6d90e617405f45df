import { attribute, scanXml } from "../ooxml/xmlScan";
import type { TagPlace } from "./officeTemplateFinding";
import type { TextPart } from "./officeTemplatePackage";

/** A step into a table cell; two paragraphs stand in the same cell when their steps are the same. */
export interface CellStep {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** A paragraph as its reader sees it, with what lies under its letters. */
export interface TemplateParagraph {
  readonly place: TagPlace;
  /** From the outermost table to the innermost. */
  readonly path: readonly CellStep[];
  readonly text: string;
  /** Where in the text another look begins, or something stands between two letters: a tab, a line break, a picture. */
  readonly seams: ReadonlySet<number>;
}

interface OpenParagraph {
  /** Its turn among all paragraphs of the part: one in a text box is closed before the one that holds the box. */
  readonly turn: number;
  text: string;
  look: string;
  readonly seams: Set<number>;
  readonly number: number;
  readonly path: readonly CellStep[];
}

interface OpenTable {
  readonly table: number;
  row: number;
  cell: number;
  /** Paragraphs in the cell so far. */
  paragraphs: number;
}

/** What a run's look does not hang on: languages and proofing, which Word writes wherever somebody typed. */
const NO_LOOK = new Set(["lang", "noProof", "webHidden"]);
/** Marks of a change that nobody has accepted yet. */
const TRACKED = new Set(["ins", "del", "moveFrom", "moveTo"]);
const BETWEEN = new Set(["tab", "br", "cr", "drawing", "pict", "fldChar", "sym", "noBreakHyphen", "softHyphen", "footnoteReference", "endnoteReference"]);

/** The paragraphs of a part in the order they are begun, and whether changes are tracked in it. */
export function templateParagraphs({ part, xml }: TextPart): { readonly paragraphs: readonly TemplateParagraph[]; readonly tracked: boolean } {
  const done: { readonly turn: number; readonly paragraph: TemplateParagraph }[] = [];
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  let tableCount = 0;
  let outside = 0;
  let turn = 0;
  let tracked = false;
  let inText = false;
  let inRunLook = false;
  let look = "";
  // The same text box stands twice, once for old readers: the second time does not count.
  let skipped = 0;

  const begin = (): void => {
    const table = tables.at(-1);
    const number = table ? ++table.paragraphs : ++outside;
    open.push({ turn: turn++, text: "", look: "", seams: new Set(), number, path: tables.map(({ table: count, row, cell }) => ({ table: count, row, cell })) });
  };
  const end = (): void => {
    const paragraph = open.pop();
    if (!paragraph) return;
    const { path, text, number, seams } = paragraph;
    done.push({ turn: paragraph.turn, paragraph: { place: { part, cell: path.at(-1) ?? null, paragraph: number, words: text }, path, text, seams } });
  };

  scanXml(xml, {
    open(name, attributes) {
      if (name === "Fallback") skipped += 1;
      if (skipped > 0) return;
      const table = tables.at(-1);
      const paragraph = open.at(-1);
      if (name === "p") begin();
      else if (name === "tbl") tables.push({ table: ++tableCount, row: 0, cell: 0, paragraphs: 0 });
      else if (name === "tr" && table) [table.row, table.cell] = [table.row + 1, 0];
      else if (name === "tc" && table) [table.cell, table.paragraphs] = [table.cell + 1, 0];
      else if (name === "r") look = "";
      else if (name === "rPr") inRunLook = true;
      else if (name === "t") inText = true;
      else if (inRunLook && !NO_LOOK.has(name)) look += `<${name} ${attribute(attributes, "val") ?? attribute(attributes, "ascii") ?? ""}>`;
      else if (BETWEEN.has(name)) paragraph?.seams.add(paragraph.text.length);
      tracked ||= TRACKED.has(name);
    },
    text(text) {
      const paragraph = open.at(-1);
      if (!inText || skipped > 0 || !paragraph) return;
      if (paragraph.text !== "" && paragraph.look !== look) paragraph.seams.add(paragraph.text.length);
      paragraph.look = look;
      paragraph.text += text;
    },
    close(name) {
      if (name === "Fallback") skipped -= 1;
      else if (skipped > 0) return;
      else if (name === "p") end();
      else if (name === "tbl") tables.pop();
      else if (name === "rPr") inRunLook = false;
      else if (name === "t") inText = false;
    },
  });
  return { paragraphs: done.sort((a, b) => a.turn - b.turn).map(({ paragraph }) => paragraph), tracked };
}
