import type { Rates } from "@/lib/analytics/shapes";
import type { Stage } from "@/lib/providers/event";

/** What sentences are about, in the order of a message's way. */
export const MEASURES = [
  "sent",
  "delivered",
  "opened",
  "clicked",
  "delivery",
  "open",
  "click",
  "failure",
  "failed",
  "optedOut",
  "optedIn",
] as const;
export type Measure = (typeof MEASURES)[number];

type About =
  | { readonly of: "stage"; readonly stage: Stage }
  | { readonly of: "rate"; readonly rate: keyof Rates }
  | { readonly of: "subscription"; readonly column: "opted_in" | "opted_out" };

/** Whether more of a measure is better (null: neither), and what it is made of. */
export const ABOUT: Readonly<
  Record<Measure, About & { readonly better: "more" | "fewer" | null }>
> = {
  sent: { of: "stage", stage: "sent", better: null },
  delivered: { of: "stage", stage: "delivered", better: null },
  opened: { of: "stage", stage: "opened", better: "more" },
  clicked: { of: "stage", stage: "clicked", better: "more" },
  delivery: { of: "rate", rate: "delivery", better: "more" },
  open: { of: "rate", rate: "open", better: "more" },
  click: { of: "rate", rate: "click", better: "more" },
  failure: { of: "rate", rate: "failure", better: "fewer" },
  failed: { of: "stage", stage: "failed", better: "fewer" },
  optedOut: { of: "subscription", column: "opted_out", better: "fewer" },
  optedIn: { of: "subscription", column: "opted_in", better: "more" },
};

/** The volume on its way: where one moved, the later ones move with it. */
export const VOLUME: readonly Measure[] = ["sent", "delivered", "opened", "clicked"];

export const isSubscription = (measure: Measure): boolean => ABOUT[measure].of === "subscription";
export const isRate = (measure: Measure): boolean => ABOUT[measure].of === "rate";
