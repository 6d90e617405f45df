import fc from "fast-check";
import { unzipSync } from "fflate";
import PizZip from "pizzip";
import { crc32 } from "../../src/documents/engine/crc32";
import { endRecords } from "../../src/documents/engine/zipRecords";
import { utf8 } from "../../src/documents/engine/byteWriter";
import { storedHeader, zipEnd, zipFiles } from "../../src/documents/zipFiles";
import { openZip } from "../../src/ooxml/unzip";

const anyFile = fc.record({ path: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((path) => !/[\\/\u0000]|__proto__/.test(path)), bytes: fc.uint8Array({ maxLength: 200 }) });

test("two other libraries take out of a zip what was put in, under its Vietnamese name, in its order", () =>
  fc.assert(
    fc.property(fc.uniqueArray(anyFile, { selector: ({ path }) => path, maxLength: 6 }), (files) => {
      const zip = zipFiles(files);
      expect(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, [...bytes]]).sort()).toEqual(files.map(({ path, bytes }) => [path, [...bytes]]).sort());
      const opened = openZip(zip, 1e6);
      expect(opened.kind === "open" ? opened.parts.paths : null).toEqual(files.map(({ path }) => path));
    }),
  ));

test("a reader that compares checksums finds every file whole, and a changed byte not", () => {
  const zip = zipFiles([{ path: "02 Văn phòng/P001 Nguyễn Văn A.docx", bytes: utf8("nội dung") }]);
  expect(new PizZip(zip, { checkCRC32: true }).file("02 Văn phòng/P001 Nguyễn Văn A.docx")?.asText()).toBe("nội dung");
  const at = Buffer.from(zip).indexOf(Buffer.from("nội"));
  const changed = Uint8Array.from(zip, (byte, index) => (index === at ? byte ^ 1 : byte));
  expect(() => new PizZip(changed, { checkCRC32: true })).toThrow();
});

test("files written as they come, and ended once, are the zip of all of them", () => {
  const files = ["A", "Bê", "C"].map((path) => ({ path, bytes: utf8(path.repeat(9)) }));
  const stored = files.map(({ path, bytes }) => ({ path, size: bytes.length, crc: crc32(bytes) }));
  const pieces = stored.flatMap((file, index) => [storedHeader(file), files[index]?.bytes ?? new Uint8Array()]);
  expect(Buffer.concat([...pieces, zipEnd(stored)]).equals(Buffer.from(zipFiles(files)))).toBe(true);
});

test("70.000 files are more than the small end record counts: the large one says how many", () => {
  const files = Array.from({ length: 70_000 }, (_, index) => ({ path: `${index}`, bytes: utf8(`${index}`) }));
  const opened = openZip(zipFiles(files), 1e9);
  expect(opened.kind === "open" ? opened.parts.paths.length : opened).toBe(70_000);
  expect(opened.kind === "open" ? opened.parts.textOf("69999") : null).toBe("69999");
});

test("a file that begins behind four gigabytes is found where it is", () => {
  const large = { path: "a", size: 0xffff_0000, crc: 0 };
  const end = zipEnd([large, { path: "b", size: 0xffff, crc: 0 }, { path: "c", size: 1, crc: 0 }]);
  const view = new DataView(end.buffer);
  // The first two records are small: 46 bytes and a name of one letter.
  const third = 2 * (46 + 1);
  expect(view.getUint32(third + 42, true)).toBe(0xffffffff);
  // 4.4.3.2: whoever reads it has to know the large records, version 4.5; the others ask for 2.0.
  expect([0, 46 + 1, third].map((at) => view.getUint16(at + 6, true))).toEqual([20, 20, 45]);
  expect(view.getBigUint64(third + 46 + 1 + 4, true)).toBe(BigInt(0xffff_0000 + 0xffff + 2 * 31));
  expect(endRecords({ count: 1, size: 47, offset: 100 })).toHaveLength(22);
});

test("the checksum is the one of RFC 1952", () => {
  expect(crc32(utf8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
  for (let cut = 0; cut <= 9; cut++) expect(crc32(utf8("123456789".slice(cut)), crc32(utf8("123456789".slice(0, cut))))).toBe(0xcbf43926);
});

test("text becomes the same UTF-8 as the platform's", () =>
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]))));
