import type { Change } from "./trace";

/** How a cell is named among the conflicts that are taken: its table, row and column. */
export const conflictKey = ({ table, key, heading }: Pick<Change, "table" | "key" | "heading">): string => [table, key, heading].join("\n");
