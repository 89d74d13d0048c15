import { STAGES } from "@/lib/providers/event";

/** The counts of a rollup row, in the order of their columns. */
export const ROLLUP_COLUMNS = [
  ...STAGES,
  "implied_scheduled",
  "implied_sent",
  "implied_delivered",
  "implied_opened",
  "opted_in",
  "opted_out",
  "automatic_opened",
  "automatic_clicked",
] as const;

export type Dimensions = {
  readonly endpointId: string;
  readonly campaignId: string;
  readonly channel: string;
  readonly platform: string;
};

/** Hour and day; a capital is its total over all campaigns. */
export type Grain = "h" | "d" | "H" | "D";
