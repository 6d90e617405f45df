/** Work that is done in turns: never two at once, soon after it comes up, and whoever wants can wait for it. */
export interface Turns {
  readonly isRunning: () => boolean;
  /** Lets it be done soon. */
  readonly schedule: () => void;
  /** Done when nothing is due; an error of work nobody waited for comes out here. */
  readonly settle: () => Promise<void>;
}

/** `turns(() => queue.length > 0, async () => …)`: no timers, so nothing keeps a process alive. */
export function turns(isDue: () => boolean, work: () => Promise<void>): Turns {
  let running: Promise<void> | null = null;
  let isScheduled = false;
  let faults: unknown[] = [];

  const start = (): Promise<void> =>
    (running = work().finally(() => {
      running = null;
      if (isDue()) schedule();
    }));

  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      if (!running && isDue()) start().catch((fault: unknown) => (faults = [fault]));
    });
  };

  const settle = async (): Promise<void> => {
    if (faults.length > 0) throw faults.pop();
    try {
      await (running ?? (isDue() ? start() : null));
    } catch (fault) {
      faults = [];
      throw fault;
    }
  };

  return { isRunning: () => running !== null, schedule, settle };
}
