import type { Columns } from "../review/place";
import type { Problem } from "../review/problem";
import type { Person, Place } from "../review/subject";
import type { Certainty } from "./headings";
import type { PersonField } from "./personColumns";
import type { Unread } from "./unread";

/** One list that was read, for the user to see what was understood. */
export interface ListSource {
  readonly sheet: string;
  /** As numbered on the sheet, 1 the first. */
  readonly headingRow: number;
  /** `sure`: how each heading was understood. */
  readonly columns: readonly { readonly heading: string; readonly field: string; readonly place: Place; readonly sure: Certainty }[];
  readonly people: number;
}

/** Where the roster came from: our own workbook, or one or more plain lists. */
export type Source = { readonly kind: "workbook" } | { readonly kind: "list"; readonly lists: readonly ListSource[] };

/** People read from wherever they stood. */
export interface FoundPeople {
  readonly people: readonly Person[];
  readonly origins: ReadonlyMap<string, Place>;
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly unread: Unread<PersonField>;
  readonly columns: Columns;
}
