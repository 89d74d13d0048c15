import type { Clock, EvidenceChoice } from "@/lib/address/counting";
import { NIL_ID } from "@/lib/facts/identity";
import {
  type AutomaticStage,
  CHANNELS,
  type Channel,
  type Evidence,
  type Stage,
} from "@/lib/providers/event";
import { evidenceOf, marksAutomatic, reportsStage } from "@/lib/providers/types";
import type { CountRow } from "./counts";
import type { Missing } from "./missing";
import { asChannel, type ReportEndpoint, type Scope } from "./scope";
import type { SeenRow } from "./seen";

/** Which providers and channels a set of counts speaks for: they decide null or 0. */
export type Selection = {
  readonly endpoints: readonly ReportEndpoint[];
  /** As stored; null: all that the provider knows. */
  readonly channels: readonly string[] | null;
};

/** What shaping needs to know beside the rows. */
export type ShapeContext = {
  readonly clock: Clock;
  readonly evidence: EvidenceChoice;
  readonly seen: readonly SeenRow[];
  /** What known gaps took; rates leave it out. */
  readonly missing?: Missing;
};

function evidenceFor(endpoint: ReportEndpoint, channel: string): Evidence | null {
  const { provider } = endpoint;
  return provider && evidenceOf(provider, asChannel(channel) ?? provider.defaultChannel);
}

/** True where a delivery of the endpoint on the channel counts under the evidence asked for. */
export function countsAsDelivered(
  endpoint: ReportEndpoint | undefined,
  channel: string,
  evidence: EvidenceChoice,
): boolean {
  if (evidence === "any") return true;
  return endpoint !== undefined && evidenceFor(endpoint, channel) === "confirmed";
}

/** What a delivery of the endpoint on the channel is known by; null where none is reported. */
export function deliveryEvidence(endpoint: ReportEndpoint, channel: string): Evidence | null {
  return evidenceFor(endpoint, channel);
}

/** True where the endpoint's provider reports the stage on the channel ('': on any). */
export function reportsOn(
  endpoint: ReportEndpoint,
  channel: string,
  stage: Stage,
  evidence: EvidenceChoice,
): boolean {
  const { provider } = endpoint;
  if (!provider || !reportsStage(provider, asChannel(channel), stage)) return false;
  return stage !== "delivered" || countsAsDelivered(endpoint, channel, evidence);
}

/** The channels that a selection looks at for an endpoint. */
export function channelsOf(endpoint: ReportEndpoint, selection: Selection): readonly string[] {
  if (selection.channels) return selection.channels;
  const reports = endpoint.provider?.reports ?? {};
  return CHANNELS.filter((channel: Channel) => reports[channel] !== undefined);
}

/** True where a selected endpoint's provider reports the stage on a selected channel. */
export function reportsAnywhere(
  endpoint: ReportEndpoint,
  selection: Selection,
  stage: Stage,
  evidence: EvidenceChoice,
): boolean {
  return channelsOf(endpoint, selection).some((channel) =>
    reportsOn(endpoint, channel, stage, evidence),
  );
}

/** Asked for every bucket of every line, of the same rows. */
const ids = new WeakMap<readonly SeenRow[], ReadonlySet<string>>();

function endpointsIn(seen: readonly SeenRow[]): ReadonlySet<string> {
  const known = ids.get(seen) ?? new Set(seen.map(({ endpointId }) => endpointId));
  ids.set(seen, known);
  return known;
}

/**
 * The selected endpoints that anything ever came from, which are those that a person counts; all of them
 * where nothing came from any. One that still waits for its first event leaves nothing out.
 */
export function heardFrom(
  rows: readonly Pick<CountRow, "endpointId">[],
  { endpoints }: Selection,
  { seen }: Pick<ShapeContext, "seen">,
): readonly ReportEndpoint[] {
  const known = endpointsIn(seen);
  // What came just now may not be in what was ever seen.
  const heard = endpoints.filter(
    ({ id }) => known.has(id) || rows.some(({ endpointId }) => endpointId === id),
  );
  return heard.length > 0 ? heard : endpoints;
}

/** True where a selected endpoint's provider marks what machines did on a selected channel. */
export function marksAnywhere(
  endpoint: ReportEndpoint,
  selection: Selection,
  stage: AutomaticStage,
): boolean {
  const { provider } = endpoint;
  if (!provider) return false;
  return channelsOf(endpoint, selection).some((channel) =>
    marksAutomatic(provider, asChannel(channel), stage),
  );
}

/** True where the stage was ever seen from the selection, whatever its providers claim. */
export function wasSeen(selection: Selection, stage: Stage, context: ShapeContext): boolean {
  return context.seen.some((row) => {
    const endpoint = selection.endpoints.find((one) => one.id === row.endpointId);
    if (!endpoint || !row.kinds.has(stage)) return false;
    if (selection.channels && !selection.channels.includes(row.channel)) return false;
    return stage !== "delivered" || countsAsDelivered(endpoint, row.channel, context.evidence);
  });
}

/**
 * What the report's filters select. A platform and "no campaign" belong to no endpoint: there the
 * endpoints whose rows have it are meant, so that a group and a filter on it say the same.
 * `owners` are the endpoints of the campaigns filtered by.
 */
export function selectionOf(
  scope: Pick<Scope, "endpoints" | "channels" | "notChannels" | "campaigns" | "platforms">,
  rows: readonly Pick<CountRow, "endpointId">[],
  owners: readonly string[],
): Selection {
  const present = new Set(rows.map((row) => row.endpointId));
  let endpoints = scope.endpoints.filter(({ deleted, id }) => !deleted || present.has(id));
  // Where nothing is without a campaign, every endpoint still could have been.
  const all = present.size === 0 && (scope.campaigns?.includes(NIL_ID) ?? false);
  if (scope.campaigns && !all) {
    endpoints = endpoints.filter(({ id }) => owners.includes(id) || present.has(id));
  }
  if (scope.platforms && present.size > 0) {
    endpoints = endpoints.filter(({ id }) => present.has(id));
  }
  const { channels, notChannels } = scope;
  if (channels || !notChannels) return { endpoints, channels };
  return { endpoints, channels: CHANNELS.filter((channel) => !notChannels.includes(channel)) };
}

/** The channels asked for, else those that rows of campaigns went over; null where there are none. */
export function channelsIn(
  rows: readonly Pick<CountRow, "channel">[],
  asked: Selection["channels"],
): Selection["channels"] {
  if (asked !== null || rows.length === 0) return asked;
  return [...new Set(rows.map((row) => row.channel))];
}
