import type { DXT } from "docxtemplater";
import { utf8 } from "./byteWriter";
import { leaderAfter } from "./dottedLines";
import { tagName } from "./lookUp";
import { CLOSE_TEXT, EMPTY_TEXT, OPEN_TEXT, type Loop, type Piece, type Step } from "./program";
import { repairsOf } from "./repairs";

/** What docxtemplater notes on a loop that moves page or section breaks: its types do not say so. */
interface BreakingLoop {
  readonly hasPageBreak?: boolean;
  readonly hasPageBreakBeginning?: boolean;
  readonly sectPrCount?: number;
  readonly addContinuousType?: boolean;
  readonly addNextPage?: unknown;
  readonly lastParagrapSectPr?: string;
}

/** Steps from a part's parsed tree; null where the tree holds something we leave to docxtemplater. */
export function compileProgram(nodes: readonly DXT.Part[]): readonly Step[] | null {
  const runs = runRecorder();
  const compile = (level: readonly DXT.Part[]): readonly Step[] | null => {
    const steps: Step[] = [];
    let still: DXT.Part[] = [];
    const endChunk = (): void => {
      if (still.length > 0) steps.push({ kind: "chunk", ...pieceOf(still.map(({ value }) => value), runs.after(still)) });
      still = [];
    };
    for (const node of level) {
      if (node.type !== "placeholder") {
        if (node.value !== "") still.push(node);
        continue;
      }
      endChunk();
      const step = node.module === "loop" ? loopOf(node, compile) : slotOf(node, runs.known());
      if (step === null) return null;
      steps.push(step);
    }
    endChunk();
    return steps;
  };
  return compile(nodes);
}

/** A tag that stands in no run (a property of the file) breaks no lines; a tag "." prints what only docxtemplater knows how. */
const slotOf = ({ module, value }: DXT.Part, inRun: boolean): Step | null =>
  module || !inRun || tagName(value) === "." ? null : { kind: "slot", tag: tagName(value) };

function loopOf(node: DXT.Part & BreakingLoop, compile: (level: readonly DXT.Part[]) => readonly Step[] | null): Loop | null {
  const { hasPageBreak, hasPageBreakBeginning, sectPrCount, addContinuousType, addNextPage, lastParagrapSectPr } = node;
  if (hasPageBreak || hasPageBreakBeginning || sectPrCount || addContinuousType || addNextPage || lastParagrapSectPr) return null;
  const steps = compile(node.subparsed ?? []);
  const tag = tagName(node.value);
  return steps === null || tag === "." ? null : { kind: "loop", tag, inverted: node.inverted === true, steps };
}

/**
 * The properties of the run that is open, as docxtemplater notes them while it passes the nodes: a line break inside a value
 * ends the run and begins one of the same look.
 */
function runRecorder(): { readonly after: (nodes: readonly DXT.Part[]) => string | null; readonly known: () => boolean } {
  let run: string | null = null;
  let recording = false;
  const pass = ({ tag, position, value }: DXT.Part): boolean => {
    if (tag === "w:r") run = "";
    else if (tag === "w:rPr") {
      run = (run ?? "") + value;
      recording = position === "start";
    } else if (recording) run = (run ?? "") + value;
    else return false;
    return true;
  };
  return {
    /** The run that is open after these nodes; null where they changed nothing. */
    after: (nodes) => (nodes.map(pass).includes(true) ? run : null),
    known: () => run !== null,
  };
}

/** One piece of text that never changes. `run`: the look of the run a line break continues, where this piece changes it. */
export function pieceOf(nodes: readonly string[], run: string | null): Piece {
  const xml = nodes.join("");
  const closesText = xml.startsWith(CLOSE_TEXT);
  const opensText = xml.endsWith(OPEN_TEXT);
  const body = xml.slice(closesText ? CLOSE_TEXT.length : 0, opensText ? -OPEN_TEXT.length : undefined);
  return {
    body: utf8(body.replaceAll(OPEN_TEXT + CLOSE_TEXT, EMPTY_TEXT)),
    closesText,
    opensText,
    leader: { after: leaderAfter(xml, false), afterLeader: leaderAfter(xml, true) },
    lineBreak: run === null ? null : pieceOf([`${CLOSE_TEXT}</w:r><w:r><w:br/></w:r><w:r>${run}${OPEN_TEXT}`], null),
    repairs: repairsOf(nodes),
  };
}
