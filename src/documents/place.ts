import { BLANKS } from "../messages.vi/document";
import { partName } from "../messages.vi/part";
import type { DocumentPlan } from "./documentPlan";
import { folderName, pathMaker } from "./documentPath";
import type { Draft, Source } from "./documentSet";
import { blanksOf, known } from "./printed";

/** Gives each document its folder and its file name: folder by folder as the parts come, what lies beside them last. */
export function place(drafts: readonly Draft[], { parts, agency }: Source): readonly DocumentPlan[] {
  const pathOf = pathMaker();
  const placeAsked = known(agency.place) === null ? [BLANKS.place] : [];
  const plan = ({ part, name, label, blanks = [], ...document }: Draft, folder: string | null): DocumentPlan => ({
    path: pathOf(folder, part === null || typeof part === "string" || document.subject === name ? null : document.subject, name, label),
    ...document,
    blanks: blanksOf(document.tags, [...placeAsked, ...blanks]),
  });
  const ownFolders = [...new Set(drafts.map(({ part }) => part).filter((part) => typeof part === "string"))];
  return [...parts, ...ownFolders, null].flatMap((part, index) => {
    const folder = part === null || typeof part === "string" ? part : folderName(index + 1, parts.length, partName(part));
    return drafts.filter((draft) => draft.part === part).map((draft) => plan(draft, folder));
  });
}
