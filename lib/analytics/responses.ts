import { z } from "zod";
import { KINDS, STAGES } from "@/lib/providers/event";
import { HEALTHS } from "./health";

const count = z.int().min(0);
const counted = count.nullable();
const instant = z.iso.datetime();
const day = z.iso.date();
const text = z.string();

const stages = z
  .object({
    scheduled: counted,
    sent: counted,
    delivered: counted,
    opened: counted,
    clicked: counted,
    failed: counted,
    cancelled: counted,
  })
  .meta({
    id: "Stages",
    description:
      "Per stage a count, or null where no selected provider and channel reports it and none was ever seen.",
  });
const rate = z
  .object({
    value: z.number().min(0).nullable(),
    numerator: count,
    denominator: count,
    over: z.array(text).meta({ description: "What it covers: those that report both its parts." }),
    of: z.array(text).meta({ description: "All that is selected." }),
    without: z
      .array(text)
      .optional()
      .meta({ description: "Left out as data is known to be missing: sources with their days." }),
  })
  .meta({ id: "Rate" });
const rates = z
  .object({ delivery: rate, open: rate, click: rate, failure: rate })
  .meta({ id: "Rates" });
const openedBy = z.array(z.enum(["tap", "pixel"])).meta({
  description: "What `opened` is made of: taps on a push, pixels of an e-mail.",
});
const deliveredBy = z.array(z.enum(["accepted", "confirmed"])).meta({
  description: "What `delivered` is made of: taken by a service, or confirmed by the device.",
});
const implied = stages.meta({ description: "How many of each total a later stage implies." });
const range = z.object({ from: day, to: day, timeZone: text }).meta({ id: "Range" });
const summary = { implied, rates, openedBy, deliveredBy };
const reporters = {
  providers: z.array(text),
  reportedBy: z.record(z.enum(STAGES), z.array(text)),
};

const group = z
  .object({
    key: text.nullable().meta({ description: "null: not reported." }),
    label: text,
    provider: text.nullable(),
    stages,
    ...summary,
  })
  .meta({ id: "Group" });
const campaignRow = z
  .object({
    key: text.meta({ description: "What `campaign` takes." }),
    id: text.nullable().meta({ description: "The vendor's id, exactly." }),
    name: text,
    endpoint: text.nullable(),
    provider: text.nullable(),
    firstSeen: instant.nullable(),
    lastSeen: instant.nullable(),
    stages,
    rates,
  })
  .meta({ id: "CampaignRow" });

export const funnelResponse = z.object({
  range,
  total: stages,
  ...summary,
  ...reporters,
  groups: z.array(group),
});

export const timeseriesResponse = z.object({
  range,
  buckets: z.array(
    z.object({
      start: instant,
      day,
      stages,
      unfinished: z.boolean(),
      partial: z.boolean(),
      groups: z.array(z.object({ key: text.nullable(), label: text, stages })).optional(),
    }),
  ),
});

export const campaignsResponse = z.object({
  range,
  rows: z.array(campaignRow),
  total: count,
  next: text.nullable(),
});

const timeToOpen = z
  .object({
    opens: count,
    medianSeconds: z.number().nullable(),
    p80Seconds: z.number().nullable(),
    bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), count })),
  })
  .meta({ id: "TimeToOpen" });

const timeRange = z.object({ low: z.number(), high: z.number() }).nullable();

export const campaignResponse = z.object({
  range,
  campaign: campaignRow,
  total: stages,
  ...summary,
  ...reporters,
  platforms: z.array(group),
  channels: z.array(group),
  failures: z.array(z.object({ cause: text.nullable(), count })),
  timeToOpen,
});

export const campaignComparisonResponse = z.object({
  range,
  rows: z.array(
    z.object({
      campaign: campaignRow,
      openedBy,
      deliveredBy,
      timeToOpen,
      timeRanges: z
        .object({ medianSeconds: timeRange, p80Seconds: timeRange })
        .meta({ description: "Where each lies beyond chance (95 %)." }),
    }),
  ),
});

export const followedResponse = z.object({
  range,
  rows: z.array(
    z.object({
      name: text.meta({ description: "The provider's own name of the event." }),
      count,
      recipients: count,
      first: instant,
      last: instant,
    }),
  ),
  more: z.boolean().meta({ description: "true: only the latest are counted, as there are many." }),
});

export const contentResponse = z.object({
  range,
  messages: count.meta({ description: "How many were looked at, the latest of the range." }),
  titled: count,
  titles: z.array(
    z.object({
      title: text,
      messages: count,
      masked: z.boolean().meta({ description: "true: it went to few people." }),
    }),
  ),
  others: count,
});

export const audienceResponse = z.object({
  range,
  total: z.object({ optedIn: counted, optedOut: counted, net: z.int().nullable() }),
  buckets: z.array(
    z.object({
      start: instant,
      day,
      optedIn: counted,
      optedOut: counted,
      unfinished: z.boolean(),
      causes: z
        .array(z.object({ cause: text.nullable(), count }))
        .optional()
        .meta({ description: "Opt-outs by cause; left out by the hour." }),
    }),
  ),
  causes: z.array(
    z.object({
      kind: z.enum(["opted_in", "opted_out"]),
      cause: text.nullable(),
      label: text.meta({ description: "The cause in words, as pages have it." }),
      count,
    }),
  ),
  optOutRate: rate.meta({
    description: "Opt-outs ÷ deliveries, over those alone whose opt-outs have come.",
  }),
  optOutRates: z
    .array(z.object({ value: z.number().min(0).nullable(), numerator: count, denominator: count }))
    .meta({ description: "The same, one for each bucket." }),
  providers: z.array(
    z.object({
      key: text,
      label: text,
      optedIn: counted,
      optedOut: counted,
      net: z.int().nullable(),
      optOutRate: rate,
    }),
  ),
});

