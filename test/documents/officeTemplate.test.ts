import fc from "fast-check";
import { isRefused, weightOf, type TemplateFinding } from "../../src/documents/officeTemplateFinding";
import { allNames } from "../../src/documents/knownTags";
import { checkOfficeTemplate } from "../../src/documents/officeTemplate";
import { checkTags } from "../../src/documents/officeTemplateTags";
import { findingText } from "../../src/messages.vi/officeTemplate";
import { docxOf, section } from "../../templates/source/package";
import { paragraph, table, text } from "../../templates/source/word";
import { retyped, shipped, spoilt, tagsKnownTo, TEMPLATES } from "../support/officeTemplates";

const FORM = "mau-02a.docx";
const known = tagsKnownTo(FORM);
const report = tagsKnownTo("bao-cao-ubnd.docx");

const docx = (...body: string[]): Uint8Array => docxOf({ title: "Thử", description: "", size: 14, body, lastSection: section() });
const lines = (...body: string[]): Uint8Array => docx(...body.map((line) => paragraph(line)));
/** What a short sample leaves out of the template. */
const LEFT_OUT: readonly TemplateFinding["kind"][] = ["missingTags", "nameless", "noTags"];
/** What is said of a template, the tags it leaves out aside. */
const said = (bytes: Uint8Array, tags = known): string[] => checkOfficeTemplate(bytes, tags).filter(({ kind }) => !LEFT_OUT.includes(kind)).map(findingText);
const kinds = (bytes: Uint8Array, tags = known): TemplateFinding["kind"][] => checkOfficeTemplate(bytes, tags).map(({ kind }) => kind).filter((kind) => !LEFT_OUT.includes(kind));

test.each(TEMPLATES)("the shipped %s has nothing to be said of it", (name) => {
  expect(checkOfficeTemplate(shipped(name), tagsKnownTo(name))).toEqual([]);
});

test.each<[string, Uint8Array, string]>([
  ["a tag without its end", lines("Năm {Năm"), "Thẻ “{Năm” thiếu dấu đóng “}”. Gõ lại thẻ liền một mạch trong một đoạn. Ở nội dung chính, đoạn 1: «Năm {Năm»."],
  ["a tag that goes on in the next paragraph", lines("{Họ và", "tên}"), "Thẻ “{Họ và” thiếu dấu đóng “}”. Gõ lại thẻ liền một mạch trong một đoạn. Ở nội dung chính, đoạn 1: «{Họ và»."],
  ["a tag without its beginning", lines("x", "Năm Năm}"), "Dấu “}” sau “Năm Năm” không có dấu mở “{”. Thêm “{” hoặc xóa “}”. Ở nội dung chính, đoạn 2: «Năm Năm}»."],
  ["two braces", lines("{{Năm}}"), "Thừa một dấu ngoặc ở thẻ “Năm”. Chỉ dùng một “{” và một “}”. Ở nội dung chính, đoạn 1: «{{Năm}}»."],
  ["one brace too many at the end", lines("{Năm}}"), "Thừa một dấu ngoặc ở thẻ “Năm”. Chỉ dùng một “{” và một “}”. Ở nội dung chính, đoạn 1: «{Năm}}»."],
  ["a tag without a name", lines("a { } b"), "Thẻ “{}” không có tên. Xóa đi hoặc gõ tên thẻ. Ở nội dung chính, đoạn 1: «a { } b»."],
  ["raw XML", lines("{@Năm}"), "Thẻ “{@Năm}” chèn mã vào tệp nên không dùng được. Bỏ dấu “@”. Ở nội dung chính, đoạn 1: «{@Năm}»."],
  ["a loop that does not close", lines("{#Chi bộ}", "x"), "Phần lặp “{#Chi bộ}” chưa có thẻ đóng. Thêm “{/Chi bộ}” ở cuối phần lặp. Ở nội dung chính, đoạn 1: «{#Chi bộ}»."],
  ["a loop that does not open", lines("x{/Chi bộ}"), "Thẻ đóng “{/Chi bộ}” không có thẻ mở. Thêm “{#Chi bộ}” ở đầu phần lặp, hoặc xóa thẻ đóng. Ở nội dung chính, đoạn 1: «x{/Chi bộ}»."],
  ["loops that cross", lines("{#Chi bộ}{#Năm}{/Chi bộ}{/Năm}"), "Phần lặp “{#Năm}” chưa đóng mà “{/Chi bộ}” đã đóng phần bao ngoài. Đổi chỗ hai thẻ đóng. Ở nội dung chính, đoạn 1: «{#Chi bộ}{#Năm}{/Chi bộ}{/Năm}»."],
])("%s is refused, with where and how to mend it", (_, bytes, sentence) => {
  expect(said(bytes)).toContain(sentence);
  expect(isRefused(checkOfficeTemplate(bytes, known))).toBe(true);
});

