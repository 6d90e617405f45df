import fc from "fast-check";
import { evidenceOf } from "../../src/roster/typedIn";
import { fontSays, inUnicode, type OldEncoding } from "../../src/roster/oldEncoding";
import { typedFor } from "../support/oldFonts";

const SMALL = [..."àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"];
const CAPITALS_OF_TCVN3 = [..."ĂÂĐÊÔƠƯ"];

describe("every letter goes to the old encoding and back", () => {
  test.each(SMALL)("%s", (letter) => {
    expect(inUnicode(typedFor("tcvn3", letter), "tcvn3")).toBe(letter);
    expect(inUnicode(typedFor("vni", letter), "vni")).toBe(letter);
    expect(inUnicode(typedFor("vni", letter.toUpperCase()), "vni")).toBe(letter.toUpperCase());
  });

  test.each(CAPITALS_OF_TCVN3)("%s, which TCVN3 has as a capital", (letter) => {
    expect(typedFor("tcvn3", letter)).not.toBe(typedFor("tcvn3", letter.toLowerCase()));
    expect(inUnicode(typedFor("tcvn3", letter), "tcvn3")).toBe(letter);
  });

  test("and so does every text of them, composed", () =>
    fc.assert(
      fc.property(fc.constantFrom<OldEncoding>("tcvn3", "vni"), fc.array(fc.constantFrom(...SMALL, "b", "n", "h", " ", ".", "7")), (encoding, letters) => {
        // "o" before "à" is typed as VNI types "ồ": such a text has no one reading.
        const text = letters.join(" ");
        expect(inUnicode(typedFor(encoding, text), encoding)).toBe(text);
        expect(inUnicode(typedFor(encoding, text), encoding)?.normalize("NFC")).toBe(text);
      }),
    ));
});

test.each<[OldEncoding, string, string | null]>([
  ["tcvn3", "NguyÔn V¨n An", "Nguyễn Văn An"],
  ["tcvn3", "TrÇn ThÞ H\u00adêng", "Trần Thị Hường"],
  ["tcvn3", "phã Tr\u00adëng phßng", "phó Trưởng phòng"],
  // Typed in capitals in a font that has few: its small signs are meant as capitals.
  ["tcvn3", "§ÆNG V¡N B×NH", "ĐẶNG VĂN BÌNH"],
  ["tcvn3", "Vâ H÷u §¹t", "Võ Hữu Đạt"],
  ["vni", "Ñinh Vaên", "Đinh Văn"],
  ["vni", "TRAÀN HÖÕU NGHÓA", "TRẦN HỮU NGHĨA"],
  ["vni", "Nguyeãn Thò Thuûy", "Nguyễn Thị Thủy"],
  ["vni", "Aùnh", "Ánh"],
  ["vni", "Lê", null],
  ["tcvn3", "Đỗ Văn Bình", null],
  ["tcvn3", "7,5 – 9", "7,5 – 9"],
])("%s draws “%s” as “%s”", (encoding, typed, text) => expect(inUnicode(typed, encoding)).toBe(text));

test.each([
  [".VnTime", { encoding: "tcvn3", capitals: false }],
  [".VnTimeH", { encoding: "tcvn3", capitals: true }],
  [".VnArial NarrowH", { encoding: "tcvn3", capitals: true }],
  [".vntime", { encoding: "tcvn3", capitals: false }],
  ["VNI-Times", { encoding: "vni", capitals: false }],
  ["Times New Roman", null],
  ["Vneuro", null],
  ["Arial", null],
])("the font %s says %j", (font, said) => expect(fontSays(font)).toEqual(said));

test.each(["Y BRÔNG NIÊM", "H'BÔNG AYŨN", "K'BRÊP"])("the name %s in capitals is asked about for no old font", (name) => {
  expect([...(evidenceOf(name)?.keys() ?? [])].filter((encoding) => encoding !== "unicode")).toEqual([]);
});
