/**
 * docxtemplater mends a rendered part where a loop left nothing: it drops a row without cells or a table without rows, gives
 * a cell its paragraph, and puts one between a table and what may not follow it. We do not mend; we notice that it would,
 * and such a record goes through docxtemplater itself. To notice costs one look-up per piece of text: a piece turns one
 * state into another, and both are known when the template is compiled.
 */

/** Elements that may not stand empty, and what each must hold before it ends. */
const HOLDERS = [
  { tag: "w:sdtContent", needs: ["w:p", "w:r", "w:commentRangeStart", "w:sdt"] },
  { tag: "w:tc", needs: ["w:p"] },
  { tag: "w:tr", needs: ["w:tc"] },
  { tag: "w:tbl", needs: ["w:tr"] },
] as const;

/** Bit n of a state: an element HOLDERS[n] is open and holds nothing yet. The last bit: a table has just ended. */
const AFTER_TABLE = 1 << HOLDERS.length;
const STATES = AFTER_TABLE << 1;

/** The state at the beginning of a part, and of the rows of a loop. */
export const NOTHING_OPEN = 0;
export const NEEDS_REPAIR = 0xff;

/** The state after a piece of text, for each state before it: `after[state]`; `NEEDS_REPAIR` where docxtemplater would mend. */
export type Repairs = Uint8Array;

const begins = (node: string, tag: string): boolean => node.startsWith(`<${tag}`) && /[ />]/.test(node.charAt(tag.length + 1));

/** `repairsOf(["<w:tc>", "<w:p>"])[NOTHING_OPEN]` → 0; `repairsOf(["<w:tc>", "</w:tc>"])[NOTHING_OPEN]` → NEEDS_REPAIR. */
export function repairsOf(nodes: readonly string[]): Repairs {
  const all = nodes.map(repairsOfNode);
  return Uint8Array.from({ length: STATES }, (_, state) => all.reduce((before, after) => after[before] ?? NEEDS_REPAIR, state));
}

/** A template says the same few nodes again and again. */
const known = new Map<string, Repairs>();

function repairsOfNode(node: string): Repairs {
  const repairs = known.get(node) ?? Uint8Array.from({ length: STATES }, (_, state) => stateAfter(state, node));
  known.set(node, repairs);
  return repairs;
}

function stateAfter(before: number, node: string): number {
  const afterTable = tableState(before, node);
  if (afterTable === NEEDS_REPAIR) return NEEDS_REPAIR;
  let state = afterTable;
  for (const [index, { tag, needs }] of HOLDERS.entries()) {
    const bit = 1 << index;
    if ((before & bit) !== 0) {
      if (node === `</${tag}>`) return NEEDS_REPAIR;
      if (needs.some((need) => begins(node, need))) state &= ~bit;
    }
    if ((state & bit) === 0 && begins(node, tag) && !node.includes("<", 1)) {
      if (node.endsWith("/>")) return NEEDS_REPAIR;
      state |= bit;
    }
  }
  return state;
}

/** A table may be followed by a paragraph, a table, a section or the end of a header; white space and bookmarks do not count. */
function tableState(before: number, node: string): number {
  if (/^[ \n\r\t]+$/.test(node) || node.startsWith("<w:bookmarkEnd")) return before;
  if ((before & AFTER_TABLE) !== 0 && !/^(<w:p|<w:tbl|<w:sectPr|<\/w:ftr>|<\/w:hdr>)/.test(node)) return NEEDS_REPAIR;
  return node.endsWith("</w:tbl>") ? before | AFTER_TABLE : before & ~AFTER_TABLE;
}
