import { axisTicks } from "@/components/charts/axis-ticks";
import type { BucketLabels } from "@/components/charts/bucket-labels";
import {
  lineName,
  linesIn,
  type TrendPicture,
  type TrendPoint,
  type TrendStage,
  valueAt,
} from "@/components/charts/prepare-trend";
import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import { words } from "@/lib/words/words";
import { COLOR, round, svgOf, textAt } from "./svg";

const [WIDTH, HEIGHT] = [1120, 460];
const PLOT = { left: 96, right: WIDTH - 28, top: 64, bottom: HEIGHT - 52 };
const HEX: Partial<Record<TrendStage, string>> = {
  sent: COLOR.accent,
  delivered: COLOR.accent,
  opened: COLOR.second,
};

type Scale = { readonly x: (at: number) => number; readonly y: (value: number) => number };

/** The trend as its card draws it: a line for each stage, and dashed the range compared with. */
export function trendSvg(
  picture: TrendPicture,
  buckets: readonly TimeBucket[],
  labels: BucketLabels,
): string {
  const { points } = picture;
  const lines = linesIn(picture);
  const drawn = lines.flatMap(({ stage }) =>
    points.flatMap((point) => [valueAt(point, stage) ?? 0, point[`${stage}Before`] ?? 0]),
  );
  const { ticks, high } = axisTicks(0, Math.max(1, ...drawn), 4);
  const last = Math.max(1, points.length - 1);
  const scale: Scale = {
    x: (at) => PLOT.left + (at / last) * (PLOT.right - PLOT.left),
    y: (value) => PLOT.bottom - (value / high) * (PLOT.bottom - PLOT.top),
  };
  const paths = lines.flatMap(({ stage }) => linePaths(points, stage, scale));
  const keys = lines.map((line, at) => keyAt(line.stage, lineName(line), 96 + at * 200));
  const before = picture.compared
    ? [
        textAt(PLOT.right, 34, words("mails")("dashed", { against: picture.against }), {
          anchor: "end",
          size: 20,
          fill: COLOR.ink3,
        }),
      ]
    : [];
  return svgOf(WIDTH, HEIGHT, [
    ...grid(ticks, labels, scale),
    ...days(buckets, labels, scale),
    ...paths,
    ...keys,
    ...before,
  ]);
}

function grid(ticks: readonly number[], labels: BucketLabels, { y }: Scale): string[] {
  return ticks.flatMap((tick) => [
    `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y(tick))}" y2="${round(y(tick))}" stroke="${COLOR.line}" stroke-width="2"/>`,
    textAt(PLOT.left - 14, y(tick) + 7, labels.axis(tick), {
      anchor: "end",
      size: 20,
      fill: COLOR.ink3,
    }),
  ]);
}

function days(buckets: readonly TimeBucket[], labels: BucketLabels, { x }: Scale): string[] {
  const ticks = labels.ticks(buckets, 6);
  return ticks.map(({ at, label }, place) => {
    const ends = { 0: "start", [ticks.length - 1]: ticks.length > 1 ? "end" : "start" } as const;
    const anchor = ends[place as keyof typeof ends] ?? "middle";
    return textAt(x(at), HEIGHT - 16, label, { anchor, size: 20, fill: COLOR.ink3 });
  });
}

function linePaths(points: readonly TrendPoint[], stage: TrendStage, scale: Scale): string[] {
  const color = HEX[stage] ?? COLOR.accent;
  const before = pathOf(
    points.map((point) => point[`${stage}Before`] ?? null),
    scale,
  );
  const current = points.map((point) => valueAt(point, stage));
  const dots = current.flatMap((value, at) =>
    value !== null && current[at - 1] == null && current[at + 1] == null
      ? [`<circle cx="${round(scale.x(at))}" cy="${round(scale.y(value))}" r="6" fill="${color}"/>`]
      : [],
  );
  return [
    `<path d="${before}" fill="none" stroke="${color}" stroke-opacity="0.45" stroke-width="3" stroke-dasharray="8 8"/>`,
    `<path d="${pathOf(current, scale)}" fill="none" stroke="${color}" stroke-width="5" stroke-linejoin="round"/>`,
    ...dots,
  ];
}

/** What is not known breaks the line. */
function pathOf(values: readonly (number | null)[], { x, y }: Scale): string {
  let pen = "M";
  const steps = values.map((value, at) => {
    if (value === null) {
      pen = "M";
      return "";
    }
    const step = `${pen}${round(x(at))} ${round(y(value))}`;
    pen = "L";
    return step;
  });
  return steps.join("") || "M0 0";
}

function keyAt(stage: TrendStage, label: string, x: number): string {
  const line = `<rect x="${x}" y="24" width="32" height="6" rx="3" fill="${HEX[stage] ?? COLOR.accent}"/>`;
  return line + textAt(x + 42, 34, label, { size: 20 });
}
