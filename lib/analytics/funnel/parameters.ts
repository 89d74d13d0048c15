import { z } from "zod";
import { filters, range } from "@/lib/address/filter-parameters";
import { by, clock, evidence, interval } from "@/lib/analytics/parameters";

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

export type FunnelParameters = z.infer<typeof funnelParameters>;
export type TimeseriesParameters = z.infer<typeof timeseriesParameters>;
