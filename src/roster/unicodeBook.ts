import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import { type Book, type Cell, columnName, type Grid, placeOf } from "./grid";
import { type FontSays, fontSays, inUnicode, type OldEncoding } from "./oldEncoding";
import { type Encoding, type Evidence, evidenceOf } from "./typedIn";

/** What somebody said of the column under a heading: "cột Họ và tên là TCVN3"; "unicode" leaves it as it is. */
export interface EncodingAnswer {
  readonly heading: string;
  readonly encoding: Encoding;
}

/** A cell that may be in an old encoding, and what speaks for it. */
interface Suspect {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly font: FontSays | null;
  /** Several fonts in one cell, or a program that does not tell. */
  readonly fontUnknown: boolean;
  readonly evidence: Evidence;
}

interface Decision {
  readonly encoding: Encoding;
  readonly sure: boolean;
}

const AS_TYPED: Decision = { encoding: "unicode", sure: true };

const EXAMPLES = 3;
/** A heading stands in these rows at the latest. */
const HEADING_ROWS = 30;
/** So many words that are none in Unicode are no slip of the keyboard. */
const ENOUGH_WORDS = 2;

/**
 * A workbook whose texts are all Unicode: what was typed for fonts of TCVN3 or VNI is read as those fonts draw it, and told
 * by column. The font decides first; where it says nothing, or the text contradicts it, the words do, and in doubt the rest
 * of the column. What stays in doubt is left as typed and asked, unless an answer for its column is given.
 */
export function unicodeBook(book: Book, answers: readonly EncodingAnswer[] = []): { readonly book: Book; readonly problems: readonly Problem[] } {
  const read = book.sheets.map((grid) => unicodeSheet(grid, answers));
  return { book: { ...book, sheets: read.map(({ grid }) => grid) }, problems: read.flatMap(({ problems }) => problems) };
}

function unicodeSheet(grid: Grid, answers: readonly EncodingAnswer[]): { readonly grid: Grid; readonly problems: readonly Problem[] } {
  const suspects = suspectsIn(grid);
  if (answers.length === 0 && suspects.every(({ font, evidence }) => font === null && (evidence.has("unicode") || evidence.size === 0))) return { grid, problems: [] };
  const votes = countVotes(suspects);
  const answered = answeredColumns(grid, answers);
  const changes: Change[] = [];
  for (const suspect of suspects) {
    const answer = answered.get(suspect.column);
    const { encoding, sure } = answer ? decideByAnswer(suspect, answer, answers) : decide(suspect, votes);
    if (encoding === "unicode") continue;
    const after = drawn(suspect, encoding);
    if (after !== null && after !== suspect.text) changes.push({ ...suspect, encoding, sure, after });
  }
  return { grid: changed(grid, changes), problems: problemsOf(grid, changes) };
}

/** The columns an answer speaks of: its heading stands over them, in Unicode or typed for the old font itself. */
function answeredColumns({ cells }: Grid, answers: readonly EncodingAnswer[]): ReadonlyMap<number, Encoding> {
  const columns = new Map<number, Encoding>();
  const keys = answers.map(({ heading, encoding }) => ({ key: matchKey(heading), encoding }));
  if (keys.length === 0) return columns;
  for (const row of cells.slice(0, HEADING_ROWS))
    row.forEach((text, column) => {
      if (typeof text !== "string" || columns.has(column)) return;
      const spellings = [text, inUnicode(text, "tcvn3"), inUnicode(text, "vni")].map((spelling) => matchKey(spelling ?? text));
      const answer = keys.find(({ key }) => spellings.includes(key));
      if (answer) columns.set(column, answer.encoding);
    });
  return columns;
}

/** Among the cells of such a column those that can be Unicode only stay, and the heading where it says in Unicode what the answer named. */
const decideByAnswer = ({ text, evidence }: Suspect, encoding: Encoding, answers: readonly EncodingAnswer[]): Decision =>
  (evidence.size === 1 && evidence.has("unicode")) || answers.some(({ heading }) => matchKey(heading) === matchKey(text)) ? AS_TYPED : { encoding, sure: true };

interface Change extends Suspect {
  readonly encoding: OldEncoding;
  readonly sure: boolean;
  readonly after: string;
}

/** Texts with other than the plain letters of English, and whatever a font of capitals draws. */
function suspectsIn(grid: Grid): Suspect[] {
  return grid.cells.flatMap((cells, row) =>
    cells.flatMap((text, column): Suspect[] => {
      if (typeof text !== "string") return [];
      const name = grid.fontAt(row, column);
      const font = name === null ? null : fontSays(name);
      const evidence = evidenceOf(text) ?? (font?.capitals === true && /[a-z]/.test(text) ? new Map([[font.encoding, 0]]) : null);
      return evidence === null ? [] : [{ row, column, text, font, fontUnknown: name === null, evidence }];
    }),
  );
}

