import type { Given, Regulation, Ruled } from "../review/regulation";
import type { Cell } from "./grid";
import type { DateFormat } from "./readDate";

/** What one row of QuyTac says. `clause` and `verified` are `null` where the row leaves them blank. */
export interface GivenRule {
  readonly value: Cell;
  readonly shown: DateFormat;
  readonly clause: string | null;
  readonly verified: boolean | null;
  readonly note: string | null;
}

/** One value of the regulation as a row of QuyTac: how it is shown, and how a typed value changes the regulation. */
export interface RuleDefinition {
  readonly code: string;
  readonly what: string;
  /** What a good value looks like, for the message about a bad one. */
  readonly expected: string;
  readonly values?: readonly string[];
  /** The same where the set of rules decides. */
  readonly valuesIn?: (regulation: Regulation) => readonly string[];
  /** About the agency itself, so that it holds whatever the year. */
  readonly isOfAgency?: true;
  /** Sets that have no such value do not show the row, and know no such Mã. */
  readonly isIn?: (regulation: Regulation) => boolean;
  readonly show: (regulation: Regulation) => Cell;
  readonly clauseOf: (regulation: Regulation) => string;
  readonly verifiedOf: (regulation: Regulation) => boolean | null;
  /** What stands in Ghi chú, where the rule keeps something there. */
  readonly noteOf?: (regulation: Regulation) => string | null;
  /** The regulation with this value; `null` when the value cannot be read. */
  readonly apply: (regulation: Regulation, given: GivenRule) => Regulation | null;
}

/** How a value is read from a cell and shown in one. */
export interface ValueKind<T> {
  readonly read: (cell: Cell, shown: DateFormat) => T | null;
  readonly show: (value: T) => Cell;
  readonly expected: string;
  readonly values?: readonly string[];
}

type Head = Pick<RuleDefinition, "code" | "what">;

/** A rule that has its own clause. */
export function ruled<T>(
  code: string,
  what: string,
  kind: ValueKind<T>,
  get: (regulation: Regulation) => Given<T>,
  set: (regulation: Regulation, value: Ruled<T>) => Regulation,
): RuleDefinition {
  return {
    ...head({ code, what }, kind),
    show: (regulation) => {
      const { value } = get(regulation);
      return value === null ? null : kind.show(value);
    },
    clauseOf: (regulation) => get(regulation).clause,
    verifiedOf: (regulation) => get(regulation).verified,
    apply: (regulation, { value: cell, shown, clause, verified }) => {
      const value = kind.read(cell, shown);
      const before = get(regulation);
      return value === null ? null : set(regulation, { value, clause: clause ?? before.clause, verified: verified ?? before.verified });
    },
  };
}

/** A choice of the office's own, without a clause. */
export function chosen<T>(
  code: string,
  what: string,
  kind: ValueKind<T>,
  get: (regulation: Regulation) => T | null,
  set: (regulation: Regulation, value: T) => Regulation,
): RuleDefinition {
  return {
    ...head({ code, what }, kind),
    show: (regulation) => {
      const value = get(regulation);
      return value === null ? null : kind.show(value);
    },
    clauseOf: () => "",
    verifiedOf: () => null,
    apply: (regulation, { value: cell, shown }) => {
      const value = kind.read(cell, shown);
      return value === null ? null : set(regulation, value);
    },
  };
}

const head = <T>(named: Head, { expected, values }: ValueKind<T>) => ({ ...named, expected, ...(values ? { values } : {}) });
