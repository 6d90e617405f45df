import type { Host } from "../wire/host";
import type { Sheet } from "../model/book";
import type { Box } from "../model/box";
import type { Cursor } from "./moves";

/** What the parts of the page share: the Excel that is open now, and where its user stands. */
export interface Desk {
  readonly host: () => Host;
  /** Says a sentence in the line at the foot, to a screen reader too. */
  readonly say: (text: string) => void;
}

/** Where the user stands: the cell that takes what is typed, and all that is selected. */
export interface Standing {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly box: Box;
}

/** `element("div", { className: "row" }, child)` */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The part of the page with an id that its HTML surely has. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}
