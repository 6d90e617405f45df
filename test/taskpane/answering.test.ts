import type { Grid } from "../../src/roster/grid";
import { createStore, type Store } from "../../src/taskpane/store";
import { isEmpty, type OpenSource } from "../../src/taskpane/state";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
import { resultSheetsOf } from "../../src/taskpane/core";
import { writeXlsx } from "../../src/workbook/xlsxFile";
import { messyRoster } from "../support/messyRoster";
import { workbookBytes } from "../support/workbookFile";

const DAY = "2023-11-24";
const rowsOf = ({ cells }: Grid) => cells.map((row) => row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : null)));

/** The messy roster as a file, without its hidden sheet. */
const messyFile = async (): Promise<File> => {
  const bytes = await workbookBytes(Object.fromEntries(messyRoster().sheets.filter(({ hidden }) => !hidden).map((grid) => [grid.name, rowsOf(grid)])));
  return aFile("ds.xlsx", bytes);
};
const aFile = (name: string, bytes: Uint8Array): File => Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });

async function opened(): Promise<{ store: Store; work: PaneWork; source: () => OpenSource }> {
  const store = createStore();
  const work = paneWork(store, { kind: "browser" });
  await work.openFiles([await messyFile()]);
  const source = (): OpenSource => {
    const { source: now } = store.state();
    if (now.kind !== "open" || isEmpty(now)) throw new Error("nothing is open");
    return now;
  };
  return { store, work, source };
}

/** Answers each question by its first button until none is left. */
async function answerAll(work: PaneWork, source: () => OpenSource): Promise<number> {
  let count = 0;
  for (let [question] = work.matters(source()).questions; question !== undefined; [question] = work.matters(source()).questions) {
    const choice = question.choices[0]?.choice;
    if (choice === undefined || count > 20) throw new Error(`no answer settles ${question.title}`);
    await work.answer({ ...(choice.kind === "months" ? choice.with(choice.suggested ?? 6) : choice.answer), given: DAY });
    count += 1;
  }
  return count;
}

const person = (source: OpenSource, name: string) => source.opened.review.people.find((one) => one.person.name === name)?.person;

test("one unknown position of two people is one question with both places", async () => {
  const { work, source } = await opened();
  const [question] = work.matters(source()).questions.filter(({ title }) => title === "Chức vụ chưa rõ nhóm");
  expect(question).toMatchObject({ places: ["DS gốc!E5", "DS gốc!E7"], row: expect.stringContaining("Điều phối viên") });
  expect(question?.choices.map(({ label }) => label)).toContain("Không giữ chức vụ");
  expect(question?.doubt).toMatch(/chưa rõ chức vụ “Điều phối viên” thuộc nhóm nào$/);
  expect(question?.mend).toMatch(/^sửa ô Chức vụ, hoặc vào sheet Quy tắc/);
});

test("an answer is read at once, says how many are left, and can be taken back", async () => {
  const { store, work, source } = await opened();
  const before = work.matters(source()).questions.length;
  const answer = { kind: "unit", unit: "Phòng Chinh sách", is: "Phòng Chính sách", given: DAY } as const;
  await work.answer(answer);
  expect(person(source(), "Người Thứ Ba")?.unit).toBe("Phòng Chính sách");
  expect(store.state().spoken).toBe(`Đã ghi nhận. Còn ${before - 1} câu hỏi.`);
  await work.forget(answer);
  expect(work.matters(source()).questions).toHaveLength(before);
  expect(store.state().book).toBeNull();
});

test("the workbook that is made holds the answers, and asks nothing again", async () => {
  const { store, work, source } = await opened();
  expect(await answerAll(work, source)).toBeGreaterThanOrEqual(7);
  const book = aFile("Sổ xếp loại 2023.xlsx", await writeXlsx(resultSheetsOf(source().opened, null, null)));
  const recipe = source().opened.reading.recipe;
  store.dispatch({ type: "close" });
  await work.openFiles([book]);
  expect(source().opened.reading.source).toEqual({ kind: "workbook" });
  expect(work.matters(source()).questions).toEqual([]);
  expect(new Set(source().opened.reading.recipe.map(({ kind }) => kind))).toEqual(new Set(recipe.map(({ kind }) => kind)));
});

test("answers taken from last year's workbook answer this year's list, and those of this list go before them", async () => {
  const { store, work, source } = await opened();
  await answerAll(work, source);
  const book = aFile("Sổ 2022.xlsx", await writeXlsx(resultSheetsOf(source().opened, null, null)));
  store.dispatch({ type: "close" });
  await work.openFiles([await messyFile()]);
  expect(work.matters(source()).questions.length).toBeGreaterThan(0);
  await work.bringRecipe(book);
  expect(work.matters(source()).questions).toEqual([]);
  expect(store.state().notice?.text).toMatch(/^Đã lấy \d+ cách đọc từ Sổ 2022.xlsx\.$/);
});

test("a level typed over the file stays with its person when an answer changes the list", async () => {
  const { store, work, source } = await opened();
  const last = source().opened.review.people.at(-1)?.person;
  store.dispatch({ type: "try", trials: [{ subject: last?.id ?? "", column: "decision", outcome: "completed" }] });
  await work.applyTrials("theo kết luận");
  const [one, other] = ["Phòng Chinh sách", "Phòng Kế hoạch"].map((unit) => ({ name: "Người Thứ Ba", birth: unit === "Phòng Kế hoạch" ? "1990" : "", unit }));
  if (one === undefined || other === undefined) throw new Error("two rows");
  await work.answer({ kind: "twins", one, other, are: "first", given: DAY });
  expect(person(source(), last?.name ?? "")).toMatchObject({ decision: "completed", decisionReason: "theo kết luận" });
  expect(source().opened.review.people.filter(({ person: { decision } }) => decision !== null)).toHaveLength(1);
});

test("the sheets that may be read are the office's own, each with the rows that may be its heading", async () => {
  const { work, source } = await opened();
  expect(work.sheetChoices(source()).map(({ sheet, isRead }) => [sheet, isRead])).toEqual([["DS gốc", true], ["Hợp đồng mới", false]]);
  const texts = "TT | Họ và tên | Ngày sinh | Đơn vị | Chức vụ | Đảng viên | Nhận xét chung | Ghi chú";
  expect(work.sheetChoices(source())[0]?.rows[0]).toEqual({ row: 3, texts, shown: texts });
});
