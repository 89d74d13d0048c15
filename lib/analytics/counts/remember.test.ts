import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type Memory, remember } from "./remember";

let database: TestDatabase;
let memory: Memory<number>;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  memory = new WeakMap();
});
afterAll(() => database.close());

const slowly =
  (value: number, ms = 20) =>
  async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return value;
  };

test("what is fresh is not read again, and what was asked for twice at once is read once", async () => {
  const read = vi.fn(slowly(1));
  await Promise.all([remember(memory, "a", read), remember(memory, "a", read)]);
  expect(await remember(memory, "a", read)).toBe(1);
  expect(read).toHaveBeenCalledTimes(1);
  expect(await remember(memory, "b", slowly(2))).toBe(2);
});

/** Asks as if it were an hour later. */
async function later(read: () => Promise<number>): Promise<number> {
  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  const value = remember(memory, "a", read);
  clock.mockRestore();
  return value;
}

test("what is old and quickly read is read again", async () => {
  await remember(memory, "a", slowly(1));
  expect(await later(slowly(2))).toBe(2);
});

test("what is old and costly is told once more while it is read anew", async () => {
  await remember(memory, "a", slowly(1, 150));
  expect(await later(slowly(2, 150))).toBe(1);
  await vi.waitFor(async () => expect(await remember(memory, "a", slowly(3))).toBe(2));
});

test("of what is only told while it is fresh nothing older is, and what is quickly read is read each time", async () => {
  const only = { onlyFresh: true };
  await remember(memory, "a", slowly(1), only);
  expect(await remember(memory, "a", slowly(2, 150), only)).toBe(2);
  expect(await remember(memory, "a", slowly(3), only)).toBe(2);
  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  expect(await remember(memory, "a", slowly(4), only)).toBe(4);
  clock.mockRestore();
});

test("a reading that failed is forgotten", async () => {
  await expect(remember(memory, "a", () => Promise.reject(new Error("away")))).rejects.toThrow();
  expect(await remember(memory, "a", slowly(4))).toBe(4);
});
