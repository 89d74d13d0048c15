import { z } from "zod";
import { PushlensError } from "@/lib/errors";
import { CHANNELS, KINDS, STAGES } from "@/lib/providers/event";
import { PROVIDERS } from "@/lib/providers/registry";

/** How an unknown channel or platform is asked for. */
export const UNKNOWN = "unknown";
/** The campaign key of messages without a campaign. */
export const NO_CAMPAIGN = "none";
/** How a cause that the provider did not give is asked for. */
export const NO_CAUSE = "none";

const list = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).max(200).default([]).meta({ description });
const id = z.guid().toLowerCase();

/** The path of one campaign. */
export const campaignKey = z.union([z.literal(NO_CAMPAIGN), id]);

const range = {
  from: z.iso.date().optional().meta({
    description: "First day, in the workspace's time zone. Default: 27 days before `to`.",
    example: "2026-07-01",
  }),
  to: z.iso.date().optional().meta({
    description: "Last day, included; may lie in the future. Default: today.",
    example: "2026-07-28",
  }),
};
const filters = {
  endpoint: list(id, "Endpoint ids; repeat for several."),
  provider: list(
    z.enum(PROVIDERS.map((provider) => provider.slug)),
    "Provider names; repeat for several.",
  ),
  campaign: list(
    z.union([z.literal(NO_CAMPAIGN), id]),
    "Campaign keys, or `none` for messages without a campaign; repeat for several.",
  ),
  channel: list(z.enum([...CHANNELS, UNKNOWN]), "Channels; repeat for several."),
  platform: list(
    z.string().min(1).max(64).toLowerCase(),
    "Platforms, or `unknown`; repeat for several.",
  ),
};
const clock = (standard: "cohort" | "event") =>
  z.enum(["cohort", "event"]).default(standard).meta({
    description:
      "`cohort` counts messages where they began, `event` counts events where they happened.",
  });
const evidence = z.enum(["any", "confirmed"]).default("any").meta({
  description: "`confirmed` keeps deliveries that the device itself reported.",
});
const by = z.enum(["provider", "endpoint", "channel", "platform", "campaign"]).optional().meta({
  description: "Also split by this dimension.",
});
const interval = z.enum(["hour", "day", "week", "month"]).default("day").meta({
  description: "Size of the buckets; weeks begin on Monday.",
});
const limit = (standard: number) =>
  z.coerce.number().int().min(1).max(1000).default(standard).meta({ description: "Rows a page." });
const cursor = z.string().max(1000).optional().meta({
  description: "`next` of the page before.",
});

const cause = z.string().min(1).max(500).optional().meta({
  description: "The provider's own word for why, exactly; `none` for none given.",
});

const CAMPAIGN_SORTS = [
  "name",
  "id",
  "provider",
  "endpoint",
  "firstSeen",
  "lastSeen",
  "scheduled",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "failed",
  "cancelled",
  "deliveryRate",
  "openRate",
  "clickRate",
  "failureRate",
] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];
const sorts = CAMPAIGN_SORTS.flatMap((column) => [column, `-${column}`] as const);

