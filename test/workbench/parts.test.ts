import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { addSheet, emptyBook, type Sheet } from "../../excel-host/model/book";
import { PLAIN_STYLE } from "../../excel-host/model/cell";
import { valueAt } from "../../excel-host/model/cells";
import { writeBlock } from "../../excel-host/model/edit";
import { plainConditionalLook } from "../../excel-host/model/sheetParts";
import { addTable } from "../../excel-host/model/tables";
import { emptyCells, pasteAt } from "../../excel-host/model/user";
import { axisOf, indexAt, inSight, placeIn, scrollFor } from "../../excel-host/workbench/axis";
import { rowsOf, textOf } from "../../excel-host/workbench/block";
import { conditionalLook } from "../../excel-host/workbench/conditional";
import { leapFrom, stepFrom } from "../../excel-host/workbench/moves";
import { bareFormat, shownText, typedText } from "../../excel-host/workbench/shownText";
import { builtSite, SITE_TIMEOUT } from "../support/site";

describe("rows and columns on the screen", () => {
  const sizes = fc.array(fc.nat(60), { minLength: 1, maxLength: 80 });

  test("the one at a pixel holds that pixel", () =>
    fc.assert(
      fc.property(sizes, fc.nat(4000), (of, pixel) => {
        const axis = axisOf(of.length, (index) => of[index] ?? 0);
        const at = axis.at(pixel);
        expect(axis.start(at)).toBeLessThanOrEqual(Math.max(pixel, 0));
        if (pixel < axis.start(of.length)) expect(axis.start(at + 1)).toBeGreaterThan(pixel);
      }),
    ));

  test("whichever cell is scrolled to is in sight, and a press on it finds it", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 12, maxLength: 80 }), fc.nat(3), fc.nat(2000), fc.nat(79), (of, frozen, before, wanted) => {
        const axis = axisOf(of.length, (index) => of[index] ?? 0);
        const index = wanted % of.length;
        const view = { axis, frozen, scroll: before, room: 400 };
        const scrolled = { ...view, scroll: scrollFor(view, index) };
        expect(inSight(scrolled)).toContain(index);
        expect(indexAt(scrolled, placeIn(scrolled, index) + 1)).toBe(index);
      }),
    ));
});

describe("a copied block", () => {
  test.each([
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ['"hai\ndòng"\t"nói ""ừ"""', [["hai\ndòng", 'nói "ừ"']]],
    ["\t\n", [["", ""]]],
    ['5" ống\tx', [['5" ống', "x"]]],
  ])("%j is read as %j", (text, rows) => expect(rowsOf(text)).toEqual(rows));

  test("what was copied is what is pasted", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.string()), (height, width, texts) => {
        const cell = (): string => texts.next().value?.replace(/\r/g, "") ?? "";
        const rows = Array.from({ length: height }, () => Array.from({ length: width }, cell));
        fc.pre(rows.at(-1)?.join("") !== "" || height > 1);
        expect(rowsOf(`${textOf(rows)}\r\n`)).toEqual(rows);
      }),
    ));
});

const sheetWith = (rows: readonly (readonly (string | number)[])[]): Sheet => {
  const sheet = addSheet(emptyBook());
  sheet.book.dateOrder = "dmy";
  writeBlock(sheet, { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, rows);
  return sheet;
};

describe("the person at the keyboard", () => {
  const TABLE = [["Họ và tên", "Mức"], ["An", "T"]];

  test("a block pasted below a table, or over its end, makes it longer", () => {
    const sheet = sheetWith(TABLE);
    const table = addTable(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, true);
    if (typeof table === "string") throw new Error(table);
    pasteAt(sheet, 2, 0, [["Bình", "HT"], ["Chi", "1/2/2023"]]);
    expect(table.box.rows).toBe(4);
    pasteAt(sheet, 3, 1, [["XS"], ["T"]]);
    expect(table.box.rows).toBe(5);
    expect(valueAt(sheet, 3, 1)).toBe("XS");
  });

  test("a table does not grow over what stands below it, nor sideways", () => {
    const sheet = sheetWith([...TABLE, ["", ""], ["Cộng", 1]]);
    const table = addTable(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, true);
    if (typeof table === "string") throw new Error(table);
    pasteAt(sheet, 2, 0, [["Bình", ""], ["Chi", ""]]);
    pasteAt(sheet, 2, 1, [["a", "b"]]);
    expect(table.box.rows).toBe(2);
  });

  test("locked cells take nothing and keep what they have", () => {
    const sheet = sheetWith(TABLE);
    sheet.protection = { password: null, options: {} as never, selectionMode: "Normal" };
    expect(pasteAt(sheet, 1, 0, [["Bình"]])).toBe(false);
    expect(emptyCells(sheet, { row: 1, column: 0, rows: 1, columns: 1 })).toBe(false);
    expect(valueAt(sheet, 1, 0)).toBe("An");
  });

  test("steps go over hidden rows and out of merged areas; Ctrl leaps to the end of a run, then to the next one", () => {
    const sheet = sheetWith([["a"], ["b"], [""], ["c"], ["d"]]);
    sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 3 }];
    const layout = { rows: axisOf(10, (row) => (row === 1 ? 0 : 20)), columns: axisOf(10, () => 50) };
    expect(stepFrom(sheet, layout, { row: 0, column: 0 }, 1, 0)).toEqual({ row: 2, column: 0 });
    expect(stepFrom(sheet, layout, { row: 0, column: 0 }, 0, 1)).toEqual({ row: 0, column: 3 });
    expect(stepFrom(sheet, layout, { row: 2, column: 2 }, -1, 0)).toEqual({ row: 0, column: 0 });
    const all = { ...layout, rows: axisOf(10, () => 20) };
    expect(leapFrom(sheet, all, { row: 0, column: 0 }, 1, 0)).toEqual({ row: 1, column: 0 });
    expect(leapFrom(sheet, all, { row: 1, column: 0 }, 1, 0)).toEqual({ row: 3, column: 0 });
    expect(leapFrom(sheet, all, { row: 4, column: 0 }, -1, 0)).toEqual({ row: 3, column: 0 });
  });
});

