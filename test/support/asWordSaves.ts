/**
 * A part as Word saves it after an office has typed in it: marks of sessions on paragraphs, rows and runs, marks of proofing, and
 * runs cut anywhere, in the middle of a tag too. The same seed gives the same part.
 */
export function asWordSaves(xml: string, seed: number): string {
  let state = seed >>> 0;
  const dice = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
  const mark = (length: number): string => Array.from({ length }, () => "0123456789ABCDEF"[dice(16)]).join("");
  const session = (): string => `00${mark(6)}`;
  const proofing = (): string => (dice(3) === 0 ? `<w:proofErr w:type="${["spellStart", "spellEnd", "gramStart", "gramEnd"][dice(4)]}"/>` : "");
  const run = (look: string, text: string): string =>
    `<w:r${dice(2) ? ` w:rsidRPr="${session()}"` : ""}${dice(4) ? "" : ` w:rsidR="${session()}"`}>${look}<w:t xml:space="preserve">${text}</w:t></w:r>${proofing()}`;
  // An entity is one letter: Word never cuts it.
  const cut = (text: string): string[] => {
    const letters = text.match(/&\w+;|[\ud800-\udbff][\udc00-\udfff]|[^]/g) ?? [""];
    const pieces: string[] = [];
    for (let at = 0; at < letters.length; ) {
      const end = at + 1 + dice(12);
      pieces.push(letters.slice(at, end).join(""));
      at = end;
    }
    return pieces;
  };
  return xml
    .replace(/<w:r>(<w:rPr>(?:<(?!\/?w:rPr\b)[^<>]*>)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g, (_, look = "", text = "") =>
      cut(text).map((piece) => run(look, piece)).join(""),
    )
    .replace(/<w:p(?=[ >])/g, () => `<w:p w14:paraId="${mark(8)}" w14:textId="77777777" w:rsidR="${session()}" w:rsidRDefault="${session()}" w:rsidP="${session()}"`)
    .replace(/<w:tr(?=[ >])/g, () => `<w:tr w:rsidR="${session()}" w:rsidTr="${session()}" w14:paraId="${mark(8)}" w14:textId="${mark(8)}"`)
    .replace(/<w:sectPr(?=[ >])/g, () => `<w:sectPr w:rsidR="${session()}" w:rsidSect="${session()}"`)
    .replace(/<w:document /, '<w:document xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ');
}
