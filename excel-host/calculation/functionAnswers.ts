import type { CustomFunctionCalls } from "../functions/customFunctionCalls";
import type { CellAnswer } from "../functions/functionResults";
import { addressOf, quotedSheet } from "../model/address";
import { cellBox } from "../model/box";
import { isError } from "../model/cell";
import { cellAt } from "../model/cells";
import type { FunctionAnswer } from "./customFunctionExecutor";
import { BUSY } from "./engineMends";
import type { Place } from "./structuredReference";

/**
 * The answers of custom functions as Excel shows them: `#BUSY!` at first, while the page is asked; when it has answered the
 * formula is computed again and gets the answer kept here.
 */
export interface FunctionAnswers {
  readonly answer: FunctionAnswer;
  /** Before formulas are computed: those in `kept` may take an answer given before, all others ask anew. */
  readonly begin: (kept: ReadonlySet<string>) => void;
  /** Sends the calls whose answers are shown as `#BUSY!`; `isThere` tells whether a formula still stands in the cell. */
  readonly send: (isThere: (place: Place) => boolean) => void;
  /** Somebody edited: cells that asked too often may ask again. */
  readonly edited: () => void;
}

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  isSent: boolean;
  answer: CellAnswer | undefined;
}

/** The calls one cell makes, and those of the time before. */
interface Caller {
  readonly place: Place;
  run: number;
  calls: Call[];
  before: readonly Call[];
  /** Calls since the last edit. */
  asked: number;
}

/** Excel nests 64 functions; a cell that calls oftener without an edit hands over what never stays the same, such as RAND(). */
const MOST_CALLS = 64;

/** `placeKey(place)` names a cell, whatever its sheet is called. */
export const placeKey = ({ sheet, row, column }: Place): string => `${sheet.id}|${row}|${column}`;

export function functionAnswers(functions: CustomFunctionCalls, answered: (place: Place) => void): FunctionAnswers {
  const callers = new Map<string, Caller>();
  let kept: ReadonlySet<string> = new Set();
  let run = 0;

  const callerAt = (place: Place): Caller => {
    const key = placeKey(place);
    let caller = callers.get(key);
    if (!caller) callers.set(key, (caller = { place, run, calls: [], before: [], asked: 0 }));
    if (caller.run !== run) Object.assign(caller, { run, before: caller.calls, calls: [] });
    return caller;
  };

  const send = (caller: Caller, call: Call): void => {
    call.isSent = true;
    caller.asked++;
    void functions.call(call.name, call.args, fullAddress(caller.place)).then((answer) => {
      call.answer = answer;
      if (callers.get(placeKey(caller.place)) === caller && caller.calls.includes(call)) answered(caller.place);
    });
  };

  return {
    answer: (name, args, place) => {
      if (!functions.isReady() || isUnknownSince(place)) return { error: "#NAME?" };
      const caller = callerAt(place);
      const isSame = (one: Call): boolean => one.name === name && sameValues(one.args, args);
      let call = caller.calls.find(isSame);
      if (!call) {
        const known = caller.before.find(isSame);
        call = known && (known.answer === undefined || kept.has(placeKey(place))) ? known : { name, args, isSent: false, answer: undefined };
        caller.calls.push(call);
      }
      return call.answer ?? BUSY;
    },
    begin: (mayKeep) => {
      run++;
      kept = mayKeep;
    },
    send: (isThere) => {
      for (const [key, caller] of callers) {
        if (!isThere(caller.place)) callers.delete(key);
        else for (const call of caller.calls) if (!call.isSent && caller.asked < MOST_CALLS) send(caller, call);
      }
    },
    edited: () => callers.forEach((caller) => (caller.asked = 0)),
  };
}

/** A formula that was computed before the add-in had its functions keeps `#NAME?`, whatever changes, until it is written again. */
function isUnknownSince({ sheet, row, column }: Place): boolean {
  const value = cellAt(sheet, row, column)?.value;
  return isError(value) && value.error === "#NAME?";
}

const fullAddress = ({ sheet, row, column }: Place): string => `${quotedSheet(sheet.name)}!${addressOf(cellBox(row, column))}`;

function sameValues(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, index) => sameValues(value, other[index]));
  return one === other || (isError(one) && isError(other) && one.error === other.error);
}
