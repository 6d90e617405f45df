import { readFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { documentsFor } from "../src/documents/documentsFor";
import type { ShippedTemplate } from "../src/documents/documentPlan";
import { suppliedTags, tagsOf } from "../src/documents/fillForm";
import { TEMPLATE_NOTES } from "../src/messages.vi/template";
import { TEMPLATE_SOURCES } from "../templates/source/templates";
import { aReview, anAgency } from "./support/aReview";
import { docxText, partOf } from "./support/docxText";

const NAMES = Object.keys(TEMPLATE_SOURCES) as ShippedTemplate[];
const shipped = (name: ShippedTemplate): Uint8Array => readFileSync(join(__dirname, "..", "templates", name));

/** Signed by those it lists, each in a row; a ballot by nobody. */
const UNSIGNED: readonly ShippedTemplate[] = ["diem-danh.docx", "phieu-cap-do.docx", "phieu-tap-the.docx", "phieu-ca-nhan.docx"];
/** Forms that people write on by hand; the other documents are made whole. */
const WRITTEN_ON: ReadonlySet<ShippedTemplate> = new Set<ShippedTemplate>(["mau-01.docx", "mau-02a.docx", "mau-02b.docx", "mau-1269.docx", "tu-danh-gia.docx", "bao-cao-ubnd.docx", "bao-cao-tinh-uy.docx"]);
const A_TRACE = [{ figure: "Bảng 1, Trưởng phòng và tương đương: HTTNV", value: "1 (50,0%)", cells: "Tổng hợp!T7; Danh sách!V6", rule: "Đếm theo cột Quyết định" }];

describe.each(NAMES)("%s", (name) => {
  const docx = shipped(name);
  const xml = partOf(docx);

  test("is the file its source builds, byte for byte, on every build", () => {
    expect(Buffer.from(TEMPLATE_SOURCES[name]()).equals(docx)).toBe(true);
    expect(Buffer.from(TEMPLATE_SOURCES[name]()).equals(Buffer.from(TEMPLATE_SOURCES[name]()))).toBe(true);
  });

  test("asks for exactly the tags that are supplied", () => {
    const plans = documentsFor(aReview(), anAgency(), { papers: [], trace: A_TRACE }).filter(({ template }) => template === name);
    expect(plans.length).toBeGreaterThan(0);
    for (const { tags } of plans) expect([...suppliedTags(tags)].sort()).toEqual(tagsOf(docx));
  });

  test("is A4 with margins of 20, 20, 30 and 15 mm in every section", () => {
    const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [Number(width), Number(height)].sort());
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) expect(size).toEqual([11906, 16838]);
    expect([...xml.matchAll(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/g)]).toHaveLength(sizes.length);
  });

  test("is written in Times New Roman of 14 points, with MS Gothic for boxes only", () => {
    const styles = partOf(docx, "word/styles.xml");
    expect(styles).toContain('<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>');
    expect(styles).toContain('<w:sz w:val="28"/>');
    for (const [run] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g))
      expect(run.includes("MS Gothic")).toBe(/☐|\{(Tự xếp loại|Quyết định) (HTXSNV|HTTNV|HTNV|KHTNV)\}|\{Cấp độ (Xuất sắc|Tốt|Trung bình|Kém)\}/.test(run));
  });

  test("numbers its pages in the middle of the top margin from the second page on", () => {
    expect(partOf(docx, "word/header1.xml")).toContain('w:instr=" PAGE "');
    expect(partOf(docx, "word/header2.xml")).not.toContain("PAGE");
    expect(partOf(docx, "word/styles.xml")).toMatch(/w:styleId="Khung">.*?<w:jc w:val="center"\/>/);
    expect([...xml.matchAll(/<w:titlePg\/>/g)]).toHaveLength([...xml.matchAll(/<w:sectPr>/g)].length);
  });

  test("never splits a frame or a signature block, and keeps it with the line before", () => {
    const frames = [...xml.matchAll(/<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>/g)].map(([table]) => table).filter((table) => !table.includes("<w:tblBorders>"));
    for (const frame of frames) for (const [row] of frame.matchAll(/<w:tr>.*?<\/w:tr>/g)) expect(row).toContain("<w:cantSplit/>");
    const signatures = frames.filter((frame) => frame.includes('w:before="1240"'));
    expect(signatures.length > 0).toBe(!UNSIGNED.includes(name));
    for (const signature of signatures) {
      expect(signature).toContain("<w:keepNext/>");
      const before = xml.slice(0, xml.indexOf(signature));
      expect(before.slice(before.lastIndexOf("<w:p>"))).toContain("<w:keepNext/>");
    }
  });

  test("never begins a page with the last dotted line of several", () => {
    const lines = [...xml.matchAll(/(?:<w:p><w:pPr><w:pStyle w:val="DongCham"\/>(?:(?!<w:p>).)*<\/w:p>)+/g)].map(([group]) => group.split("</w:p>").slice(0, -1));
    if (WRITTEN_ON.has(name)) expect(lines.length).toBeGreaterThan(0);
    for (const group of lines.filter(({ length }) => length > 1)) expect(group.at(-2)).toContain("<w:keepNext/>");
  });

  test("makes each line of a frame or a cell as high as its letters: the mark of a paragraph has the size of its text", () => {
    for (const [paragraph] of xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)) {
      const [, mark] = /<w:pPr>.*<w:rPr><w:sz w:val="(\d+)"\/>.*<\/w:pPr>/.exec(paragraph) ?? [];
      const sizes = [...paragraph.replace(/<w:pPr>.*<\/w:pPr>/, "").matchAll(/<w:r>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?/g)].map(([, look]) => /<w:sz w:val="(\d+)"/.exec(look ?? "")?.[1]);
      if (/"(OBang|Khung)"/.test(paragraph) && sizes.length > 0) expect(mark).toBe(sizes[0]);
    }
  });

  test("repeats the heading of every table of data", () => {
    for (const [table] of xml.matchAll(/<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>/g))
      if (table.includes("<w:tblBorders>")) expect(table).toMatch(/<w:tr><w:trPr><w:cantSplit\/>(<w:trHeight [^>]*>)?<w:tblHeader\/>/);
  });

  test("holds no date, no random mark and nobody's name", () => {
    for (const [part, entry] of Object.entries(new PizZip(docx).files)) {
      expect(entry.date.getFullYear()).toBe(2023);
      expect(part.endsWith("/")).toBe(false);
      expect(entry.asText()).not.toMatch(/rsid|paraId|dcterms|lastModifiedBy/);
    }
  });

  test("is named among what is not verified, and the page itself says nothing of it", () => {
    expect(TEMPLATE_NOTES[name]).toMatch(/chưa|không/iu);
    expect(docxText(docx)).not.toMatch(/mô phỏng|chưa kiểm chứng|chưa đối chiếu/iu);
  });
});

