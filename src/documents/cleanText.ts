/** What Word refuses to open, and the private sign the filling itself uses for a dotted line. */
const NOT_FOR_WORD = /[\u0000-\u0008\u000E-\u001F\uE000\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Latin letters in one piece, and the marks around them: most values hold nothing else, and are as Word wants them. */
const PLAIN = /^[\n\x20-\x7e\xa0-\u02ff\u1e00-\u1eff\u2010-\u2027\u2600-\u26ff]*$/;

/**
 * A value as Word can hold it: composed letters, one kind of line break, no tabs, no control characters, no halves of a
 * character. `cleanText("A\r\nB\tC\u0007")` → "A\nB C".
 */
export const cleanText = (value: string): string =>
  PLAIN.test(value)
    ? value
    : value
        .normalize("NFC")
        .replace(/\r\n?|\u000B|\u000C|\u0085|\u2028|\u2029/g, "\n")
        .replace(/\t/g, " ")
        .replace(NOT_FOR_WORD, "");
