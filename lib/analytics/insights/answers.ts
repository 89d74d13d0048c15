import { z } from "zod";
import { type Answer, count, day, instant, range, text } from "@/lib/analytics/shapes";
import { MEASURES } from "./measures";

const number = z.number();

const sentence = z
  .object({
    text,
    detail: text.nullable().meta({ description: "Whose it mostly is." }),
    measure: z.enum(MEASURES),
    tone: z.enum(["good", "bad", "neutral"]),
    from: day,
    to: day,
    until: instant.nullable().meta({
      description: "Of a day that has not ended: up to which instant it was looked at.",
    }),
    unit: z.enum(["count", "share"]),
    value: number,
    usual: number.meta({
      description: "The median of the same weekdays (and hours) of the last eight weeks.",
    }),
    low: number,
    high: number,
    seasons: count.meta({ description: "How many of the last eight are known; gaps are not." }),
    change: number.nullable().meta({ description: "value / usual − 1; null where that is 0." }),
    distance: number.meta({
      description: "How far it lies from what is usual, in spreads; negative: below.",
    }),
    campaign: z.object({ key: text, name: text }).nullable(),
    mostly: z.object({ endpoint: text, name: text }).nullable().meta({
      description: "The endpoint that makes at least four fifths of the difference.",
    }),
    path: text.meta({ description: "The page with the numbers behind it." }),
  })
  .meta({ id: "Sentence" });

export const insightsResponse = z.object({
  range,
  sentences: z.array(sentence).max(3),
  reason: z.enum(["nothing_unusual", "too_little_history", "not_begun"]).nullable().meta({
    description:
      "Why there is no sentence: nothing is beyond chance, less than five weeks are known, or the range is still to come.",
  }),
  without: z.array(text).meta({ description: "Left out, as a gap in what came is known now." }),
});
export type InsightsReport = Answer<typeof insightsResponse>;
export type Sentence = InsightsReport["sentences"][number];

const foretold = z.object({ expected: count, low: count, high: count }).nullable();

/** The stages that days to come are told of. */
export const FORETOLD = ["sent", "delivered", "opened"] as const;

export const forecastResponse = z.object({
  range,
  method: text,
  within: z.number().meta({ description: "The share of past days that such a band held." }),
  days: z.array(z.object({ day, sent: foretold, delivered: foretold, opened: foretold })),
  reason: z.literal("too_little_history").nullable(),
});
export type ForecastReport = Answer<typeof forecastResponse>;
