import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { addSheet, emptyBook } from "../../excel-host/model/book";
import { knobsOf } from "../../excel-host/knobs";
import { openInExcel } from "../../excel-host/node/openInExcel";

const SCRIPT = readFileSync("src/taskpane/too-old.js", "utf8");

test.each([3, 5] as const)("an engine of ECMAScript %i can read it", (ecmaVersion) => {
  const parsed = new Linter().verify(SCRIPT, [{ languageOptions: { ecmaVersion, sourceType: "script" } }]);
  expect(parsed).toEqual([]);
});

/** What the pane's page says in an Excel of some abilities; null when it leaves the place to the pane. */
async function saidIn(knobs: Parameters<typeof knobsOf>[0]): Promise<string | null> {
  const book = emptyBook("Sổ.xlsx");
  addSheet(book, "Danh sách");
  const open = await openInExcel(book, { knobs: knobsOf(knobs), language: "vi-VN" });
  try {
    const { document } = open.window;
    document.body.innerHTML = '<div id="pane" data-page="excel"></div>';
    open.run(SCRIPT);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.getElementById("pane") === null).toBe(document.getElementById("too-old") !== null);
    return document.getElementById("too-old")?.textContent ?? null;
  } finally {
    open.close();
  }
}

test("an Excel that has what the pane needs sees nothing of it", async () => {
  expect(await saidIn({ excelApi: "1.14" })).toBeNull();
});

test("an Excel without the shared runtime is told so, with what to do and where", async () => {
  const said = await saidIn({ sharedRuntime: false });
  for (const words of ["Excel này quá cũ", "Microsoft Edge hoặc Google Chrome", "Sổ đang mở không bị đổi gì", "SharedRuntime 1.1; phiên bản 16"]) expect(said).toContain(words);
});
