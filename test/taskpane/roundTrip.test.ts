import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { createStore } from "../../src/taskpane/store";
import { changesIn } from "../../src/taskpane/unsaved";
import { paneWork } from "../../src/taskpane/work";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";

const fileOf = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);
const bookIn = async (bytes: Uint8Array, name: string) => {
  const read = await readXlsx(bytes, name);
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  return openBook(read.book);
};
const theBook = async (): Promise<Uint8Array> => {
  const { reading, review } = await bookIn(readFileSync("samples/danh-sach-mau.xlsx"), "mẫu.xlsx");
  return writeXlsx(resultSheets(reading, review));
};
const bytesOf = async (href: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(href)).arrayBuffer());

test("the phòng's workbooks go out in one zip and come back cell by cell; nothing changes before it is written", async () => {
  const store = createStore();
  const work = paneWork(store, { kind: "browser" });
  await work.openFiles([fileOf("Sổ 2023.xlsx", await theBook())]);
  await work.splitUnits();
  const { zip, books } = store.state().units;
  expect(books).toBe(5);
  const files = new PizZip(await bytesOf(zip?.href ?? "")).files;
  expect(Object.keys(files)).toHaveLength(5);

  const [[name, entry] = ["", undefined]] = Object.entries(files);
  const given = entry?.asUint8Array() ?? new Uint8Array();
  const unit = await bookIn(given, name);
  const [person] = unit.reading.roster.people.filter(({ typedProposal }) => typedProposal !== "completed");
  const typed = { ...unit.reading, roster: { ...unit.reading.roster, people: unit.reading.roster.people.map((one) => (one.id === person?.id ? { ...one, typedProposal: "completed" as const } : one)) } };
  const back = await writeXlsx(resultSheets(typed, unit.review));
  await work.readUnitFiles([fileOf(name, back), fileOf("ảnh.xlsx", new Uint8Array([1, 2, 3]))]);
  expect(store.state().notice?.text).toMatch(/^ảnh\.xlsx: /);
  const [read] = store.state().units.files;
  expect(read?.merge.changes.map(({ key, heading, to }) => [key, heading, to])).toEqual([[person?.id, "Phòng đề xuất", "Hoàn thành nhiệm vụ"]]);

  const proposalOf = (): unknown => {
    const { source } = store.state();
    return source.kind === "open" ? source.opened.reading.roster.people.find(({ id }) => id === person?.id)?.typedProposal : undefined;
  };
  expect(proposalOf()).not.toBe("completed");
  await work.applyUnits(new Set());
  expect(proposalOf()).toBe("completed");
  expect(store.state()).toMatchObject({ units: { files: [] }, notice: { tone: "info", text: "Đã ghi 1 ô từ sổ của phòng." } });

  // What was written stands in no file yet: it outlives an answer, and nothing closes it unasked.
  expect(changesIn(store.state())).toBe("unsaved");
  await work.answer({ kind: "position", position: "Kế toán viên", group: "civilServant", given: null });
  expect(proposalOf()).toBe("completed");
  work.closeList();
  await work.openFiles([fileOf("Sổ 2023.xlsx", await theBook())]);
  expect(store.state()).toMatchObject({ source: { name: "Sổ 2023.xlsx" }, notice: { offersDiscard: true, text: expect.stringMatching(/^Sổ 2023\.xlsx có thay đổi chưa lưu/) } });
  expect(proposalOf()).toBe("completed");

  await work.writeBook();
  const { book } = store.state();
  if (book === null) throw new Error("no workbook was made");
  const saved = await bookIn(await bytesOf(book.href), book.name);
  expect(saved.reading.roster.people.find(({ id }) => id === person?.id)?.typedProposal).toBe("completed");
  expect(changesIn(store.state())).toBe("unsaved");
  store.dispatch({ type: "saved", file: book });
  expect(changesIn(store.state())).toBe("saved");
  work.closeList();
  expect(store.state().source).toEqual({ kind: "none" });
});

test("a cell both sides changed and nobody chose stays as in the common workbook, which is said", async () => {
  const store = createStore();
  const work = paneWork(store, { kind: "browser" });
  const withProposal = async (bytes: Uint8Array, name: string, id: string | undefined, typedProposal: "completed" | "failed"): Promise<File> => {
    const { reading, review } = await bookIn(bytes, name);
    const people = reading.roster.people.map((one) => (one.id === id ? { ...one, typedProposal } : one));
    return fileOf(name, await writeXlsx(resultSheets({ ...reading, roster: { ...reading.roster, people } }, review)));
  };
  await work.openFiles([fileOf("Sổ 2023.xlsx", await theBook())]);
  await work.splitUnits();
  const [[name, entry] = ["", undefined]] = Object.entries(new PizZip(await bytesOf(store.state().units.zip?.href ?? "")).files);
  const given = entry?.asUint8Array() ?? new Uint8Array();
  const id = (await bookIn(given, name)).reading.roster.people[0]?.id;
  await work.openFiles([await withProposal(await theBook(), "Sổ sửa.xlsx", id, "failed")]);
  await work.readUnitFiles([await withProposal(given, name, id, "completed")]);
  expect(store.state().units.files[0]?.merge.choices).toMatchObject([{ why: "bothChanged" }]);
  await work.applyUnits(new Set());
  expect(store.state().notice?.text).toBe("Đã ghi 0 ô từ sổ của phòng. 1 chỗ cả hai bên cùng sửa không chọn bản của phòng nên sổ chung giữ nguyên.");
});
