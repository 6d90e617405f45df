import { NO_EDITS } from "../roster/recipe";
import type { PaneState } from "./state";

const isSaved = ({ saved }: PaneState, file: { readonly href: string } | null): boolean => file !== null && saved.includes(file.href);

/** Over a file: whether something was answered, typed or given here, and stands in a saved workbook. Each change drops the workbook made before. */
export function changesIn(state: PaneState): "none" | "unsaved" | "saved" {
  const { source, edits, templates, lastYear, book } = state;
  if (source.kind !== "open" || source.from === "excel") return "none";
  const isChanged = edits !== NO_EDITS || source.typed.length > 0 || templates.unsaved || lastYear?.carried === true;
  return !isChanged ? "none" : isSaved(state, book) ? "saved" : "unsaved";
}

export const hasUnsavedChanges = (state: PaneState): boolean => changesIn(state) === "unsaved";

/** What would be gone with the page: such changes, documents made and not saved, or documents being made. */
export function wouldBeLost(state: PaneState): boolean {
  const { made, work } = state;
  if (hasUnsavedChanges(state) || work.kind === "making") return true;
  return made !== null && ![made.zip, ...made.outgoing.map(({ zip }) => zip)].some((file) => isSaved(state, file));
}
