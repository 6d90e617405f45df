/** How long the page may be busy before a press on "Hủy" or a key must get through. */
const BUSY = 30;

/**
 * A pause for long work on the page's one thread: most calls return at once, one every 30 ms lets the page draw and hear.
 * A message, not a timer: browsers slow timers of pages out of sight to one a second.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BUSY) return;
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(null);
    });
    since = performance.now();
  };
}
