import { discardOutdated } from "../../src/taskpane/saving/keptFiles";
import { unwrittenIn } from "../../src/taskpane/resume";
import { type Action, type SavedFile, START } from "../../src/taskpane/state";
import { createStore } from "../../src/taskpane/store";
import { anOverfullUnit } from "./anOpened";

const opened = anOverfullUnit();
const open = (name: string): Action => ({ type: "opened", name, from: "file", opened, leftOut: [], book: { name, sheets: [] }, typed: [] });
const file = (href: string): SavedFile => ({ name: "Sổ.xlsx", href, blob: new Blob() });

test.each<[string, Action]>([
  ["another took its place", { type: "bookMade", book: file("blob:2") }],
  ["the list was changed", { ...open("DS.xlsx"), type: "opened" } as Action],
  ["another list was opened", { type: "opening", name: "Khác.xlsx" }],
  ["the list was closed", { type: "close" }],
])("the memory of a file is given back two minutes after %s, and not before", (_, action) => {
  jest.useFakeTimers();
  const givenBack = jest.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
  const store = createStore();
  discardOutdated(store);
  store.dispatch(open("DS.xlsx"));
  store.dispatch({ type: "bookMade", book: file("blob:1") });
  store.dispatch({ type: "go", step: "dossier" });
  jest.advanceTimersByTime(300_000);
  expect(givenBack).not.toHaveBeenCalled();
  store.dispatch(action);
  jest.advanceTimersByTime(119_000);
  expect(givenBack).not.toHaveBeenCalled();
  jest.advanceTimersByTime(2000);
  expect(givenBack.mock.calls).toEqual([["blob:1"]]);
  givenBack.mockRestore();
  jest.useRealTimers();
});

test("what is in no workbook yet is named: levels tried, a phòng's file compared, documents under way, files nobody saved", () => {
  const units = { zip: file("blob:3"), books: 5, files: [] };
  expect(unwrittenIn(START)).toEqual([]);
  expect(unwrittenIn({ ...START, trials: [{ subject: "P001", column: "decision", outcome: "good" }] })).toEqual(["trials"]);
  expect(unwrittenIn({ ...START, work: { kind: "making", done: 1, total: 2, name: null, cancelling: false } })).toEqual(["making"]);
  expect(unwrittenIn({ ...START, units })).toEqual(["files"]);
  expect(unwrittenIn({ ...START, units, saved: ["blob:3"] })).toEqual([]);
});
