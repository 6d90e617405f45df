/** Very hidden sheet that keeps the blocks a write replaced. */
export const RESTORE_SHEET = "XepLoai_KhoiPhuc";

/** Very hidden sheet with the lists of dropdowns too long to stand inside a validation rule. */
export const LISTS_SHEET = "XepLoai_DanhMuc";

/** Sheets the adapters keep for themselves; nobody's roster is on them, so they are never read. */
export const isBackstage = (sheet: string): boolean => sheet === RESTORE_SHEET || sheet === LISTS_SHEET;
