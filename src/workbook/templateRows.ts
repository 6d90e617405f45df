import type { OfficeTemplates, TemplateVersion } from "../documents/officeTemplates";
import type { Cell, Grid } from "../roster/grid";
import type { SheetPlan } from "../roster/sheetPlan";
import { TEMPLATE_FILES_SHEET, TEMPLATES_SHEET } from "./backstage";

/** What one cell holds of a file in base64, under Excel's 32,767. */
const CELL_CHARACTERS = 30_000;
const IN_USE = "x";
const HEADINGS = ["Số", "Mẫu", "Tệp", "Ngày đưa vào", "Số byte", "Đang dùng"];

/** The sheet that lists the versions; texts only, so that no date and no number changes on its way. */
export const indexRows = (versions: readonly TemplateVersion[]): readonly (readonly string[])[] => [
  HEADINGS,
  ...versions.map(({ number, template, file, given, size, inUse }) => [String(number), template, file, given, String(size), inUse ? IN_USE : ""]),
];

/** The versions read back; a row that is not one of ours is passed over. */
export const versionsOf = (rows: readonly (readonly unknown[])[]): readonly TemplateVersion[] =>
  rows.flatMap((row) => {
    const [number, template = "", file = "", given = "", size, inUse] = row.map((cell) => String(cell ?? ""));
    return Number(number) > 0 && Number(size) > 0 ? [{ number: Number(number), template, file, given, size: Number(size), inUse: inUse === IN_USE }] : [];
  });

/** A file as cells: its number, then its bytes in base64. */
export function fileRow(number: number, bytes: Uint8Array): readonly string[] {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return [String(number), ...(btoa(binary).match(new RegExp(`.{1,${CELL_CHARACTERS}}`, "g")) ?? [])];
}

/** The bytes of a version; throws where its cells are not whole any more. */
export function bytesOfRow(row: readonly unknown[] | undefined, { number, size }: Pick<TemplateVersion, "number" | "size">): Uint8Array {
  const binary = atob((row ?? []).slice(1).map((cell) => String(cell ?? "")).join(""));
  if (binary.length !== size) throw new Error(`version ${number} is not whole`);
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** The templates in the hidden sheets of a file. */
export function templatesIn(sheets: readonly Grid[]): OfficeTemplates {
  const cellsOf = (name: string): Grid["cells"] => sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const versions = versionsOf(cellsOf(TEMPLATES_SHEET));
  const files = cellsOf(TEMPLATE_FILES_SHEET);
  return {
    versions,
    bytesOf: async (number) => bytesOfRow(files.find(([first]) => String(first) === String(number)), versions.find((version) => version.number === number) ?? { number, size: -1 }),
  };
}

/** The hidden sheets for a new file; none where the office has no templates of its own. */
export async function templateSheets({ versions, bytesOf }: OfficeTemplates): Promise<readonly SheetPlan[]> {
  if (versions.length === 0) return [];
  const rows = await Promise.all(versions.map(async ({ number }) => fileRow(number, await bytesOf(number))));
  return [hiddenPlan(TEMPLATES_SHEET, indexRows(versions)), hiddenPlan(TEMPLATE_FILES_SHEET, rows)];
}

function hiddenPlan(name: string, rows: readonly (readonly Cell[])[]): SheetPlan {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return { name, blocks: [{ top: 0, left: 0, cells, style: "note" }], dropdowns: [], flags: [], widths: [], headingRows: null, frozenColumns: 0, dateAreas: [], textAreas: [] };
}
