import fc from "fast-check";
import { openBook, type Opened } from "../../src/prepareDossier";
import { reviewAgency } from "../../src/review/reviewAgency";
import { type Cell, gridOf } from "../../src/roster/grid";
import { compareUnitBooks } from "../../src/roster/compareUnitBooks";
import { resultSheets, typedSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { changesBetween, tracedRows, type TracedRow } from "../../src/roster/trace";
import { unitBooks } from "../../src/roster/unitBook";
import { chosenWrites, withTaken } from "../../src/roster/unitChoices";
import { subjectOf } from "../../src/roster/unitKeys";
import { byId } from "../../src/roster/unitRows";
import { stillOffered, writeUnits } from "../../src/roster/writeUnits";
import { bookOfPlans } from "./planBook";

const LEVELS = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", ""];
const LIST = gridOf("DS 2023", [
  ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Tự xếp loại", "Đề xuất"],
  [1, "Nguyễn Văn An", "01/02/1975", "Phòng Một", "Trưởng phòng", LEVELS[1] ?? "", null],
  [2, "Trần Thị Bình", "1980", "Phòng Một", "Chuyên viên", LEVELS[1] ?? "", LEVELS[0] ?? ""],
  [3, "Hồ Đức Minh", null, "Phòng Một", "Chuyên viên", null, null],
  [4, "Trần Thị Bình", "12/08/1984", "Phòng Một", "Chuyên viên", null, null],
  [5, "Lê Văn Cường", "1981", "Phòng Hai", "Trưởng phòng", LEVELS[0] ?? "", null],
  [6, "Hồ Đức Minh", "1990", "Phòng Hai", "Chuyên viên", null, null],
]);

type Rows = readonly (readonly Cell[])[];
type Edit = (rows: Rows, headings: readonly Cell[]) => Rows;
interface SheetEdit {
  readonly table: string;
  readonly edit: Edit;
}

/** Workbooks as somebody edits them in Excel: the body of a table changes, its headings stay. */
const edited = (plans: readonly SheetPlan[], edits: readonly SheetEdit[]): readonly SheetPlan[] =>
  plans.map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) => {
      const [headings = [], ...body] = block.cells;
      return { ...block, cells: [headings, ...edits.filter(({ table }) => table === block.table).reduce((rows, { edit }) => edit(rows, headings), body as Rows)] };
    }),
  }));

