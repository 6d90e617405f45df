import { keptCaches } from "./keptCaches";

// Answers for the browser page when there is no network, out of a cache filled once with the files of one build and never with
// anything else: what is not on the list of the build is not ours to answer, and what a clerk opens is never requested at all.

interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly clientId: string;
  readonly respondWith: (answer: Promise<Response>) => void;
}
/** As much of a service worker as is used here: its own types cannot stand in one program with those of a page. */
declare const self: {
  readonly addEventListener: ((type: "install" | "activate", hear: (event: Lasting) => void) => void) & ((type: "fetch", hear: (event: Asking) => void) => void);
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { readonly get: (id: string) => Promise<{ readonly url: string } | undefined>; readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  /** Put in front of this file by the build. Without files it takes itself and all that was kept away. */
  readonly KEPT: { readonly version: string; readonly files: readonly (readonly [file: string, integrity: string])[] };
};

const { scope } = self.registration;
const { version, files } = self.KEPT;
const CACHE = keptCaches(scope) + version;
const names = new Set(files.map(([file]) => file));

// All files or none, each with the bytes it was built with: a site that is being copied to the server is not taken by halves.
const keepAll = async (): Promise<void> => (await caches.open(CACHE)).addAll(files.map(([file, integrity]) => new Request(file, { integrity, cache: "no-cache" })));

const removeOthers = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name.startsWith(keptCaches(scope)) && name !== CACHE) await caches.delete(name);
};

/** The kept file a request means: the folder itself is its first page. */
function fileOf({ url, method }: Request): string | null {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (method !== "GET" || !address.startsWith(scope)) return null;
  const file = address.slice(scope.length) || "index.html";
  return names.has(file) ? file : null;
}

/** The pane in Excel has the same files and is never answered from here: it takes what the server has. */
const isExcel = (url: string): boolean => new URL(url).pathname.endsWith("/taskpane.html");

async function answer({ request, clientId }: Asking, file: string): Promise<Response> {
  const client = request.mode === "navigate" ? undefined : await self.clients.get(clientId);
  const kept = client !== undefined && isExcel(client.url) ? undefined : await (await caches.open(CACHE)).match(file);
  return kept ?? fetch(request);
}

// A newer build waits, as browsers have it, until no page of the older one is open: its pieces would not fit together.
self.addEventListener("install", (event) => event.waitUntil(files.length === 0 ? self.skipWaiting() : keepAll()));
self.addEventListener("activate", (event) =>
  event.waitUntil(removeOthers().then(async () => (files.length === 0 ? self.registration.unregister() : self.clients.claim()))),
);
self.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file !== null) event.respondWith(answer(event, file));
});
