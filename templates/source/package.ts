import PizZip from "pizzip";
import { mm, PAGE_NUMBER, paragraph } from "./word";

export interface WordDocument {
  readonly title: string;
  /** Said in the file's properties only, never on the page. */
  readonly description: string;
  /** Size of the body in points. */
  readonly size: number;
  /** Paragraphs and tables, without the last section. */
  readonly body: readonly string[];
  readonly lastSection: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** One moment for every entry, so that the same source gives the same bytes. Zip keeps local time: so does this. */
const SAME_MOMENT = new Date(2023, 0, 1);

export interface SectionLook {
  readonly landscape?: boolean;
  /** Millimetres: top, right, bottom, left. */
  readonly margins?: readonly [number, number, number, number];
  /** Count pages from 1 again (an annex has its own numbers). */
  readonly restart?: boolean;
}

/**
 * An A4 section whose page number stands in the middle of the top margin from the second page on
 * (Nghị định 30/2020/NĐ-CP Phụ lục I; Hướng dẫn 36-HD/VPTW has the same margins).
 */
export function section({ landscape = false, margins = [20, 15, 20, 30], restart = false }: SectionLook = {}): string {
  const [top, right, bottom, left] = margins;
  const [width, height] = landscape ? [297, 210] : [210, 297];
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/>' +
    `<w:pgSz w:w="${mm(width)}" w:h="${mm(height)}"${landscape ? ' w:orient="landscape"' : ""}/>` +
    `<w:pgMar w:top="${mm(top)}" w:right="${mm(right)}" w:bottom="${mm(bottom)}" w:left="${mm(left)}" w:header="${mm(10)}" w:footer="${mm(10)}" w:gutter="0"/>` +
    (restart ? '<w:pgNumType w:start="1"/>' : "") +
    "<w:titlePg/></w:sectPr>"
  );
}

const style = (id: string, name: string, paragraphLook: string, runLook = "", next = ""): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/>` +
  (paragraphLook && `<w:pPr>${paragraphLook}</w:pPr>`) +
  (runLook && `<w:rPr>${runLook}</w:rPr>`) +
  "</w:style>";

const heading = (level: number, paragraphLook: string, runLook: string): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${paragraphLook}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${runLook}</w:rPr></w:style>`;

/** Named styles, so that an office changes the look of a whole form in one place of Word. */
const styles = (size: number): string =>
  `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
  `<w:color w:val="000000"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>` +
  "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr><w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="${mm(10)}"/><w:jc w:val="both"/></w:pPr></w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  heading(1, '<w:keepNext/><w:spacing w:before="120"/><w:jc w:val="left"/>', "<w:b/><w:bCs/>") +
  heading(2, "<w:keepNext/>", "") +
  style("TenLoai", "Tên loại", '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>', "<w:b/><w:bCs/>") +
  style("Khung", "Khung tiêu đề và chữ ký", '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>') +
  style("Dong", "Dòng thông tin", '<w:ind w:firstLine="0"/><w:jc w:val="left"/>') +
  style("DongCham", "Dòng chấm", `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${mm(165)}"/></w:tabs><w:ind w:firstLine="0"/><w:jc w:val="left"/>`) +
  style("OBang", "Ô bảng", '<w:keepLines/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>') +
  style("NoiNhan", "Nơi nhận", '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>', '<w:sz w:val="22"/><w:szCs w:val="22"/>') +
  "</w:styles>";

const relationships = (entries: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  entries.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join("") +
  "</Relationships>";

const contentTypes =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/>` +
  `<Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/>` +
  `<Override PartName="/word/header2.xml" ContentType="${TYPES}.header+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const settings =
  `${XML}<w:settings ${W}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>';

const core = ({ title, description }: WordDocument): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${title}</dc:title><dc:creator>Xếp loại</dc:creator><dc:description>${description}</dc:description></cp:coreProperties>`;

const header = (inner: string): string => `${XML}<w:hdr ${W}>${inner}</w:hdr>`;

/** A `.docx` with the parts Word asks for and nothing else; the same source gives the same bytes. */
export function docxOf(document: WordDocument): Uint8Array {
  const zip = new PizZip();
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relationships([[`${R}/officeDocument`, "word/document.xml"], ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"]])],
    ["docProps/core.xml", core(document)],
    ["word/document.xml", `${XML}<w:document ${W} xmlns:r="${R}"><w:body>${document.body.join("")}${document.lastSection}</w:body></w:document>`],
    ["word/_rels/document.xml.rels", relationships([[`${R}/styles`, "styles.xml"], [`${R}/settings`, "settings.xml"], [`${R}/header`, "header1.xml"], [`${R}/header`, "header2.xml"]])],
    ["word/styles.xml", styles(document.size)],
    ["word/settings.xml", settings],
    ["word/header1.xml", header(paragraph([PAGE_NUMBER], { style: "Khung" }))],
    ["word/header2.xml", header(paragraph("", { style: "Khung" }))],
  ];
  for (const [name, content] of parts) zip.file(name, content, { date: SAME_MOMENT, createFolders: false });
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
