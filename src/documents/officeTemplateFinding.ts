/** Where in a Word file something stands, as its writer can find it again. */
export interface TagPlace {
  readonly part: "body" | "header" | "footer" | "notes";
  /** The innermost table around it, counted from 1 through the part, with row and cell counted from 1; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly cell: number } | null;
  /** Counted from 1, inside the cell or else in the part outside tables. */
  readonly paragraph: number;
  /** The paragraph's text. */
  readonly words: string;
}

/** What the file as a whole may not be or hold. */
export type PackageFinding =
  | { readonly kind: "emptyFile" }
  | { readonly kind: "notWord"; readonly is: "doc" | "pdf" | "rtf" | "odt" | "workbook" | "other" }
  | { readonly kind: "passwordProtected" }
  | { readonly kind: "corrupted" }
  | { readonly kind: "tooLarge"; readonly megabytes: number; readonly limit: number; readonly unpacked: boolean }
  | { readonly kind: "macros" }
  | { readonly kind: "wordTemplate" }
  | { readonly kind: "attachedTemplate"; readonly target: string }
  | { readonly kind: "outsideImage"; readonly target: string }
  | { readonly kind: "outsideLink"; readonly target: string }
  | { readonly kind: "outsideField"; readonly field: string }
  | { readonly kind: "embeddedObject" }
  | { readonly kind: "embeddedFile" };

/** What a tag may be wrong about. */
export type TagFinding =
  | { readonly kind: "unclosedTag"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "unopenedTag"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "doubledBrace"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "emptyTag"; readonly place: TagPlace }
  | { readonly kind: "rawXml"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "unclosedLoop"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "unopenedLoop"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "crossedLoops"; readonly tag: string; readonly other: string; readonly place: TagPlace }
  | { readonly kind: "loopPlace"; readonly tag: string; readonly place: TagPlace; readonly closedAt: TagPlace }
  | { readonly kind: "listAsText"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "breaksWhenFilled"; readonly detail: string }
  | { readonly kind: "unknownTag"; readonly tag: string; readonly place: TagPlace }
  /** Known tags spelt nearly like it, the nearest first. */
  | { readonly kind: "misspeltTag"; readonly tag: string; readonly nearest: readonly string[]; readonly place: TagPlace }
  /** A tag of the rows of these lists, used outside of them. */
  | { readonly kind: "outsideList"; readonly tag: string; readonly lists: readonly string[]; readonly place: TagPlace }
  | { readonly kind: "splitTag"; readonly tag: string; readonly place: TagPlace }
  | { readonly kind: "trackedChanges" }
  | { readonly kind: "comments" }
  /** None of the tags of the shipped template: every print is the same. */
  | { readonly kind: "noTags" }
  /** The shipped template prints whom it is about with this tag, this one does not. */
  | { readonly kind: "nameless"; readonly tag: string }
  /** Tags of the shipped template that this one does not use. */
  | { readonly kind: "missingTags"; readonly tags: readonly string[] };

/** Something to be said of a template an office wants to use; `findingText` in `messages.vi/officeTemplate.ts` says it. */
export type TemplateFinding = PackageFinding | TagFinding;

/** "error": the template is refused. "warning": it can be used, something will not print as meant. "info": only good to know. */
export function weightOf({ kind }: TemplateFinding): "error" | "warning" | "info" {
  switch (kind) {
    case "unknownTag":
    case "misspeltTag":
    case "outsideList":
    case "splitTag":
    case "trackedChanges":
    case "comments":
    case "noTags":
    case "nameless":
      return "warning";
    case "missingTags":
      return "info";
    default:
      return "error";
  }
}

/** A template that is refused. */
export const isRefused = (findings: readonly TemplateFinding[]): boolean => findings.some((finding) => weightOf(finding) === "error");
