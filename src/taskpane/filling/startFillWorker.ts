/** A worker of this site's own: the page's policy lets no other run. */
export const startFillWorker = (): Worker => new Worker(new URL("./fillWorker.ts", import.meta.url));
