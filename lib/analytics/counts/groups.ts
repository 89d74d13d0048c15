import type { Dimension } from "@/lib/address/query";
import type { Group } from "@/lib/analytics/shapes";
import { STAGES } from "@/lib/providers/event";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";
import { type CampaignInfo, campaignKeyOf } from "./campaign-names";
import type { CountRow } from "./counts";
import { groupBy } from "./group-by";
import { channelLabel, notReported, platformLabel } from "./labels";
import type { ReportEndpoint } from "./scope";
import { channelsIn, type Selection, type ShapeContext } from "./selection";
import { summarise } from "./summary";

/** The rows of one group, and what it speaks for. */
export type GroupRows = {
  readonly key: string | null;
  readonly label: string;
  readonly provider: string | null;
  readonly rows: readonly CountRow[];
  readonly selection: Selection;
};

type Names = ReadonlyMap<string, CampaignInfo>;
type Identity = Pick<GroupRows, "key" | "label" | "provider">;

function storedKey(row: CountRow, by: Dimension, endpoint: ReportEndpoint | undefined): string {
  if (by === "provider") return endpoint?.slug ?? "";
  if (by === "endpoint") return row.endpointId;
  return by === "channel" ? row.channel : row.dimension;
}

function identify(
  stored: string,
  by: Dimension,
  endpoint: ReportEndpoint | undefined,
  names: Names,
): Identity {
  const provider = endpoint?.slug ?? null;
  switch (by) {
    case "provider":
      return {
        key: stored || null,
        label: said(endpoint?.provider?.label ?? notReported()),
        provider,
      };
    case "endpoint":
      return {
        key: stored,
        label: endpoint?.name ?? words("labels-ui")("deletedEndpoint"),
        provider,
      };
    case "channel":
      return { key: stored || null, label: channelLabel(stored), provider: null };
    case "platform":
      return { key: stored || null, label: platformLabel(stored), provider: null };
    case "campaign": {
      const campaign = names.get(stored);
      const none = !campaign?.endpointId;
      const label = campaign?.name ?? stored;
      return { key: campaignKeyOf(stored), label, provider: none ? null : provider };
    }
  }
}

/** A group speaks for what a filter on its key would select. */
function narrow(selection: Selection, by: Dimension, stored: string, rows: readonly CountRow[]) {
  if (by === "channel") return { ...selection, channels: [stored] };
  // A campaign speaks for the channels it went over, not for all that its provider knows.
  const channels = by === "campaign" ? channelsIn(rows, selection.channels) : selection.channels;
  const present = new Set(rows.map((row) => row.endpointId));
  const belongs = (endpoint: ReportEndpoint): boolean =>
    by === "provider" ? endpoint.slug === stored : present.has(endpoint.id);
  return { channels, endpoints: selection.endpoints.filter(belongs) };
}

/** The largest stage of some rows: what groups are ordered by. */
function volumeOf(rows: readonly CountRow[]): number {
  const sums = STAGES.map((_, index) =>
    rows.reduce((sum, row) => sum + (row.totals[index] ?? 0), 0),
  );
  return Math.max(0, ...sums);
}

/** Splits rows by a dimension, largest first, the unknown last. */
export function splitRows(
  rows: readonly CountRow[],
  by: Dimension,
  selection: Selection,
  names: Names,
): GroupRows[] {
  const endpoints = new Map(selection.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const split = groupBy(rows, (row) => storedKey(row, by, endpoints.get(row.endpointId)));
  return [...split]
    .map(([stored, inGroup]) => ({
      ...identify(stored, by, endpoints.get(inGroup[0]?.endpointId ?? ""), names),
      rows: inGroup,
      selection: narrow(selection, by, stored, inGroup),
      volume: volumeOf(inGroup),
    }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.volume - a.volume ||
        a.label.localeCompare(b.label, "en"),
    );
}

/** Counts and rates of every group. */
export function groupsOf(
  rows: readonly CountRow[],
  by: Dimension,
  selection: Selection,
  context: ShapeContext,
  names: Names,
): Group[] {
  return splitRows(rows, by, selection, names).map((group) => ({
    key: group.key,
    label: group.label,
    provider: group.provider,
    ...summarise(group.rows, group.selection, context),
  }));
}
