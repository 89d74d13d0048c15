import { expect, test } from "vitest";
import { ANY_HOUR, eventsHref, hrefOfHour, messagesHref } from "./event-hrefs";

const QUERY = {
  from: "2026-07-01",
  provider: ["cleverpush", "pushwoosh"],
  evidence: "confirmed",
  compare: "year",
  clock: "event",
  sort: "-opened",
};

test("the way down keeps range, filters and evidence, and nothing else of the page", () => {
  const search = new URL(messagesHref(QUERY, { stage: "opened" }), "http://x").searchParams;
  expect([...search]).toEqual([
    ["from", "2026-07-01"],
    ["provider", "cleverpush"],
    ["provider", "pushwoosh"],
    ["evidence", "confirmed"],
    ["stage", "opened"],
  ]);
});

test("a row's number narrows to the row, what is not known included", () => {
  const href = messagesHref(QUERY, { stage: "sent" }, { provider: "cleverpush", platform: null });
  const search = new URL(href, "http://x").searchParams;
  expect(search.getAll("provider")).toEqual(["cleverpush"]);
  expect(search.get("platform")).toBe("unknown");
});

test("a number by event time leads to its events, which know no evidence", () => {
  const href = eventsHref(QUERY, { kind: ["opted_out"], cause: "a&b" });
  const url = new URL(href, "http://x");
  expect(url.pathname).toBe("/events");
  expect(url.searchParams.get("cause")).toBe("a&b");
  expect(url.searchParams.has("evidence")).toBe(false);
});

test("a number of one hour leads to that hour's events alone, on its own day", () => {
  const template = eventsHref(QUERY, { kind: "delivered", hour: ANY_HOUR });
  const hour = { start: "2026-07-02T22:00:00.000Z", day: "2026-07-03" };
  const search = new URL(hrefOfHour(template, hour), "http://x").searchParams;
  expect(Object.fromEntries(search)).toMatchObject({
    ...{ from: "2026-07-03", to: "2026-07-03", hour: hour.start, kind: "delivered" },
  });
  expect(search.getAll("provider")).toEqual(QUERY.provider);
});
