import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { missingPackages } from "./packages.mjs";
import { fingerprint, onceFor, unlessUntouched } from "./stamp.mjs";

const root = mkdtempSync(join(tmpdir(), "pushlens-stamp-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a fingerprint changes with a content, a name and a new file, and with nothing ignored", () => {
  mkdirSync(join(root, "lib", "deep"), { recursive: true });
  writeFileSync(join(root, "lib", "deep", "a.ts"), "one");
  writeFileSync(join(root, "package.json"), "{}");
  const print = () => fingerprint(root, ["lib", "package.json", "missing"], (n) => /test/.test(n));
  const first = print();
  expect(print()).toBe(first);
  writeFileSync(join(root, "lib", "a.test.ts"), "ignored");
  expect(print()).toBe(first);
  writeFileSync(join(root, "lib", "deep", "a.ts"), "two");
  const second = print();
  expect(second).not.toBe(first);
  writeFileSync(join(root, "lib", "b.ts"), "");
  expect(print()).not.toBe(second);
});

test("what is untouched is not read again; a change of the same size at the same time is seen", async () => {
  const folder = mkdtempSync(join(root, "glance-"));
  const stamp = join(folder, ".stamp");
  const file = join(folder, "src", "a.ts");
  mkdirSync(join(folder, "src"));
  writeFileSync(file, "one");
  const at = new Date("2026-01-01");
  utimesSync(file, at, at);
  const work = vi.fn(async () => writeFileSync(stamp, "done"));
  const run = () => unlessUntouched(stamp, folder, ["src"], () => false, work);
  await run();
  await run();
  expect(work).toHaveBeenCalledTimes(1);
  writeFileSync(file, "two");
  utimesSync(file, at, at);
  await run();
  expect(work).toHaveBeenCalledTimes(2);
  rmSync(stamp);
  await run();
  expect(work).toHaveBeenCalledTimes(3);
  work.mockRejectedValueOnce(new Error("failed"));
  writeFileSync(file, "three");
  await expect(run()).rejects.toThrow("failed");
  await run();
  expect(work).toHaveBeenCalledTimes(5);
});

test("work is done once for a fingerprint, and again after it failed", async () => {
  const stamp = join(root, "dist", ".stamp");
  const work = vi.fn();
  await onceFor(stamp, "1", work);
  await onceFor(stamp, "1", work);
  expect(work).toHaveBeenCalledTimes(1);
  work.mockRejectedValueOnce(new Error("no space"));
  await expect(onceFor(stamp, "2", work)).rejects.toThrow("no space");
  expect(existsSync(stamp)).toBe(false);
  await onceFor(stamp, "1", work);
  expect(work).toHaveBeenCalledTimes(3);
});

test("packages are missing where npm's record lacks them or has another version", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0" },
      "node_modules/other-machine": { version: "1.0.0", optional: true },
    },
  };
  const here = (b) => ({
    packages: { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: b } },
  });
  expect(missingPackages(lock, here("2.0.0"))).toEqual([]);
  expect(missingPackages(lock, here("1.0.0"))).toEqual(["node_modules/b"]);
  expect(missingPackages(lock, null)).toEqual(["node_modules/a", "node_modules/b"]);
});
