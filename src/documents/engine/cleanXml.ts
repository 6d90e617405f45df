/** The attributes by which Word tells who typed what in which session; nobody sees them, and repeating a row would repeat them. */
const SESSION_MARK = / (?:w:rsid\w*|w14:(?:paraId|textId))="[^"]*"/g;
const START_TAG = /<[\w:]+(?: [\w:]+="[^"<]*")+ ?\/?>/g;
/** Where Word's spelling and grammar saw a fault, in the middle of a word or of a tag. */
const PROOFING_MARK = /<w:proofErr(?: [^<>]*)?\/>/g;

/** A run that is nothing but text: its look, whether its outer blanks count, and the text. No `rPr` holds another, as tracked changes do. */
const TEXT_RUN = /<w:r>(<w:rPr>(?:<(?!\/?w:rPr\b)[^<>]*>)*<\/w:rPr>)?<w:t( xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/g;
const TEXT_RUNS = new RegExp(`(?:${TEXT_RUN.source}){2,}`, "g");

/**
 * A part as Word saved it, without what nobody sees: marks of sessions and of proofing, and the borders between neighbouring runs
 * of equal look. Text and look stay.
 * `cleanXml('<w:r w:rsidR="1"><w:t>{Nă</w:t></w:r><w:r><w:t>m}</w:t></w:r>')` → `<w:r><w:t xml:space="preserve">{Năm}</w:t></w:r>`.
 */
export function cleanXml(xml: string): string {
  // Inside CDATA what looks like a mark is text.
  if (xml.includes("<![CDATA[")) return xml;
  const unmarked = xml.replace(START_TAG, (tag) => tag.replace(SESSION_MARK, "")).replace(PROOFING_MARK, "");
  return unmarked.replace(TEXT_RUNS, joinedRuns);
}

interface TextRun {
  readonly look: string;
  readonly text: string;
  /** As it stood, and as it stays where no neighbour is like it. */
  readonly xml: string;
}

function joinedRuns(runs: string): string {
  const joined: TextRun[] = [];
  for (const [xml, look = "", keepsBlanks, inner = ""] of runs.matchAll(TEXT_RUN)) {
    const run = { look, text: keepsBlanks === undefined ? inner.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : inner, xml };
    const last = joined.at(-1);
    if (last?.look === look) {
      const text = last.text + run.text;
      joined[joined.length - 1] = { look, text, xml: `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>` };
    } else joined.push(run);
  }
  return joined.map(({ xml }) => xml).join("");
}