const subscribers = {
  subscribed: count,
  left: count,
  leftInRange: count.meta({ description: "Of `left`, those whose last change is in the range." }),
};
const subscriberGroup = z.object({ key: text.nullable(), label: text, ...subscribers });

export const subscribersResponse = z.object({
  range,
  asOf: instant,
  total: z.object(subscribers),
  topics: z.array(subscriberGroup),
  countries: z.array(subscriberGroup),
});

export const qualityResponse = z.object({
  range,
  rows: z.array(
    z.object({
      endpoint: text.nullable().meta({ description: "null: requests with an unknown token." }),
      name: text,
      provider: text.nullable(),
      received: count,
      counted: count,
      duplicate: count,
      ignored: count,
      quarantined: count,
      pending: count,
      difference: z.int().meta({ description: "received less the rest: 0." }),
      rejectedRequests: count,
    }),
  ),
});

const page = {
  next: text.nullable().meta({ description: "What `cursor` takes for the next page." }),
  previous: text.nullable().meta({ description: "And for the page before." }),
};
const eventRow = z
  .object({
    id: text,
    subject: text.meta({ description: "What it is about: what `recipient` takes." }),
    request: text.meta({ description: "The raw request that it came with first." }),
    at: instant,
    receivedAt: instant,
    timeSource: z.enum(["payload", "header", "received"]),
    kind: z.enum(KINDS),
    name: text,
    endpoint: text,
    endpointName: text,
    provider: text.nullable(),
    message: text.nullable(),
    campaign: text.nullable(),
    campaignName: text.nullable(),
    channel: text.nullable(),
    platform: text.nullable(),
    cause: text.nullable(),
    person: text.nullable().meta({ description: "Masked." }),
    address: text.nullable().meta({ description: "Masked." }),
    title: text.nullable().meta({ description: "Masked." }),
    properties: text.nullable().meta({ description: "Left out: may be personal." }),
  })
  .meta({ id: "Event" });

export const eventsResponse = z.object({
  range,
  rows: z.array(eventRow),
  total: counted.meta({
    description: "On all pages, where `kind` asks for stages or opt-ins and opt-outs; else null.",
  }),
  ...page,
});

const stageMark = z
  .object({
    how: z.enum(["reported", "implied", "not_reached", "not_reported"]),
    at: instant.nullable(),
  })
  .meta({ id: "StageMark" });
const messageRow = z
  .object({
    message: text,
    began: instant,
    lives: count.meta({ description: "How many messages had the same ids, one after another." }),
    endpoint: text,
    endpointName: text,
    provider: text.nullable(),
    campaign: text.nullable(),
    campaignName: text.nullable(),
    channel: text.nullable(),
    platform: text.nullable(),
    cause: text.nullable(),
    evidence: z.enum(["accepted", "confirmed"]).nullable(),
    plannedMethod: text.nullable().meta({
      description: "How it was to be delivered, in the provider's words; null where it tells none.",
    }),
    deliveryMethod: text.nullable().meta({
      description: "How it was delivered, in the provider's words; null where it tells none.",
    }),
    person: text.nullable().meta({ description: "Masked." }),
    title: text.nullable().meta({
      description: "Masked; of a single message whole where many people got the same.",
    }),
    stages: z.object({
      scheduled: stageMark,
      sent: stageMark,
      delivered: stageMark,
      opened: stageMark,
      clicked: stageMark,
      failed: stageMark,
      cancelled: stageMark,
    }),
  })
  .meta({ id: "Message" });

export const messagesResponse = z.object({
  range,
  rows: z.array(messageRow),
  total: counted.meta({ description: "On all pages: the number that the funnel shows." }),
  ...page,
});

export const messageResponse = z.object({
  lives: z.array(messageRow),
  events: z.array(eventRow),
});

export const freshnessResponse = z.object({
  newestEvent: instant.nullable(),
  newestReceipt: instant.nullable(),
  pendingItems: count,
  endpoints: z.array(
    z.object({
      endpoint: text,
      name: text,
      provider: text,
      status: z.enum(["live", "quiet", "never", "disabled"]),
      newestEvent: instant.nullable(),
      newestReceipt: instant.nullable(),
      received24h: count,
    }),
  ),
});

export const healthResponse = z.object({
  checkedAt: instant,
  us: z
    .object({
      ok: z.boolean(),
      problems: z.array(text),
      notices: z.array(text),
      workerSeen: instant.nullable(),
      pendingItems: count,
      oldestPending: instant.nullable(),
      spooledRequests: count,
    })
    .meta({ description: "Pushlens itself: where it is not ok, silence may be ours." }),
  endpoints: z.array(
    z.object({
      endpoint: text,
      name: text,
      provider: text,
      health: z.enum(HEALTHS),
      since: instant.nullable(),
      reason: text,
      newestReceipt: instant.nullable(),
      newestEvent: instant.nullable(),
      rhythm: z.object({ quiet: count, late: count }).meta({
        description: "Of its provider, in ms: how long it may pause, and how old its news may be.",
      }),
      refused: count.meta({ description: "Requests refused in this UTC hour and the one before." }),
    }),
  ),
});

export const errorResponseSchema = z
  .object({ error: z.object({ code: text, message: text }) })
  .meta({ id: "Error" });
