import type { DOMWindow } from "jsdom";
import type { WebPort } from "../transports/web";

/**
 * Makes a jsdom page believe it is a frame: its `parent` is Excel's page, which posts messages back. jsdom's own frames tell
 * nobody who sent a message, and office.js looks at that.
 */
export function framePort(page: DOMWindow, origin: string): WebPort {
  const hearers = new Set<Parameters<WebPort["receive"]>[0]>();
  const answer = (text: string): void => {
    setTimeout(() => page.dispatchEvent(new page.MessageEvent("message", { data: text, origin })), 0);
  };
  // A page finds its own frame's window there; this one has only what office.js needs of it.
  const excelsPage = { postMessage: (data: unknown) => setTimeout(() => hearers.forEach((hear) => hear({ data, reply: answer })), 0) };
  Object.assign(page, { parent: excelsPage });
  // Every browser has it and jsdom has not; office.js compares it with the host's name.
  Object.defineProperty(page.Document.prototype, "domain", { get: () => page.location.hostname });
  return {
    origin,
    receive: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
