import fc from "fast-check";

/** One way an office may have laid out its list; each field is a pattern, its first value the clean one. */
export interface Mess {
  readonly titles: number;
  readonly headCaps: boolean;
  /** How a heading of one row stands beside one of two. */
  readonly headTall: "mergedDown" | "top" | "bottom";
  readonly headsMerged: boolean;
  readonly headChoice: number;
  readonly numberRow: "none" | "plain" | "brackets" | "formulas";
  readonly units: "column" | "rows" | "merged" | "sheets";
  readonly unitRow: "roman" | "dotted" | "letter" | "joined" | "merged" | "bold" | "counted";
  readonly order: "running" | "restarts" | "text" | "dotted" | "none" | "gaps" | "padded";
  readonly totals: "none" | "end" | "each";
  readonly signature: number;
  readonly again: boolean;
  readonly blankRows: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly blankColumns: number;
  readonly names: "whole" | "split" | "splitMerged";
  readonly births: "column" | "sexColumns" | "sexColumnsOneRow" | "gender";
  readonly date1904: boolean;
  readonly party: "marks" | "words" | "joined" | "stages";
  readonly caps: boolean;
  readonly ratings: "one" | "three" | "grouped";
  readonly extras: number;
  readonly errors: readonly number[];
  readonly shuffle: number;
}

const flag = fc.constantFrom(false, false, true);

/** Any of them together, as a list that went through many hands has. */
export const anyMess: fc.Arbitrary<Mess> = fc.record({
  titles: fc.nat(5),
  headCaps: flag,
  headTall: fc.constantFrom("mergedDown", "top", "bottom"),
  headsMerged: fc.constantFrom(true, true, false),
  headChoice: fc.nat(9),
  numberRow: fc.constantFrom("none", "plain", "brackets", "formulas"),
  units: fc.constantFrom("column", "rows", "rows", "merged", "sheets"),
  unitRow: fc.constantFrom("roman", "dotted", "letter", "joined", "merged", "bold", "counted"),
  order: fc.constantFrom("running", "restarts", "text", "dotted", "none", "gaps", "padded"),
  totals: fc.constantFrom("none", "end", "each"),
  signature: fc.nat(4),
  again: flag,
  blankRows: fc.array(fc.nat(25), { maxLength: 4 }),
  hiddenRows: fc.array(fc.nat(25), { maxLength: 3 }),
  blankColumns: fc.nat(2),
  names: fc.constantFrom("whole", "whole", "split", "splitMerged"),
  births: fc.constantFrom("column", "sexColumns", "sexColumnsOneRow", "gender"),
  date1904: flag,
  party: fc.constantFrom("marks", "words", "joined", "stages"),
  caps: flag,
  ratings: fc.constantFrom("one", "three", "grouped"),
  extras: fc.nat(7),
  errors: fc.constantFrom<readonly number[]>([], [], [], [0], [1, 7]),
  shuffle: fc.nat(99_999),
});
