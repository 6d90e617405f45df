import { type Area, type Book, type Cell, type Grid, gridOf } from "../../../src/roster/grid";
import { type Column, columnsOf } from "./columns";
import type { Mess } from "./mess";
import { BLANK, type Typed } from "./spellings";
import type { Member, Unit } from "./staff";

/** A workbook with the place of each person on it, e.g. "Danh sách!7". */
export interface MessyBook {
  readonly book: Book;
  readonly people: readonly { readonly member: Member; readonly unit: string; readonly place: string }[];
}

interface Draft {
  readonly rows: Typed[][];
  readonly merges: Area[];
  readonly bold: Set<number>;
  readonly people: { member: Member; unit: string; row: number }[];
}

/** Writes the list of an agency the way `mess` says. */
export function messyBook(units: readonly Unit[], mess: Mess): MessyBook {
  const parts = mess.units === "sheets" ? units.map((unit, at) => ({ name: sheetName(unit.name, at), units: [unit] })) : [{ name: "Danh sách CB, CC", units }];
  // Whoever writes noes writes them all: a blank beside a no is nobody's answer.
  const hasNo = mess.shuffle % 2 === 1;
  const drafts = parts.map((part, at) => ({ name: part.name, draft: drafted(part.units, mess, moved(columnsOf(mess, hasNo), mess.shuffle + (mess.shuffle % 3 === 0 ? at : 0)), at) }));
  return {
    book: { name: "ds.xlsx", sheets: drafts.map(({ name, draft }) => gridOfDraft(name, draft, mess)) },
    people: drafts.flatMap(({ name, draft }) => draft.people.map(({ member, unit, row }) => ({ member, unit, place: `${name}!${row + 1}` }))),
  };
}

const sheetName = (unit: string, at: number): string => (at % 2 === 1 ? `${unit} ` : unit);

/** The same columns in another order; 0 keeps it. */
function moved(columns: readonly (readonly Column[])[], seed: number): readonly Column[] {
  if (seed % 4 === 0) return columns.flat();
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return columns.map((group) => ({ group, key: next() })).sort((a, b) => a.key - b.key).flatMap(({ group }) => group);
}

function drafted(units: readonly Unit[], mess: Mess, columns: readonly Column[], part: number): Draft {
  const draft: Draft = { rows: [], merges: [], bold: new Set(), people: [] };
  const order: readonly Column[] = mess.order === "none" ? [] : [{ heads: ["STT"], of: () => BLANK, isOrder: true }];
  const shown = [...order, ...columns].map((column): Column => (mess.headCaps ? { ...column, heads: column.heads.map((head) => head.toUpperCase()) as unknown as Column["heads"] } : column));
  titles(draft, mess, shown.length);
  const heading = headingRows(draft, mess, shown);
  numberRow(draft, mess, shown.length);
  let running = 0;
  units.forEach((unit, at) => {
    if (mess.units === "rows") unitRow(draft, mess, unit, at, shown);
    unit.members.forEach((member, index) => {
      running += 1;
      if (mess.blankRows.includes(running)) draft.rows.push([]);
      if (mess.again && running === 6 && index > 0 && mess.units !== "merged") repeatHeading(draft, heading);
      draft.people.push({ member, unit: unit.name, row: draft.rows.length });
      draft.rows.push(shown.map((column) => cellOf(column, member, unit.name, mess, running + part, index)));
    });
    mergeUnit(draft, mess, shown, unit.members.length);
    if (mess.totals === "each") draft.rows.push(spaced(shown, "Cộng", unit.members.length));
  });
  if (mess.totals !== "none") draft.rows.push(spaced(shown, "Tổng cộng", running));
  signature(draft, mess, shown.length);
  return draft;
}

/** A total stands under the names, with its number in the next column. */
const spaced = (columns: readonly Column[], text: string, count: number): Typed[] => {
  const at = columns.findIndex(({ isOrder }) => isOrder !== true);
  return [...columns.slice(0, at).map(() => BLANK), { cell: text }, { cell: count }];
};

