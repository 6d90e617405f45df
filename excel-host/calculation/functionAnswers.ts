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
  /** Before formulas are computed: where `mayKeep`, a formula takes the answer it got before, elsewhere it asks anew. */
  readonly begin: (mayKeep: (place: Place) => boolean) => void;
  /** Sends the calls whose answers are shown as `#BUSY!`. */
  readonly send: () => void;
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
  let mayKeep: (place: Place) => boolean = () => false;
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
      answered(caller.place);
    });
  };

  return {
    answer: (name, args, place) => {
      if (!functions.isReady() || isUnknownSince(place)) return { error: "#NAME?" };
      const caller = callerAt(place);
      const isSame = (one: Call): boolean => one.name === name && sameValues(one.args, args);
      let call = caller.calls.find(isSame);
      if (!call) {
        call = (mayKeep(place) && caller.before.find(isSame)) || { name, args, isSent: false, answer: undefined };
        caller.calls.push(call);
      }
      return call.answer ?? BUSY;
    },
    begin: (where) => {
      run++;
      mayKeep = where;
    },
    send: () => {
      for (const caller of callers.values())
        for (const call of caller.calls) if (!call.isSent && caller.asked < MOST_CALLS) send(caller, call);
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
