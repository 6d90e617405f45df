/** Where a table's heading row stands on the sheets we write, 0-based: a title, a sentence on what the sheet is for, then the table. */
export const TABLE_TOP = 2;