test("the form for QĐ 1269 says in its properties that it is modelled on the form of Nghị định 90", () => {
  expect(partOf(shipped("mau-1269.docx"), "docProps/core.xml")).toContain("Mô phỏng theo Mẫu số 02 ban hành kèm theo Nghị định 90/2020/NĐ-CP");
});

test("the laws are named as they are, not as the plan misnames them", () => {
  for (const name of NAMES) expect(docxText(shipped(name))).not.toMatch(/HD\/TCTW|Quyết định số 1263|HD\.ĐG|HD\.KĐ/);
});

/** Widths of the rules of a template in millimetres, in their order: what the indents leave of the cell, or of the 165 mm of text. */
function rulesOf(name: ShippedTemplate): readonly number[] {
  const xml = partOf(shipped(name));
  return [...xml.matchAll(/<w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"\/>/g)].map((match) => {
    const before = xml.slice(0, match.index);
    const inTable = before.lastIndexOf("<w:tbl>") > before.lastIndexOf("</w:tbl>");
    const width = inTable ? Number([...before.matchAll(/<w:tcW w:w="(\d+)"/g)].at(-1)?.[1]) : (165 * 1440) / 25.4;
    return Math.round(((width - Number(match[1]) - Number(match[2])) * 25.4) / 1440);
  });
}

/** Widths in Times New Roman: “BAN DÂN TỘC” 29 mm, “PHÒNG CHÍNH SÁCH” 45, the Tiêu ngữ 56, the titles 112 and 126, the party's name 73. */
test.each([
  ["bao-cao-ubnd.docx", [15, 56, 51]],
  ["bao-cao-tinh-uy.docx", [15, 56, 51]],
  ["ket-qua-phong.docx", [15, 56, 51]],
  ["thong-bao.docx", [15, 56, 51]],
  ["khung-tieu-chi.docx", [73, 15, 56]],
  ["danh-muc-luu-tru.docx", [15, 56]],
  ["muc-luc-ho-so.docx", [15, 56]],
  ["truy-vet.docx", [15, 56]],
  ["tu-danh-gia.docx", [15, 56, 51]],
  ["mau-1269.docx", [15, 56]],
  ["giay-moi.docx", [15, 56, 51]],
  ["diem-danh.docx", [15, 56, 51]],
  ["mau-01.docx", [73, 15, 56]],
  ["mau-02a.docx", [73]],
] as const)("rules of %s are as wide as the words above them, or a third to a half of them", (name, widths) => expect(rulesOf(name)).toEqual(widths));

test.each(["bao-cao-ubnd.docx", "bao-cao-tinh-uy.docx", "tu-danh-gia.docx", "ket-qua-phong.docx", "thong-bao.docx", "giay-moi.docx"] as const)("the text of %s ends with ./. before the signature", (name) => {
  expect(docxText(shipped(name))).toMatch(/\.\/\.\nNơi nhận:/);
});

test("the list of people stands on a landscape sheet with its own page numbers", () => {
  for (const name of ["bao-cao-ubnd.docx", "bao-cao-tinh-uy.docx"] as const) expect(partOf(shipped(name))).toMatch(/w:orient="landscape"\/>.*<w:pgNumType w:start="1"\/>/);
});

test("no style has a comma in its name: Word reads it as two names", () => {
  for (const name of NAMES)
    for (const [, style] of partOf(shipped(name), "word/styles.xml").matchAll(/<w:name w:val="([^"]*)"/g)) expect(style).not.toContain(",");
});
