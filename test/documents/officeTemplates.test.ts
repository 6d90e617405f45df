import { documentsFor } from "../../src/documents/documentsFor";
import { officeTemplateLoader } from "../../src/documents/officeTemplateLoader";
import { keptTemplate, MOST_VERSIONS, NO_TEMPLATES, versionInUse, withGiven, withInUse, type TemplateVersion } from "../../src/documents/officeTemplates";
import { aReview, anAgency } from "../support/aReview";
import { docxText } from "../support/docxText";
import { fillDocuments } from "../support/fillDocuments";
import { retyped, shipped } from "../support/officeTemplates";

const A = "mau-02a.docx";
const given = (file: string, template: string = A) => ({ template, file, given: "2023-11-20", size: 10 });
const inUse = (versions: readonly TemplateVersion[], template = A): string | null => versionInUse({ ...NO_TEMPLATES, versions }, template)?.file ?? null;

test("a new version is used from then on, and the one before it stays to go back to", () => {
  const two = withGiven(withGiven([], given("một.docx")), given("hai.docx"));
  expect(two.map(({ number, file }) => [number, file])).toEqual([[1, "một.docx"], [2, "hai.docx"]]);
  expect(inUse(two)).toBe("hai.docx");
  expect(inUse(withInUse(two, A, 1))).toBe("một.docx");
  expect(inUse(withInUse(two, A, null))).toBeNull();
});

test("another template keeps its own version in use", () => {
  const both = withGiven(withGiven([], given("một.docx")), given("hai.docx", "mau-02b.docx"));
  expect([inUse(both), inUse(both, "mau-02b.docx")]).toEqual(["một.docx", "hai.docx"]);
  expect(inUse(withInUse(both, "mau-02b.docx", null))).toBe("một.docx");
});

test("of the versions of one template the oldest makes room; numbers are never given twice", () => {
  const many = Array.from({ length: MOST_VERSIONS + 2 }, (_, at) => `${at + 1}.docx`).reduce<readonly TemplateVersion[]>((all, file) => withGiven(all, given(file)), withGiven([], given("b.docx", "mau-02b.docx")));
  expect(many.map(({ file }) => file)).toEqual(["b.docx", "3.docx", "4.docx", "5.docx", "6.docx", "7.docx"]);
  expect(many.at(-1)?.number).toBe(8);
});

const plans = documentsFor(aReview(), anAgency());
const made = (own: Uint8Array) =>
  fillDocuments(plans, {
    loadTemplate: officeTemplateLoader({
      shipped: async (name) => shipped(name),
      own: keptTemplate({ versions: withGiven([], given("mẫu mới.docx")), bytesOf: async () => own }),
      documents: plans,
    }),
  });
const isA = ({ template }: { readonly template: string }): boolean => template === A;

test("the office's own template is filled instead of ours, the others stay ours", async () => {
  const { files, failures } = await made(retyped(shipped(A), "{Họ và tên}", "Đồng chí {Họ và tên}"));
  expect(failures).toEqual([]);
  const texts = files.map(({ form, bytes }) => [form, docxText(bytes).includes("Đồng chí ")] as const);
  expect(texts.length).toBe(plans.length);
  for (const [form, own] of texts) expect(own).toBe(form === "02A");
});

test("a template with a broken loop fails the documents of that template with its fault, and the rest is made", async () => {
  const { files, failures } = await made(retyped(shipped(A), "{Họ và tên}", "{#Năm}{Họ và tên}"));
  expect(failures.map(({ path }) => path)).toEqual(plans.filter(isA).map(({ path }) => path));
  expect(failures[0]?.message).toMatch(/Mẫu 02A\.docx: mẫu của cơ quan “mẫu mới\.docx” chưa dùng được\. Phần lặp “\{#Năm\}” chưa có thẻ đóng\. Thêm “\{\/Năm\}” ở cuối phần lặp\. Ở nội dung chính, .*«.*»\.$/);
  expect(files).toHaveLength(plans.length - failures.length);
});
