import { simulatorBySlug } from "@/lib/simulate/registry";
import type { Simulator } from "@/lib/simulate/types";
import { numbers, report, rounded } from "./tools/figures";
import { openProcessing } from "./tools/processing";
import { dayOfTraffic } from "./tools/traffic";

// What fifteen vendors' traffic costs beside that of the five with an adapter by hand: events per second of
// processing alone, in turns within one run, and the same in processor time of the worker.
const options = numbers({ items: 60_000, rounds: 5 });

const FIVE = ["wonderpush", "cleverpush", "pushwoosh", "notificationapi", "contextpush"];
const FIFTEEN = [
  ...FIVE,
  ...["onesignal", "braze", "sendgrid", "twilio", "customerio", "segment", "ses"],
  ...["postmark", "mailgun", "resend"],
];

const of = (slugs: readonly string[]): readonly Simulator[] =>
  slugs.map((slug) => {
    const simulator = simulatorBySlug(slug);
    if (!simulator) throw new Error(`There is no simulator of ${slug}.`);
    return simulator;
  });
const KINDS = { five: of(FIVE), fifteen: of(FIFTEEN) };

const processing = await openProcessing();
try {
  await processing.queue(dayOfTraffic(10_000, "warm"));
  await processing.drain(1);
  const found = { five: [] as Round[], fifteen: [] as Round[] };
  for (let round = 0; round < options.rounds; round++) {
    // Whoever comes second finds a larger database: they change places.
    const names = round % 2 === 0 ? (["five", "fifteen"] as const) : (["fifteen", "five"] as const);
    for (const name of names) found[name].push(await measure(KINDS[name], `${name} ${round}`));
  }
  const [five, fifteen] = [summary(found.five), summary(found.fifteen)];
  report("vendors", {
    ...options,
    five,
    fifteen,
    // At least 0.95 is the aim.
    ratio: rounded(fifteen.eventsPerSecond / five.eventsPerSecond, 2),
    ratioOfProcessorTime: rounded(five.workerMicroseconds / fifteen.workerMicroseconds, 2),
  });
} finally {
  await processing.remove();
}

type Round = { readonly items: number; readonly seconds: number; readonly cpu: number };

async function measure(simulators: readonly Simulator[], seed: string): Promise<Round> {
  const before = await processing.processedItems();
  await processing.queue(dayOfTraffic(options.items, seed, Date.now(), simulators));
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await processing.drain(1);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { items: (await processing.processedItems()) - before, seconds, cpu: user + system };
}

/** The median round. */
function summary(rounds: readonly Round[]) {
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    eventsPerSecond: rounded(median(rounds.map(({ items, seconds }) => items / seconds))),
    workerMicroseconds: rounded(median(rounds.map(({ items, cpu }) => cpu / items)), 1),
  };
}
