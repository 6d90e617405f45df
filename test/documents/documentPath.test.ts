import fc from "fast-check";
import { folderName, pathMaker, safeName } from "../../src/documents/documentPath";

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: fc.constantFrom("/", "\\", ".", " ", ":", "\u202e", "\u0000", "C", "O", "N", "ế", "e\u0302", "😀", "\ud83d"), maxLength: 90 }),
  fc.constantFrom("", "..", ".", "../../etc", "C:\\x", "CON", "con.txt", "nul ", "LPT¹", "COM1.a", " . ", "NguyễnVănA".repeat(30)),
);

const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

function expectLegal(path: string): void {
  expect(path.length).toBeLessThanOrEqual(120);
  expect(path).toBe(path.normalize("NFC"));
  expect(path).not.toMatch(/\p{Cs}/u);
  for (const part of path.split("/")) {
    expect(part).not.toMatch(/^$|^\.|[. ]$|^ |[<>:"\\|?*\p{Cc}\p{Cf}]/u);
    expect((part.split(".")[0] ?? "").trim()).not.toMatch(RESERVED);
  }
}

test("a path names the folder, the Mã, the person and the form", () => {
  expect(pathMaker()(folderName(2, 7, "Văn phòng"), "P001", "Nguyễn Văn A", "Mẫu 02B")).toBe("02 Văn phòng/P001 Nguyễn Văn A - Mẫu 02B.docx");
});

test("folders keep their order when there are more than ninety-nine", () => expect(folderName(7, 120, "Phòng A")).toBe("007 Phòng A"));

test("a name cannot climb out of its folder", () => {
  expect(pathMaker()("01 A", "../..", "..\\..\\Windows", "Mẫu 01")).not.toMatch(/\.\.|\\/);
  expect(safeName("A/B: C?.", 40)).toBe("A B C");
});

test("two people of one Mã and name, in capitals or not, get two files", () => {
  const pathOf = pathMaker();
  expect(pathOf("01 A", "p1", "lê a", "Mẫu 02A")).toBe("01 A/p1 lê a - Mẫu 02A.docx");
  expect(pathOf("01 A", "P1", "LÊ A", "Mẫu 02A")).toBe("01 A/P1 LÊ A - Mẫu 02A (2).docx");
});

test("a decomposed name is composed, and a long one ends with a whole word", () => {
  expect(safeName("Nguye\u0302\u0303n", 40)).toBe("Nguyễn");
  expect(safeName("Công Tằng Tôn Nữ Hoàng", 16)).toBe("Công Tằng Tôn Nữ");
  expect(safeName("Công Tằng Tôn Nữ Hoàng", 15)).toBe("Công Tằng Tôn");
});

test("every path is legal on Windows, inside the folder, at most 120 characters", () =>
  fc.assert(
    fc.property(nasty, nasty, nasty, fc.integer({ min: 1, max: 9999 }), (unit, id, name, number) => {
      expectLegal(pathMaker()(folderName(number, 9999, unit), id, name, "Báo cáo tự đánh giá"));
      expectLegal(pathMaker()(null, null, name, null));
    }),
  ));

test("no two documents share a path, whatever the names", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty), { maxLength: 12 }), (subjects) => {
      const pathOf = pathMaker();
      const paths = [...subjects, ...subjects].map(([id, name]) => pathOf("01 A", id, name, "Mẫu 02A"));
      paths.forEach(expectLegal);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }),
  ));
