import type { ForecastReport } from "@/lib/analytics/insights/answers";
import { formatCount, formatDays } from "@/lib/format";
import { words } from "@/lib/words/words";
import type { BucketLabels } from "./bucket-labels";
import { lineInSentence, type TrendPicture, type TrendPoint } from "./prepare-trend";

type Day = ForecastReport["days"][number];
/** What can be foretold. */
export const FORETOLD = ["sent", "delivered", "opened"] as const;
type ForetoldStage = (typeof FORETOLD)[number];

const isForetold = (stage: string): stage is ForetoldStage => FORETOLD.some((one) => one === stage);

/** An expected count with its band: "7,012 (6,200 to 7,900)". */
export function bandText(expected: number, band: readonly [number, number] | null | undefined) {
  const text = formatCount(expected);
  if (!band) return text;
  const [low, high] = band.map(formatCount);
  return words("charts-ui")("band", { figure: text, low: low ?? "", high: high ?? "" });
}

function pointOf(day: Day, stages: readonly ForetoldStage[], labels: BucketLabels): TrendPoint {
  const bucket = { start: `${day.day}T00:00:00Z`, day: day.day };
  const figures = stages.map((stage) => {
    const one = day[stage];
    return {
      [`${stage}Ahead`]: one?.expected ?? null,
      [`${stage}Band`]: one ? [one.low, one.high] : null,
    };
  });
  return {
    label: labels.full(bucket),
    short: labels.short(bucket),
    unfinished: false,
    previousLabel: null,
    comparable: false,
    foretold: true,
    mark: "",
    ...Object.assign({}, ...figures),
  };
}

/** In a sentence what the week to come would bring. */
function summaryOf({ days, range }: ForecastReport, stages: readonly ForetoldStage[]): string {
  const sums = stages.flatMap((stage) => {
    const known = days.flatMap((day) => day[stage]?.expected ?? []);
    return known.length === 0
      ? []
      : [`${lineInSentence({ stage })} ${formatCount(known.reduce((a, b) => a + b, 0))}`];
  });
  return words("charts-ui")("forecastSummary", {
    days: formatDays(range.from, range.to),
    sums: sums.join(", "),
  });
}

/** A picture with the days to come behind what was seen: those of its lines that are foretold. */
export function withForecast(
  picture: TrendPicture,
  forecast: ForecastReport | null,
  labels: BucketLabels,
): TrendPicture {
  const stages = picture.stages.filter(isForetold);
  const told = stages.filter((stage) => forecast?.days.some((day) => day[stage] !== null));
  if (!forecast || told.length === 0) return picture;
  const ahead = forecast.days.map((day) => pointOf(day, told, labels));
  return {
    ...picture,
    points: [...picture.points, ...ahead],
    foretold: told,
    summary: `${picture.summary} ${summaryOf(forecast, told)}`,
  };
}
