import { z } from "zod";
import { filters, range } from "@/lib/address/filter-parameters";
import { automatic, by, clock, evidence, interval } from "@/lib/analytics/parameters";

/** Causes are counted by day, so that no hour can be told. */
export const FAILURE_INTERVALS = ["day", "week", "month"] as const;

export const funnelParameters = z.object({
  ...range,
  ...filters,
  clock: clock("cohort"),
  evidence,
  automatic,
  by,
});
export const timeseriesParameters = z.object({
  ...range,
  ...filters,
  interval,
  clock: clock("event"),
  evidence,
  automatic,
  by,
});
export const failuresParameters = z.object({
  ...range,
  ...filters,
  interval: z.enum(FAILURE_INTERVALS).default("day").meta({
    description: "Size of the buckets; weeks begin on Monday. Causes are counted by day.",
  }),
});

export const bestTimeParameters = z.object({
  ...range,
  ...filters,
  channel: filters.channel.meta({
    description:
      "Channels; repeat for several. None: all, or pushes alone where there are e-mails too.",
  }),
  evidence,
});

export type FunnelParameters = z.infer<typeof funnelParameters>;
export type TimeseriesParameters = z.infer<typeof timeseriesParameters>;
export type BestTimeParameters = z.infer<typeof bestTimeParameters>;
export type FailuresParameters = z.infer<typeof failuresParameters>;
