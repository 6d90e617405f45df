import { keptCaches } from "./keptCaches";

/** `newer`: another build is there and takes over when the page is opened next. `none`: this browser keeps nothing, or not yet. */
export type Kept = "none" | "kept" | "newer" | "off";

/** The program itself (never a list) kept by the browser, so that the page opens without a network. */
export interface Keeping {
  readonly state: () => Kept;
  readonly subscribe: (listener: () => void) => () => void;
  /** Off: what was kept is taken away, and stays away from this browser until it is turned on again. */
  readonly turn: (on: boolean) => Promise<void>;
}

/** The one thing remembered in the browser besides the program. */
const OFF = "xep-loai.khong-giu";

/** `script`: the service worker beside the page; null where the page has none, or the browser keeps nothing (plain http). */
export function keepProgram(script: string | undefined): Keeping | null {
  if (script === undefined || !("serviceWorker" in navigator)) return null;
  let state: Kept = "none";
  const listeners = new Set<() => void>();
  const become = (next: Kept): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function keep(): Promise<void> {
    await navigator.serviceWorker.register(script as string);
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) return;
    const look = (): void => become(registration.active === null ? "none" : registration.waiting === null ? "kept" : "newer");
    const follow = (): void => registration.installing?.addEventListener("statechange", look);
    registration.addEventListener("updatefound", follow);
    follow();
    look();
  }
  async function drop(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) return;
    for (const name of await caches.keys()) if (name.startsWith(keptCaches(registration.scope))) await caches.delete(name);
    await registration.unregister();
  }
  // A browser may refuse (a private window, a policy of the office): then the page needs its network, as any page does.
  const tried = (work: () => Promise<void>): Promise<void> => work().catch(() => become("none"));

  if (isOff()) state = "off";
  else void tried(keep);
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async turn(on) {
      remember(!on);
      await tried(on ? keep : drop);
      if (!on) become("off");
    },
  };
}

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

function remember(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  } catch {
    // A browser that remembers nothing: off for this visit.
  }
}
