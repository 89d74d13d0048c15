import { expect, test, vi } from "vitest";
import { whenTold } from "@/lib/testing/when-told";
import { type Done, every } from "./every";

const LONG = 3_600_000;

/** Waits until a loop of a name has told something, and gives it. */
const nextDone = (name: string) =>
  whenTold("pushlens:worker", (message) => {
    const done = message as Done | undefined;
    if (done?.name !== name) throw new Error("not yet");
    return done;
  });

test("a loop does its work at once and tells that it has", async () => {
  const stop = new AbortController();
  const first = nextDone("counting");
  const running = every("counting", LONG, stop.signal, async () => 7);
  expect(await first).toEqual({ name: "counting", failed: false, result: 7 });
  stop.abort();
  await running;
});

test("what fails is told and tried again, sooner than in its turn where it is to be", async () => {
  const stop = new AbortController();
  const work = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValue("back");
  const first = nextDone("trying");
  const running = every("trying", LONG, stop.signal, work, true);
  expect(await first).toMatchObject({ failed: true, result: { message: "away" } });
  expect(await nextDone("trying")).toMatchObject({ failed: false, result: "back" });
  stop.abort();
  await running;
});

test("a loop that is stopped while it rests ends at once, and does nothing more", async () => {
  const stop = new AbortController();
  const work = vi.fn(async () => undefined);
  const first = nextDone("resting");
  const running = every("resting", LONG, stop.signal, work);
  await first;
  stop.abort();
  await running;
  expect(work).toHaveBeenCalledTimes(1);
});
