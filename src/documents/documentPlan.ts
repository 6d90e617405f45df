import type { CollectiveForm, PersonForm } from "../review/subject";

/** What a document is: a form of the regulation, or the report to UBND tỉnh. */
export type DocumentForm = PersonForm | CollectiveForm | "baoCaoUBND";

/** A template's name; its file is `<name>.docx`. */
export type TemplateName = "mau-01" | "mau-02a" | "mau-02b" | "mau-1269" | "tu-danh-gia" | "bao-cao-ubnd";

/** What is put in the place of a tag; `null`: nobody knows it, a dotted line is printed. */
export type TagValue = string | boolean | null | readonly Tags[];
export interface Tags {
  readonly [tag: string]: TagValue;
}

/** One document to make. */
export interface DocumentPlan {
  /** Folder and file name inside the dossier, with "/" between: legal on Windows, at most 120 characters, unique. */
  readonly path: string;
  readonly form: DocumentForm;
  /** Id of the person or collective; `null` for a document of the whole agency. */
  readonly subject: string | null;
  readonly template: TemplateName;
  readonly tags: Tags;
  /** Names of what the roster does not know and the form asks for. */
  readonly blanks: readonly string[];
}

/** A document made. */
export interface DocumentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly form: DocumentForm;
  readonly subject: string | null;
}
