import { offsetAt } from "@/lib/bucket";
import { providerBySlug } from "@/lib/providers/registry";
import { englishLabel } from "@/lib/providers/types";
import { disturb } from "./disturb";
import type { BadTime } from "./message-life";
import { IN_DEMO } from "./registry";
import { DAY, midnight } from "./rhythm";
import { simulateTraffic } from "./traffic";
import type { DemoPart, SimulatedRequest, Simulator, Window } from "./types";

export type DemoOptions = {
  readonly now: number;
  readonly days: number;
  /** Planned messages over all providers. */
  readonly messages: number;
  /** The workspace's zone: people sleep at its night. */
  readonly timeZone: string;
};

/** What one provider contributes to the demo. */
export type DemoStream = {
  readonly slug: string;
  /** The endpoint's name; its suffix marks it as invented. */
  readonly name: string;
  readonly requests: readonly SimulatedRequest[];
};

/** The invented history of every provider, ending now; the last day is today. */
export function* planDemo(options: DemoOptions): Generator<DemoStream> {
  const utcOffset = offsetAt(options.now, options.timeZone);
  const today = midnight(options.now, { utcOffset });
  const window = { from: today - (options.days - 1) * DAY, to: options.now };
  for (const simulator of IN_DEMO) {
    const provider = providerBySlug(simulator.slug);
    const label = provider ? englishLabel(provider) : simulator.slug;
    if (!simulator.demo) continue;
    const requests = streamOf(simulator, simulator.demo, options, { window, utcOffset });
    yield { slug: simulator.slug, name: `${label} (demo)`, requests };
  }
}

const THURSDAY = 4;

/**
 * The day on which many messages fail, counted from the first (`from`, ms of its midnight as if it were
 * in UTC): the Thursday nearest to three quarters of the way, as on other days too little is sent for
 * anybody to see it. Of a few days without one, the nearest.
 */
export function failingDay(from: number, days: number): number {
  const near = Math.floor(days * 0.72);
  const nearest = [0, -1, 1, -2, 2, -3, 3].map((shift) => near + shift);
  const isThursday = (day: number) => new Date(from + day * DAY).getUTCDay() === THURSDAY;
  return nearest.find((day) => day >= 0 && day < days && isThursday(day)) ?? near;
}

function streamOf(
  simulator: Simulator,
  demo: DemoPart,
  options: DemoOptions,
  { window, utcOffset }: { readonly window: Window; readonly utcOffset: number },
): SimulatedRequest[] {
  const dayAt = (share: number) => window.from + Math.floor(options.days * share) * DAY;
  const bad = window.from + failingDay(window.from + utcOffset, options.days) * DAY;
  const badTimes: BadTime[] = demo.failing ? [{ from: bad, to: bad + DAY, failed: 0.42 }] : [];
  const traffic = simulateTraffic(simulator, {
    seed: "demo",
    window,
    size: { messages: Math.ceil(options.messages * demo.share) },
    utcOffset,
    badTimes,
    strange: 0.6,
  });
  const arrivals = disturb(traffic, simulator, {
    seed: "demo",
    duplicates: 0.01,
    reorder: 0.02,
    late: 0.004,
  });
  const gap = { from: dayAt(0.55), to: dayAt(0.55) + 2 * DAY };
  return arrivals
    .filter(({ at }) => at < window.to && !(demo.silent && within(at, gap)))
    .map((request) => (request.at < dayAt(0.9) ? request : grown(simulator, request)));
}

/** A request as it is since the vendor added something to its items. */
function grown(simulator: Simulator, request: SimulatedRequest): SimulatedRequest {
  if (!simulator.grown || simulator.array) return request;
  return { ...request, body: JSON.stringify(simulator.grown(JSON.parse(request.body))) };
}

function within(at: number, { from, to }: Window): boolean {
  return at >= from && at < to;
}
