import { readFile } from "node:fs/promises";
import { join } from "node:path";
import PizZip from "pizzip";
import { documentsFor } from "../../src/documents/documentsFor";
import type { Filling } from "../../src/documents/fillDocuments";
import { zipFiles } from "../../src/documents/zipFiles";
import { aReview, anAgency } from "../support/aReview";
import { fillDocuments } from "../support/fillDocuments";
import { TEMPLATE_SOURCES } from "../../templates/source/templates";

const plans = documentsFor(aReview(), anAgency());
const loadTemplate: Filling["loadTemplate"] = (name) => readFile(join(__dirname, "../../templates", name));

test("every planned document is made, in order, and each template is loaded once", async () => {
  const loaded: string[] = [];
  const { files, failures } = await fillDocuments(plans, { loadTemplate: (name) => (loaded.push(name), loadTemplate(name)) });
  expect(files.map(({ path, form, subject }) => ({ path, form, subject }))).toEqual(plans.map(({ path, form, subject }) => ({ path, form, subject })));
  expect(failures).toEqual([]);
  expect(loaded.sort()).toEqual(Object.keys(TEMPLATE_SOURCES).sort());
});

test("a broken template fails its own documents, with the mend, and no others", async () => {
  const { files, failures } = await fillDocuments(plans, {
    loadTemplate: (name) => (name === "mau-02a.docx" ? Promise.resolve(new Uint8Array([1])) : loadTemplate(name)),
  });
  expect(failures.map(({ subject }) => subject)).toEqual(["P004", "P009"]);
  expect(failures[0]?.message).toBe(
    "02 Văn phòng/P004 Trần Thị Nháp - Mẫu 02A.docx: tệp mẫu mau-02a.docx: tệp không phải văn bản Word (.docx) hoặc đã hỏng. Mở tệp mẫu bằng Word, sửa, lưu lại rồi tạo lại.",
  );
  expect(files).toHaveLength(plans.length - 2);
});

test("a template that cannot be loaded fails its documents with what the loader said", async () => {
  const { failures } = await fillDocuments(plans, { loadTemplate: (name) => (name === "mau-1269.docx" ? Promise.reject(new Error("Thiếu tệp mẫu")) : loadTemplate(name)) });
  expect(failures.map(({ message }) => message)).toContain("02 Văn phòng/P005 Phạm Văn Tạm - Phiếu 1269.docx: không tạo được (Thiếu tệp mẫu).");
});

test("the zip keeps Vietnamese names and order, and the same files give the same bytes", async () => {
  const { files } = await fillDocuments(plans, { loadTemplate });
  const zip = zipFiles(files);
  expect(Object.keys(new PizZip(zip).files)).toEqual(plans.map(({ path }) => path));
  const again = await fillDocuments(plans, { loadTemplate });
  expect(Buffer.from(zipFiles(again.files)).equals(Buffer.from(zip))).toBe(true);
  // Bit 11 of the flags of the first entry: its name is UTF-8.
  expect((zip[7] ?? 0) & 0x08).toBe(0x08);
});