describe("what a cell shows", () => {
  const cell = (value: string | number, numberFormat = "General") => ({ value, formula: null, style: { ...PLAIN_STYLE, numberFormat }, spill: null, spilledFrom: null, quotePrefix: false });

  test.each([
    [45_291, "[$-42A]dd/mm/yyyy;@", "31/12/2023", "31/12/2023"],
    [0.2, "0%", "20%", "20%"],
    [0.125, "0%", "13%", "12.5%"],
    [1234.5, '#,##0.00 "đ"', "1,234.50", "1234.5"],
    [7, "kiểu lạ", "7", "7"],
    ["=không phải công thức", "@", "=không phải công thức", "=không phải công thức"],
  ])("%j as %j shows %j and is edited as %j", (value, format, shown, typed) => {
    expect(shownText(cell(value, format), emptyBook())).toBe(shown);
    expect(typedText(cell(value, format), emptyBook())).toBe(typed);
  });

  test.each([
    ['[Red]#,##0\\ "người";-0', "#,##0"],
    ['dd"/"mm"/"yyyy', "dd/mm/yyyy"],
  ])("the format %s means %s", (format, bare) => expect(bareFormat(format)).toBe(bare));

  test.each([
    [{ type: "ContainsText", rule: { operator: "BeginsWith", text: "✕" } }, "✕ vượt", true],
    [{ type: "ContainsText", rule: { operator: "BeginsWith", text: "✕" } }, "không ✕", false],
    [{ type: "ContainsText", rule: { operator: "NotContains", text: "vượt" } }, "đạt", true],
    [{ type: "CellValue", rule: { operator: "GreaterThan", formula1: "=0" } }, 1, true],
    [{ type: "CellValue", rule: { operator: "Between", formula1: "=1", formula2: "=3" } }, 4, false],
    [{ type: "CellValue", rule: { operator: "EqualTo", formula1: '="Tốt"' } }, "tốt", true],
    [{ type: "CellValue", rule: { operator: "GreaterThan", formula1: "=$B$1" } }, 1, false],
  ] as const)("%j on %j: %j", (condition, value, met) => {
    const sheet = sheetWith([[value]]);
    sheet.conditionalFormats.push({ id: "1", boxes: [{ row: 0, column: 0, rows: 1, columns: 1 }], condition, look: { ...plainConditionalLook(), fill: "#FFC7CE" }, stopIfTrue: false });
    expect(conditionalLook(sheet, 0, 0, value).fill).toBe(met ? "#FFC7CE" : null);
  });
});

test("nothing of the Excel host is in the site, its manifest or the add-in's source", () => {
  const site = builtSite();
  const scripts = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => /\.(js|html|xml)$/.test(file) && !file.startsWith("office-js"));
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) expect([file, /workbench|univerjs|excel-host|connectAddIn/.test(readFileSync(path.join(site, file), "utf8"))]).toEqual([file, false]);
  expect(execFileSync("git", ["ls-files", "src"], { encoding: "utf8" }).split("\n").filter((file) => /\.tsx?$/.test(file) && readFileSync(file, "utf8").includes("excel-host"))).toEqual([]);
}, SITE_TIMEOUT);
