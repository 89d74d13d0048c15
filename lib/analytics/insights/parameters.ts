import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { automatic, evidence } from "@/lib/analytics/parameters";
import { isSubscription, MEASURES, type Measure } from "./measures";

const TOPICS = ["overview", "funnel", "campaigns", "audience", "failures"] as const;

export const insightsParameters = z.object({
  ...filterParameters.shape,
  evidence,
  automatic,
  about: z.enum(TOPICS).default("overview").meta({
    description:
      "What the sentences are about: `overview` messages and subscriptions, `funnel` messages, `audience` subscriptions, `failures` what failed, `campaigns` the largest campaigns one by one.",
  }),
});
export type InsightsParameters = z.infer<typeof insightsParameters>;
export type Topic = InsightsParameters["about"];

export const forecastParameters = z.object({
  ...filterParameters.omit({ from: true, to: true }).shape,
  evidence,
  automatic,
});
export type ForecastParameters = z.infer<typeof forecastParameters>;

/** The measures that a page tells of. */
export function measuresOf(topic: Topic): readonly Measure[] {
  if (topic === "overview") return MEASURES;
  if (topic === "failures") return ["failure", "failed"];
  return MEASURES.filter((measure) => isSubscription(measure) === (topic === "audience"));
}
