import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import * as fc from "fast-check";
import { writeErrorText } from "../../src/cli/fileErrors";
import PizZip from "pizzip";
import { insideOf, openOutFolder, placeFiles, refuseForeignKetQua, type OutFile, type OutFolder, type Placing, type Written } from "../../src/cli/outFolder";
import { inWaitingPlace } from "../../src/cli/waitingPlace";

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "xep loại ")));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const out = () => join(base, "hồ sơ", "2023");
const read = (path: string) => readFileSync(join(out(), path), "utf8");
const seen = () => readdirSync(out(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();

const STAFF = ["Lê Văn An", "Hồ Thị Bình", "Y Lan Chi", "Đinh Văn Dung"];
const roster = (name: string, people = STAFF) => ({ path: join(base, name), people });

const writeFiles = (folder: OutFolder, files: readonly OutFile[], placing: Placing = {}): Promise<Written> =>
  inWaitingPlace(folder.path, async (waiting) => placeFiles(folder, waiting, await Promise.all(files.map(({ path, bytes }) => waiting.put(path, bytes))), placing));

async function write(...files: { path: string; bytes: Uint8Array }[]) {
  return writeFiles(await openOutFolder(out(), roster("ds.xlsx")), files);
}

describe("the folder of the dossier", () => {
  test("is made where it is missing, with the folders inside", async () => {
    const written = await write(file("02A/P001 Nguyễn Văn Đạt.docx", "a"));
    expect(read("02A/P001 Nguyễn Văn Đạt.docx")).toBe("a");
    expect(written.failures).toEqual([]);
    expect(seen()).toEqual([".xep-loai.json", "P001 Nguyễn Văn Đạt.docx"]);
  });

  test("replaces what a former run wrote", async () => {
    await write(file("02A/a.docx", "cũ"));
    const written = await write(file("02A/a.docx", "mới"));
    expect(read("02A/a.docx")).toBe("mới");
    expect(written.placed.get("02A/a.docx")).toBe("02A/a.docx");
  });

  test("keeps a form the office has written in, and puts the new one beside it, once", async () => {
    await write(file("02A/a.docx", "mẫu trống"));
    writeFileSync(join(out(), "02A/a.docx"), "đã viết tay");
    for (const text of ["mẫu 2", "mẫu 3"]) {
      const written = await write(file("02A/a.docx", text));
      expect(written.placed.get("02A/a.docx")).toBe("02A/a (mới).docx");
      expect(read("02A/a.docx")).toBe("đã viết tay");
      expect(read("02A/a (mới).docx")).toBe(text);
    }
  });

  test("leaves a form the office has written in alone while there is nothing new to put beside it", async () => {
    await write(file("02A/a.docx", "mẫu trống"));
    writeFileSync(join(out(), "02A/a.docx"), "đã viết tay");
    for (const run of [1, 2]) {
      const written = await write(file("02A/a.docx", "mẫu trống"));
      expect({ run, untouched: written.untouched, placed: [...written.placed] }).toEqual({ run, untouched: ["02A/a.docx"], placed: [["02A/a.docx", "02A/a.docx"]] });
      expect(read("02A/a.docx")).toBe("đã viết tay");
      expect(seen()).toEqual([".xep-loai.json", "a.docx"]);
    }
  });

  test("keeps files of others, and folders that stand where a file should go", async () => {
    mkdirSync(join(out(), "Hồ sơ.zip"), { recursive: true });
    writeFileSync(join(out(), "ghi chú.txt"), "của tôi");
    const written = await write(file("Hồ sơ.zip", "z"), file("ghi chú.txt", "t"));
    expect([...written.placed.values()]).toEqual(["Hồ sơ (mới).zip", "ghi chú (mới).txt"]);
    expect(read("ghi chú.txt")).toBe("của tôi");
  });

  test("never writes over the roster, even one that a former run wrote", async () => {
    await write(file("Sổ.xlsx", "sổ"));
    const folder = await openOutFolder(out(), roster("hồ sơ/2023/Sổ.xlsx"));
    const written = await writeFiles(folder, [file("Sổ.xlsx", "sổ khác")]);
    expect(read("Sổ.xlsx")).toBe("sổ");
    expect(written.placed.get("Sổ.xlsx")).toBe("Sổ (mới).xlsx");
  });

  test("removes unchanged forms that are no longer made, not those written in, and leaves no empty folder", async () => {
    await write(file("02A/a.docx", "a"), file("02B/b.docx", "b"), file("02B/c.docx", "c"));
    writeFileSync(join(out(), "02B/c.docx"), "đã viết");
    const written = await write(file("01/d.docx", "d"));
    expect(written.removed).toBe(2);
    expect(seen()).toEqual([".xep-loai.json", "c.docx", "d.docx"]);
    expect(existsSync(join(out(), "02A"))).toBe(false);
  });

  test("leaves everything as it was when the run is stopped while writing", async () => {
    await write(file("a.docx", "cũ"));
    const folder = await openOutFolder(out(), roster("ds.xlsx"));
    const stopped = inWaitingPlace(folder.path, async (waiting) => {
      await waiting.put("a.docx", new Uint8Array(5));
      await (await waiting.grow("Hồ sơ.zip")).append(new Uint8Array(5));
      throw new Error("Đã dừng");
    });
    await expect(stopped).rejects.toThrow("Đã dừng");
    expect(read("a.docx")).toBe("cũ");
    expect(seen()).toEqual([".xep-loai.json", "a.docx"]);
  });

  test("knows a Word file by what it says, however it is packed", async () => {
    const packed = (text: string, compression: "STORE" | "DEFLATE"): { path: string; bytes: Uint8Array } => {
      const zip = new PizZip();
      zip.file("word/document.xml", text.repeat(50));
      return { path: "a.docx", bytes: zip.generate({ type: "uint8array", compression }) };
    };
    await write(packed("mẫu trống", "STORE"));
    writeFileSync(join(out(), "a.docx"), packed("đã viết tay", "DEFLATE").bytes);
    expect((await write(packed("mẫu trống", "DEFLATE"))).untouched).toEqual(["a.docx"]);
    expect((await write(packed("mẫu mới", "DEFLATE"))).placed.get("a.docx")).toBe("a (mới).docx");
  });

  test("a file that grows piece by piece is the pieces in their order, and known again", async () => {
    const folder = await openOutFolder(out(), roster("ds.xlsx"));
    const grown = (folder: OutFolder, ...pieces: string[]): Promise<Written> =>
      inWaitingPlace(folder.path, async (waiting) => {
        const zip = await waiting.grow("Hồ sơ.zip");
        for (const piece of pieces) await zip.append(Buffer.from(piece));
        return placeFiles(folder, waiting, [await zip.end()]);
      });
    await grown(folder, "một", "hai");
    expect(read("Hồ sơ.zip")).toBe("mộthai");
    expect((await grown(await openOutFolder(out(), roster("ds.xlsx")), "ba")).placed.get("Hồ sơ.zip")).toBe("Hồ sơ.zip");
  });

  test("takes a broken record for no record: then nothing is replaced", async () => {
    await write(file("a.docx", "cũ"));
    writeFileSync(join(out(), ".xep-loai.json"), "{");
    const written = await write(file("a.docx", "mới"));
    expect(written.placed.get("a.docx")).toBe("a (mới).docx");
    expect(read("a.docx")).toBe("cũ");
  });

  test("a record that names a file outside removes nothing there", async () => {
    mkdirSync(out(), { recursive: true });
    writeFileSync(join(base, "quý.txt"), "a");
    writeFileSync(join(out(), ".xep-loai.json"), JSON.stringify({ files: { "../../quý.txt": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb" } }));
    await write(file("b.docx", "b"));
    expect(existsSync(join(base, "quý.txt"))).toBe(true);
  });

  test("a name too long for the disk fails alone", async () => {
    const long = `02A/${"ầ".repeat(100)}.docx`;
    const written = await write(file(long, "a"), file("02A/b.docx", "b"));
    expect(written.failures).toMatchObject([{ path: long, inUse: false, message: expect.stringContaining("quá dài") as string }]);
    expect(read("02A/b.docx")).toBe("b");
  });

  test("a path that would leave the folder is not written, through dots or through a link", async () => {
    mkdirSync(join(base, "nơi khác"));
    mkdirSync(out(), { recursive: true });
    symlinkSync(join(base, "nơi khác"), join(out(), "02A"), "junction");
    const written = await write(file("../a.docx", "a"), file("02A/b.docx", "b"), file("c.docx", "c"));
    expect(written.failures.map(({ path }) => path)).toEqual(["../a.docx", "02A/b.docx"]);
    expect(readdirSync(join(base, "nơi khác"))).toEqual([]);
    expect(existsSync(join(out(), "..", "a.docx"))).toBe(false);
    expect(read("c.docx")).toBe("c");
  });

  test("a file where the folder should be is said in a sentence", async () => {
    writeFileSync(join(base, "tệp"), "");
    await expect(openOutFolder(join(base, "tệp"), roster("ds.xlsx"))).rejects.toThrow("không phải thư mục");
    await expect(openOutFolder(join(base, "tệp", "con"), roster("ds.xlsx"))).rejects.toThrow("không phải thư mục");
  });

  test.each<[string, string, string[], boolean]>([
    ["the same file, whoever stands in it now", "ds.xlsx", ["Người Mới"], true],
    ["the same people under another name, one gone and one new", "ds 2.xlsx", [...STAFF.slice(1), "Người Mới"], true],
    ["the same people typed in capitals, decomposed", "ds 2.xlsx", STAFF.map((name) => name.toUpperCase().normalize("NFD")), true],
    ["other people", "ds 2.xlsx", ["Người Một", "Người Hai", "Người Ba", "Người Bốn"], false],
    ["only one phòng of the same agency", "phòng.xlsx", STAFF.slice(0, 1), false],
    ["the agency that one of them moved to", "ds 2.xlsx", [STAFF[0] ?? "", "Người Hai", "Người Ba"], false],
    ["nobody", "trống.xlsx", [], false],
  ])("a dossier made from one roster is open to %s: %s", async (_, name, people, open) => {
    await write(file("02A/a.docx", "a"));
    const opening = openOutFolder(out(), roster(name, people));
    if (open) await expect(opening).resolves.toMatchObject({ path: out() });
    else await expect(opening).rejects.toThrow(new RegExp(`ds\\.xlsx.*${name}.*Chọn thư mục khác.*xóa thư mục`));
    expect(read("02A/a.docx")).toBe("a");
  });

  test("a list that nobody was in guards no dossier, and one emptied later does not give the dossier away", async () => {
    await writeFiles(await openOutFolder(out(), roster("trống.xlsx", [])), [], { keepFormer: true });
    await write(file("a.docx", "a"));
    await writeFiles(await openOutFolder(out(), roster("ds.xlsx", [])), [], { keepFormer: true });
    await expect(openOutFolder(out(), roster("ds 2.xlsx", ["Người Một"]))).rejects.toThrow("ds.xlsx");
  });

  test.each([
    ["EROFS", "Không có quyền ghi"],
    ["EACCES", "Không có quyền ghi"],
    ["ENOSPC", "đã đầy"],
    ["ENOENT", "Không tạo được"],
    ["EIO", "Không ghi được"],
  ])("%s of the disk is said in a sentence with the path", (code, sentence) => {
    const text = writeErrorText("D:/hồ sơ", Object.assign(new Error("disk"), { code }));
    expect(text).toContain(sentence);
    expect(text).toContain("D:/hồ sơ");
  });

  const ours = (year: number): string => JSON.stringify({ year, regulation: "khbdt-2023", quotas: [], documents: [] });
  const writeIndex = async (text: string, ...files: { path: string; bytes: Uint8Array }[]) => {
    const folder = await openOutFolder(out(), roster("ds.xlsx"));
    await refuseForeignKetQua(folder, "ket-qua.json");
    return writeFiles(folder, files, { index: () => file("ket-qua.json", text), keepFormer: files.length === 0 });
  };

  test("ket-qua.json of a former run is replaced, one of somebody else stops the run", async () => {
    await writeIndex(ours(2023));
    await writeIndex(ours(2024));
    expect(read("ket-qua.json")).toBe(ours(2024));
    writeFileSync(join(out(), "ket-qua.json"), "[]");
    rmSync(join(out(), ".xep-loai.json"));
    await expect(writeIndex(ours(2023))).rejects.toThrow("không do Xếp loại ghi");
  });

  test.each(["ket-qua.json", "Hồ sơ.zip", "Sổ.xlsx"])("%s edited by hand is never written over: the new one stands beside it", async (name) => {
    const run = (text: string) => (name === "ket-qua.json" ? writeIndex(text) : write(file(name, text)));
    await run(ours(2023));
    writeFileSync(join(out(), name), "đã sửa tay");
    const written = await run(ours(2024));
    const beside = written.placed.get(name) ?? "";
    expect(beside).toContain("(mới)");
    expect([read(name), read(beside)]).toEqual(["đã sửa tay", ours(2024)]);
  });

  test("ket-qua.json alone leaves the documents of the former run, and they stay known as ours", async () => {
    await writeIndex(ours(2023), file("02A/a.docx", "a"));
    await writeIndex(ours(2024));
    expect(read("02A/a.docx")).toBe("a");
    const written = await writeIndex(ours(2023), file("02A/a.docx", "b"));
    expect(written.placed.get("02A/a.docx")).toBe("02A/a.docx");
  });
});

describe("insideOf", () => {
  const folder = resolve("/hồ sơ");

  test("whatever the parts, the target is in the folder or there is none", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "", "a", "/", "C:", "a\\..\\b", "\u0000"), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const target = insideOf(folder, parts.join("/"));
        expect(target === null || (target.startsWith(folder + sep) && !target.split(sep).includes(".."))).toBe(true);
      }),
    );
  });

  test.each(["../a", "a/../../b", "/etc/passwd", "a//b", "", "C:/a", "a\\b", "."])("refuses %j", (path) => expect(insideOf(folder, path)).toBeNull());

  test("takes a plain Vietnamese path", () =>
    expect(insideOf(folder, "02A/P001 Đặng Thị Ánh.docx")).toBe(join(folder, "02A", "P001 Đặng Thị Ánh.docx")));
});
