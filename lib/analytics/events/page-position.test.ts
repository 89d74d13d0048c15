import { expect, test } from "vitest";
import { pagePosition } from "./page-position";

test("a forged cursor names a time that the database can read, or none", () => {
  const id = "00000000-0000-0000-0000-000000000000";
  const at = (time: string) => pagePosition.safeParse({ at: time, id }).success;
  expect(at("2026-07-01T00:00:00.000Z")).toBe(true);
  expect(at("0000-01-01T00:00:00Z")).toBe(false);
});
