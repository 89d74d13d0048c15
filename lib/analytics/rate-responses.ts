import { z } from "zod";
import { funnelResponse } from "./responses";

const { range, rates, openedBy } = funnelResponse.shape;
const rate = rates.shape.open;
const count = z.int().min(0);
const share = z.object({
  value: z.number().min(0).nullable(),
  numerator: count,
  denominator: count,
});
const weekday = z.int().min(1).max(7).meta({ description: "1 is Monday." });
const hour = z.int().min(0).max(23).meta({ description: "As the clock on the wall shows it." });
const clear = z.boolean().meta({
  description: "Above the rate of all hours together by more than chance.",
});
const cell = z.object({ weekday, hour, ...share.shape });
const mostly = z
  .object({
    key: z.string(),
    name: z.string(),
    share: z.number().min(0).max(1).meta({ description: "Of the hour's opens." }),
  })
  .nullable()
  .meta({
    description:
      "The campaign that more than half of the hour's opens are of; null: none, or asked for.",
  });

export const bestTimeResponse = z.object({
  range,
  channels: z.array(z.string()).nullable().meta({
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
});

const pair = { own: share, other: share };
const against = z.object({
  verdict: z.enum(["lower", "higher", "unclear"]),
  since: z
    .object({ start: z.iso.datetime(), day: z.iso.date() })
    .nullable()
    .meta({ description: "null: since the range began, or unclear." }),
  ...pair,
  before: z.object(pair).nullable(),
});

export const ratesResponse = z.object({
  range,
  rate: z.enum(["delivery", "open", "click", "failure"]),
  interval: z.enum(["hour", "day", "week", "month"]),
  openedBy,
  total: rate,
  against: z
    .string()
    .nullable()
    .meta({ description: "Key of the group that the others are compared with." }),
  buckets: z.array(
    z.object({
      start: z.iso.datetime(),
      day: z.iso.date(),
      unfinished: z.boolean(),
      partial: z.boolean(),
    }),
  ),
  groups: z.array(
    z.object({
      key: z.string().nullable(),
      label: z.string(),
      provider: z.string().nullable(),
      rate,
      points: z.array(share).meta({ description: "One for each bucket." }),
      against: against.nullable(),
    }),
  ),
});
