import { z } from "zod";
import { filters, range } from "@/lib/address/filter-parameters";
import { automatic, by, clock, evidence, interval } from "@/lib/analytics/parameters";

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

export type FunnelParameters = z.infer<typeof funnelParameters>;
export type TimeseriesParameters = z.infer<typeof timeseriesParameters>;
