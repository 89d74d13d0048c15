import { parseParameters } from "@/lib/address/parse-parameters";
import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import type { Metric } from "@/lib/settings/alerts/rule";

/** What a new alert begins with: which way the number goes wrong, and how far is unusual. */
export type Preset = { readonly comparison: "above" | "below"; readonly threshold: number };
type Presets = Partial<Readonly<Record<Metric, Preset>>>;

const DAYS = 28;
/** What falls is told below three quarters of what is usual; what rises above twice of it. */
const FALLS = 0.75;
const RISES = 2;

/** Two digits that matter: a threshold is no measurement. */
const rounded = (value: number): number => Number(value.toPrecision(2));

/** Presets from what happened in 28 days: rates in percent, counts of an average day. */
export function presetsOf({ total, rates }: Pick<FunnelReport, "total" | "rates">): Presets {
  const falls = (usual: number | null): Preset => ({
    comparison: "below",
    threshold: rounded((usual ?? 0) * FALLS),
  });
  const rises = (usual: number | null): Preset => ({
    comparison: "above",
    threshold: rounded((usual ?? 0) * RISES),
  });
  const percent = (rate: { readonly value: number | null }) =>
    rate.value === null ? null : rate.value * 100;
  const daily = (count: number | null) => (count === null ? null : count / DAYS);
  return {
    sent: falls(daily(total.sent)),
    delivered: falls(daily(total.delivered)),
    opened: falls(daily(total.opened)),
    failed: rises(daily(total.failed)),
    delivery_rate: falls(percent(rates.delivery)),
    open_rate: falls(percent(rates.open)),
    failure_share: rises(percent(rates.failure)),
  };
}

/** The presets of the last 28 days, over all endpoints. */
export async function readPresets(): Promise<Presets> {
  return presetsOf(await getFunnel(parseParameters(funnelParameters, { clock: "event" })));
}
