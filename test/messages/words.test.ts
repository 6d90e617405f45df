/** What a machine can guard of the wording: no English left over, one word per idea, the marks of Vietnamese typesetting. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { DOSSIER, FAULT } from "../../src/messages.vi/pane";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import type { Refusal } from "../../src/workbook/refusal";

const MESSAGES = join(__dirname, "../../src/messages.vi");

/** Every text a file can show; what a template fills in stands as "#". Names of types, imports and keys are none. */
function textsIn(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || ts.isCaseClause(node.parent) && node.parent.expression === node) return;
    if (ts.isPropertyAssignment(node)) return visit(node.initializer);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node)) texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("#"));
    node.forEachChild(visit);
  };
  ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true).forEachChild(visit);
  return texts;
}

const messages = readdirSync(MESSAGES).flatMap((file) => textsIn(join(MESSAGES, file)).map((text): readonly [string, string] => [file, text]));
const manifest = [...readFileSync("manifest.xml", "utf8").matchAll(/DefaultValue="(?!https:)([^"]*)"/g)].map(([, text = ""]): readonly [string, string] => ["manifest.xml", text]);
const functions = [...readFileSync("src/functions/functions.ts", "utf8").matchAll(/^ \* (?:@param \S+ |@returns )?(?!@)(.*)$/gm)].map(([, text = ""]): readonly [string, string] => ["functions.ts", text]);
const workbench = textsIn("excel-host/workbench/words.ts").map((text): readonly [string, string] => ["workbench", text]);
const guide = readFileSync("docs/huong-dan.md", "utf8").split("\n").map((text): readonly [string, string] => ["huong-dan.md", text]);
const SHOWN = [...messages, ...manifest, ...functions, ...workbench, ...guide];

/** Options of the command line stand in columns, and name files and folders as they are called. */
const isCommandLine = (text: string): boolean => /^\s*--|^\s+xep-loai|^Cách dùng/.test(text);

