import { knownTags, type KnownTags } from "../../src/documents/knownTags";
import { isShipped } from "../../src/documents/documentPlan";
import { TEMPLATE_NAMES } from "../../src/documents/tagList";
import { tagMeaning } from "../../src/messages.vi/tagMeanings";
import { shipped, tagsKnownTo, TEMPLATES } from "../support/officeTemplates";

const withoutMeaning = (known: KnownTags): string[] => [...known].flatMap(([name, { kind, rows }]) => [...(tagMeaning(name, kind) === null ? [name] : []), ...withoutMeaning(rows)]);

test("the list of tags knows every template", () => {
  expect(TEMPLATE_NAMES.filter(isShipped).sort()).toEqual([...TEMPLATES].sort());
});

test.each(TEMPLATES)("every tag of %s has its meaning in messages.vi/tagMeanings.ts", (name) => {
  expect(withoutMeaning(tagsKnownTo(name))).toEqual([]);
});

test("a tag is a text, a condition or a list with the tags of its rows, as the documents have it", () => {
  const known = knownTags(shipped("bao-cao-ubnd.docx"), [{ "Năm": "2023", "Người": [{ "TT": "1" }, { "Ghi chú": "x" }], "Không in": true }]);
  expect(known.get("Năm")).toMatchObject({ kind: "text", used: true, example: "2023" });
  expect(known.get("Người")?.rows.get("Ghi chú")).toMatchObject({ kind: "text", used: true, example: "x" });
  expect(known.get("Không in")).toMatchObject({ kind: "flag", used: false });
  expect(known.get("Hạn mức")?.rows.get("Kiểm tra")?.rows.has("Câu")).toBe(true);
});
