import { z } from "zod";
import { type Answer, count, range, text } from "@/lib/analytics/shapes";

export const qualityResponse = z.object({
  range,
  rows: z.array(
    z.object({
      endpoint: text.nullable().meta({ description: "null: requests with an unknown token." }),
      name: text,
      provider: text.nullable(),
      received: count,
      counted: count,
      duplicate: count,
      ignored: count,
      tests: count.meta({ description: "Of those ignored: test and sandbox traffic." }),
      quarantined: count,
      pending: count,
      difference: z.int().meta({ description: "received less the rest: 0." }),
      rejectedRequests: count,
    }),
  ),
});
export type QualityReport = Answer<typeof qualityResponse>;
export type QualityRow = QualityReport["rows"][number];
