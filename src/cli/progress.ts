/** A line that rewrites itself on a terminal, and nothing in a pipe. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** `createProgress(process.stderr)`; a stream that is no terminal gets nothing. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const line = (text: string): void => {
    // A line longer than the terminal would wrap and could not be rewritten.
    stream.write(`\r\u001b[K${text.slice(0, Math.max(0, (stream.columns || 80) - 1))}`);
  };
  return { show: line, clear: () => line("") };
}
