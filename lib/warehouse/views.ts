import { NIL_ID } from "@/lib/facts/identity";
import { ROLLUP_COLUMNS } from "@/lib/facts/rollup";
import { STAGES } from "@/lib/providers/event";
import {
  CAMPAIGN,
  DAY,
  DELIVERED_BY,
  ENDPOINT,
  HOUR,
  OPTS,
  PLACE,
  plain,
  stageColumns,
} from "./columns";
import type { Column, View } from "./view";

const BY_ENDPOINT = "JOIN public.endpoint e ON e.id = c.endpoint_id";
const BY_CAMPAIGN = `LEFT JOIN public.campaign k ON k.id = c.campaign_id
  LEFT JOIN public.campaign_name n ON n.campaign_id = c.campaign_id`;
const SEEN = [...STAGES, "opted_in", "opted_out"]
  .map((name) => `bool_or(${name} > 0) AS ${name}`)
  .join(", ");
const ANY = ROLLUP_COLUMNS.map((name) => `c.${name} <> 0`).join(" OR ");

/** What the endpoint's provider can report on a channel, as `r`. */
const reported = (channel: string): string => `LEFT JOIN public.reported r
    ON (r.provider, r.source_id, r.channel) = (e.provider, coalesce(e.source_id, '${NIL_ID}'), ${channel})`;

/** What ever came, whatever the provider claims, as `s`. */
const SEEN_ON_CHANNEL = `LEFT JOIN (SELECT endpoint_id, channel, ${SEEN} FROM public.rollup
    WHERE grain = 'D' AND clock = 'e' GROUP BY endpoint_id, channel) s
    ON (s.endpoint_id, s.channel) = (c.endpoint_id, c.channel)`;
const SEEN_AT_ALL = `LEFT JOIN (SELECT endpoint_id, ${SEEN} FROM public.rollup
    WHERE grain = 'D' AND clock = 'e' GROUP BY endpoint_id) s ON s.endpoint_id = c.endpoint_id`;

function rollup(grain: "d" | "D" | "H", clock: "c" | "e", campaign = ""): string {
  return `FROM public.rollup c ${BY_ENDPOINT} ${campaign}
  ${reported("c.channel")}
  ${SEEN_ON_CHANNEL}
  WHERE c.grain = '${grain}' AND c.clock = '${clock}' AND (${ANY})`;
}

const breakdown = (measures: string): string => `FROM public.breakdown_rollup c
  ${BY_ENDPOINT} ${BY_CAMPAIGN}
  WHERE c.measure IN (${measures}) AND c.count <> 0`;

const cause: Column = {
  name: "cause",
  type: "text",
  about: "The provider's own word; NULL: it gave none.",
  sql: "nullif(c.value, '')",
};

const ofMessages: readonly View[] = [
  {
    name: "days",
    about: "Messages that began on a day, by endpoint.",
    columns: [DAY, ...ENDPOINT, ...stageColumns("messages", true)],
    from: `FROM public.rollup c ${BY_ENDPOINT}
  ${reported("''")}
  ${SEEN_AT_ALL}
  WHERE c.grain = 'D' AND c.clock = 'c' AND (${ANY})
  GROUP BY c.day, c.endpoint_id, e.id`,
  },
  {
    name: "channel_days",
    about: "Messages that began on a day, by endpoint, channel and platform.",
    columns: [DAY, ...ENDPOINT, ...PLACE, DELIVERED_BY, ...stageColumns("messages")],
    from: rollup("D", "c"),
  },
  {
    name: "channel_hours",
    about: "Messages that began in an hour, by endpoint, channel and platform.",
    columns: [HOUR, DAY, ...ENDPOINT, ...PLACE, DELIVERED_BY, ...stageColumns("messages")],
    from: rollup("H", "c"),
  },
  {
    name: "campaign_days",
    about: "Messages that began on a day, by campaign, channel and platform.",
    columns: [DAY, ...CAMPAIGN, ...ENDPOINT, ...PLACE, DELIVERED_BY, ...stageColumns("messages")],
    from: rollup("d", "c", BY_CAMPAIGN),
  },
];

