import { readFileSync } from "node:fs";
import { NO_TEMPLATES, versionInUse, withGiven, type OfficeTemplates } from "../../src/documents/officeTemplates";
import type { ShippedTemplate } from "../../src/documents/documentPlan";
import type { Host } from "../../src/taskpane/host";
import { createStore, type Store } from "../../src/taskpane/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
import type { ExcelWorkbook } from "../../src/workbook/excelWorkbook";
import { WorkbookRefusedError } from "../../src/workbook/refusal";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { docxText } from "../support/docxText";
import { retyped, shipped } from "../support/officeTemplates";

const SAMPLE = readFileSync("samples/danh-sach-mau.xlsx");
const A = "mau-02a.docx";
const TODAY = "2023-11-24";
const own = retyped(shipped(A), "{Họ và tên}", "Đồng chí {Họ và tên}");
const broken = retyped(shipped(A), "{Họ và tên}", "{#Năm}{Họ và tên}");
const file = (name: string, bytes: Uint8Array): File => new File([bytes as BlobPart], name);

beforeAll(() => {
  // The page fetches the shipped templates from beside it.
  globalThis.fetch = async (address) => new Response(shipped(decodeURIComponent(String(address).split("/").at(-1) ?? "") as ShippedTemplate) as BodyInit);
});

async function aPane(host: Host = { kind: "browser" }): Promise<{ store: Store; work: PaneWork; path: string }> {
  const store = createStore();
  const work = paneWork(store, host);
  if (host.kind === "excel") await work.openWorkbook();
  else await work.openFiles([file("Danh sách.xlsx", SAMPLE)]);
  const { source } = store.state();
  const path = source.kind === "open" ? source.opened.documents.find(({ template }) => template === A)?.path : undefined;
  return { store, work, path: path ?? "" };
}
const fileInUse = (store: Store): string | null => versionInUse(store.state().templates.kept, A)?.file ?? null;
const madeOf = (store: Store): boolean => {
  const { source, made } = store.state();
  return source.kind === "open" && made !== null && made.opened === source.opened;
};

test("a template that does not fit is told with its faults and is never in use", async () => {
  const { store, work } = await aPane();
  const candidate = await work.checkTemplate(A, file("hỏng.docx", broken));
  expect(candidate).toMatchObject({ refused: true, findings: [{ kind: "unclosedLoop", tag: "Năm" }] });
  expect(fileInUse(store)).toBeNull();
});

test("a template that fits can be looked at before it is used, and fills the documents once it is", async () => {
  const { store, work, path } = await aPane();
  const candidate = await work.checkTemplate(A, file("mới.docx", own));
  if (candidate === null) throw new Error("not checked");
  expect(docxText(await work.fillOne(path, candidate))).toContain("Đồng chí ");
  expect(docxText(await work.fillOne(path))).not.toContain("Đồng chí ");
  expect(await work.useTemplate(candidate, TODAY)).toBe(true);
  expect(docxText(await work.fillOne(path))).toContain("Đồng chí ");
  expect(store.state().templates.kept.versions).toMatchObject([{ file: "mới.docx", given: TODAY, size: own.length, inUse: true }]);
  await work.useVersion(A, null);
  expect(fileInUse(store)).toBeNull();
  await work.useVersion(A, 1);
  expect(docxText(await work.fillOne(path))).toContain("Đồng chí ");
});

test("over a file, a dossier made before is out of date, and the same file read again keeps what the office gave", async () => {
  const { store, work } = await aPane();
  await work.makeAll();
  expect(madeOf(store)).toBe(true);
  const candidate = await work.checkTemplate(A, file("mới.docx", own));
  if (candidate) await work.useTemplate(candidate, TODAY);
  expect(madeOf(store)).toBe(false);
  expect(store.state().book).toBeNull();
  await work.openFiles([file("Danh sách.xlsx", SAMPLE)]);
  expect(fileInUse(store)).toBe("mới.docx");
  expect(madeOf(store)).toBe(false);
  store.dispatch({ type: "close" });
  await work.openFiles([file("Danh sách khác.xlsx", SAMPLE)]);
  expect(fileInUse(store)).toBeNull();
});

async function inExcel(keepTemplates: ExcelWorkbook["keepTemplates"], templates: () => OfficeTemplates = () => NO_TEMPLATES): Promise<Host> {
  const read = await readXlsx(SAMPLE, "DS 2023.xlsx");
  if (read.kind !== "book") throw new Error(read.kind);
  const workbook: ExcelWorkbook = {
    read: () => Promise.resolve(read.book),
    write: () => Promise.resolve(),
    change: () => Promise.resolve([]),
    record: () => Promise.resolve(),
    plain: () => Promise.resolve([]), refresh: () => Promise.resolve(0), broken: () => Promise.resolve([]), mend: () => Promise.resolve({ written: [], left: [] }),
    restore: () => Promise.resolve({ sheets: [], left: [] }),
    hasUnfinishedWrite: () => Promise.resolve(false),
    answers: () => Promise.resolve(""),
    keepAnswers: () => Promise.resolve(),
    templates: async () => templates(),
    keepTemplates,
  };
  return { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true };
}

test("in Excel a template is written into the workbook before it is used; one that cannot be written is not", async () => {
  const kept: number[] = [];
  const { store, work } = await aPane(await inExcel(async (versions, added) => void kept.push(versions.length, added?.bytes.length ?? 0)));
  const candidate = await work.checkTemplate(A, file("mới.docx", own));
  if (candidate) await work.useTemplate(candidate, TODAY);
  expect(kept).toEqual([1, own.length]);
  expect(fileInUse(store)).toBe("mới.docx");

  const refusing = await aPane(await inExcel(() => Promise.reject(new WorkbookRefusedError({ kind: "cellBeingEdited" }))));
  expect(candidate && (await refusing.work.useTemplate(candidate, TODAY))).toBe(false);
  expect(fileInUse(refusing.store)).toBeNull();
  expect(refusing.store.state().notice).toMatchObject({ tone: "error" });
});

test("in Excel the workbook says which template is used, also after Khôi phục", async () => {
  let templates: OfficeTemplates = { versions: withGiven([], { template: A, file: "cũ.docx", given: TODAY, size: own.length }), bytesOf: async () => own };
  const { store, work, path } = await aPane(await inExcel(async () => undefined, () => templates));
  expect(docxText(await work.fillOne(path))).toContain("Đồng chí ");
  templates = NO_TEMPLATES;
  await work.restore();
  expect(fileInUse(store)).toBeNull();
});
