import { randomBytes } from "node:crypto";
import { type Command, InvalidArgumentError, Option } from "commander";
import { startProgress } from "@/bin/progress";
import { disturb } from "@/lib/simulate/disturb";
import { play } from "@/lib/simulate/play";
import { SIMULATORS, simulatorBySlug } from "@/lib/simulate/registry";
import { HOUR } from "@/lib/simulate/rhythm";
import { summaryOf } from "@/lib/simulate/summary";
import { simulateTraffic } from "@/lib/simulate/traffic";
import type { SimulatedRequest, Simulator } from "@/lib/simulate/types";
import { carrierFor, type Route } from "./carrier";
import { positiveNumber, share, wholeNumber } from "./numbers";

type Options = Route & {
  readonly provider: string;
  readonly rate: number;
  readonly duration: number;
  readonly count?: number;
  readonly hours: number;
  readonly until?: number;
  readonly seed?: string;
  readonly batch?: number;
  readonly duplicates: number;
  readonly reorder: number;
  readonly strange: number;
};

/** `pushlens simulate`: plays a provider's traffic against a running installation. */
export function addSimulate(program: Command): void {
  const slugs = SIMULATORS.map(({ slug }) => slug);
  program
    .command("simulate")
    .description("play a provider's traffic against a running installation, and say what to expect")
    .option("--url <url>", "the installation's address", webAddress)
    .option("--endpoint <token>", "the token of the endpoint, the end of its URL")
    .option("--grpc <host:port>", "stream there instead, where the provider can")
    .option("--grpc-ca <file>", "the certificate to trust there, where it listens with TLS")
    .addOption(new Option("--provider <slug>").choices(slugs).makeOptionMandatory())
    .option("--secret <secret>", "what the endpoint wants as proof, if it has one")
    .option("--rate <items>", "items per second, on average", positiveNumber, 50)
    .option("--duration <seconds>", "how long to play", positiveNumber, 60)
    .option("--count <items>", "play so many items, instead of for a duration", wholeNumber)
    .option("--hours <hours>", "how many hours of traffic the items stand for", positiveNumber, 24)
    .option("--until <time>", "when that traffic ends, ISO 8601 (default: now)", instant)
    .option("--seed <seed>", "the same seed and --until play the same items again")
    .option("--batch <items>", "items per request at most (default: the provider's)", wholeNumber)
    .option("--duplicates <share>", "share of requests that are sent twice", share, 0.02)
    .option("--reorder <share>", "share of requests that others overtake", share, 0.05)
    .option("--strange <share>", "share of items that nobody understands", share, 0)
    .action(simulate);
}

async function simulate(options: Options): Promise<void> {
  const simulator = simulatorBySlug(options.provider);
  if (!simulator) throw new InvalidArgumentError(`Unknown provider: ${options.provider}.`);
  const seed = options.seed ?? randomBytes(6).toString("hex");
  const until = options.until ?? Date.now();
  const carrier = carrierFor(simulator, options);
  const requests = trafficOf(simulator, options, seed, until);
  console.log(
    `Playing ${simulator.slug} with --seed ${seed} --until ${new Date(until).toISOString()}`,
  );
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const progress = startProgress("Requests");
  const played = await play({
    simulator,
    carrier,
    requests,
    duration: (itemCount(options) / options.rate) * 1_000,
    signal: stop.signal,
    onProgress: progress.update,
  });
  progress.stop();
  carrier.close();
  for (const line of summaryOf(played, simulator.slug)) console.log(line);
  if (played.lost > 0) process.exitCode = 1;
}

function itemCount({ count, rate, duration }: Options): number {
  return count ?? Math.max(1, Math.round(rate * duration));
}

function trafficOf(
  simulator: Simulator,
  options: Options,
  seed: string,
  until: number,
): SimulatedRequest[] {
  const traffic = simulateTraffic(simulator, {
    seed,
    window: { from: until - options.hours * HOUR, to: until },
    size: { items: Math.ceil(itemCount(options) * 1.1) },
    limit: itemCount(options),
    utcOffset: -new Date(until).getTimezoneOffset() * 60_000,
    strange: options.strange * 1_000,
    ...(options.batch === undefined ? {} : { batch: options.batch }),
  });
  return disturb(traffic, simulator, {
    seed,
    duplicates: options.duplicates,
    reorder: options.reorder,
  });
}

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new InvalidArgumentError("It must begin with http:// or https://.");
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isFinite(at)) return at;
  throw new InvalidArgumentError("It must be a time such as 2026-06-01T12:00:00Z.");
}
