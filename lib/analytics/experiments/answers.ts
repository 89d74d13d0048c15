import { z } from "zod";
import { type Answer, count, day, range, text } from "@/lib/analytics/shapes";
import { WINDOW_NAMES } from "@/lib/facts/planned";

const share = z.number().min(0).max(1);
const points = z.number().meta({ description: "A difference of two shares, 0.01 is a point." });
const bounded = { difference: points, low: points, high: points };
const messages = z.object({ messages: count, opened: count });
const arm = z.object({
  ...messages.shape,
  persons: count.meta({ description: "Estimated where `sampledShare` is below 1." }),
});
const each = <Of extends z.ZodType>(of: Of) => z.object({ contextAware: of, traditional: of });

/** What became of an arm's messages; those delivered by the way they went. */
const endings = z
  .object({
    contextAware: count,
    traditional: count,
    otherwise: count.meta({ description: "Delivered, and nobody says how." }),
    cancelled: count,
    failed: count,
    pending: count,
  })
  .meta({ id: "PlannedEndings" });

const effect = z.object({
  ...bounded,
  standardError: z.number().min(0),
  relative: z.number().nullable(),
  relativeLow: z.number().nullable(),
  relativeHigh: z.number().nullable(),
});

const stratum = z.object({
  campaign: text.meta({ description: "What `campaign` takes." }),
  name: text,
  endpoint: text,
  weight: share.meta({ description: "Adding up to 1; 0 where there is one arm only." }),
  difference: points.nullable(),
  low: points.nullable(),
  high: points.nullable(),
  ...each(messages).shape,
});

const split = z.object({
  kind: z.enum(["day", "campaign"]),
  label: text.meta({ description: "The first day, or the campaign's name." }),
  share: share.meta({ description: "Of its messages, those planned context-aware." }),
  messages: count,
  clear: z.boolean().meta({ description: "Further from all others' share than chance goes." }),
});

/** Context-aware delivery against traditional delivery, by what was planned. */
export const experimentsResponse = z.object({
  range,
  window: z.enum(WINDOW_NAMES),
  matured: z.object({
    messages: count,
    persons: count,
    withoutPerson: count.meta({
      description: "Messages that name nobody: each counts as somebody.",
    }),
  }),
  young: count.meta({ description: "Planned messages of the range that have not had their time." }),
  arms: each(arm),
  effect: effect.nullable().meta({
    description:
      "Opened within the window, context-aware less traditional, within campaigns; bounds hold at 95 % however often one looks.",
  }),
  verdict: z.enum(["better", "worse", "unclear", "cannot_tell"]),
  reason: text.nullable().meta({ description: "Why nothing can be told, and what to do." }),
  neededMessages: count.nullable().meta({
    description:
      "How many messages more it takes to see a change of 10 %; null: it cannot be said.",
  }),
  strata: z.array(stratum),
  sampleRatio: z.object({
    expected: share.nullable(),
    observed: share.nullable(),
    evidence: z.number().nullable().meta({
      description: "Against the expected share; above 1,000 there is no verdict.",
    }),
  }),
  splits: z.array(split).meta({ description: "Where the share departs most." }),
  compliance: each(endings).meta({ description: "By what was planned: how it went out." }),
  endings: z.array(
    z.object({
      ending: z.enum(["pending", "cancelled", "failed"]),
      ...bounded,
      clear: z.boolean(),
    }),
  ),
  onDelivered: z.object(bounded).nullable().meta({
    description: "On those who were delivered as planned: the effect over the difference in that.",
  }),
  asDelivered: z
    .object({ difference: points, ...each(messages).shape })
    .nullable()
    .meta({ description: "Compared by how it was delivered. Biased: the groups differ." }),
  looks: z
    .array(z.object({ from: day, to: day, messages: count, effect: z.object(bounded).nullable() }))
    .meta({ description: "The effect as it was known at the end of each bucket." }),
  sampledShare: share.meta({ description: "Of all persons, those whom the bounds are made from." }),
});

export type ExperimentsReport = Answer<typeof experimentsResponse>;
