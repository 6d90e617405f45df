import { readFileSync } from "node:fs";
import { readBook } from "../../src/roster/readBook";
import { dateText } from "../../src/roster/readDate";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { SAMPLE } from "./runCli";
import { workbookBytes } from "./workbookFile";

/**
 * The sample's people as another office's roster of the year before: the first of them was in another phòng, the second had another title,
 * the third another mark in the name, the fourth was not there yet, the fifth has no birth date and was elsewhere, and two have left since.
 */
export async function lastYearFile(): Promise<{ readonly bytes: Buffer; readonly names: readonly string[] }> {
  const read = await readXlsx(new Uint8Array(readFileSync(SAMPLE)), "mau.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  const { people } = readBook(read.book).roster;
  const rows = people.map(({ name, birth, unit, position }): (string | null)[] => [name, birth === null ? null : dateText(birth), position, unit, "HTTNV"]);
  const [moved, retitled, renamed, , doubtful] = rows;
  if (!moved || !retitled || !renamed || !doubtful) throw new Error("The sample has too few people");
  moved[3] = "Phòng Cũ";
  retitled[2] = "Lái xe";
  renamed[0] = `${renamed[0]?.slice(0, -1)}ỳ`;
  doubtful.splice(1, 3, null, doubtful[2] ?? null, "Phòng Khác");
  rows.splice(3, 1);
  const gone = [["Người Đã Đi", "01/02/1970", "Chuyên viên", "Thanh tra", "HTNV"], ["Người Nghỉ Hưu", "03/04/1962", "Chuyên viên", "Thanh tra", null]];
  return {
    bytes: await workbookBytes({ "Danh sách": [["Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Kết quả xếp loại năm 2022"], ...rows, ...gone] }),
    names: people.map(({ name }) => name),
  };
}
