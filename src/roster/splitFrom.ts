import { keptCells, keptRow } from "./keptRow";
import type { KeptRow } from "./readBook";
import type { TableRow } from "./tableSheet";
import type { KeptField } from "./tables";
import type { TracedRow } from "./trace";

/** What a phòng's workbook remembers of the workbook it was split from. */
export interface SplitFrom {
  readonly unit: string;
  /** The year it is filled in for. */
  readonly year: number;
  /** Tên cơ quan of Cấu hình; "" where it was blank. */
  readonly agency: string;
  /** When it was given out: "24/11/2023 16:40". */
  readonly time: string;
  /** Its typed tables as they were given out. The kept state is not that: it moves on when the phòng writes its own Nhật ký. */
  readonly rows: readonly TracedRow[];
}

/** What stands in column Bảng, for the rows given out before the name of their table; no table of ours begins so. */
const SPLIT = "Tách sổ";
const rowIn = (table: string): string | null => (table.startsWith(`${SPLIT} `) ? table.slice(SPLIT.length + 1) : null);

export const isSplitRow = ({ table = "" }: KeptRow<KeptField>): boolean => table === SPLIT || rowIn(table) !== null;

/** The rows of GhiNho that hold it. */
export const splitRows = ({ unit, year, agency, time, rows }: SplitFrom): readonly TableRow<KeptField>[] => [
  { table: SPLIT, key: SPLIT, label: unit, cells: JSON.stringify({ "Năm": String(year), "Cơ quan": agency, "Lúc": time }) },
  ...rows.map(({ table, key, label, cells }) => ({ table: `${SPLIT} ${table}`, key, label, cells: JSON.stringify(cells) })),
];

/** The same, read back; `null`: the workbook was split from none, or by us before it was noted. */
export function splitFrom(rows: readonly KeptRow<KeptField>[]): SplitFrom | null {
  const head = rows.find(({ table }) => table === SPLIT);
  const said = keptCells(head?.cells ?? "");
  if (head?.label === undefined || said === null) return null;
  return {
    unit: head.label,
    year: Number(said["Năm"]),
    agency: said["Cơ quan"] ?? "",
    time: said["Lúc"] ?? "",
    rows: rows.flatMap((row) => {
      const table = rowIn(row.table ?? "");
      return (table === null ? null : keptRow({ ...row, table })) ?? [];
    }),
  };
}
