import type { CDPSession, Page } from "playwright-core";

/** Whose work a thread did, in milliseconds; `browser`: its own, collecting what nobody needs and drawing, for whoever it was. */
export interface ThreadWork {
  readonly pane: number;
  readonly functions: number;
  readonly officeJs: number;
  readonly host: number;
  readonly browser: number;
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Profiles the one thread on which the workbench imitates Excel and the pane works beside it: whose code ran. */
export async function threadWork(page: Page, work: () => Promise<void>): Promise<ThreadWork> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.start");
  await work();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  return shares(profile);
}

function shares({ nodes, samples = [], timeDeltas = [] }: Profile): ThreadWork {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const taken = { pane: 0, functions: 0, officeJs: 0, host: 0, browser: 0 };
  samples.forEach((id, at) => {
    const frame = frames.get(id);
    const whose = frame === undefined ? null : ownerOf(frame);
    if (whose !== null) taken[whose] += (timeDeltas[at] ?? 0) / 1000;
  });
  return taken;
}

function ownerOf({ functionName, url }: Profile["nodes"][number]["callFrame"]): keyof ThreadWork | null {
  if (functionName === "(idle)" || functionName === "(root)") return null;
  if (url.includes("/workbench/")) return "host";
  if (url.includes("/office-js/")) return "officeJs";
  if (url.endsWith("/functions.js")) return "functions";
  return url.startsWith("http") ? "pane" : "browser";
}
