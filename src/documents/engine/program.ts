import type { Repairs } from "./repairs";

/** A tagged part as steps: text that is always the same, as bytes, and the places where values go. */
export type Step = Chunk | Slot | Loop;

export interface Chunk extends Piece {
  readonly kind: "chunk";
}

export interface Slot {
  readonly kind: "slot";
  readonly tag: string;
}

export interface Loop {
  readonly kind: "loop";
  readonly tag: string;
  /** `{^tag}`: shown when the value says no. */
  readonly inverted: boolean;
  readonly steps: readonly Step[];
}

/** Text that never changes, with all that must be known of it to write it behind, and before, what does change. */
export interface Piece {
  /** Without the `</w:t>` it begins with and the `<w:t xml:space="preserve">` it ends with: an empty text has neither. */
  readonly body: Uint8Array;
  /** Begins with `</w:t>`: closes the text that is open before it. */
  readonly closesText: boolean;
  /** Ends with `<w:t xml:space="preserve">`. */
  readonly opensText: boolean;
  /** Whether its last paragraph has a dotted tab stop: with and without one open before it. */
  readonly leader: { readonly after: boolean; readonly afterLeader: boolean };
  /** What a line break writes after this piece; null: what it wrote before. */
  readonly lineBreak: Piece | null;
  readonly repairs: Repairs;
}

export const OPEN_TEXT = '<w:t xml:space="preserve">';
export const CLOSE_TEXT = "</w:t>";
/** What docxtemplater makes of the two side by side. */
export const EMPTY_TEXT = "<w:t/>";
