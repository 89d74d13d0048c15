import { z } from "zod";
import { type Answer, count, instant, openedBy, range, text } from "@/lib/analytics/shapes";

const share = z.number().min(0).max(1);
/** What every answer about people says of itself. */
const about = {
  range,
  asOf: instant.nullable().meta({
    description: "All that was stored by then is in; null: the first count is not through.",
  }),
  daysToCount: count.meta({ description: "Days that changed since, and are counted anew." }),
  sampledShare: share.meta({
    description: "Of all persons, those looked at; below 1 the counts are estimated from them.",
  }),
};

const placed = { provider: text, label: text };

export const reachResponse = z.object({
  ...about,
  persons: count.meta({ description: "Reached by any provider, each once." }),
  devices: count.meta({ description: "Of them, those without a user id: a device each." }),
  messages: count,
  providers: z.array(
    z.object({
      ...placed,
      persons: count,
      alone: count.meta({ description: "Reached by this provider and no other." }),
      messages: count,
    }),
  ),
  combinations: z
    .array(z.object({ providers: z.array(text), persons: count }))
    .meta({ description: "Reached by exactly these providers; they add up to `persons`." }),
  firstAnswer: z
    .object({
      persons: count.meta({ description: "Reached by several providers." }),
      answered: count.meta({ description: "Of them, those who opened any within 72 hours." }),
      providers: z.array(
        z.object({
          ...placed,
          reached: count,
          first: count.meta({ description: "Opened first." }),
        }),
      ),
    })
    .meta({ description: "Of persons reached by several providers, whose was opened first." }),
  silent: z.array(text).meta({
    description: "Providers that tell of no message whom it reached in this range.",
  }),
});
export type ReachReport = Answer<typeof reachResponse>;

export const pressureResponse = z.object({
  ...about,
  cap: count,
  persons: count,
  above: count.meta({ description: "Persons who had more than the cap in some 7 days." }),
  aboveShare: share.nullable(),
  distribution: z
    .array(z.object({ messages: count, persons: count }))
    .meta({ description: "Persons by how many messages they had in their fullest 168 hours." }),
  channels: z
    .array(
      z.object({
        channel: text.nullable(),
        label: text,
        persons: count,
        above: count,
        most: count,
      }),
    )
    .meta({ description: "The same, counting the messages of each channel alone." }),
  doubles: z
    .object({
      messages: count,
      share: share.nullable(),
      persons: count,
      pairs: z.array(z.object({ first: text, second: text, messages: count })),
    })
    .meta({
      description:
        "Messages at most 10 minutes after the person's message before, where that was another provider's.",
    }),
});
export type PressureReport = Answer<typeof pressureResponse>;

const rated = z
  .object({
    value: share.nullable(),
    numerator: count,
    denominator: count,
    low: share,
    high: share,
  })
  .nullable()
  .meta({
    description:
      "Wilson's bounds at 95 %, with persons as clusters; null: not reported by those selected.",
  });

export const fatigueResponse = z.object({
  ...about,
  openedBy,
  groups: z.array(
    z.object({
      nth: count.meta({
        description: "The message was the person's nth within 168 hours; the last group: or later.",
      }),
      messages: count,
      persons: count,
      opened: rated,
      optedOut: rated,
    }),
  ),
  opensFallFrom: count.nullable().meta({
    description: "From this one on each group's open rate lies clearly below the first's.",
  }),
  optOutsRiseFrom: count.nullable(),
});
export type FatigueReport = Answer<typeof fatigueResponse>;

export const leftAfterResponse = z.object({
  ...about,
  optOuts: count.meta({ description: "In the range." }),
  followed: count.meta({ description: "Of them, those with a message in the 72 hours before." }),
  messages: count,
  campaigns: z.array(
    z.object({
      campaign: text.meta({ description: "What `campaign` takes." }),
      name: text,
      ...placed,
      messages: count.meta({ description: "That reached somebody in the range." }),
      optOuts: count.meta({ description: "In the range, some after messages from before it." }),
      per10000: z.number().min(0).nullable().meta({
        description: "Null where more opted out in the range than messages reached anybody in it.",
      }),
      ratio: z.number().min(0).nullable().meta({
        description:
          "Against all other messages' rate; null where these had no opt-out, or either has no rate.",
      }),
      low: z.number().min(0).nullable(),
      high: z.number().min(0).nullable(),
      few: z.boolean().meta({ description: "True where it is too few to say anything." }),
    }),
  ),
});
export type LeftAfterReport = Answer<typeof leftAfterResponse>;
export type CampaignLeft = LeftAfterReport["campaigns"][number];