test("a place in a table is named by table, row, cell and paragraph", () => {
  const cell = (...words: string[]) => ({ paragraphs: words.map((line) => paragraph(line)) });
  const body = docx(
    table([{ cells: [cell("a")] }], { widths: [50] }),
    table([{ cells: [cell("a"), cell("b")] }, { cells: [cell("c"), cell("d", "{Ho va ten}")] }], { widths: [50, 50] }),
  );
  expect(said(body)).toEqual(["Không có thẻ “{Ho va ten}”; gần đúng là “{Họ và tên}”. Để nguyên thì chỗ đó in dòng chấm. Ở nội dung chính, bảng 2, dòng 2, ô 2, đoạn 2: «{Ho va ten}»."]);
});

test("a place in the header and in the footer is named as such", () => {
  const header = spoilt(lines("x"), { "word/header2.xml": (xml) => xml.replace(/<w:p>.*<\/w:p>/, paragraph("{Nam hoc nay}")) });
  expect(said(header)[0]).toMatch(/Ở đầu trang, đoạn 1: «\{Nam hoc nay\}»\.$/);
  const types = (xml: string): string => xml.replace("/word/header2.xml", "/word/footer1.xml").replace(/(footer1\.xml" ContentType="[^"]*)header/, "$1footer");
  const footer = spoilt(lines("x"), { "[Content_Types].xml": types, "word/footer1.xml": `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("{Năm")}</w:ftr>` });
  expect(said(footer)[0]).toMatch(/Ở chân trang, đoạn 1: «\{Năm»\.$/);
});

test("a loop that opens in a cell and closes outside the table is refused with both places", () => {
  const bytes = docx(table([{ cells: [{ paragraphs: [paragraph("{#Người}{TT}")] }] }], { widths: [50] }), paragraph("{/Người}"));
  expect(said(bytes, report)).toEqual([
    "Phần lặp “Người” mở ở nội dung chính, bảng 1, dòng 1, ô 1, đoạn 1: «{#Người}{TT}» và đóng ở nội dung chính, đoạn 1: «{/Người}». Đặt hai thẻ cùng ngoài bảng, cùng một ô, hoặc ở ô đầu và ô cuối của các dòng được lặp trong một bảng.",
  ]);
});

test("a loop over whole rows of a table, from the first cell to the last, is in order", () => {
  const rows = [{ cells: [{ paragraphs: [paragraph("{#Người}{TT}")] }, { paragraphs: [paragraph("x")] }] }, { cells: [{ paragraphs: [paragraph("y")] }, { paragraphs: [paragraph("{Họ và tên}{/Người}")] }] }];
  expect(said(docx(table(rows, { widths: [50, 50] })), report)).toEqual([]);
});

test("a tag of a list's rows is known inside the list only, and a list is no text", () => {
  expect(said(lines("{Ngày sinh}"), report)[0]).toMatch(/^Thẻ “\{Ngày sinh\}” chỉ có trong phần lặp “\{#Người\}”; ở ngoài sẽ in dòng chấm\./);
  expect(kinds(lines("{#Người}{Ngày sinh} {Năm}{/Người}"), report)).toEqual([]);
  expect(said(lines("{Người}"), report)[0]).toMatch(/^“\{Người\}” là danh sách, không in thành chữ được\./);
});

test("a tag cut over runs is healed; it is only told where its letters differ in look or something stands between them", () => {
  expect(kinds(docx(paragraph([text("{Họ và "), text("tên}")])))).toEqual([]);
  expect(kinds(docx(paragraph([text("{Họ và ", { bold: true }), text("tên}")])))).toEqual(["splitTag"]);
  expect(kinds(docx(paragraph([text("a", { bold: true }), text("{Họ và tên}")])))).toEqual([]);
  expect(kinds(docx(paragraph([text("{Họ và "), "<w:r><w:tab/></w:r>", text("tên}")])))).toEqual(["splitTag"]);
});

test("tags of the shipped template that are left out are told, rows of a list by the list", () => {
  const [missing] = checkOfficeTemplate(retyped(shipped(FORM), "{Chức vụ Đảng}", "……"), known);
  expect(missing && findingText(missing)).toBe("Mẫu này không in: {Chức vụ Đảng}.");
  expect(missing && weightOf(missing)).toBe("info");
});

test.each<[string, Uint8Array, Parameters<typeof checkOfficeTemplate>[1], string]>([
  ["of a person that prints no name", lines("Năm {Năm}, sinh ngày {Ngày sinh}"), known, "Mẫu này không in tên người. Thêm thẻ “{Họ và tên}” vào chỗ ghi họ tên."],
  ["without any tag", lines("BẢN KIỂM ĐIỂM"), known, "Tệp không có thẻ nào của mẫu này nên mọi bản in ra giống hệt nhau. Thêm thẻ vào chỗ cần điền; xem danh sách thẻ."],
  ["of the report without any tag", lines("BÁO CÁO"), report, "Tệp không có thẻ nào của mẫu này nên mọi bản in ra giống hệt nhau. Thêm thẻ vào chỗ cần điền; xem danh sách thẻ."],
])("a template %s is not called right without a word", (_, bytes, tags, sentence) => {
  const findings = checkOfficeTemplate(bytes, tags).filter((finding) => weightOf(finding) === "warning");
  expect(findings.map(findingText)).toEqual([sentence]);
});

test("a tag far from every name is unknown, and is no reason to refuse", () => {
  const findings = checkOfficeTemplate(lines("{Mã số thuế thu nhập cá nhân}"), known);
  expect(findings.map(({ kind }) => kind)).toEqual(["unknownTag", "missingTags"]);
  expect(isRefused(findings)).toBe(false);
});

/** Text that packs badly. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => String.fromCharCode(32 + ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) % 90)).join("");
}

const relation = (type: string, target: string) => (xml: string): string =>
  xml.replace("</Relationships>", `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`);
const RELATIONS = "word/_rels/document.xml.rels";
const field = (code: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const form = shipped(FORM);

test.each<[string, Uint8Array, TemplateFinding["kind"]]>([
  ["nothing", new Uint8Array(), "emptyFile"],
  ["a PDF", Buffer.from("%PDF-1.7 …"), "notWord"],
  ["words", Buffer.from("Họ và tên"), "notWord"],
  ["half a file", form.slice(0, form.length - 400), "corrupted"],
  ["a file with a broken part", spoilt(form, { "word/document.xml": (xml) => xml.slice(0, -20) }), "corrupted"],
  ["another zip", spoilt(form, { "[Content_Types].xml": "<Types/>", "word/document.xml": "" }), "corrupted"],
  ["a file of 3 MB", spoilt(form, { "word/media/image1.png": noise(3_000_000) }), "tooLarge"],
  ["a file that unpacks to 40 MB", spoilt(form, { "word/media/image1.bmp": " ".repeat(40_000_000) }), "tooLarge"],
  ["a file with macros by its type", spoilt(form, { "[Content_Types].xml": (xml) => xml.replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "vnd.ms-word.document.macroEnabled.main+xml") }), "macros"],
  ["a file with macros by its parts", spoilt(form, { "word/vbaProject.bin": "x" }), "macros"],
  ["a template of Word", spoilt(form, { "[Content_Types].xml": (xml) => xml.replace("wordprocessingml.document.main", "wordprocessingml.template.main") }), "wordTemplate"],
  ["an attached template", spoilt(form, { "word/_rels/settings.xml.rels": relation("attachedTemplate", "file:///C:/mau.dotm")("<Relationships></Relationships>") }), "attachedTemplate"],
  ["a picture from elsewhere", spoilt(form, { [RELATIONS]: relation("image", "https://example.vn/logo.png") }), "outsideImage"],
  ["an object from elsewhere", spoilt(form, { [RELATIONS]: relation("oleObject", "file:///C:/so.xlsx") }), "outsideLink"],
  ["an embedded object", spoilt(form, { "word/embeddings/oleObject1.bin": "x" }), "embeddedObject"],
  ["another file inside", spoilt(form, { [RELATIONS]: (xml) => xml.replace("</Relationships>", '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.html"/></Relationships>') }), "embeddedFile"],
  ["a field that fetches", docx(paragraph([field(" INCLUDEPICTURE \"https://example.vn/a.png\" ")])), "outsideField"],
])("%s is refused", (_, bytes, kind) => {
  const findings = checkOfficeTemplate(bytes, known);
  expect(findings.map((one) => one.kind)).toContain(kind);
  expect(isRefused(findings)).toBe(true);
  for (const finding of findings) expect(findingText(finding)).toMatch(/[.»]$/);
});

test("a plain link and the number of the page are no content from elsewhere", () => {
  expect(kinds(spoilt(form, { [RELATIONS]: relation("hyperlink", "https://example.vn") }))).toEqual([]);
  expect(kinds(docx(paragraph([field(" PAGE "), field(" DATE \\@ \"dd/MM/yyyy\" ")])))).toEqual([]);
});

test("tracked changes and comments are told, and are no reason to refuse", () => {
  const tracked = docx(`<w:p><w:ins w:id="1" w:author="A" w:date="2023-11-01T00:00:00Z">${text("{Năm}")}</w:ins></w:p>`);
  expect(kinds(tracked)).toEqual(["trackedChanges"]);
  expect(kinds(spoilt(form, { "word/comments.xml": "<w:comments/>" }))).toEqual(["comments"]);
});

/** One letter left out, added, changed or swapped with the next. */
const misspelling = fc.record({ way: fc.constantFrom("left out", "added", "changed", "swapped"), at: fc.nat(), letter: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyạếọAĐ0") });

function misspell(name: string, { way, at, letter }: { way: string; at: number; letter: string }): string {
  const letters = [...name];
  const place = at % letters.length;
  if (way === "left out") letters.splice(place, 1);
  else if (way === "added") letters.splice(place, 0, letter);
  else if (way === "changed") letters[place] = letter;
  else letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
  return letters.join("").trim().replace(/\s+/g, " ");
}

test.each(TEMPLATES)("every tag of %s with one letter wrong is named with the right one", (name) => {
  const tags = tagsKnownTo(name);
  const names = allNames(tags);
  fc.assert(
    fc.property(fc.constantFrom(...names.filter((one) => one.length > 1)), misspelling, (meant, mistake) => {
      const typed = misspell(meant, mistake);
      fc.pre(typed.length > 0 && !names.includes(typed));
      const place = { part: "body", cell: null, paragraph: 1, words: "" } as const;
      const { findings } = checkTags([{ place, path: [], text: `{${typed}}`, seams: new Set() }], tags);
      expect(findings).toContainEqual(expect.objectContaining({ kind: "misspeltTag", tag: typed, nearest: expect.arrayContaining([meant]) }));
    }),
    { numRuns: 400 },
  );
});
