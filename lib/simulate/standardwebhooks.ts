import { event, samples } from "@/lib/providers/standardwebhooks/samples";
import { ownSimulator } from "./own-events";
import type { Simulator } from "./types";

/** Standard Webhooks: one event to a request, signed. */
export const standardWebhooks: Simulator = {
  ...ownSimulator({ slug: "standardwebhooks", samples, event }),
  batch: { max: 1, wait: 0 },
  array: false,
};
