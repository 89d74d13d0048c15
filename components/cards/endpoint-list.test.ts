import { expect, test } from "vitest";
import { sortEndpoints } from "./endpoint-list";

const at = "2026-11-29T08:00:00Z";
const one = (
  name: string,
  health: "healthy" | "silent" | "late" | "waiting",
  newestEvent: string | null,
) => ({
  name,
  newestEvent,
  verdict: { health, reason: "" },
});
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

test("what needs somebody stands first, and what nothing has come to yet stands apart", () => {
  const { used, unused } = sortEndpoints([
    one("new", "waiting", null),
    one("well", "healthy", at),
    one("late", "late", at),
    one("refused from the start", "silent", null),
  ]);
  expect(names(used)).toEqual(["late", "refused from the start", "well"]);
  expect(names(unused)).toEqual(["new"]);
});
