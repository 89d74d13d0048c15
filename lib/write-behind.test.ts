import { expect, it } from "vitest";
import { flushAll, WriteBehind } from "./write-behind";

/** Keeps words until they are written; `answers` says what becomes of each try. */
function words(answers: (() => Promise<void>)[]) {
  let waiting: string[] = [];
  const written: string[][] = [];
  const behind = new WriteBehind<string[]>({
    after: 3_600_000,
    take: () => {
      const batch = waiting;
      waiting = [];
      return batch.length === 0 ? null : batch;
    },
    write: async (batch) => {
      await answers.shift()?.();
      written.push(batch);
    },
    putBack: (batch) => {
      waiting = [...batch, ...waiting];
    },
  });
  const note = (word: string) => {
    waiting.push(word);
    behind.schedule();
  };
  return { note, behind, written };
}

it("writes in one go what was noted, and nothing where nothing was", async () => {
  const { note, behind, written } = words([]);
  await behind.flush();
  note("a");
  note("b");
  await flushAll();
  await behind.flush();
  expect(written).toEqual([["a", "b"]]);
});

it("keeps what cannot be written, before what comes meanwhile", async () => {
  const { note, behind, written } = words([() => Promise.reject(new Error("away"))]);
  note("a");
  await behind.flush();
  note("b");
  await behind.flush();
  expect(written).toEqual([["a", "b"]]);
});

it("writes one batch after the other, and a flush waits for those before it", async () => {
  let go = () => undefined as unknown;
  const { note, behind, written } = words([() => new Promise((resolve) => (go = () => resolve()))]);
  note("a");
  const first = behind.flush();
  await Promise.resolve();
  note("b");
  const second = behind.flush();
  go();
  await second;
  expect(written).toEqual([["a"], ["b"]]);
  await first;
});