const set = (row: number, heading: string, value: Cell): Edit => (rows, headings) => rows.map((cells, at) => (at === row % Math.max(1, rows.length) ? cells.map((cell, across) => (headings[across] === heading ? value : cell)) : cells));
const EDITS: Readonly<Record<string, (row: number, value: Cell) => Edit>> = {
  sortWhole: () => (rows) => [...rows].reverse(),
  sortWithoutCode: (by) => (rows) => rows.map((cells, at) => [cells[0] ?? null, ...(rows[(at + by) % rows.length] ?? []).slice(1)]),
  remove: (row) => (rows) => (rows.length < 2 ? rows : rows.filter((_, at) => at !== row % rows.length)),
  copy: (row, value) => (rows, headings) => [...rows, ...set(0, "Phòng đề xuất", value)([rows[row % rows.length] ?? []], headings)],
  add: (row, value) => (rows, headings) => [...rows, headings.map((heading): Cell => ({ "Họ và tên": row % 2 ? "Vũ Thị Mới" : "Hồ Đức Minh", "Ngày sinh": "1995", "Đơn vị": "Phòng Một", "Phòng đề xuất": value })[String(heading)] ?? null)],
  code: (row) => set(row, "Mã", ["", "P001", "P002", "P005", "P099"][row % 5] ?? ""),
  name: (row) => set(row, "Họ và tên", ["Nguyễn Văn Ân", "Phan Thị Lạ", "Trần Thị Bình"][row % 3] ?? ""),
  birth: (row) => set(row, "Ngày sinh", ["1980", "1999", ""][row % 3] ?? ""),
  move: (row) => set(row, "Đơn vị", row % 2 ? "Phòng Hai" : "Phòng Một"),
};
const anEdit = fc.oneof(
  fc.record({ row: fc.nat(5), heading: fc.constantFrom("Tự xếp loại", "Phòng đề xuất", "Quyết định", "Ghi chú"), value: fc.constantFrom<Cell>(...LEVELS) }).map(({ row, heading, value }): SheetEdit => ({ table: "DanhSach", edit: set(row, heading, value) })),
  fc.record({ kind: fc.constantFrom(...Object.keys(EDITS)), row: fc.nat(9), value: fc.constantFrom<Cell>(...LEVELS) }).map(({ kind, row, value }): SheetEdit => ({ table: "DanhSach", edit: EDITS[kind]?.(row, value) ?? ((rows) => rows) })),
  fc.record({ row: fc.nat(5), heading: fc.constantFrom("Phát ra", "Xuất sắc", "Tốt", "Lần"), value: fc.constantFrom<Cell>(1, 2, 3, "hai") }).map(({ row, heading, value }): SheetEdit => ({ table: "BieuQuyet", edit: set(row, heading, value) })),
  fc.record({ row: fc.nat(5), heading: fc.constantFrom("Tự xếp loại", "Đề xuất", "Quyết định", "Mã"), value: fc.constantFrom<Cell>(...LEVELS) }).map(({ row, heading, value }): SheetEdit => ({ table: "TapThe", edit: set(row, heading, heading === "Mã" ? "" : value) })),
);
const edits = fc.array(anEdit, { maxLength: 5 });

const opened = (plans: readonly SheetPlan[]): Opened => openBook(bookOfPlans(plans));
const again = ({ reading, review }: Opened): Opened => opened(resultSheets(reading, review));
const START = again(openBook({ name: "DS.xlsx", sheets: [LIST] }));
const allRows = ({ reading, review }: Opened): readonly TracedRow[] => tracedRows(typedSheets(reading, review)).map(byId);
const cell = ({ table, key, heading, from, to }: { table: string; key: string; heading: string; from: string; to: string }): string => [table, key, heading, from, to].join(" · ");

/** A third of the runs every time: each opens several workbooks. */
const runs = (all: number): number => Math.ceil(all / (process.env["ALL_RUNS"] === undefined ? 3 : 1));

interface World {
  readonly before: readonly SheetEdit[];
  readonly since: readonly SheetEdit[];
  readonly one: readonly SheetEdit[];
  readonly other: readonly SheetEdit[];
  readonly meanwhile: readonly SheetEdit[];
  readonly picks: readonly number[];
}
const world: fc.Arbitrary<World> = fc.record({ before: edits, since: edits, one: edits, other: edits, meanwhile: fc.array(anEdit, { maxLength: 2 }), picks: fc.array(fc.nat(20), { maxLength: 8 }) });

/** The common workbook, two files of one phòng that come back, and what somebody chose of them. */
function played({ before, since, one, other, picks }: World) {
  const given = again(opened(edited(resultSheets(START.reading, START.review), before)));
  const common = again(opened(edited(resultSheets(given.reading, given.review), since)));
  const sheets = unitBooks(given.reading, given.review, "24/11/2023 16:40")[0]?.sheets ?? [];
  const files = [one, other].map((typed) => opened(edited(sheets, typed)));
  const merges = compareUnitBooks(common, files);
  const keys = merges.flatMap(({ choices }) => choices.map(({ key }) => key));
  const taken = picks.reduce<ReadonlySet<string>>((chosen, pick) => (keys.length === 0 ? chosen : withTaken(merges, chosen, keys[pick % keys.length] ?? "", true)), new Set());
  return { common, files, merges, writes: chosenWrites(merges, taken) };
}

const written = (common: Opened, writes: ReturnType<typeof chosenWrites>): Opened => {
  const reading = writeUnits(common.reading, writes);
  return opened(resultSheets(reading, reviewAgency(reading.roster, reading.regulation)));
};