export const filterParameters = z.object({ ...range, ...filters });
export const funnelParameters = z.object({
  ...range,
  ...filters,
  clock: clock("cohort"),
  evidence,
  by,
});
export const timeseriesParameters = z.object({
  ...range,
  ...filters,
  interval,
  clock: clock("event"),
  evidence,
  by,
});
export const campaignsParameters = z.object({
  ...range,
  ...filters,
  clock: clock("cohort"),
  evidence,
  sort: z.enum(sorts).default("-opened").meta({
    description: "Column to sort by; a leading `-` puts the largest first. What is null is last.",
  }),
  q: z.string().trim().max(200).optional().meta({ description: "Part of a name or id." }),
  limit: limit(50),
  cursor,
  page: z.coerce.number().int().min(1).max(100_000).optional().meta({
    description: "Which page, from 1; `cursor` wins over it, and no row that comes moves it.",
  }),
});
export const campaignParameters = z.object({ ...range, ...filters, evidence });
/** As many as stand side by side: one, and five older ones. */
export const MOST_COMPARED = 6;
export const campaignComparisonParameters = z.object({
  ...range,
  ...filters,
  campaign: z.array(campaignKey).min(2).max(MOST_COMPARED).meta({
    description: "Two to six campaign keys, in the order of the answer.",
  }),
  evidence,
});
export const audienceParameters = z.object({ ...range, ...filters, interval });
export const eventsParameters = z.object({
  ...range,
  ...filters,
  person: z.string().min(1).max(500).optional().meta({
    description: "The provider's user id, exactly.",
  }),
  message: id.optional().meta({ description: "A message id, as this report shows it." }),
  recipient: id.optional().meta({
    description: "`subject` of an event: everything of the same person, whatever the provider.",
  }),
  kind: list(z.enum(KINDS), "Kinds of event; repeat for several."),
  cause,
  hour: z.iso.datetime().optional().meta({
    description:
      "The hour that holds this instant, as `/timeseries?interval=hour` begins it; nothing lies in one outside the range.",
    example: "2026-07-01T14:00:00.000Z",
  }),
  limit: limit(50),
  cursor,
});
export const messagesParameters = z.object({
  ...range,
  ...filters,
  evidence,
  stage: z.enum(STAGES).optional().meta({
    description: "Messages that reached this stage: those that the funnel counts.",
  }),
  without: z.enum(STAGES).optional().meta({
    description: "And did not reach this one, among the providers that report both.",
  }),
  how: z.enum(["any", "reported", "implied"]).default("any").meta({
    description: "Whether the stage itself was reported, or a later one implies it.",
  }),
  cause,
  limit: limit(50),
  cursor,
});
/** The path of one message. */
export const messageId = id;

export type FilterParameters = z.infer<typeof filterParameters>;
export type FunnelParameters = z.infer<typeof funnelParameters>;
export type TimeseriesParameters = z.infer<typeof timeseriesParameters>;
export type CampaignsParameters = z.infer<typeof campaignsParameters>;
export type CampaignParameters = z.infer<typeof campaignParameters>;
export type CampaignComparisonParameters = z.infer<typeof campaignComparisonParameters>;
export type AudienceParameters = z.infer<typeof audienceParameters>;
export type EventsParameters = z.infer<typeof eventsParameters>;
export type MessagesParameters = z.infer<typeof messagesParameters>;

/** A page's `searchParams`, or a URL's. */
export type Query =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

function valuesOf(query: Query, name: string): string[] {
  const found = query instanceof URLSearchParams ? query.getAll(name) : query[name];
  const values = found === undefined ? [] : typeof found === "string" ? [found] : [...found];
  return values.filter((value) => value !== "");
}

/** True for parameters that may be repeated. */
function isList(type: unknown): boolean {
  if (type instanceof z.ZodDefault || type instanceof z.ZodOptional) return isList(type.unwrap());
  return type instanceof z.ZodArray;
}

/** Refuses what a schema does not know: a filter that is mistyped would widen the numbers unseen. */
function refuseUnknown(schema: z.ZodObject, query: URLSearchParams): void {
  const known = Object.keys(schema.shape);
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const named = unknown.slice(0, 5).map((name) => name.slice(0, 50));
  throw new PushlensError(
    "bad_request",
    `unknown parameter${named.length > 1 ? "s" : ""} ${named.join(", ")}; known are ${known.join(", ") || "none"}.`,
  );
}

/**
 * Reads an API request's query: what the schema does not know, or does not understand, is a 400 that
 * names the parameter. (Pages ignore what they do not know, since mailers add to addresses.)
 */
export function parseRequest<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  request: Request,
): z.infer<z.ZodObject<Shape>> {
  const query = new URL(request.url).searchParams;
  refuseUnknown(schema, query);
  return parseParameters(schema, query);
}

/** Reads a query by a schema; what it does not understand is a 400 that names the parameter. */
export function parseParameters<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: Query,
): z.infer<z.ZodObject<Shape>> {
  const input: Record<string, string | string[]> = {};
  for (const name of Object.keys(schema.shape)) {
    const values = valuesOf(query, name);
    const last = values.at(-1);
    if (last === undefined) continue;
    // PostgreSQL's texts cannot hold it.
    if (values.some((value) => value.includes("\0"))) {
      throw new PushlensError("bad_request", `${name} is not understood: it holds a NUL.`);
    }
    input[name] = isList(schema.shape[name]) ? values : last;
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new PushlensError(
    "bad_request",
    `${String(issue?.path[0])} is not understood: ${issue?.message ?? "see the API's document"}.`,
  );
}
