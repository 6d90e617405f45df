import { yearGroups } from "../../src/messages.vi/lastYear";
import { openBook } from "../../src/prepareDossier";
import { createStore, type Store } from "../../src/taskpane/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { lastYearFile } from "../support/lastYearFile";
import { SAMPLE } from "../support/runCli";
import { workbookBytes } from "../support/workbookFile";
import { readFileSync } from "node:fs";

const aFile = (name: string, bytes: Buffer): File => Object.assign(new File([], name), { arrayBuffer: async () => new Uint8Array(bytes).buffer });

async function aPane(name = "Danh sách 2023.xlsx", bytes: Buffer = readFileSync(SAMPLE)): Promise<{ store: Store; work: PaneWork }> {
  const store = createStore();
  const work = paneWork(store, { kind: "browser" });
  await work.openFiles([aFile(name, bytes)]);
  return { store, work };
}
const shown = (store: Store) => {
  const { lastYear } = store.state();
  return lastYear === null ? null : yearGroups(lastYear.comparison).map(({ title, items }) => [title, items.length]);
};

test("last year's file is set beside the roster, and stays there when the roster is read again", async () => {
  const { store, work } = await aPane();
  expect(shown(store)).toBeNull();
  await work.compareWith(aFile("2022.xlsx", (await lastYearFile()).bytes));
  const groups = [
    ["Mới có trong danh sách: 1", 1],
    ["Không còn trong danh sách: 2", 2],
    ["Có thay đổi: 3 (chuyển phòng 1, đổi chức vụ 1, đổi họ tên 1)", 3],
    ["Chưa chắc là một người: 1", 1],
  ];
  expect(shown(store)).toEqual(groups);
  await work.openFiles([aFile("Danh sách 2023.xlsx", readFileSync(SAMPLE))]);
  expect(shown(store)).toEqual(groups);
  await work.openFiles([aFile("khác.xlsx", readFileSync(SAMPLE))]);
  expect(shown(store)).toBeNull();
});

test("last year's levels go into the sổ only when asked for, and only to people known for sure", async () => {
  const { store, work } = await aPane();
  await work.compareWith(aFile("2022.xlsx", (await lastYearFile()).bytes));
  const written = async () => {
    await work.writeBook();
    const href = store.state().book?.href ?? "";
    const read = await readXlsx(new Uint8Array(await (await fetch(href)).arrayBuffer()), "so.xlsx");
    return read.kind === "book" ? openBook(read.book).reading.roster.people.filter(({ previous }) => previous !== null).length : -1;
  };
  expect(await written()).toBe(0);
  store.dispatch({ type: "carry", on: true });
  expect(store.state().book).toBeNull();
  // Of 31 one is new and one is in doubt.
  expect(await written()).toBe(29);
});

test("a list of the year before on another sheet is found by itself", async () => {
  const head = ["Họ và tên", "Chức vụ", "Xếp loại"];
  const { store } = await aPane("hai năm.xlsx", await workbookBytes({ "DS 2022": [head, ["Lê Một", "Chuyên viên", "HTTNV"]], "DS 2023": [head, ["Lê Một", "Chuyên viên", null], ["Lê Hai", "Chuyên viên", null]] }));
  expect(store.state().lastYear).toMatchObject({ name: "DS 2022", inside: true, levels: [{ level: "good" }] });
  expect(shown(store)?.[0]).toEqual(["Mới có trong danh sách: 1", 1]);
});

test.each([
  ["that cannot be read", Buffer.from("chữ"), "2022.xlsx: "],
  ["without people", null, "Không tìm thấy người nào trong 2022.xlsx"],
])("a file %s is refused in a sentence, and what was shown stays", async (_, bytes, sentence) => {
  const { store, work } = await aPane();
  await work.compareWith(aFile("tốt.xlsx", (await lastYearFile()).bytes));
  await work.compareWith(aFile("2022.xlsx", bytes ?? (await workbookBytes({ Sheet1: [["Lịch họp"]] }))));
  expect(store.state().notice).toMatchObject({ tone: "error", text: expect.stringContaining(sentence) });
  expect(store.state().lastYear?.name).toBe("tốt.xlsx");
});