/** What is asked, what is forbidden, and a sentence of each sort: right and wrong. */
const RULES: readonly (readonly [string, RegExp, string, string])[] = [
  ["nobody is asked “vui lòng”, begged pardon or called “bạn”", /vui lòng|xin lỗi|(?<!\p{L})bạn(?!\p{L})/iu, "Đổi tên sheet", "Bạn chưa chọn tệp"],
  ["nothing is shouted", /\p{L}!/u, "Đạt", "Xong rồi!"],
  ["three dots are one sign", /\.\.\./u, "Đang mở…", "Đang mở..."],
  ["no space stands twice, or before a comma, a full stop, a semicolon", /\S {2}\S|\S [,.;](?:\s|$)/u, "một, hai", "một , hai"],
  ["letters are composed", /[\u0300-\u036f]/u, "ẩm", "ẩm".normalize("NFD")],
  ["the tone stands where one house puts it: hòa, xóa, hủy", /(?<![qQ])u[ỳýỷỹỵ](?!\p{L})|o[àáảãạèéẻẽẹ](?!\p{L})/u, "hủy, xóa, quý", "xoá"],
  ["a sheet is a sheet; “trang tính” only in Excel's own commands", /(?<!(?:Bỏ bảo vệ|Bảo vệ) )trang tính/iu, "Bỏ bảo vệ trang tính", "Đổi tên trang tính"],
  ["a row is a dòng", /(?<!\p{L})các hàng(?!\p{L})/iu, "các dòng", "Xóa các hàng"],
  ["a quota is no “chỉ tiêu”, “định mức”; ratings are not sorted (“phân loại”)", /chỉ tiêu|định mức|phân loại/iu, "hạn mức, xếp loại", "Phân loại"],
  ["a quota is a hạn mức; a tỷ lệ is a percentage", /(?:vượt|kiểm tra|mọi|từng) tỷ lệ|tỷ lệ (?:tối đa|nào)/iu, "Từng hạn mức, tỷ lệ 20%", "Trong số vượt tỷ lệ"],
  ["a workbook is a sổ, that of another program a tệp; “sổ làm việc” only in Excel's own commands", /sổ tính|(?<!(?:Bảo vệ|Chỉnh sửa) )sổ làm việc/iu, "Bảo vệ sổ làm việc", "Chọn sổ tính khác"],
  ["the pane has a name, bảng Xếp loại: other tables stand about it", /bảng (?:này|khác|bên(?! phải))/iu, "một bảng Xếp loại khác", "trong bảng này"],
  ["a button stands in quotes", /(?<!nút )[Bb]ấm (?=\p{Lu})/u, "bấm “Tạo sổ xếp loại”, bấm vào ô", "Bấm Tạo sổ xếp loại"],
  ["a percent sign touches its number", /[\d#][ \u00a0]%/u, "20%", "20 %"],
  ["what stands in a cell was written, not “nhập”: that is bringing in another book", /(?:đã|hãy) nhập|nhập ở/iu, "Nhập kết quả phòng", "Đề xuất đã nhập"],
  ["what is taken back stands as before", /lấy lại: ⋯/u, "Muốn trở lại như trước: ⋯", "Muốn lấy lại: ⋯"],
  ["who is no party member is none: the plan says nothing of “not yet”", /chưa (?:là đảng viên|vào Đảng)/u, "không là đảng viên", "chưa là đảng viên"],
  ["“quá bán” is said alone, where the threshold is known to be a half", /.quá bán|quá bán./u, "quá bán", "mức được quá bán"],
  ["no English is left", /(?<![\w./-])(?:add-in|file|folder|click|button|error|warning|workbook|worksheet|template|update|download|upload|loading|undo|restore|cancel|tab|pane|column|row)s?(?![\w./-])/iu, "tệp .docx", "Chọn file khác"],
];

/** Words of other programs and of our own folders, as they are written there. */
const QUOTED = [/templates(?=\.)/g, /Phím Tab/g];
const plain = (text: string): string => QUOTED.reduce((rest, one) => rest.replace(one, "“”"), text);
/** A word of the code, such as the id of a severity. */
const isId = (text: string): boolean => /^\w+$/.test(text);

describe.each(RULES)("%s", (_what, forbidden, right, wrong) => {
  test("in every sentence", () => {
    expect(SHOWN.filter(([, text]) => !isCommandLine(text) && !isId(text) && forbidden.test(plain(text)))).toEqual([]);
  });
  test("and it tells the right from the wrong", () => expect([right, wrong].map((text) => forbidden.test(text))).toEqual([false, true]));
});

test("the rules have sentences to look at", () => {
  expect(messages.length).toBeGreaterThan(1000);
  expect(manifest.length).toBeGreaterThan(10);
  expect(functions.length).toBeGreaterThan(60);
  expect(workbench.length).toBeGreaterThan(15);
  expect(guide.length).toBeGreaterThan(100);
});

const UNSET = /\$\{(?!whole\(|vietnameseNumber\()[\w.]+\} (?:người|tệp|ô|dòng|biểu mẫu|bản|văn bản)(?!\p{L})/u;
test("a count that may pass a thousand is set as 1.234", () => {
  const lines = readdirSync(MESSAGES).flatMap((file) => readFileSync(join(MESSAGES, file), "utf8").split("\n").map((line) => `${file}: ${line.trim()}`));
  expect(lines.filter((line) => UNSET.test(line))).toEqual([]);
  expect(["`${count} người`", "`${whole(count)} người`", "`${name} bảng`"].map((line) => UNSET.test(line))).toEqual([true, false, false]);
  expect(DOSSIER.made(3141)).toBe("Đã tạo 3.141 tệp.");
});

const buttons = (text: string): string[] => [...text.matchAll(/bấm “([^”#]+)”/giu)].map(([, label = ""]) => label);
test("a button that a sentence tells to press is one of the product's", () => {
  const labels = new Set(SHOWN.map(([, text]) => text));
  const pressed = SHOWN.flatMap(([, text]) => buttons(text));
  expect(pressed.length).toBeGreaterThan(10);
  expect(pressed.filter((label) => !labels.has(label))).toEqual([]);
});

test("a fault and a refusal are whole sentences with a full stop", () => {
  const shown = (value: unknown): string => (typeof value === "function" ? (value as (...given: unknown[]) => string)("Danh sách", ["a.xlsx"]) : String(value));
  const faults = Object.values(FAULT).map(shown);
  const refusals: readonly Refusal[] = [
    { kind: "emptyFile" }, { kind: "notWorkbook" }, { kind: "otherFormat", format: "ods" }, { kind: "passwordProtected" }, { kind: "corrupted" }, { kind: "tooLarge", megabytes: 200, limit: 128 },
    { kind: "newerBook", madeBy: "2.0.0", here: "1.0.0" }, { kind: "cellBeingEdited" }, { kind: "sheetProtected", sheet: "A" }, { kind: "bookProtected" }, { kind: "bookReadOnly" }, { kind: "writeUnfinished" },
    { kind: "sheetRenamed", sheet: "A", now: "B" }, { kind: "sheetTooLarge", sheet: "A" }, { kind: "sheetNotOurs", sheet: "A" }, { kind: "tableNameTaken", table: "A", sheet: "B" }, { kind: "nothingToRestore" }, { kind: "excelFailed", detail: "GeneralException" },
  ];
  for (const sentence of [...faults, ...refusals.map(messageForRefusal)]) expect(sentence).toMatch(/^[\p{Lu}.].*\.$|^Danh sách .*\.$/su);
});
