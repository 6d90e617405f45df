import PizZip from "pizzip";

/** What a hand-made workbook varies; everything else is as Excel writes it. */
export interface HandMade {
  readonly rows?: string;
  /** After the sheet's data: merges, tables. */
  readonly after?: string;
  readonly strings?: string;
  readonly state?: string;
  readonly date1904?: boolean;
  readonly namespace?: "prefixed" | "strict";
  readonly absoluteTargets?: boolean;
  readonly withoutStyles?: boolean;
  readonly extra?: Readonly<Record<string, string>>;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const FONTS =
  `<fonts count="2"><font><sz val="11"/><name val=".VnTime"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>` +
  `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>`;
/** Style 1 is a bold date in the reader's own format, style 2 a bold year, style 3 a date of our own. */
const STYLES =
  `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>${FONTS}` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="164" fontId="1"/><xf numFmtId="165" fontId="0"/></cellXfs>`;

/** A workbook written part by part, so that the reader is tried against something our writer had no hand in. */
export function handMadeXlsx(made: HandMade = {}): Uint8Array {
  const zip = new PizZip();
  const prefix = made.namespace === "prefixed" ? "x:" : "";
  const strict = (text: string): string =>
    made.namespace === "strict" ? text.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships") : text;
  const spaces = `xmlns${prefix ? ":x" : ""}="${MAIN}" xmlns:r="${OFFICE}"`;
  const part = (path: string, name: string, inside: string): unknown =>
    zip.file(path, HEAD + strict(`<${name} ${spaces}>${inside}</${name}>`.replace(/<(\/?)([a-zA-Z])/g, `<$1${prefix}$2`)));
  const root = made.absoluteTargets ? "/xl/" : "";
  const link = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = (path: string, inside: string): unknown =>
    zip.file(path, HEAD + strict(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`));
  zip.file("[Content_Types].xml", `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`);
  links("_rels/.rels", link(1, "officeDocument", made.absoluteTargets ? "/xl/workbook.xml" : "xl/workbook.xml"));
  links(
    "xl/_rels/workbook.xml.rels",
    link(1, "worksheet", `${root}worksheets/sheet1.xml`) + link(2, "sharedStrings", `${root}sharedStrings.xml`) + (made.withoutStyles ? "" : link(3, "styles", `${root}styles.xml`)),
  );
  part("xl/workbook.xml", "workbook", `<workbookPr${made.date1904 ? ` date1904="1"` : ""}/><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"${made.state ? ` state="${made.state}"` : ""}/></sheets>`);
  part("xl/worksheets/sheet1.xml", "worksheet", `<sheetData>${made.rows ?? ""}</sheetData>${made.after ?? ""}`);
  part("xl/sharedStrings.xml", "sst", made.strings ?? "");
  if (!made.withoutStyles) part("xl/styles.xml", "styleSheet", STYLES);
  for (const [path, text] of Object.entries(made.extra ?? {})) zip.file(path, text);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** An old compound file with one directory entry of this name, as Office makes for .xls, .doc and files with a password. */
export function compoundFile(entry: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...entry].forEach((character, at) => (bytes[1024 + 128 + at * 2] = character.charCodeAt(0)));
  bytes[1024 + 128 + 64] = entry.length * 2 + 2;
  return bytes;
}
