import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOTICES, notices } from "./notices.mjs";
import { ROOT } from "./step.mjs";

test("the notices name every package that Pushlens runs with, in its version", () => {
  const written = readFileSync(join(ROOT, NOTICES), "utf8");
  const isCurrent = written === notices();
  expect(isCurrent, "Write it anew: node bin/notices.mjs").toBe(true);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const [name, version] of Object.entries(dependencies))
    expect(written).toContain(`\n${name} ${version} (`);
});
