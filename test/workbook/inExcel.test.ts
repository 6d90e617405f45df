import { messageForRefusal } from "../../src/messages.vi/workbook";
import { inExcel } from "../../src/workbook/inExcel";
import { type Refusal, WorkbookRefusedError } from "../../src/workbook/refusal";

/** Excel as far as this file needs it: it answers with these codes, then does the work. */
function excelAnswering(...codes: readonly string[]): void {
  const waiting = [...codes];
  const run = async (work: (context: unknown) => Promise<unknown>): Promise<unknown> => {
    const code = waiting.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return work({});
  };
  Object.assign(globalThis, { Excel: { run } });
}
const pause = async (): Promise<void> => undefined;

test("while a cell is being edited the user is told once and the work waits", async () => {
  excelAnswering("InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode");
  const onWaiting = jest.fn();
  expect(await inExcel(async () => "done", { pause, onWaiting })).toBe("done");
  expect(onWaiting).toHaveBeenCalledTimes(1);
});

test("a cell edited for too long is a reason to show", async () => {
  excelAnswering(...Array.from({ length: 5 }, () => "InvalidOperationInCellEditMode"));
  await expect(inExcel(async () => "done", { pause, attempts: 3 })).rejects.toMatchObject({ why: { kind: "cellBeingEdited" } });
});

test("any other refusal of Excel is a reason with its code; our own faults stay what they are", async () => {
  excelAnswering("GeneralException");
  await expect(inExcel(async () => "done", { pause })).rejects.toMatchObject({ why: { kind: "excelFailed", detail: "GeneralException" } });
  excelAnswering();
  const fault = new TypeError("ours");
  await expect(inExcel(async () => Promise.reject(fault), { pause })).rejects.toBe(fault);
  const refused = new WorkbookRefusedError({ kind: "sheetProtected", sheet: "Danh sách" });
  await expect(inExcel(async () => Promise.reject(refused), { pause })).rejects.toBe(refused);
});

test.each<Refusal>([
  { kind: "cellBeingEdited" },
  { kind: "sheetProtected", sheet: "Danh sách" },
  { kind: "sheetTooLarge", sheet: "Danh sách" },
  { kind: "tableNameTaken", table: "DanhSach", sheet: "Cũ" },
  { kind: "excelFailed", detail: "GeneralException" },
])("%j is said with its mend", (why) => {
  const message = messageForRefusal(why);
  expect(message).toMatch(/[.] [A-ZĐ]/);
  if ("sheet" in why) expect(message).toContain(`“${why.sheet}”`);
});
