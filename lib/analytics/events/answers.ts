import { z } from "zod";
import {
  type Answer,
  count,
  counted,
  failureClass,
  instant,
  range,
  text,
} from "@/lib/analytics/shapes";
import { KINDS } from "@/lib/providers/event";

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

export type EventRow = Answer<typeof eventRow>;

export const eventsResponse = z.object({
  range,
  rows: z.array(eventRow),
  total: counted.meta({
    description: "On all pages, where `kind` asks for stages or opt-ins and opt-outs; else null.",
  }),
  ...page,
});

export type EventsReport = Answer<typeof eventsResponse>;

/** How a stage of one message is known; `at` only where it was reported. */
const stageMark = z
  .object({
    how: z.enum(["reported", "implied", "not_reached", "not_reported"]),
    at: instant.nullable(),
  })
  .meta({ id: "StageMark" });
export type StageMark = Answer<typeof stageMark>;

/** One message, or one of its lives where the same ids came again. */
const messageRow = z
  .object({
    message: text,
    // Its earliest stage: where the funnel counts it.
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
    failureClass,
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
    automatic: z
      .object({ opened: instant.nullable(), clicked: instant.nullable() })
      .meta({ description: "When a machine opened or clicked it first, as its provider marks." }),
  })
  .meta({ id: "Message" });

export type MessageRow = Answer<typeof messageRow>;
export type MessageStages = MessageRow["stages"];

export const messagesResponse = z.object({
  range,
  rows: z.array(messageRow),
  total: counted.meta({ description: "On all pages: the number that the funnel shows." }),
  ...page,
});

export type MessagesReport = Answer<typeof messagesResponse>;

/** One message whole: its lives, latest first, and its events, earliest first. */
export const messageResponse = z.object({
  lives: z.array(messageRow),
  events: z.array(eventRow),
});

export type MessageReport = Answer<typeof messageResponse>;

/** What a campaign says, from its latest messages: most frequent first. */
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
export type ContentReport = Answer<typeof contentResponse>;
/** One title or subject as it was sent; masked where it went to few people. */
export type ContentTitle = ContentReport["titles"][number];
