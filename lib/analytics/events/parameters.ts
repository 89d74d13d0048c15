import { z } from "zod";
import { filters, id, list, range } from "@/lib/address/filter-parameters";
import { automatic, cause, cursor, evidence, limit } from "@/lib/analytics/parameters";
import { KINDS, STAGES } from "@/lib/providers/event";

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
  automatic,
  stage: z.enum(STAGES).optional().meta({
    description: "Messages that reached this stage: those that the funnel counts.",
  }),
  without: z.enum(STAGES).optional().meta({
    description: "And did not reach this one, among the providers that report both.",
  }),
  how: z.enum(["any", "reported", "implied", "automatic"]).default("any").meta({
    description:
      "Whether the stage itself was reported, or a later one implies it; `automatic` are those that a machine alone opened or clicked.",
  }),
  cause,
  limit: limit(50),
  cursor,
});
/** The path of one message. */
export const messageId = id;

export type EventsParameters = z.infer<typeof eventsParameters>;
export type MessagesParameters = z.infer<typeof messagesParameters>;
