/** Stands where a value is unknown until the paragraph around it is known; no cleaned value can contain it. */
export const UNKNOWN = "\uE000";

/** A short row of dots, where no tab stop leads to the margin: in a centred heading, or in a template of the office. */
const DOTS = "……………";
/** A tab to the stop that draws the dots. */
const LEADER_TAB = '</w:t><w:tab/><w:t xml:space="preserve">';

/** What is printed where nobody knows the value: `dots(true)` in a paragraph with a dotted tab stop. */
export const dots = (hasLeader: boolean): string => (hasLeader ? LEADER_TAB : DOTS);

/**
 * Whether the paragraph that is open after `xml` has a dotted tab stop; `before` says it of the text before.
 * `leaderAfter('<w:p><w:tab w:leader="dot"/>', false)` → true; `leaderAfter("</w:p><w:p>", true)` → false.
 */
export function leaderAfter(xml: string, before: boolean): boolean {
  const paragraph = Math.max(xml.lastIndexOf("<w:p>"), xml.lastIndexOf("<w:p "));
  const own = xml.indexOf('w:leader="dot"', Math.max(paragraph, 0)) !== -1;
  return own || (paragraph === -1 && before);
}

/** Puts the dots into a rendered part, piece by piece: what docxtemplater does to the pieces afterwards still finds them. */
export function drawDottedLines(pieces: readonly string[]): string[] {
  let leader = false;
  return pieces.map((piece) => {
    leader = leaderAfter(piece, leader);
    return piece.includes(UNKNOWN) ? piece.replaceAll(UNKNOWN, dots(leader)) : piece;
  });
}
