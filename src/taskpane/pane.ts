import type { Host } from "./host";
import type { OpenSource, PaneState } from "./state";
import type { PaneWork } from "./work";
import type { Store } from "./store";

/** What every view gets: the state, the way to change it, the long work, and where the pane runs. */
export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Store["dispatch"];
  readonly work: PaneWork;
  readonly host: Host;
  /** ISO date of today. */
  readonly today: string;
}

/** What a step gets besides: the roster it shows. */
export interface StepProps {
  readonly pane: Pane;
  readonly source: OpenSource;
}
