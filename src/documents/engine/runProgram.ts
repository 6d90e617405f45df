import { utf8 } from "./byteWriter";
import { dots } from "./dottedLines";
import { lookUp } from "./lookUp";
import { pieceOf } from "./compileProgram";
import { CLOSE_TEXT, EMPTY_TEXT, OPEN_TEXT, type Loop, type Piece, type Step } from "./program";
import { NEEDS_REPAIR, NOTHING_OPEN } from "./repairs";

/** Where steps write a part: pieces that are always the same, by themselves, and values, as XML wants them. */
export interface PartWriter {
  readonly bytes: (piece: Uint8Array) => void;
  readonly text: (text: string) => void;
}

/** Runs a part's steps over a record; false where docxtemplater has to render this record itself: then what was written is none. */
export type RunProgram = (steps: readonly Step[], record: unknown, onMissed: (tag: string) => void) => boolean;

/** A record that holds what the steps cannot print as docxtemplater would. */
const leftToDocxtemplater = Symbol("left to docxtemplater");

/** The tab is drawn after docxtemplater has closed its empty texts: those on both sides of it stay open. */
const LEADER: Piece = { ...pieceOf([dots(true)], null), body: utf8(dots(true)), closesText: false, opensText: false };
const SHORT_DOTS = dots(false);
const OPEN = utf8(OPEN_TEXT);
const CLOSE = utf8(CLOSE_TEXT);
const EMPTY = utf8(EMPTY_TEXT);

/** What is written between the pieces of any part. */
export const BETWEEN_PIECES: readonly Uint8Array[] = [OPEN, CLOSE, EMPTY, LEADER.body];

/** Runs parts, one after the other, into a writer. */
export function programRunner(out: PartWriter): RunProgram {
  let onMissed: (tag: string) => void = () => undefined;
  /** A text has begun and nothing is in it yet: it is written with what comes. */
  let textIsOpen = false;
  let leader = false;
  let lineBreak: Piece | null = null;
  /** The values' homes from the whole record to the innermost row. */
  let scopes: unknown[] = [];
  /** One state of the part and one of each loop that is open: docxtemplater mends both. */
  let repairs: number[] = [];

  function write(piece: Piece): void {
    if (textIsOpen) out.bytes(piece.closesText ? EMPTY : OPEN);
    else if (piece.closesText) out.bytes(CLOSE);
    out.bytes(piece.body);
    textIsOpen = piece.opensText;
    leader = leader ? piece.leader.afterLeader : piece.leader.after;
    lineBreak = piece.lineBreak ?? lineBreak;
    for (let depth = 0; depth < repairs.length; depth++) {
      const state = piece.repairs[repairs[depth] ?? 0] ?? NEEDS_REPAIR;
      if (state === NEEDS_REPAIR) throw leftToDocxtemplater;
      repairs[depth] = state;
    }
  }

  function writeText(text: string): void {
    if (text === "") return;
    if (textIsOpen) out.bytes(OPEN);
    textIsOpen = false;
    out.text(escaped(text));
  }

  /** The innermost scope that knows the tag answers. */
  function valueOf(tag: string): unknown {
    for (let depth = scopes.length - 1; depth >= 0; depth--) {
      const value = lookUp(scopes[depth], tag) ?? null;
      if (typeof value === "function") throw leftToDocxtemplater;
      if (value !== null) return value;
    }
    onMissed(tag);
    return null;
  }

  function writeValue(value: unknown): void {
    if (value === null) {
      if (leader) write(LEADER);
      else writeText(SHORT_DOTS);
    } else if (typeof value === "string") {
      const lines = value.split("\n");
      lines.forEach((line, index) => {
        if (index > 0) breakLine();
        writeText(line);
      });
    } else if (typeof value === "boolean") writeText(String(value));
    else throw leftToDocxtemplater;
  }

  function breakLine(): void {
    if (lineBreak === null) throw leftToDocxtemplater;
    write(lineBreak);
  }

  /** The scopes a loop goes through: rows of a list, or the scope it stands in where the value only says yes. */
  function roundsOf({ inverted }: Loop, value: unknown): readonly unknown[] {
    const here = scopes[scopes.length - 1];
    if (!value || (Array.isArray(value) && value.length === 0)) return inverted ? [here] : [];
    if (inverted) return [];
    if (Array.isArray(value)) return value;
    if (typeof value === "object") throw leftToDocxtemplater;
    return [here];
  }

  function runLoop(loop: Loop): void {
    const rounds = roundsOf(loop, valueOf(loop.tag));
    repairs.push(NOTHING_OPEN);
    for (const scope of rounds) {
      scopes.push(scope);
      run(loop.steps);
      scopes.pop();
    }
    repairs.pop();
  }

  function run(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.kind === "chunk") write(step);
      else if (step.kind === "slot") writeValue(valueOf(step.tag));
      else runLoop(step);
    }
  }

  return (steps, record, tellMissed) => {
    onMissed = tellMissed;
    textIsOpen = false;
    leader = false;
    lineBreak = null;
    scopes = [record];
    repairs = [NOTHING_OPEN];
    try {
      run(steps);
      if (textIsOpen) out.bytes(OPEN);
      return true;
    } catch (error) {
      if (error === leftToDocxtemplater) return false;
      throw error;
    }
  };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

const escaped = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text);
