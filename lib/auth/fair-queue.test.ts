import { expect, test } from "vitest";
import { FairQueue } from "./fair-queue";

/** A queue whose first work waits until it is let go, and the order in which the rest is done. */
function heldQueue(most: number) {
  const queue = new FairQueue(most);
  const done: string[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = queue.run("gate", () => gate);
  const add = (who: string, name: string) =>
    queue.run(who, async () => void done.push(name)).catch(() => void done.push(`${name} refused`));
  return {
    add,
    done,
    open: () => {
      open();
      return first;
    },
  };
}

test("whoever brings one piece of work waits for no more than one of each other", async () => {
  const { add, done, open } = heldQueue(10);
  const all = [add("a", "a1"), add("a", "a2"), add("a", "a3"), add("b", "b1"), add("c", "c1")];
  await open();
  await Promise.all(all);
  expect(done).toEqual(["a1", "b1", "c1", "a2", "a3"]);
});

test("when it is full, whoever brought the most is refused, not who comes last", async () => {
  const { add, done, open } = heldQueue(3);
  const all = [add("a", "a1"), add("a", "a2"), add("a", "a3"), add("b", "b1"), add("a", "a4")];
  await open();
  await Promise.all(all);
  expect(done.toSorted()).toEqual(["a1", "a2", "a3 refused", "a4 refused", "b1"]);
});

test("work that fails holds nobody up", async () => {
  const queue = new FairQueue(3);
  await expect(queue.run("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await queue.run("a", async () => 1)).toBe(1);
});
