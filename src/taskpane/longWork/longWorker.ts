import type { GridPiece } from "./gridPieces";
import { gridsOf } from "./gridPieces";
import type { FromWorker, ToWorker } from "./messages";
import { answerPieces, done } from "./tasks";

// The list is read and the sổ written here while the page stays alive.

const sheets = new Map<number, GridPiece[]>();
const say = (message: FromWorker): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void hear(data));

async function hear(message: ToWorker): Promise<void> {
  const { id } = message;
  const pieces = sheets.get(id) ?? [];
  if ("piece" in message) return void sheets.set(id, [...pieces, message.piece]);
  sheets.delete(id);
  try {
    for (const piece of answerPieces(await done(message.task, gridsOf(pieces)))) say({ id, piece });
  } catch (error) {
    say({ id, broken: error instanceof Error ? error.message : String(error) });
  }
}