const TITLES: readonly Cell[][] = [
  ["UBND TỈNH AN SƠN", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["BAN DÂN TỘC", null, null, null, "Độc lập - Tự do - Hạnh phúc"],
  [],
  ["DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG NĂM 2023"],
  ["(Kèm theo Kế hoạch số 12/KH-BDT ngày 17 tháng 11 năm 2023)"],
];

function titles(draft: Draft, mess: Mess, width: number): void {
  TITLES.slice(0, mess.titles).forEach((row, at) => {
    if (row.length === 1 && width > 3) draft.merges.push({ top: at, bottom: at, left: 0, right: width - 1 });
    draft.rows.push(row.map((cell) => ({ cell })));
  });
}

interface HeadingRows {
  readonly rows: readonly Typed[][];
  readonly merges: readonly Area[];
  readonly top: number;
}

/** The heading copied with its merges above the next page's people. */
function repeatHeading(draft: Draft, { rows, merges, top }: HeadingRows): void {
  const by = draft.rows.length - top;
  draft.merges.push(...merges.map((area) => ({ ...area, top: area.top + by, bottom: area.bottom + by })));
  draft.rows.push(...rows.map((row) => [...row]));
}

function headingRows(draft: Draft, mess: Mess, columns: readonly Column[]): HeadingRows {
  const top = draft.rows.length;
  const tall = columns.some(({ heads }) => heads.length === 2);
  const rows: Typed[][] = tall ? [[], []] : [[]];
  columns.forEach(({ heads }, at) => {
    const [upper, lower] = heads;
    const before = columns[at - 1]?.heads[0];
    if (lower !== undefined) {
      rows[0]?.push(before === upper ? BLANK : { cell: upper });
      rows[1]?.push({ cell: lower });
    } else {
      // A name merged over its two columns says its heading once.
      const repeated = mess.names === "splitMerged" && before === upper;
      const text: Typed = repeated ? BLANK : { cell: upper };
      rows[0]?.push(tall && mess.headTall === "bottom" ? BLANK : text);
      if (tall) rows[1]?.push(mess.headTall === "bottom" ? text : BLANK);
      if (tall && mess.headTall === "mergedDown" && !repeated && columns[at + 1]?.heads[0] !== upper) draft.merges.push({ top, bottom: top + 1, left: at, right: at });
    }
  });
  columns.forEach(({ heads: [upper, lower] }, at) => {
    if (columns[at - 1]?.heads[0] === upper) return;
    const width = columns.slice(at).findIndex(({ heads }) => heads[0] !== upper);
    const right = width < 0 ? columns.length - 1 : at + width - 1;
    if (right === at) return;
    const row = lower === undefined && tall && mess.headTall === "bottom" ? top + 1 : top;
    const bottom = lower === undefined && tall && mess.headTall === "mergedDown" ? top + 1 : row;
    // Where the other headings stand in the lower row, only a merge can say how far one above them goes.
    if (mess.headsMerged || lower === undefined || mess.headTall === "bottom") draft.merges.push({ top: row, bottom, left: at, right });
  });
  draft.rows.push(...rows);
  return { rows, merges: draft.merges.filter((area) => area.top >= top), top };
}

function numberRow(draft: Draft, { numberRow: kind }: Mess, width: number): void {
  if (kind === "none") return;
  const written = (at: number): Cell => (kind === "plain" ? at + 1 : kind === "brackets" ? `(${at + 1})` : at > 2 ? `${at + 1} (=${at - 1}+${at})` : `${at + 1}`);
  draft.rows.push(Array.from({ length: width }, (_, at) => ({ cell: written(at) })));
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

function unitRow(draft: Draft, mess: Mess, unit: Unit, at: number, columns: readonly Column[]): void {
  const row = draft.rows.length;
  const numeral = ROMAN[at] ?? "";
  const hasOrder = columns[0]?.isOrder === true;
  const name = columns.findIndex(({ isName }) => isName === true);
  const blanks = (count: number): Typed[] => Array.from({ length: count }, () => BLANK);
  // Without a column of numbers the number can only stand before the name.
  const kind = !hasOrder && ["roman", "dotted", "letter"].includes(mess.unitRow) ? "joined" : mess.unitRow;
  if (kind === "merged" || kind === "counted") draft.merges.push({ top: row, bottom: row, left: 0, right: columns.length - 1 });
  if (kind === "bold") draft.bold.add(row);
  const numbered: Readonly<Record<string, string>> = { roman: numeral, dotted: `${numeral}.`, letter: "ABCDE"[at] ?? "E" };
  const text = kind === "joined" ? `${numeral}. ${unit.name}` : kind === "counted" ? `${unit.name} (${unit.members.length} người)` : unit.name;
  const first: Typed[] = kind in numbered ? [{ cell: numbered[kind] ?? "" }, ...blanks(name - 1)] : blanks(kind === "merged" || kind === "counted" ? 0 : name);
  draft.rows.push([...first, { cell: text }]);
}

function cellOf(column: Column, member: Member, unit: string, mess: Mess, running: number, index: number): Typed {
  if (column.isOrder === true) return { cell: orderOf(mess, running, index) };
  if (column.isUnit === true && mess.units === "merged" && index > 0) return BLANK;
  const isExtra = column.heads[0] === "Ghi chú" || column.heads[0] === "GHI CHÚ";
  return isExtra && mess.errors.includes(running) ? { cell: { error: "#REF!" } } : column.of(member, unit);
}

function orderOf({ order }: Mess, running: number, index: number): Cell {
  switch (order) {
    case "text": return String(running);
    case "dotted": return `${index + 1}.`;
    case "restarts": return index + 1;
    case "gaps": return running * 3;
    case "padded": return String(running).padStart(2, "0");
    default: return running;
  }
}

function mergeUnit(draft: Draft, mess: Mess, columns: readonly Column[], members: number): void {
  const column = columns.findIndex(({ isUnit }) => isUnit === true);
  const top = draft.people.at(-members)?.row ?? 0;
  const bottom = draft.rows.length - 1;
  if (mess.units === "merged" && column >= 0 && bottom > top) draft.merges.push({ top, bottom, left: column, right: column });
}

const SIGNATURES: readonly (readonly (readonly Cell[])[])[] = [
  [],
  [[], [null, null, null, "An Sơn, ngày 24 tháng 11 năm 2023"], [null, "NGƯỜI LẬP BIỂU", null, "TRƯỞNG BAN"], [null, "(Ký, ghi rõ họ tên)"], [], [null, "Trần Mẫu Lập", null, "Lê Mẫu Ký"]],
  [[null, "Người lập biểu"], [], [], [null, "Trần Mẫu Lập"]],
  [["Nơi nhận:"], ["- Như trên;"], ["- Lãnh đạo Ban;"], ["- Lưu: VT."]],
  [[null, "Ghi chú: danh sách tính đến ngày 20/11/2023"], [], [null, null, null, "TM. LÃNH ĐẠO BAN"], [null, null, null, "Lê Mẫu Ký"]],
];

function signature(draft: Draft, mess: Mess, width: number): void {
  for (const row of SIGNATURES[mess.signature] ?? []) draft.rows.push(row.slice(0, width).map((cell) => ({ cell })));
}

function gridOfDraft(name: string, draft: Draft, mess: Mess): Grid {
  const left = mess.blankColumns;
  const at = (row: number, column: number): Typed | undefined => draft.rows[row]?.[column - left];
  const width = Math.max(...draft.rows.map((row) => row.length));
  const blanks = Array.from({ length: left }, () => null);
  return gridOf(name, draft.rows.map((row) => [...blanks, ...Array.from({ length: width }, (_, column) => row[column]?.cell ?? null)]), {
    merges: draft.merges.map((area) => ({ ...area, left: area.left + left, right: area.right + left })),
    formatAt: (row, column) => at(row, column)?.format ?? "General",
    boldAt: (row) => draft.bold.has(row),
    hiddenRows: new Set(draft.people.flatMap(({ row }, index) => (mess.hiddenRows.includes(index) ? [row] : []))),
    date1904: mess.date1904,
  });
}
