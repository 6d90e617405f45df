/** So many answers are kept; a list of thousands has fewer headings, titles and ratings than that. */
const MOST = 5000;

/**
 * The same function, quick where the same text comes again: the words of headings, positions and ratings stand in every row of a list,
 * and a heading is tried in many windows. Only for functions whose answer depends on the text alone.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
