import { expect, test } from "vitest";
import { withRest } from "./with-rest";

test("work rests twenty times as long as it says that it was tiring, and not at all after none", async () => {
  let now = 0;
  let tired = 100;
  const work = withRest(
    async () => {
      now += 100;
      return "done";
    },
    () => tired,
    () => now,
  );
  expect(await work()).toBe("done");
  now += 1_999;
  expect(await work()).toBeNull();
  now += 1;
  tired = 0;
  expect(await work()).toBe("done");
  expect(await work()).toBe("done");
});

test("work that took long rests ten minutes, not an hour", async () => {
  let now = 0;
  const work = withRest(
    async () => "done",
    () => 180_000,
    () => now,
  );
  expect(await work()).toBe("done");
  now += 600_000 - 1;
  expect(await work()).toBeNull();
  now += 1;
  expect(await work()).toBe("done");
});
