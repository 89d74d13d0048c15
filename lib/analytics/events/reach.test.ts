import { expect, test } from "vitest";
import { STAGES } from "@/lib/providers/event";
import { countReached } from "./reach";

const row = (reached: Partial<Record<(typeof STAGES)[number], number>>) => ({
  endpointId: "one",
  channel: "push",
  dimension: "",
  slot: "2026-11-20",
  totals: STAGES.map((stage) => reached[stage] ?? 0),
  implied: STAGES.map(() => 0),
  automatic: [0, 0],
});
const any = { how: "any", evidence: "any", automatic: "apart" } as const;

// A list reads the hours that should fill a page: hours of too few are read one portion after another.
test("messages of any stage are not counted once for each of their stages", () => {
  const sent = row({ scheduled: 11, delivered: 9, opened: 4, clicked: 1 });
  expect(countReached(sent, undefined, any)).toBe(11);
  expect(countReached(row({ failed: 2 }), undefined, any)).toBe(2);
  expect(countReached(row({}), undefined, any)).toBe(0);
});
