import type { UnitMerge } from "./compareUnitBooks";
import type { BookReading } from "./readBook";
import type { Change } from "./trace";
import { bySlot } from "./unitKeys";

/** The key by which somebody says that a file is what it seems to be. */
export const doubtKey = (file: number): string => `${file}`;

/** Cells of one returned workbook that are to be written. */
export interface UnitWrite {
  readonly returned: BookReading;
  readonly changes: readonly Change[];
}

/** What is to be written of compared workbooks: the changes of each that nobody doubts, and the choices `taken` names. */
export const chosenWrites = (merges: readonly UnitMerge[], taken: ReadonlySet<string>): readonly UnitWrite[] =>
  merges.map(({ returned, changes, choices, doubt }, file) => ({
    returned,
    changes: doubt !== null && !taken.has(doubtKey(file)) ? [] : [...changes, ...choices.flatMap((choice) => (taken.has(choice.key) ? choice.changes : []))],
  }));

/** A choice more, or less; of files that differ about a cell, one is taken. */
export function withTaken(merges: readonly UnitMerge[], taken: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const choices = merges.flatMap((merge) => merge.choices);
  const slots = bySlot(choices.find((choice) => choice.key === key)?.changes ?? []);
  const rivals = new Set(choices.filter(({ why, changes }) => why === "filesDiffer" && [...bySlot(changes).keys()].some((slot) => slots.has(slot))).map((choice) => choice.key));
  const kept = [...taken].filter((one) => one !== key && !(on && rivals.has(one)));
  return new Set(on ? [...kept, key] : kept);
}

export const cellsIn = (writes: readonly UnitWrite[]): number => writes.reduce((sum, { changes }) => sum + changes.length, 0);
