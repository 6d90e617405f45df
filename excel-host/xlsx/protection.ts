import type { Worksheet } from "@cj-tech-master/excelts";
import type { Sheet } from "../model/book";
import { PROTECTION_OPTIONS, type Protection, type ProtectionOption } from "../model/sheetParts";

/** A file's word for what stays allowed: `fileOption("allowFormatCells")` → "formatCells". */
const fileOption = (option: ProtectionOption): string => {
  if (option === "allowEditObjects") return "objects";
  if (option === "allowEditScenarios") return "scenarios";
  return option.slice("allow".length).replace(/^./, (letter) => letter.toLowerCase());
};

/** A password is in the file as its hash only: one nobody can type stands for it, so the sheet cannot be unlocked here. */
const UNKNOWN_PASSWORD = "\u0000unknown";

export function loadProtection(from: Worksheet, sheet: Sheet): void {
  const given = from.sheetProtection as Readonly<Record<string, unknown>> | null;
  if (given?.["sheet"] !== true) return;
  const options = Object.fromEntries(
    PROTECTION_OPTIONS.map((option) => {
      const value = given[fileOption(option)];
      // Objects and scenarios are forbidden by a mark, everything else allowed by one.
      return [option, option === "allowEditObjects" || option === "allowEditScenarios" ? value !== false : value === true];
    }),
  ) as Record<ProtectionOption, boolean>;
  const selectionMode: Protection["selectionMode"] =
    given["selectUnlockedCells"] === false ? "None" : given["selectLockedCells"] === false ? "Unlocked" : "Normal";
  sheet.protection = { password: given["hashValue"] === undefined ? null : UNKNOWN_PASSWORD, options, selectionMode };
}

export async function saveProtection({ protection }: Sheet, to: Worksheet): Promise<void> {
  if (!protection) return;
  const { options, selectionMode, password } = protection;
  await to.protect(password === null || password === UNKNOWN_PASSWORD ? "" : password, {
    ...Object.fromEntries(PROTECTION_OPTIONS.map((option) => [fileOption(option), options[option]])),
    selectLockedCells: selectionMode === "Normal",
    selectUnlockedCells: selectionMode !== "None",
    // The usual number takes a second a sheet, and nobody guards anything by this file.
    spinCount: 1000,
  });
}
