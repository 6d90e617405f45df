import fc from "fast-check";
import { matchKey } from "../../src/review/matchKey";

const LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵAĂÂĐÊÔƠƯẶẬỆỘ 0".split("");
const vietnamese = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 20 });

test("a key of a key is that key", () =>
  fc.assert(fc.property(fc.oneof(vietnamese, fc.string({ unit: "binary" })), (text) => expect(matchKey(matchKey(text))).toBe(matchKey(text)))));

test("composed, decomposed, capitals and spaces do not count", () =>
  fc.assert(
    fc.property(vietnamese, (text) => {
      for (const spelling of [text.normalize("NFC"), text.normalize("NFD"), text.toUpperCase(), `\u00a0${text.replace(/ /g, "  ")}\t`]) {
        expect(matchKey(spelling)).toBe(matchKey(text));
      }
    }),
  ));

test.each([["hoà", "hòa"], ["thuý", "thúy"], ["Thuỷ", "thủy"], ["quý", "qúy"], ["Hoà Bình Thuý", "HÒA BÌNH THÚY"], ["khoẻ", "khỏe"], ["toạ", "tọa"]])(
  "“%s” is “%s”: the place of the tone mark does not count",
  (a, b) => expect(matchKey(a)).toBe(matchKey(b)),
);

test.each([["an", "ân"], ["an", "ăn"], ["án", "àn"], ["ma", "má"], ["do", "đo"], ["hoa", "hòa"], ["hoa hòa", "hòa hoa"], ["ô", "ơ"], ["Phòng A", "Phòng B"], ["hoa n", "hoan"]])(
  "“%s” is not “%s”",
  (a, b) => expect(matchKey(a)).not.toBe(matchKey(b)),
);
