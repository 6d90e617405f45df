import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";

/** What a page still holds once the browser has collected what nobody needs. */
export interface Held {
  /** Megabytes of JavaScript: the page with its frames, and its workers. */
  readonly heap: number;
  readonly workerHeap: number;
  readonly nodes: number;
  /** Nodes of the document kept alive by a script though they stand in no page any more. */
  readonly detached: number;
  readonly listeners: number;
  readonly workers: number;
  /** Object URLs made and not given back. */
  readonly links: number;
  /** Megabytes of the page's process. Linux only. */
  readonly process: number;
}

/** Counts the object URLs of a page and its frames: to run before their own scripts. */
export const COUNT_LINKS = `{
  const links = window.top.objectUrls ??= new Set();
  const [make, giveBack] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
  URL.createObjectURL = (blob) => { const url = make(blob); links.add(url); return url; };
  URL.revokeObjectURL = (url) => { links.delete(url); giveBack(url); };
  addEventListener("pagehide", () => { if (window !== window.top) links.clear(); });
}`;

/** `const held = await heldBy(page)`, then after each run `await held()`. */
export async function heldBy(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("DOM.enable");
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const workers = workerHeaps(session);
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return async () => {
    // Twice, with a pause: what the first makes free may be all that held something else.
    for (let time = 0; time < 2; time++) {
      await session.send("HeapProfiler.collectGarbage");
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const workerHeap = await workers();
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    const { detachedNodes } = await session.send("DOM.getDetachedDomNodes");
    return {
      heap: metric("JSHeapUsedSize") / 1e6,
      workerHeap: workerHeap / 1e6,
      nodes: metric("Nodes"),
      detached: detachedNodes.length,
      listeners: metric("JSEventListeners"),
      workers: page.workers().length,
      links: await page.evaluate(() => (window as unknown as { objectUrls: Set<string> }).objectUrls.size),
      process: Math.max(...(await browser?.send("SystemInfo.getProcessInfo"))?.processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentMemory(id)) ?? [Number.NaN]),
    };
  };
}

/** Bytes the workers of a page hold in all, each after its own collection. */
function workerHeaps(session: CDPSession): () => Promise<number> {
  const alive = new Set<string>();
  const waiting = new Map<number, (usedSize: number) => void>();
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => void (targetInfo.type === "worker" && alive.add(sessionId)));
  session.on("Target.detachedFromTarget", ({ sessionId }) => void alive.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
    if (id !== undefined) waiting.get(id)?.(result?.usedSize ?? 0);
  });
  let last = 0;
  const ask = (sessionId: string, method: string): Promise<number> =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve);
      session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: last, method }) }).catch(() => resolve(0));
    });
  return async () => {
    let sum = 0;
    for (const sessionId of alive) {
      await ask(sessionId, "HeapProfiler.collectGarbage");
      sum += await ask(sessionId, "Runtime.getHeapUsage");
    }
    return sum;
  };
}

/** Megabytes of a process; 0 where it is gone, or on another system than Linux. */
function residentMemory(id: string | number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Megabytes of each browser's page processes: a zip the browser keeps elsewhere is not in it. Linux only. */
export function rendererMemory(): readonly number[] {
  if (!existsSync("/proc/self/status")) return [0];
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--type=renderer")) return [];
      return [residentMemory(id)];
    } catch {
      return []; // gone meanwhile
    }
  });
}
