import { type ChartHour, hrefOfHour } from "@/components/filters/proof";
import type { TrendStage } from "./prepare-trend";

/** Where the hours of a trend lead: an address for any of them by stage, null where nowhere. */
export type TrendWays = Readonly<Record<TrendStage, string | null>> & {
  /** The chart's points, where they are hours; else none. */
  readonly hours: readonly ChartHour[];
};

/** The events behind a stage of one of the trend's hours. */
export function wayOfHour(ways: TrendWays, at: number, stage: TrendStage): string | null {
  const [hour, template] = [ways.hours[at], ways[stage]];
  return hour && template ? hrefOfHour(template, hour) : null;
}