test("after writing, exactly the cells that were listed and chosen say something else, and what was listed", () =>
  fc.assert(
    fc.property(world, (given) => {
      const { common, writes } = played(given);
      const listed = writes.flatMap(({ changes }) => changes.map(cell));
      expect(changesBetween(allRows(common), allRows(written(common, writes))).map(cell).sort()).toEqual(listed.sort());
    }),
    { numRuns: runs(150) },
  ));

test("nobody outside the phòng is listed, and no row that is put aside", () =>
  fc.assert(
    fc.property(world, (given) => {
      const { common: { reading: { roster } }, merges } = played(given);
      const unitsOf = new Map([...roster.people, ...roster.collectives].map(({ id, unit }) => [id, unit]));
      for (const { unit, changes, choices, aside } of merges) {
        const all = [...changes, ...choices.flatMap((choice) => choice.changes)];
        expect(all.filter((change) => unitsOf.get(subjectOf(change)) !== unit)).toEqual([]);
        const named = new Set(choices.filter(({ why }) => why === "byName" || why === "notTheirs" || why === "filesDiffer" || why === "bothChanged").flatMap((choice) => choice.changes.map(({ key }) => key)));
        const asides = new Set(aside.flatMap(({ label, why }) => (/^(sameCode|noCode|newPerson|columnGone|rowGone|waits|subjectUnknown)$/.test(why) ? [] : [label.split(" ")[0] ?? ""])));
        expect(changes.filter(({ key }) => asides.has(key) && !named.has(key))).toEqual([]);
      }
    }),
    { numRuns: runs(100) },
  ));

test("what was typed into the common workbook since it was looked at is never written over", () =>
  fc.assert(
    fc.property(world, (given) => {
      const { common, files, writes } = played(given);
      const now = again(opened(edited(resultSheets(common.reading, common.review), given.meanwhile)));
      const kept = stillOffered(writes, compareUnitBooks(now, files));
      const listed = new Set(writes.flatMap(({ changes }) => changes.map(cell)));
      const done = changesBetween(allRows(now), allRows(written(now, kept))).map(cell);
      expect(done.sort()).toEqual(kept.flatMap(({ changes }) => changes.map(cell)).sort());
      expect(done.filter((one) => !listed.has(one))).toEqual([]);
    }),
    { numRuns: runs(60) },
  ));

test("every level typed beside its own Mã and name is listed, unless the common workbook says the same", () =>
  fc.assert(
    fc.property(fc.array(fc.record({ row: fc.nat(3), heading: fc.constantFrom("Tự xếp loại", "Phòng đề xuất", "Quyết định"), value: fc.constantFrom<Cell>(...LEVELS) }), { maxLength: 6 }), edits, (typed, since) => {
      const { common, files: [file], merges: [merge] } = played({ before: [], since, one: typed.map(({ row, heading, value }) => ({ table: "DanhSach", edit: set(row, heading, value) })), other: [], meanwhile: [], picks: [] });
      const listed = new Set([...(merge?.changes ?? []), ...(merge?.choices ?? []).flatMap(({ changes }) => changes)].map(({ key, heading, to }) => `${key} ${heading} ${to}`));
      const mine = new Map(allRows(common).map((row) => [`${row.table} ${row.key}`, row]));
      const aside = new Set(merge?.aside.map(({ label }) => label.split(" ")[0]));
      for (const change of changesBetween(file?.reading.split?.rows ?? [], file === undefined ? [] : allRows(file).filter(({ table }) => table === "DanhSach"))) {
        if (change.table !== "DanhSach" || aside.has(change.key) || mine.get(`DanhSach ${change.key}`)?.cells[change.heading] === (change.to === "" ? undefined : change.to)) continue;
        expect(listed).toContain(`${change.key} ${change.heading} ${change.to}`);
      }
    }),
    { numRuns: runs(60) },
  ));
