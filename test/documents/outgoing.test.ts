import PizZip from "pizzip";
import { documentsFor } from "../../src/documents/documentsFor";
import { isMissing, outgoingDossier, outgoingFiles } from "../../src/documents/outgoing";
import { storedHeader } from "../../src/documents/zipFiles";
import { crc32 } from "../../src/documents/engine/crc32";
import type { PaperState } from "../../src/review/dossier";
import { regulation2023 } from "../../src/review/regulation2023";
import { cutZip } from "../../src/taskpane/filling/cutZip";
import { aReview, anAgency } from "../support/aReview";
import { reviewOf } from "../support/builders";

const review = aReview();
const documents = documentsFor(review, anAgency());
const dossier = (destination: "province" | "party", typed: readonly PaperState[] = []) => outgoingDossier(destination, review, documents, typed);
const about = (destination: "province" | "party") => dossier(destination).papers.map(({ subject }) => subject);

test("the head goes to the party's dossier, the deputies and the phòng to UBND tỉnh's, the leadership to both", () => {
  expect(about("party")).toContain("Đinh Văn Mẫu");
  expect(about("party")).not.toContain("Hồ Thị Thử");
  expect(about("province")).toEqual(expect.arrayContaining(["Hồ Thị Thử", "Văn phòng", "Phòng Chính sách dân tộc"]));
  expect(about("province")).not.toContain("Đinh Văn Mẫu");
  for (const destination of ["province", "party"] as const) expect(about(destination)).toContain("Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh");
});

test("nobody of a phòng goes above the agency", () => {
  for (const destination of ["province", "party"] as const) expect(about(destination)).not.toContain("Lê Văn Ví Dụ");
});

test("the office moves an item by its row HOSO", () => {
  const changed = { ...review, regulation: { ...regulation2023, dossier: { ...regulation2023.dossier, headForm: { ...regulation2023.dossier.headForm, value: "both" as const } } } };
  expect(outgoingDossier("province", changed, documents, []).papers.some(({ item }) => item === "headForm")).toBe(true);
});

test("papers that have not come and minutes nobody signed are missing, until Hồ sơ says otherwise", () => {
  const missing = (typed: readonly PaperState[]) => dossier("party", typed).papers.filter(isMissing).map(({ document }) => document);
  const before = missing([]);
  expect(before).toEqual(expect.arrayContaining(["Biên bản hội nghị", "Ý kiến nhận xét của cấp ủy"]));
  const typed = [
    { document: "Ý kiến nhận xét của cấp ủy", subject: "P001 – Đinh Văn Mẫu", received: "Đã nhận" },
    { document: "Biên bản hội nghị", subject: "C01 – Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh", status: "Đã ký" },
  ];
  expect(missing(typed)).toHaveLength(before.length - 2);
});

test("an item of which nothing is at hand stands there as missing", () => {
  const empty = reviewOf({});
  expect(outgoingDossier("party", empty, documentsFor(empty, anAgency()), []).papers.filter(isMissing).map(({ item }) => item)).toEqual(
    expect.arrayContaining(["minutes", "leadershipForm", "selfReport", "headForm"]),
  );
});

test("a dossier's zip holds the very documents made, its contents list first, numbered in order", async () => {
  const made = documents.map(({ path }) => ({ path, bytes: new TextEncoder().encode(`văn bản ${path}`) }));
  const files = made.map(({ path, bytes }) => ({ path, size: bytes.length, crc: crc32(bytes) }));
  const pieces = files.map((file, index) => new Blob([storedHeader(file), made[index]?.bytes ?? new Uint8Array()] as BlobPart[]));
  const wanted = outgoingFiles(dossier("party"), documents);
  const zip = new PizZip(await new Blob(cutZip({ files, pieces }, [...wanted, { from: "không có.docx", path: "x.docx" }]) as BlobPart[]).arrayBuffer());
  const names = Object.keys(zip.files);
  expect(names[0]).toBe("00 Mục lục hồ sơ.docx");
  expect(names).toEqual(wanted.map(({ path }) => path));
  for (const { from, path } of wanted) expect(Buffer.from(zip.file(path)?.asUint8Array() ?? []).toString("utf8")).toBe(`văn bản ${from}`);
});
