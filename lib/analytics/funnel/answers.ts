import { z } from "zod";
import { INTERVALS } from "@/lib/address/intervals";
import {
  type Answer,
  against,
  automatic,
  count,
  counted,
  day,
  failureClass,
  group,
  instant,
  openedBy,
  range,
  rate,
  reporters,
  share,
  stages,
  summary,
  text,
} from "@/lib/analytics/shapes";
import { FAILURE_INTERVALS } from "./parameters";

export const funnelResponse = z.object({
  range,
  total: stages,
  ...summary,
  ...reporters,
  groups: z.array(group),
});
export type FunnelReport = Answer<typeof funnelResponse>;

export const timeseriesResponse = z.object({
  range,
  buckets: z.array(
    z.object({
      start: instant,
      // The local date of its start.
      day,
      stages,
      automatic,
      unfinished: z.boolean(),
      partial: z.boolean(),
      groups: z
        .array(z.object({ key: text.nullable(), label: text, stages, automatic }))
        .exactOptional(),
    }),
  ),
});

export type TimeseriesReport = Answer<typeof timeseriesResponse>;
export type TimeBucket = TimeseriesReport["buckets"][number];

const weekday = z.int().min(1).max(7).meta({ description: "1 is Monday." });
const hour = z.int().min(0).max(23).meta({ description: "As the clock on the wall shows it." });
const clear = z.boolean().meta({
  description: "Above the rate of all hours together by more than chance.",
});
const cell = z.object({ weekday, hour, ...share.shape });
const mostly = z
  .object({
    key: text,
    name: text,
    share: z.number().min(0).max(1).meta({ description: "Of the hour's opens." }),
  })
  .nullable()
  .meta({
    description:
      "The campaign that more than half of the hour's opens are of; null: none, or asked for.",
  });

/** Held against the same campaigns at other hours; the bounds hold for all hours at once (95%). */
const within = {
  difference: z.number().meta({ description: "Of the open rate, between -1 and 1." }),
  low: z.number(),
  high: z.number(),
  messages: count.meta({ description: "Of campaigns that went out at other hours, too." }),
  opened: count,
  clear: z.boolean().meta({ description: "Above the others by more than chance." }),
  mark: z.enum(["best", "equal"]).nullable().meta({
    description: "`equal`: not lower than the best by more than chance; null where none is clear.",
  }),
  mostly,
};
const hoursWithin = z
  .object({
    campaigns: count.meta({ description: "That went out at several hours." }),
    cells: z.array(z.object({ weekday, hour, ...within })),
    hours: z.array(z.object({ hour, ...within })),
    weekdays: z.array(z.object({ weekday, ...within })),
  })
  .nullable()
  .meta({
    description:
      "Hours compared inside the same campaigns (Mantel-Haenszel), those with `least` messages alone, the best first; null: no campaign went out at several hours with as many.",
  });
export type HoursWithin = Answer<typeof hoursWithin>;
export type JudgedHours = Omit<NonNullable<HoursWithin>, "campaigns">;
/** An hour or weekday beside the others of the same campaigns. */
export type JudgedHour = JudgedHours["hours"][number] | JudgedHours["weekdays"][number];

export const bestTimeResponse = z.object({
  range,
  channels: z.array(text).nullable().meta({
    description:
      "The channels that are counted; null: all. Where none is asked for and there are e-mails too: pushes alone.",
  }),
  least: count.meta({ description: "Hours with fewer messages than this are not ranked." }),
  rate,
  openedBy,
  cells: z.array(cell),
  hours: z.array(z.object({ hour, ...share.shape })),
  weekdays: z.array(z.object({ weekday, ...share.shape })),
  best: z.object({ ...cell.shape, clear, mostly }).nullable(),
  bestHour: z.object({ hour, ...share.shape, clear }).nullable(),
  bestWeekday: z.object({ weekday, ...share.shape, clear }).nullable(),
  within: hoursWithin,
});

export type BestTimeReport = Answer<typeof bestTimeResponse>;
/** Of the messages that began in an hour of the week (1 is Monday), how many were opened. */
export type TimeCell = BestTimeReport["cells"][number];
/** The campaign that more than half of an hour's opens are of, and how many of them. */
export type BestCampaign = NonNullable<Answer<typeof mostly>>;

export const ratesResponse = z.object({
  range,
  rate: z.enum(["delivery", "open", "click", "failure"]),
  interval: z.enum(INTERVALS),
  openedBy,
  total: rate,
  against: z
    .string()
    .nullable()
    .meta({ description: "Key of the group that the others are compared with." }),
  buckets: z.array(
    z.object({
      start: instant,
      day: day,
      unfinished: z.boolean(),
      partial: z.boolean(),
    }),
  ),
  groups: z.array(
    z.object({
      key: text.nullable(),
      label: text,
      provider: text.nullable(),
      rate,
      points: z.array(share).meta({ description: "One for each bucket." }),
      against: against.nullable(),
    }),
  ),
});
export type RatesReport = Answer<typeof ratesResponse>;

const classCount = z.object({ class: failureClass, count });
const failedGroup = z.object({
  key: text.nullable().meta({ description: "null: not reported." }),
  label: text,
  provider: text.nullable(),
  failed: counted.meta({ description: "null: no failures are reported here." }),
  rate,
});

export const failuresResponse = z.object({
  range,
  interval: z.enum(FAILURE_INTERVALS),
  failed: counted.meta({
    description:
      "Messages that began in the range and failed: `stages.failed` of the funnel. null: nobody who is selected reports failures.",
  }),
  rate,
  reportedBy: z.array(text),
  notReportedBy: z.array(text).meta({
    description: "Providers with messages in the range that tell of no failure.",
  }),
  classes: z.array(classCount).meta({ description: "Most frequent first; adds up to `failed`." }),
  causes: z
    .array(
      z.object({
        cause: text.nullable().meta({ description: "The provider's own word; null: none given." }),
        provider: text,
        providerLabel: text,
        class: failureClass,
        label: text,
        meaning: text,
        todo: text.meta({ description: "What to do about it." }),
        count,
      }),
    )
    .meta({ description: "Most frequent first; adds up to `failed`." }),
  providers: z.array(failedGroup),
  channels: z.array(failedGroup),
  platforms: z.array(failedGroup),
  buckets: z.array(
    z.object({
      start: instant,
      day,
      failed: counted,
      classes: z.array(classCount),
      unfinished: z.boolean(),
      partial: z.boolean(),
    }),
  ),
});
export type FailuresReport = Answer<typeof failuresResponse>;
/** Why messages of one provider failed, in its own word and in ours. */
export type FailureCause = FailuresReport["causes"][number];
