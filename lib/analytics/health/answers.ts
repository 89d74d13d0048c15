import { z } from "zod";
import { type Answer, count, instant, text } from "@/lib/analytics/shapes";
import { HEALTHS } from "./health";

export const freshnessResponse = z.object({
  newestEvent: instant.nullable(),
  newestReceipt: instant.nullable(),
  pendingItems: count,
  endpoints: z.array(
    z.object({
      endpoint: text,
      name: text,
      provider: text,
      status: z.enum(["live", "quiet", "never", "disabled"]),
      newestEvent: instant.nullable(),
      newestReceipt: instant.nullable(),
      // Items of the last 24 whole hours.
      received24h: count,
    }),
  ),
});

export type FreshnessReport = Answer<typeof freshnessResponse>;
export type EndpointFreshness = FreshnessReport["endpoints"][number];
/** `never`: nothing came yet; `quiet`: nothing in the last 24 hours. */
export type EndpointStatus = EndpointFreshness["status"];

/** The health of every endpoint, and our own: "it is us" is told apart from "it is them". */
export const healthResponse = z.object({
  checkedAt: instant,
  us: z
    .object({
      ok: z.boolean(),
      // Why numbers may be behind, and what somebody should look at though all goes on.
      problems: z.array(text),
      notices: z.array(text),
      workerSeen: instant.nullable(),
      pendingItems: count,
      oldestPending: instant.nullable(),
      spooledRequests: count,
    })
    .meta({ description: "Pushlens itself: where it is not ok, silence may be ours." }),
  endpoints: z.array(
    z.object({
      endpoint: text,
      name: text,
      provider: text,
      health: z.enum(HEALTHS),
      since: instant.nullable(),
      reason: text,
      newestReceipt: instant.nullable(),
      newestEvent: instant.nullable(),
      rhythm: z.object({ quiet: count, late: count }).meta({
        description: "Of its provider, in ms: how long it may pause, and how old its news may be.",
      }),
      refused: count.meta({ description: "Requests refused in this UTC hour and the one before." }),
    }),
  ),
});
export type HealthReport = Answer<typeof healthResponse>;
/** How Pushlens itself is doing, so that its own trouble is not taken for a provider's. */
export type OurHealth = HealthReport["us"];
/** One endpoint's health; test events are left out of its times. */
export type EndpointHealth = HealthReport["endpoints"][number];
