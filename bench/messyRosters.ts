import fc from "fast-check";
import { readBook } from "../src/roster/readBook";
import type { Mess } from "../test/support/mess/mess";
import { messyBook, type MessyBook } from "../test/support/mess/sheets";
import { anyAgency, type Unit } from "../test/support/mess/staff";
import { type Line, milliseconds } from "./measure";

/** Every habit of offices in one list. */
const EVERY_MESS: Mess = {
  titles: 5, headCaps: true, headTall: "mergedDown", headsMerged: true, headChoice: 1, numberRow: "formulas", units: "rows", unitRow: "counted", order: "restarts", totals: "each", signature: 1,
  again: true, blankRows: [3, 9], hiddenRows: [5], blankColumns: 1, names: "splitMerged", births: "sexColumns", date1904: true, party: "stages", caps: true, ratings: "grouped", extras: 7, errors: [7], shuffle: 1,
};

/** A list of so many people, the same on every run. */
function listOf(people: number): MessyBook {
  const agencies = fc.sample(anyAgency, { seed: 1, numRuns: people }).flat();
  const members = agencies.flatMap((unit) => unit.members).slice(0, people);
  const units = Array.from({ length: people / 25 }, (_, at): Unit => ({ name: `Phòng Nghiệp vụ ${at + 1}`, members: members.slice(at * 25, at * 25 + 25) }));
  return messyBook(units, EVERY_MESS);
}

/** Reading a list with every mess on: the time, and whether ten times as many people take ten times as long. */
export async function messyRosterLines(): Promise<Line[]> {
  const [small, big] = [listOf(300), listOf(3000)];
  const [smallTime, bigTime] = [await milliseconds(() => readBook(small.book), 5, 2), await milliseconds(() => readBook(big.book), 3, 1)];
  return [
    { what: "Đọc danh sách lộn xộn: 300 người", figure: `${smallTime.toFixed(1)} ms` },
    { what: "Đọc danh sách lộn xộn: 3.000 người", figure: `${bigTime.toFixed(1)} ms`, ratio: `gấp ${(bigTime / smallTime).toFixed(1)} lần khi đông gấp 10` },
  ];
}
