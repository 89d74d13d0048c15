import { event, samples } from "@/lib/providers/cloudevents/samples";
import { ownSimulator } from "./own-events";
import { MINUTE } from "./rhythm";
import type { Simulator } from "./types";

/** CloudEvents in batches. */
export const cloudevents: Simulator = {
  ...ownSimulator({ slug: "cloudevents", samples, event }),
  batch: { max: 100, wait: MINUTE / 2 },
  array: true,
  headers: () => ({ "content-type": "application/cloudevents-batch+json" }),
};
