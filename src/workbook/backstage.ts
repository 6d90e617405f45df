/** Very hidden sheet that keeps the blocks a write replaced. */
export const RESTORE_SHEET = "XepLoai_KhoiPhuc";

/** Very hidden sheet with the lists of dropdowns too long to stand inside a validation rule. */
export const LISTS_SHEET = "XepLoai_DanhMuc";

/** Very hidden sheet that lists the office's own templates, a row a version. */
export const TEMPLATES_SHEET = "XepLoai_Mau";

/** Very hidden sheet with their files, a row a version. */
export const TEMPLATE_FILES_SHEET = "XepLoai_TepMau";

const BACKSTAGE: readonly string[] = [RESTORE_SHEET, LISTS_SHEET, TEMPLATES_SHEET, TEMPLATE_FILES_SHEET];

/** Sheets the adapters keep for themselves; nobody's roster is on them, so they are never read. */
export const isBackstage = (sheet: string): boolean => BACKSTAGE.includes(sheet);

export const isForTemplates = (sheet: string): boolean => sheet === TEMPLATES_SHEET || sheet === TEMPLATE_FILES_SHEET;