const ofEvents: readonly View[] = [
  {
    name: "event_days",
    about: "Events that happened on a day, by endpoint, channel and platform; nothing is implied.",
    columns: [DAY, ...ENDPOINT, ...PLACE, DELIVERED_BY, ...stageColumns("events"), ...OPTS],
    from: rollup("D", "e"),
  },
  {
    name: "failure_days",
    about: "Why messages that began on a day failed.",
    columns: [
      ...[DAY, ...CAMPAIGN, ...ENDPOINT, ...PLACE, cause],
      plain("failed", "Messages.", "c.count"),
    ],
    from: breakdown("'failed'"),
  },
  {
    name: "opt_days",
    about: "Why people subscribed or left on a day.",
    columns: [
      ...[DAY, ...CAMPAIGN, ...ENDPOINT, ...PLACE],
      { name: "kind", type: "text", about: "`opted_in` or `opted_out`.", sql: "c.measure" },
      cause,
      plain("events", "Events.", "c.count"),
    ],
    from: breakdown("'opted_in', 'opted_out'"),
  },
  {
    name: "receipt_hours",
    about: "What became of all items that were received in an hour and are processed, by endpoint.",
    columns: [
      { ...HOUR, about: "When the hour of receipt begins, in UTC.", sql: "c.hour" },
      ...ENDPOINT,
      plain("received", "Items; the sum of the next four."),
      plain("counted", "Items that became an event."),
      plain("duplicate", "Items whose event was known."),
      plain("ignored", "Items with nothing to keep."),
      plain("quarantined", "Items that were not understood, and are kept."),
      plain("tests", "Of those ignored: test and sandbox traffic.", "c.test"),
    ],
    from: `FROM public.accounting c ${BY_ENDPOINT}`,
  },
];

const names: readonly View[] = [
  {
    name: "workspace",
    about: "The one workspace.",
    columns: [
      { name: "workspace", type: "text", about: "Its name.", sql: "w.name" },
      {
        ...{ name: "time_zone", type: "text", sql: "w.rollup_zone" },
        about: "The IANA zone that days and hours are cut in.",
      },
    ],
    from: "FROM public.workspace w",
  },
  {
    name: "endpoints",
    about: "Every endpoint there ever was.",
    columns: [
      ...ENDPOINT,
      {
        ...{ name: "provider_name", type: "text", sql: "coalesce(r.label, e.provider)" },
        about: "The provider's name.",
      },
      {
        ...{ name: "deleted", type: "boolean", sql: "e.deleted_at IS NOT NULL" },
        about: "True where it takes no more; its numbers stay.",
      },
    ],
    from: `FROM public.endpoint e ${reported("''")}`,
  },
  {
    name: "campaigns",
    about: "Every campaign that messages named.",
    columns: [
      ...[...CAMPAIGN, ...ENDPOINT],
      { name: "vendor_id", type: "text", about: "The provider's own id.", sql: "k.vendor_id" },
      {
        ...{ name: "tags", type: "text[]", sql: "coalesce(m.tags, '{}')" },
        about: "What people tagged it with, in lower case.",
      },
      {
        ...{ name: "first_seen", type: "timestamp with time zone", sql: "k.first_seen" },
        about: "Its first event.",
      },
      {
        ...{ name: "last_seen", type: "timestamp with time zone", sql: "k.last_seen" },
        about: "Its last event.",
      },
    ],
    from: `FROM (SELECT id AS campaign_id, endpoint_id FROM public.campaign) c
  ${BY_ENDPOINT} ${BY_CAMPAIGN} LEFT JOIN public.campaign_mark m ON m.campaign_id = c.campaign_id`,
  },
];

/**
 * What others may read by SQL: names, places and types of columns stay as they are, and nothing of a person
 * is in them. New views and, at the end of one, new columns may come.
 */
export const VIEWS: readonly View[] = [...ofMessages, ...ofEvents, ...names];
