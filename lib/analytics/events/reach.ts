import type { AutomaticChoice, EvidenceChoice } from "@/lib/address/counting";
import type { CountRow } from "@/lib/analytics/counts/counts";
import { asChannel, type ReportEndpoint } from "@/lib/analytics/counts/scope";
import { countsAsDelivered, reportsOn } from "@/lib/analytics/counts/selection";
import {
  AUTOMATIC,
  CHAIN,
  CHANNELS,
  STAGES,
  type Stage,
  type Step,
  stageOf,
} from "@/lib/providers/event";
import { reportsStage } from "@/lib/providers/types";

/** Which messages are looked for, in the words of the funnel. */
export type Reach = {
  /** Reached, reported or implied; undefined: any message. */
  readonly stage?: Stage | undefined;
  /** Not reached, among the providers and channels that report both. */
  readonly without?: Stage | undefined;
  readonly how: "any" | "reported" | "implied" | "automatic";
  readonly evidence: EvidenceChoice;
  /** With `include`, what machines opened and clicked counts as reached. */
  readonly automatic: AutomaticChoice;
};

/** Channels as they are stored; '' is unknown. */
const STORED_CHANNELS: readonly string[] = [...CHANNELS, ""];

const OPENED = CHAIN.indexOf("opened");

/** What implies a stage: later ones, and of what comes before an open also what a machine did. */
export function laterSteps(stage: Stage): readonly Step[] {
  const place = (CHAIN as readonly Stage[]).indexOf(stage);
  if (place < 0) return [];
  const later = CHAIN.slice(place + 1);
  return place < OPENED ? [...later, ...AUTOMATIC] : later;
}

/** What of a machine's reached a stage, itself first; none where machines reach none. */
export function machineSteps(stage: Stage): readonly Step[] {
  const at = AUTOMATIC.findIndex((name) => stageOf(name) === stage);
  return at < 0 ? [] : AUTOMATIC.slice(at);
}

/** True where a later stage implies this one: the provider can report it on the channel. */
export function mayImply(endpoint: ReportEndpoint, channel: string, stage: Stage): boolean {
  const { provider } = endpoint;
  if (!provider || laterSteps(stage).length === 0) return false;
  // A word of the channel's that is none of ours reports nothing; an unknown channel any.
  if (channel !== "" && asChannel(channel) === null) return false;
  return reportsStage(provider, asChannel(channel), stage);
}

/** True where messages of the endpoint and channel belong to the number at all. */
function belongs(endpoint: ReportEndpoint | undefined, channel: string, reach: Reach): boolean {
  const { stage, without, evidence } = reach;
  if (stage === "delivered" && !countsAsDelivered(endpoint, channel, evidence)) return false;
  if (stage === undefined || without === undefined) return true;
  if (endpoint === undefined) return false;
  return (
    reportsOn(endpoint, channel, stage, evidence) && reportsOn(endpoint, channel, without, evidence)
  );
}

/** Of which channels an endpoint's messages belong, and where later stages imply the two stages. */
export function channelsFor(endpoint: ReportEndpoint, reach: Reach) {
  const { stage, without } = reach;
  const those = (test: (channel: string) => boolean) => STORED_CHANNELS.filter(test);
  return {
    channels: those((channel) => belongs(endpoint, channel, reach)),
    implies: those((channel) => stage !== undefined && mayImply(endpoint, channel, stage)),
    without: those((channel) => without !== undefined && mayImply(endpoint, channel, without)),
  };
}

/** How many messages a row holds at least: each reached some stage, and most of them several. */
export function messagesIn({ totals }: Pick<CountRow, "totals">): number {
  return Math.max(0, ...totals);
}

/** How many of a row's messages are looked for: the funnel's own arithmetic. */
export function countReached(
  row: CountRow,
  endpoint: ReportEndpoint | undefined,
  reach: Reach,
): number {
  if (!belongs(endpoint, row.channel, reach)) return 0;
  const { stage, without, how } = reach;
  if (stage === undefined) return messagesIn(row);
  const at = STAGES.indexOf(stage);
  const [total, implied] = [row.totals[at] ?? 0, row.implied[at] ?? 0];
  if (without !== undefined) return total - (row.totals[STAGES.indexOf(without)] ?? 0);
  if (how === "automatic") {
    const byMachine = AUTOMATIC.findIndex((name) => stageOf(name) === stage);
    return row.automatic[byMachine] ?? 0;
  }
  if (how === "implied") return implied;
  return how === "reported" ? total - implied : total;
}
