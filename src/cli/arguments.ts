import { cli } from "../messages.vi/cli";

export interface Arguments {
  readonly roster: string;
  readonly out: string;
  readonly jsonOnly: boolean;
}

export type ParsedArguments =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

const wrong = (message: string): ParsedArguments => ({ kind: "wrong", message });

/**
 * What the command line asks for: `["ds.xlsx", "--out", "ho so"]` → run; `["--help"]` → help; `["ds.xlsx"]` → wrong, with
 * the sentence that says what is missing.
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  let roster: string | null = null;
  let out: string | null = null;
  let jsonOnly = false;
  let optionsEnded = false;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (optionsEnded || !word.startsWith("-") || word === "-") {
      if (roster !== null) return wrong(cli.oneRosterOnly(word));
      roster = word;
    } else if (word === "--") optionsEnded = true;
    else if (word === "--help" || word === "-h") return { kind: "help" };
    else if (word === "--json-only") jsonOnly = true;
    else if (word.startsWith("--out=")) out = word.slice("--out=".length);
    else if (word === "--out") {
      const value = argv[++index];
      if (value === undefined || value.startsWith("--")) return wrong(cli.outValueMissing);
      out = value;
    } else return wrong(cli.unknownOption(word));
  }
  if (roster === null || roster === "") return wrong(cli.rosterMissing);
  if (out === null) return wrong(cli.outMissing);
  if (out === "") return wrong(cli.outValueMissing);
  return { kind: "run", arguments: { roster, out, jsonOnly } };
}
