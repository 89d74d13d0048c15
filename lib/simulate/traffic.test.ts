import { describe, expect, test } from "vitest";
import { PROVIDERS, providerBySlug } from "@/lib/providers/registry";
import { type ArrivedRequest, headerValue, type ItemResult } from "@/lib/providers/types";
import { disturb } from "./disturb";
import { SIMULATORS } from "./registry";
import { DAY, HOUR } from "./rhythm";
import { Tally } from "./tally";
import { simulateTraffic, type TrafficOptions } from "./traffic";
import type { SimulatedRequest, Simulator, Truth } from "./types";

const FROM = Date.UTC(2026, 5, 1);
const MONTH: TrafficOptions = {
  seed: "a",
  window: { from: FROM, to: FROM + 30 * DAY },
  size: { items: 3_000 },
  strange: 4,
};

/** Enough to tell one from another, or how each is sent. */
const FEW: TrafficOptions = { ...MONTH, size: { messages: 100 } };

const HOOK = "https://pushlens.example/api/hooks/token";

function rawOf(request: SimulatedRequest): ArrivedRequest {
  const body = Buffer.from(request.body);
  return { method: "POST", url: HOOK, headers: request.headers, query: "", body };
}

function providerOf(simulator: Simulator) {
  const provider = providerBySlug(simulator.slug);
  if (!provider) throw new Error(`no provider ${simulator.slug}`);
  return provider;
}

/** Every item of the requests: what it must mean, and what the adapter says it means. */
function readAll(simulator: Simulator, requests: readonly SimulatedRequest[]) {
  const provider = providerOf(simulator);
  const split = requests.map((request) => provider.items(rawOf(request)));
  expect(split.map(({ length }) => length)).toEqual(requests.map(({ items }) => items.length));
  return requests.flatMap((request, n) =>
    (split[n] ?? []).map(
      (item, index): { at: number; truth: Truth | undefined; read: ItemResult } => ({
        at: request.at,
        truth: request.items[index],
        read: provider.read(item, rawOf(request), request.at),
      }),
    ),
  );
}

function eventsOf(results: ReturnType<typeof readAll>) {
  return results.flatMap(({ at, truth, read }) =>
    read.outcome === "event" ? [{ at, truth, event: read.event }] : [],
  );
}

test("every provider can be simulated", () => {
  expect(SIMULATORS.map(({ slug }) => slug).sort()).toEqual(
    PROVIDERS.map(({ slug }) => slug).sort(),
  );
});