function drawn({ text, font }: Suspect, encoding: OldEncoding): string | null {
  const written = inUnicode(text, encoding);
  return written !== null && font?.encoding === encoding && font.capitals ? written.toUpperCase() : written;
}

type Count = Readonly<Record<Encoding, number>>;
type Votes = ReadonlyMap<string, Count>;

const NO_VOTES: Count = { unicode: 0, tcvn3: 0, vni: 0 };
/** Cells of one column vote together when their fonts say the same; for a font nobody knows the whole column votes. */
const alike = ({ column, font }: Suspect): string => `${column} ${font?.encoding ?? "other"}`;
const wholeColumn = ({ column }: Suspect): string => `${column}`;
const wholeSheet = ({ font }: Suspect): string => `sheet ${font?.encoding ?? "other"}`;

/** The words of the texts that fit one encoding only, by column and by sheet. */
function countVotes(suspects: readonly Suspect[]): Votes {
  const votes = new Map<string, Record<Encoding, number>>();
  for (const suspect of suspects) {
    const [only, ...more] = suspect.evidence;
    if (only === undefined || more.length > 0) continue;
    const [encoding, words] = only;
    for (const key of [alike(suspect), wholeColumn(suspect), wholeSheet(suspect)]) {
      const counted = votes.get(key) ?? { ...NO_VOTES };
      counted[encoding] += words;
      votes.set(key, counted);
    }
  }
  return votes;
}

function decide(suspect: Suspect, votes: Votes): Decision {
  const { font, fontUnknown, evidence } = suspect;
  const count = (key: string): Count => votes.get(key) ?? NO_VOTES;
  const column = count(fontUnknown ? wholeColumn(suspect) : alike(suspect));
  return font === null ? decideByText(evidence, column) : decideByFont(font.encoding, evidence, column, count(wholeSheet(suspect)));
}

/** The font names an old encoding: what it draws is what the office sees, unless the text is Unicode or of another encoding. */
function decideByFont(named: OldEncoding, evidence: Evidence, column: Count, sheet: Count): Decision {
  if (evidence.has(named)) {
    if (evidence.size === 1 || column.unicode === 0) return { encoding: named, sure: true };
    return column[named] === 0 ? AS_TYPED : { encoding: named, sure: false };
  }
  // Unicode stands first, and stays as typed.
  const [another] = evidence.keys();
  if (another !== undefined) return { encoding: another, sure: false };
  // Names of no Vietnamese word, "K'Br«i": typed like the rest of the sheet.
  return { encoding: named, sure: column.unicode === 0 && sheet.unicode === 0 };
}

/** The font says nothing of an old encoding: only words that are none in Unicode speak against it. */
function decideByText(evidence: Evidence, column: Count): Decision {
  const old = [...evidence.keys()].filter((encoding) => encoding !== "unicode").sort((a, b) => column[b] - column[a]);
  const [likeliest, second] = old;
  if (likeliest === undefined) return AS_TYPED;
  if (evidence.has("unicode")) return column[likeliest] === 0 ? AS_TYPED : { encoding: likeliest, sure: column.unicode === 0 && column[likeliest] >= ENOUGH_WORDS };
  const isOnlyOne = second === undefined || (column[likeliest] > 0 && column[second] === 0);
  const words = column.unicode === 0 ? column[likeliest] : (evidence.get(likeliest) ?? 0);
  return { encoding: likeliest, sure: isOnlyOne && words >= ENOUGH_WORDS };
}

function changed(grid: Grid, changes: readonly Change[]): Grid {
  const rows = new Map<number, Cell[]>();
  for (const { row, column, after, sure } of changes) {
    if (!sure) continue;
    const cells = rows.get(row) ?? [...(grid.cells[row] ?? [])];
    cells[column] = after;
    rows.set(row, cells);
  }
  return rows.size === 0 ? grid : { ...grid, cells: grid.cells.map((cells, row) => rows.get(row) ?? cells) };
}

/** One problem for all cells of a column that were read alike, or are asked about alike. */
function problemsOf({ name }: Grid, changes: readonly Change[]): Problem[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.column} ${change.encoding} ${change.sure}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group): Problem[] => {
    const [first] = group;
    if (first === undefined) return [];
    const examples = group.slice(0, EXAMPLES).map(({ row, column, text, after }) => ({ place: placeOf(name, row, column), before: text, after }));
    return [{
      kind: first.sure ? "fontConverted" : "fontDoubtful",
      place: placeOf(name, first.row, first.column), column: columnName(first.column), encoding: first.encoding, count: group.length, examples,
    }];
  });
}
