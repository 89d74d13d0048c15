import type { SeriesStyle } from "@/components/charts/series";
import type { EventRow } from "@/lib/analytics/events/answers";
import type { EventLine, ShownEvent } from "./event-table";

function shownOf(row: EventRow): ShownEvent {
  const { id, at, timeSource, kind, name, endpointName, campaignName } = row;
  const { channel, platform, cause, person, address } = row;
  return {
    ...{ id, at, timeSource, kind, name, endpointName, campaignName },
    ...{ channel, platform, cause, person: person ?? address },
  };
}

/** Events as lines: each leads to its message and to the person, neither of them named. */
export function eventLines(rows: readonly EventRow[], looks: readonly SeriesStyle[]): EventLine[] {
  const known = new Map(looks.map((look) => [look.key, look]));
  return rows.map((row) => ({
    row: shownOf(row),
    look: known.get(row.provider) ?? { key: row.provider, label: row.endpointName, slot: 8 },
    messageHref: row.message && `/events/messages/${row.message}`,
    personHref: row.person || row.address ? `/events?recipient=${row.subject}` : null,
  }));
}
