import { strToU8, zipSync } from "fflate";
import PizZip from "pizzip";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { compoundFile, handMadeXlsx } from "./handMade";

const whyNot = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readXlsx(bytes, "tep.xlsx");
  return read.kind === "unreadable" ? read.why : read.book;
};
const zipped = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const cases: readonly [string, Uint8Array, unknown][] = [
  ["an empty file", new Uint8Array(), { kind: "emptyFile" }],
  ["random bytes", Uint8Array.from({ length: 999 }, (_, at) => (at * 137 + 5) % 256), { kind: "notWorkbook" }],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), { kind: "notWorkbook" }],
  ["a CSV with another name", strToU8("\uFEFFSTT,Họ và tên\n1,Lê Văn Mẫu\n"), { kind: "otherFormat", format: "text" }],
  ["a web page with another name", strToU8("<html><table><tr><td>STT</td></tr></table></html>"), { kind: "otherFormat", format: "webPage" }],
  ["a Word file with another name", zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }), { kind: "otherFormat", format: "word" }],
  ["an OpenDocument sheet", zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<o/>" }), { kind: "otherFormat", format: "ods" }],
  ["a binary workbook", zipped({ "xl/workbook.bin": "x" }), { kind: "otherFormat", format: "xlsb" }],
  ["a zip of something else", zipped({ "anh.png": "x" }), { kind: "notWorkbook" }],
  ["a workbook with a password", compoundFile("EncryptedPackage"), { kind: "passwordProtected" }],
  ["an old workbook", compoundFile("Workbook"), { kind: "otherFormat", format: "xls" }],
  ["an old Word file", compoundFile("WordDocument"), { kind: "otherFormat", format: "word" }],
  ["some other compound file", compoundFile("Other"), { kind: "notWorkbook" }],
  ["a workbook cut off half way", handMadeXlsx().slice(0, 900), { kind: "corrupted" }],
  ["a workbook whose sheet is not well formed", handMadeXlsx({ rows: "<row r='1'><c>" }), { kind: "corrupted" }],
  ["a workbook whose sheet part is missing", new PizZip(handMadeXlsx()).remove("xl/worksheets/sheet1.xml").generate({ type: "uint8array" }), { kind: "corrupted" }],
  ["a document type with entities", handMadeXlsx({ extra: { "xl/sharedStrings.xml": `<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>` } }), { kind: "corrupted" }],
];

test.each(cases)("%s is refused for what it is, with a mend", async (_, bytes, why) => {
  expect(await whyNot(bytes)).toEqual(why);
  expect(messageForRefusal(why as Parameters<typeof messageForRefusal>[0])).toMatch(/[.] [A-ZĐ]/);
});

test("one changed byte in a part is noticed, not read as another name", async () => {
  const bytes = zipSync({ "xl/workbook.xml": [strToU8("<workbook><!--Lan--><sheets/></workbook>"), { level: 0 }] });
  const at = bytes.findIndex((byte, index) => byte === 0x4c && bytes[index + 1] === 0x61);
  expect(await whyNot(bytes)).toEqual({ name: "tep.xlsx", sheets: [] });
  bytes[at + 1] = 0x69;
  expect(await whyNot(bytes)).toEqual({ kind: "corrupted" });
});

describe("a file too large to hold", () => {
  /** Where the sizes stand in the directory at the end of the zip. */
  const withStatedSize = (bytes: Uint8Array, size: number): Uint8Array => {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    for (let at = 0; at < changed.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    return changed;
  };

  test("is refused by the sizes it states, before anything is inflated", async () => {
    expect(await whyNot(withStatedSize(handMadeXlsx(), 100 * 1_048_576))).toMatchObject({ kind: "tooLarge", limit: 128 });
  });

  test("that states a small size is cut off there", async () => {
    const bomb = zipSync({ "xl/workbook.xml": strToU8(" ".repeat(5_000_000)) });
    expect(await whyNot(withStatedSize(bomb, 100))).toEqual({ kind: "corrupted" });
  });
});
