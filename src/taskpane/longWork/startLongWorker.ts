import type { FromWorker, ToWorker } from "./messages";

export interface LongWorker {
  readonly post: (message: ToWorker) => void;
  /** Hears what is answered under this number. */
  readonly listen: (id: number, heard: (message: FromWorker) => void) => void;
  /** It could not start, or was killed: nothing more will be answered. */
  readonly isDead: () => boolean;
}

/** A worker of this site's own, as the page's policy wants. Null where the browser starts none. */
export function startLongWorker(): LongWorker | null {
  try {
    const worker = new Worker(new URL("./longWorker.ts", import.meta.url));
    const listening = new Map<number, (message: FromWorker) => void>();
    let dead = false;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const heard = listening.get(data.id);
      // Whoever listened holds a whole list: with its end it is let go.
      if ("broken" in data || data.piece.of === "end") listening.delete(data.id);
      heard?.(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      dead = true;
      for (const [id, heard] of listening) heard({ id, broken: event.message || "worker error" });
      listening.clear();
    };
    return {
      post: (message) => worker.postMessage(message),
      listen: (id, heard) => void listening.set(id, heard),
      isDead: () => dead,
    };
  } catch {
    return null;
  }
}
