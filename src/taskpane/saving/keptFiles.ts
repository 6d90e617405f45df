import { useEffect, useState } from "react";
import { discard } from "../downloads";
import type { PaneState, SavedFile } from "../state";
import type { Store } from "../store";

/** Every file the pane offers to save. */
export const offeredFiles = ({ made, book, units, copies }: PaneState): readonly SavedFile[] =>
  [made?.zip, ...(made?.outgoing ?? []).map(({ zip }) => zip), book, units.zip, copies.frozen?.file, copies.log?.file].flatMap((file) => file ?? []);

/** Gives the memory of a file back once it is offered nowhere any more: another took its place, or another list was opened. */
export function discardOutdated({ state, subscribe }: Store): void {
  let before = offeredFiles(state());
  subscribe(() => {
    const now = offeredFiles(state());
    before.filter((file) => !now.includes(file)).forEach(discard);
    before = now;
  });
}

/** A file that only one view offers: its memory is given back when another takes its place, or the view closes. */
export function useOwnFile(): readonly [SavedFile | null, (file: SavedFile | null) => void] {
  const [file, setFile] = useState<SavedFile | null>(null);
  useEffect(() => () => discard(file), [file]);
  return [file, setFile];
}
