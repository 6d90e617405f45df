import fc from "fast-check";
import { cleanText } from "../../src/documents/cleanText";

test.each([
  ["Nguyễn Văn A – “Phòng 2”, 20 % …", "Nguyễn Văn A – “Phòng 2”, 20 % …"],
  ["Le\u0302 Thi\u0323", "Lê Thị"],
  ["một\r\nhai\rba\u2028bốn\u0085năm", "một\nhai\nba\nbốn\nnăm"],
  ["A\tB\u0007\ue000\uffff", "A B"],
  ["\ud83d😀\ude00", "😀"],
])("%j is written as %j", (typed, written) => expect(cleanText(typed)).toBe(written));

/** Letters that stay as they are, marks that join the letter before them, and what Word does not take. */
const anyLetter = fc.oneof(fc.constantFrom(..."aêĐ ợ\n–☐\t\r\u0302\u0323\u2028\u00ad\u1e9b\u0344\u1100\u1161"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 }));

test("a text that needs no cleaning is recognised as such: a tab behind it changes nothing of it", () =>
  fc.assert(
    fc.property(fc.array(anyLetter, { maxLength: 12 }), (letters) => {
      const text = letters.join("");
      expect(cleanText(`${text}\t`)).toBe(`${cleanText(text)} `);
    }),
    { numRuns: 2000 },
  ));
