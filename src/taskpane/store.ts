import { reduce } from "./reduce";
import { START, type Action, type PaneState } from "./state";

/** The pane's one state. It lives outside React so that ribbon buttons act on the same state as the pane. */
export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after each change; gives back the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** `createStore().state()` → the state of a pane that was just opened. */
export function createStore(): Store {
  let state = START;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
