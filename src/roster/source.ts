import type { Columns } from "../review/place";
import type { Problem } from "../review/problem";
import type { Person, Place } from "../review/subject";
import type { Certainty } from "./headings";
import type { ListField, PersonField } from "./personColumns";
import type { Unread } from "./unread";

/** A column under a heading; `field` null: it is not used. */
export interface ColumnRead {
  readonly heading: string;
  readonly field: ListField | null;
  /** How the heading was understood. */
  readonly sure: Certainty | null;
  readonly place: Place;
  /** What the first people have there. */
  readonly samples: readonly string[];
}

/** One list that was read, for the user to see what was understood. */
export interface ListSource {
  readonly sheet: string;
  /** First and last row of the heading as numbered on the sheet, 1 the first. */
  readonly headingTop: number;
  readonly headingRow: number;
  /** The texts of the heading, by which it is found again. */
  readonly heading: string;
  readonly columns: readonly ColumnRead[];
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
  /** Those whose Mã was given here: none stands in their cell, or one that another row has. */
  readonly numbered: ReadonlySet<string>;
}
