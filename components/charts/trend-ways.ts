import { type ChartHour, hrefOfHour } from "@/lib/address/event-hrefs";
import type { TrendStage } from "./prepare-trend";

/** Where the hours of a trend lead: an address for any of them by stage, null where nowhere. */
export type TrendWays = Readonly<Partial<Record<TrendStage, string | null>>> & {
  /** The chart's points, where they are hours; else none. */
  readonly hours: readonly ChartHour[];
  /** Where a point that is a day or longer leads: the same page for its days; null where nowhere. */
  readonly zoom: TrendZoom | null;
};

/** The first day of each point, the last of all, and an address in which FROM and TO stand for days. */
export type TrendZoom = {
  readonly template: string;
  readonly days: readonly string[];
  readonly last: string;
};

/** The same page for the days of one of the trend's points. */
export function wayOfDays({ template, days, last }: TrendZoom, at: number): string | null {
  const from = days[at];
  if (from === undefined) return null;
  const next = days[at + 1];
  const to = next === undefined ? last : dayBefore(next);
  return template.replace("FROM", from).replace("TO", to);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The events behind a stage of one of the trend's hours. */
export function wayOfHour(ways: TrendWays, at: number, stage: TrendStage): string | null {
  const [hour, template] = [ways.hours[at], ways[stage]];
  return hour && template ? hrefOfHour(template, hour) : null;
}
