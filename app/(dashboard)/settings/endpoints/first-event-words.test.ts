import { expect, test } from "vitest";
import type { EndpointActivity } from "@/lib/settings/endpoints/endpoint-activity";
import { firstEventWords } from "./first-event-words";

const NOTHING = { pending: 0, counted: 0, duplicate: 0, ignored: 0, quarantined: 0 };
const words = (more: Partial<EndpointActivity>) =>
  firstEventWords("e1", {
    firstReceivedAt: "2026-11-20T10:00:00Z",
    became: NOTHING,
    events: [],
    refused: [],
    toMap: null,
    ...more,
  });

test("an event of long ago is told with its day, and the link has the range that shows it", () => {
  const day = "2025-02-07";
  const [line] = words({ events: [{ kind: "opened", count: 1, from: day, to: day }] });
  expect(line).toEqual({
    text: "1 opened on 7 Feb 2025.",
    href: "/events?endpoint=e1&from=2025-02-07&to=2025-02-07",
    link: "See it",
  });
});

test("several events are told by kind, over all their days", () => {
  const [line] = words({
    events: [
      { kind: "delivered", count: 2, from: "2024-12-30", to: "2025-01-02" },
      { kind: "opted_in", count: 1, from: "2025-01-01", to: "2025-01-05" },
    ],
  });
  expect(line?.text).toBe("2 delivered, 1 opt-in from 30 Dec 2024 to 5 Jan 2025.");
  expect(line?.href).toContain("from=2024-12-30&to=2025-01-05");
});

test("what is quarantined, ignored or still waits is not called an event", () => {
  const lines = words({ became: { ...NOTHING, pending: 1, quarantined: 3, ignored: 1 } });
  expect(lines.map(({ text }) => text)).toEqual([
    "1 item is being processed, which takes seconds.",
    "3 items are in quarantine: kept, but not understood, so not counted.",
    "1 item was understood and left out of all numbers, as test events are.",
  ]);
  expect(lines[1]?.href).toBe("/settings/quarantine?endpoint=e1");
});

test("what nobody has mapped yet leads to its mapping", () => {
  const [line] = words({ became: { ...NOTHING, quarantined: 2 }, toMap: "s1" });
  expect(line).toEqual({
    text: "2 items are kept, and counted once you have said what the values mean.",
    href: "/settings/sources/s1",
    link: "Map this source",
  });
});
