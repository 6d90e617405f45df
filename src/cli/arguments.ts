import { cli } from "../messages.vi/cli";
import { REGULATIONS } from "../review/regulations";

export interface Arguments {
  readonly roster: string;
  readonly out: string;
  readonly jsonOnly: boolean;
  /** A folder with templates of the office's own, or null. */
  readonly templates: string | null;
  /** A workbook of ours whose Cách đọc is used too, e.g. last year's, or null. */
  readonly recipe: string | null;
  /** Last year's workbook, to be set beside this year's, or null. */
  readonly lastYear: string | null;
  /** The year whose rules are to hold, in place of the one the roster names, or null. */
  readonly year: number | null;
  /** Results of another year that the roster holds may be turned into those of `year`. */
  readonly turnsResults: boolean;
}

/** Last year's workbook, from which this year's is made. */
export interface NewYearArguments {
  readonly book: string;
  readonly out: string;
  readonly year: number;
}

export type ParsedArguments =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "newYear"; readonly arguments: NewYearArguments }
  | { readonly kind: "help" }
  /** The list of tags, to be written to this file. */
  | { readonly kind: "tagList"; readonly file: string }
  | { readonly kind: "wrong"; readonly message: string };

/** Options with a value, after a space or a sign. */
const OPTION = /^(--out|--mau|--the|--nam-truoc|--cach-doc|--quy-tac|--mo-nam)(?:=(.*))?$/s;

const YEAR = /^20\d\d$/;
/** Before it there is no set of rules to go by. */
const FIRST_YEAR = REGULATIONS[0]?.ownYear ?? 0;

const wrong = (message: string): ParsedArguments => ({ kind: "wrong", message });

/**
 * What the command line asks for: `["ds.xlsx", "--out", "ho so"]` → run; `["--help"]` → help; `["ds.xlsx"]` → wrong, with
 * the sentence that says what is missing.
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  let roster: string | null = null;
  const values: Record<string, string | null> = { "--out": null, "--mau": null, "--the": null, "--nam-truoc": null, "--cach-doc": null, "--quy-tac": null, "--mo-nam": null };
  let jsonOnly = false;
  let turnsResults = false;
  let optionsEnded = false;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (optionsEnded || !word.startsWith("-") || word === "-") {
      if (roster !== null) return wrong(cli.oneRosterOnly(word));
      roster = word;
    } else if (word === "--") optionsEnded = true;
    else if (word === "--help" || word === "-h") return { kind: "help" };
    else if (word === "--json-only") jsonOnly = true;
    else if (word === "--doi-nam") turnsResults = true;
    else if (OPTION.test(word)) {
      const [, option = "", inside] = OPTION.exec(word) ?? [];
      const value = inside ?? argv[++index];
      if (value === undefined || value === "" || (inside === undefined && value.startsWith("--"))) return wrong(cli.valueMissing[option as keyof typeof cli.valueMissing]);
      values[option] = value;
    } else return wrong(cli.unknownOption(word));
  }
  const { "--out": out = null, "--mau": templates = null, "--the": tagList = null, "--nam-truoc": lastYear = null, "--cach-doc": recipe = null, "--quy-tac": rules = null, "--mo-nam": newYear = null } = values;
  if (tagList !== null) return { kind: "tagList", file: tagList };
  if (roster === null || roster === "") return wrong(cli.rosterMissing);
  if (out === null) return wrong(cli.outMissing);
  const [year, opened] = [yearIn(rules), yearIn(newYear)];
  if (year === "none") return wrong(cli.yearUnknown(rules ?? "", REGULATIONS));
  if (opened === "none") return wrong(cli.yearUnclear);
  if (opened !== null) return { kind: "newYear", arguments: { book: roster, out, year: opened } };
  return { kind: "run", arguments: { roster, out, jsonOnly, templates, lastYear, recipe, year, turnsResults } };
}

/** `yearIn("2025")` → 2025; "none" for what is no year there are rules for. */
const yearIn = (text: string | null): number | "none" | null => (text === null ? null : YEAR.test(text) && Number(text) >= FIRST_YEAR ? Number(text) : "none");