describe.each(SIMULATORS)("simulated $slug", (simulator) => {
  const requests = [...simulateTraffic(simulator, MONTH)];
  const results = readAll(simulator, requests);

  test("is the same for the same seed and another for another", () => {
    // As text: objects by the thousand take a second to compare.
    const textOf = (of: readonly SimulatedRequest[]) => JSON.stringify(of);
    const few = [...simulateTraffic(simulator, FEW)];
    expect(few.length).toBeGreaterThan(0);
    expect(textOf([...simulateTraffic(simulator, FEW)]) === textOf(few)).toBe(true);
    const [other] = simulateTraffic(simulator, { ...FEW, seed: "b" });
    expect(other?.body).not.toEqual(few[0]?.body);
  });

  test("has about the size that was asked for, inside its window, in order", () => {
    expect(results.length).toBeGreaterThan(3_000 * 0.7);
    expect(results.length).toBeLessThan(3_000 * 1.3);
    const times = requests.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(MONTH.window.from);
    expect(times.at(-1)).toBeLessThan(MONTH.window.to + HOUR);
    const sizes = requests.map(({ items }) => items.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(simulator.batch.max);
  });

  test("is read by the adapter as what it is meant to be", () => {
    const understood = results.map(({ read }) =>
      read.outcome === "event" ? `counted ${read.event.kind}` : read.outcome,
    );
    expect(understood).toEqual(
      results.map(({ truth }) =>
        truth?.outcome === "counted" ? `counted ${truth.kind}` : truth?.outcome,
      ),
    );
    expect(understood).toContain("quarantined");
    const ofMessages = eventsOf(results).filter(({ event }) => event.message);
    expect(ofMessages.map(({ event }) => event.channel)).toEqual(
      ofMessages.map(({ truth }) => truth?.channel),
    );
  });

  test("names messages so that two are never taken for one, unless they come again", () => {
    const messages = new Map<string, Set<string>>();
    const events = new Set<string>();
    let counted = 0;
    for (const { truth, event } of eventsOf(results)) {
      counted += 1;
      const { kind, name, message, subscription, key } = event;
      events.add(JSON.stringify([kind, name, message ?? subscription, key]));
      if (!message || !truth?.message) continue;
      const known = messages.get(JSON.stringify(message)) ?? new Set();
      messages.set(JSON.stringify(message), known.add(truth.message));
    }
    expect(events.size).toBe(counted);
    const again = [...messages.values()].filter((lives) => lives.size > 1);
    expect(again.length > 0).toBe(simulator.campaigns.some(({ comesAgain }) => comesAgain));
    expect(again.length).toBeLessThan(messages.size * 0.05);
  });

  test("opens after it delivers, and most within a day", () => {
    const timesOf = (kind: string) =>
      eventsOf(results)
        .filter(({ truth }) => truth?.kind === kind)
        .map(({ at, truth, event }): [string, number] => [truth?.message ?? "", event.at ?? at]);
    const delivered = new Map(timesOf("delivered"));
    const waits = timesOf("opened").map(([message, at]) => at - (delivered.get(message) ?? at));
    expect(waits.length).toBeGreaterThan(20);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(waits.filter((wait) => wait < DAY).length).toBeGreaterThan(waits.length * 0.85);
  });
});

test("a secret is sent the way each provider proves itself", () => {
  for (const simulator of SIMULATORS) {
    const { proof } = providerOf(simulator);
    const secret = "a secret of 24 characters";
    const [request] = simulateTraffic(simulator, { ...FEW, secret, url: HOOK });
    if (!request) throw new Error("no traffic");
    if (proof.kind === "header")
      expect(request.headers[proof.header]).toBe(headerValue(proof, secret));
    else if (proof.sign) expect(proof.verify(rawOf(request), [secret], request.at)).toBe(true);
  }
});

test("redelivered and overtaken requests keep their content, and the tally knows them", () => {
  const [simulator] = SIMULATORS;
  if (!simulator) throw new Error("no simulator");
  const plain = [...simulateTraffic(simulator, MONTH)];
  const disturbed = disturb(plain, simulator, { seed: "a", duplicates: 0.1, reorder: 0.1 });
  expect(disturbed.length).toBeGreaterThan(plain.length);
  expect(disturbed.map(({ id }) => id)).not.toEqual(plain.map(({ id }) => id));
  const tally = (requests: readonly SimulatedRequest[]) => {
    const counts = new Tally();
    for (const item of requests.flatMap(({ items }) => items)) counts.add(item);
    return counts.expectation(simulator.slug);
  };
  const [before, after] = [tally(plain), tally(disturbed)];
  expect(after.stages).toEqual(before.stages);
  expect(after.items.counted).toBe(before.items.counted);
  expect(after.items.duplicate).toBeGreaterThan(0);
  const { received, ...outcomes } = after.items;
  expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(received);
});

test("working days are busier than the weekend", () => {
  const [simulator] = SIMULATORS;
  if (!simulator) throw new Error("no simulator");
  const byWeekday = new Array<number>(7).fill(0);
  const window = { from: FROM, to: FROM + 84 * DAY };
  for (const request of simulateTraffic(simulator, { ...MONTH, window })) {
    const day = new Date(request.at).getUTCDay();
    byWeekday[day] = (byWeekday[day] ?? 0) + request.items.length;
  }
  expect(byWeekday[4]).toBeGreaterThan((byWeekday[6] ?? 0) * 1.3);
});
