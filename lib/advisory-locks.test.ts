import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("no two kinds of work share an advisory lock by chance", () => {
  const files = ["lib", "bin"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/generated|test\.ts$/.test(file))
      .map((file) => join(folder, file)),
  );
  const owners = new Map<string, string[]>();
  for (const file of files) {
    // Keys have seven digits and begin so.
    const keys = readFileSync(file, "utf8").matchAll(/\b7_?(?:051|275)_?\d{3}\b/g);
    for (const [key] of keys) {
      const plain = key.replaceAll("_", "");
      owners.set(plain, [...new Set([...(owners.get(plain) ?? []), file])]);
    }
  }
  expect(owners.size).toBeGreaterThan(5);
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([]);
});
