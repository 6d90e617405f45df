import type { Knobs } from "../knobs";
import type { EventEntry } from "../wire/messages";
import { argumentsFor } from "./functionArguments";
import { type CustomFunction, type FunctionMetadata, functionNamed } from "./functionMetadata";
import { type CellAnswer, settledAnswers } from "./functionResults";

export type { FunctionMetadata } from "./functionMetadata";

/** Calls the functions a page registered with `CustomFunctions.associate`, over the runtime's own messages. */
export interface CustomFunctionCalls {
  readonly metadata: FunctionMetadata | null;
  /** The page's runtime said it is ready; until then Excel shows `#NAME?`. */
  readonly isReady: () => boolean;
  readonly ready: () => void;
  /** The page is gone, and its functions with it: what it was asked and had not answered is `#NAME?`. */
  readonly unload: () => void;
  /** `call("XEPLOAI.DEM", [[["Mã"]]], "Sheet1!B2")` → what the cell shows; no such function → `#NAME?`. */
  readonly call: (name: string, args: readonly unknown[], address: string) => Promise<CellAnswer>;
  /** The page's answers as they came. */
  readonly settle: (answers: unknown) => void;
  readonly deliverTo: (send: (entries: readonly EventEntry[]) => void) => void;
  readonly waiting: () => number;
}

const CUSTOM_FUNCTIONS = 1;
const CALL = 1000;
/** Bits of a call. */
const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

export function customFunctionCalls(metadata: FunctionMetadata | null, knobs: Knobs): CustomFunctionCalls {
  const waiting = new Map<number, (answer: CellAnswer) => void>();
  let deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  let isReady = false;
  let becomeReady: () => void = () => undefined;
  const nextPage = (): Promise<void> => new Promise((resolve) => (becomeReady = resolve));
  let whenReady = nextPage();
  let nextCall = 1;

  const send = (id: number, one: CustomFunction, args: readonly unknown[], address: string, errorsAllowed: boolean): void => {
    const flags = (one.options?.cancelable ? CANCELABLE : 0) | (errorsAllowed ? ERRORS_ALLOWED : 0);
    const message = [id, one.id, args, one.options?.requiresAddress ? address : null, flags, null];
    deliver([[CUSTOM_FUNCTIONS, CALL, "", JSON.stringify(message), 0]]);
  };

  return {
    metadata,
    isReady: () => isReady,
    ready: () => {
      isReady = true;
      becomeReady();
    },
    unload: () => {
      isReady = false;
      whenReady = nextPage();
      for (const resolve of waiting.values()) resolve({ error: "#NAME?" });
      waiting.clear();
    },
    call: async (name, args, address) => {
      const one = metadata && functionNamed(metadata, name);
      if (!metadata || !one) return { error: "#NAME?" };
      await whenReady;
      const prepared = argumentsFor(one, args, metadata, knobs.blankArgument);
      if (prepared.kind === "error") return prepared.error;
      const id = nextCall++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send(id, one, prepared.args, address, metadata.allowErrorForDataTypeAny ?? false);
      });
    },
    settle: (answers) => {
      for (const { id, answer } of settledAnswers(answers)) {
        waiting.get(id)?.(answer);
        waiting.delete(id);
      }
    },
    deliverTo: (sendEntries) => {
      deliver = sendEntries;
    },
    waiting: () => waiting.size,
  };
}
