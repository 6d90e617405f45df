import { readFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import type { Tags } from "../../src/documents/documentPlan";
import { documentsFor } from "../../src/documents/documentsFor";
import { fillForm, tagsOf } from "../../src/documents/fillForm";
import { TemplateError } from "../../src/documents/templateFault";
import { templateFaultText } from "../../src/messages.vi/document";
import { docxOf, section } from "../../templates/source/package";
import { paragraph, TAB, text } from "../../templates/source/word";
import { aReview, anAgency, someone } from "../support/aReview";
import { reviewOf } from "../support/builders";
import { docxText, partOf } from "../support/docxText";

const template = (...body: string[]): Uint8Array => docxOf({ title: "Thử", description: "", size: 14, body, lastSection: section() });
const filled = (line: string, tags: Tags): string => docxText(fillForm(template(paragraph(line)), tags).bytes);

function faultsOf(...lines: string[]): string {
  try {
    fillForm(template(...lines.map((line) => paragraph(line))), {});
  } catch (error) {
    if (error instanceof TemplateError) return error.faults.map(templateFaultText).join("; ");
  }
  return "";
}

test("a tag is found in any Unicode form and with any spaces Word put into it", () => {
  expect(filled("{ Họ\u00a0và  tên }".normalize("NFD"), { "Họ và tên": "Lê A" })).toBe("Lê A");
});

test.each([
  ["markup", "A & B <w:t> \"x\" 'y' ]]>", "A & B <w:t> \"x\" 'y' ]]>"],
  ["something like a formula", "=SUM(A1)", "=SUM(A1)"],
  ["something like a tag", "{Năm} {#x}", "{Năm} {#x}"],
  ["an emoji", "Lê 😀", "Lê 😀"],
  ["half an emoji", "Lê \ud83d A\udc00", "Lê A"],
  ["control characters", "Lê\u0000\u0007 A\uffff", "Lê A"],
  ["decomposed letters", "Le\u0302", "Lê"],
  ["our own sign for a dotted line", "A\ue000B", "AB"],
])("%s in a name is printed as text or left out, never as XML", (_, name, printed) => {
  const { bytes } = fillForm(template(paragraph("{Họ và tên}")), { "Họ và tên": name });
  expect(docxText(bytes)).toBe(printed);
  expect(partOf(bytes)).not.toMatch(/[\p{Cs}\uFFFD\uFFFF]/u);
});

test("a value of several lines keeps its lines, whatever the machine that typed them", () => {
  expect(filled("{x}", { x: "một\r\nhai\rba\nbốn\tnăm" })).toBe("một\nhai\nba\nbốn năm");
});

test("an unknown value runs in dots to the margin where there is such a tab stop, and is a short row of dots elsewhere", () => {
  const { bytes } = fillForm(
    template(paragraph([text("Ngày sinh: {x}")], { tabs: [{ at: 165, align: "right", dotted: true }] }), paragraph("CHI BỘ {x}", { align: "center" })),
    { x: null },
  );
  expect(docxText(bytes)).toBe("Ngày sinh: ……\nCHI BỘ ……………");
  expect(partOf(bytes)).toContain("<w:tab/>");
});

test("a tag nobody supplies is named, prints dots, and never the word undefined", () => {
  const { bytes, unknownTags } = fillForm(template(paragraph("{Họ tên} {Năm}")), { "Năm": "2023", "Ngày sinh": null });
  expect(unknownTags).toEqual(["Họ tên"]);
  expect(docxText(bytes)).toBe("…………… 2023");
});

test("a known blank is no unknown tag", () => expect(fillForm(template(paragraph("{x}")), { x: null }).unknownTags).toEqual([]));

test("an empty loop leaves no line behind, and its inverse shows", () => {
  const body = ["{#ds}", "- {tên}", "{/ds}", "{^ds}", "Không có.", "{/ds}"].map((line) => paragraph(line));
  expect(docxText(fillForm(template(...body), { ds: [] }).bytes)).toBe("Không có.");
  expect(docxText(fillForm(template(...body), { ds: [{ tên: "A" }, { tên: "B" }] }).bytes)).toBe("- A\n- B");
});

test("delimiters cannot be changed from inside a template", () => {
  expect(filled("{=[[ ]]=} [[x]]", { x: "1" })).toContain("[[x]]");
});

test.each([
  ["Kính gửi {Nơi", "thẻ “{Nơi” thiếu dấu đóng “}”"],
  ["Kính gửi Nơi}", "dấu “}” sau “Nơi” không có dấu mở “{”"],
  ["{#ds} A", "phần lặp “{#ds}” chưa có thẻ đóng “{/ds}”"],
  ["A {/ds}", "thẻ đóng “{/ds}” không có thẻ mở “{#ds}”"],
  ["{#a} A {/b}", "phần lặp “{#a}” bị đóng bằng “{/b}”"],
  ["{@xml}", "thẻ “{@xml}” chèn mã vào tệp nên không dùng được"],
])("the fault of “%s” is said in Vietnamese", (line, fault) => expect(faultsOf(line)).toBe(fault));

test("all faults of a template are said at once", () => {
  expect(faultsOf("{#a} A", "B}").split("; ").length).toBeGreaterThan(1);
});

test("a file that is no Word document is refused with a sentence", () => {
  for (const bytes of [new Uint8Array([1, 2, 3]), new PizZip().generate({ type: "uint8array" })]) {
    expect(() => fillForm(bytes, {})).toThrow(TemplateError);
    expect(() => tagsOf(bytes)).toThrow(TemplateError);
  }
});

test("tags in loops are listed too, each once", () => {
  expect(tagsOf(template(paragraph("{Năm} {#ds}{tên}{/ds} {Năm}")))).toEqual(["Năm", "ds", "tên"].sort());
});

test("the same template and tags give the same bytes, an hour later too", () => {
  const docx = template(paragraph([text("{x}"), TAB]));
  const first = fillForm(docx, { x: "A" }).bytes;
  jest.useFakeTimers({ now: Date.now() + 3_600_000 });
  expect(Buffer.from(fillForm(docx, { x: "A" }).bytes).equals(Buffer.from(first))).toBe(true);
  jest.useRealTimers();
});

test("no form of anyone prints undefined, null, an object or a tag left over", () => {
  const nobody = reviewOf({ people: [someone("P1", "Lê A", { partyMember: true, position: "Trưởng phòng" }), someone("P2", "Lê B", { partyMember: false, position: "Chuyên viên" })] });
  const blankAgency = anAgency({ parent: null, name: null, nameInText: null, sign: null, place: null, headName: null, partyCommittee: null, partyCell: null, reportNumber: null, documentDate: null, reportTo: [], recipients: [] });
  for (const [review, agency] of [[aReview(), anAgency()], [aReview(), anAgency({ collectiveHeader: "party" })], [nobody, blankAgency]] as const)
    for (const { template: name, tags } of documentsFor(review, agency)) {
      const { bytes, unknownTags } = fillForm(readFileSync(join(__dirname, "../../templates", name)), tags);
      expect(unknownTags).toEqual([]);
      expect(docxText(bytes)).not.toMatch(/undefined|null|\[object|[{}]/);
    }
});
