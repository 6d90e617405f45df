import { quotas, ratings } from "../src/functions/functions";
import { regulation2023 } from "../src/review/regulation2023";
import { reviewAgency } from "../src/review/reviewAgency";
import type { Cell } from "../src/roster/grid";
import { BOOK_ALL_READ } from "../src/roster/readBook";
import { resultSheets } from "../src/roster/resultSheets";
import { blankAgency } from "../src/roster/settings";
import { bigRoster } from "./bigRoster";
import { type Line, milliseconds } from "./measure";

/** The tables of our workbook as a formula gets them, with so many people. */
function tablesOf(people: number): (name: string) => Cell[][] {
  const roster = bigRoster(people);
  const reading = { agency: blankAgency(regulation2023), regulation: regulation2023, roster, problems: [], source: { kind: "workbook" as const }, origins: new Map(), dossier: [], log: [], kept: [], stamp: null, recipe: [], unread: BOOK_ALL_READ };
  const blocks = resultSheets(reading, reviewAgency(roster, regulation2023)).flatMap((sheet) => sheet.blocks);
  return (name) => blocks.find(({ table }) => table === name)?.cells.map((row) => [...row]) ?? [];
}

/** HANMUC and KETQUA over whole tables, reading included. */
export async function functionLines(): Promise<Line[]> {
  const times = async (people: number): Promise<readonly [number, number]> => {
    const table = tablesOf(people);
    const [list, units, votes, grades, rules] = ["DanhSach", "TapThe", "BieuQuyet", "CapDo", "QuyTac"].map(table) as [Cell[][], Cell[][], Cell[][], Cell[][], Cell[][]];
    const note = list[0]?.indexOf("Ghi chú") ?? -1;
    // Each time another note, as after an edit: tables that hold the same are reviewed once.
    const edited = (run: number): Cell[][] => list.map((row, at) => (at === 1 ? row.map((cell, column) => (column === note ? `lần ${run}` : cell)) : row));
    let run = 0;
    return [await milliseconds(() => quotas(edited(run++), units, votes, grades, rules)), await milliseconds(() => ratings(edited(run++), votes, grades, rules))];
  };
  const [smallQuotas, smallRatings] = await times(300);
  const [bigQuotas, bigRatings] = await times(3000);
  const ratio = (big: number, small: number): string => `gấp ${(big / small).toFixed(1)} lần khi đông gấp 10`;
  return [
    { what: "HANMUC trên bảng 3.000 dòng", figure: `${bigQuotas.toFixed(1)} ms`, ratio: ratio(bigQuotas, smallQuotas) },
    { what: "KETQUA trên bảng 3.000 dòng", figure: `${bigRatings.toFixed(1)} ms`, ratio: ratio(bigRatings, smallRatings) },
  ];
}
