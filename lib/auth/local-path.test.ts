import { expect, test } from "vitest";
import { localPath } from "./local-path";

test("signing in leads on to this site alone", () => {
  expect(localPath("/campaigns?from=2026-01-01#x")).toBe("/campaigns?from=2026-01-01#x");
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
  ];
  for (const target of [...elsewhere, undefined, ["/a"], "", "javascript:alert(1)"]) {
    expect(localPath(target)).toBe("/");
  }
});
