import fc from "fast-check";
import { matchKey } from "../../src/review/matchKey";
import { spelt } from "../support/syllables";

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

test("of every syllable in oa, oe, uy and every tone, the new and the old spelling meet and no two syllables do", () => {
  const rimes = ["oa", "oe", "uy"];
  const [older, newer] = [spelt(rimes, 0), spelt(rimes, 1)];
  expect(older).toHaveLength(504);
  older.forEach((syllable, at) => expect(matchKey(syllable)).toBe(matchKey(newer[at] ?? "")));
  expect(new Set(older.map(matchKey)).size).toBe(504);
  // With an ending the mark has one place only; those syllables are none of the others either.
  const longer = spelt(["oai", "oan", "oang", "oanh", "oay", "oen", "oeo", "uya", "uynh", "uyt", "uyu"], 1);
  expect(new Set([...older, ...longer].map(matchKey)).size).toBe(older.length + longer.length);
});
