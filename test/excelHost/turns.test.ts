import { turns } from "../../excel-host/calculation/turns";

/** Work that takes a moment, as often as it is due. */
function counted(times: number, fails = false): { readonly done: () => number; readonly most: () => number; readonly turn: ReturnType<typeof turns> } {
  let done = 0;
  let running = 0;
  let most = 0;
  const turn = turns(
    () => done < times,
    async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      done++;
      if (fails) throw new Error(`hỏng ${done}`);
    },
  );
  return { done: () => done, most: () => most, turn };
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("scheduled work is done soon, and what came up at its very end as well", async () => {
  const { turn, done, most } = counted(3);
  turn.schedule();
  turn.schedule();
  await moment();
  expect([done(), most(), turn.isRunning()]).toEqual([3, 1, false]);
});

test("who waits while it runs waits for that run", async () => {
  const { turn, done, most } = counted(1);
  await Promise.all([turn.settle(), turn.settle(), turn.schedule()]);
  expect([done(), most()]).toEqual([1, 1]);
});

test("when nothing is due there is nothing to wait for", async () => {
  const { turn, done } = counted(0);
  await turn.settle();
  expect(done()).toBe(0);
});

test("an error reaches who waits, and once only", async () => {
  const { turn } = counted(1, true);
  turn.schedule();
  await Promise.resolve();
  await expect(turn.settle()).rejects.toThrow("hỏng 1");
  await moment();
  await expect(turn.settle()).resolves.toBeUndefined();
});

test("an error nobody waited for reaches the next who waits", async () => {
  const { turn } = counted(1, true);
  turn.schedule();
  await moment();
  await expect(turn.settle()).rejects.toThrow("hỏng 1");
  await expect(turn.settle()).resolves.toBeUndefined();
});
