import type { TimeToOpen } from "@/lib/analytics/campaigns/answers";
import { formatCount, formatDuration, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Times that people think in; those within the curve become its ticks and the rows of its table. */
const TIMES = [
  [1, null],
  [10, null],
  [MINUTE, null],
  [10 * MINUTE, null],
  [HOUR, null],
  [6 * HOUR, null],
  [DAY, "day"],
  [7 * DAY, "week"],
  [30 * DAY, "month"],
  [365 * DAY, "year"],
] as const;

const timeText = ([seconds, word]: (typeof TIMES)[number]): string =>
  word === null ? formatDuration(seconds) : words("charts")(`time.${word}`);

/** A place in the picture: 0 to 1 from the left, 0 to 1 from the bottom. */
type Point = { readonly x: number; readonly y: number };

/** The cumulative curve of opens over time, the time on a scale on which each doubling is a step. */
export type OpenCurve = {
  readonly points: readonly Point[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly marks: readonly (Point & { readonly label: string })[];
  /** Opens by each of the round times, for the table. */
  readonly rows: readonly {
    readonly label: string;
    readonly opens: string;
    readonly share: string;
  }[];
  readonly summary: string;
};

/** Of the axis: so far apart labels do not touch; the last one stands left of its own end. */
const [APART, APART_FROM_LAST] = [0.13, 0.24];

/** The ticks whose labels have room, the last of all kept. */
function apart<Tick extends { readonly x: number }>(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks.toReversed()) {
    const [next] = kept;
    const room = kept.length > 1 ? APART : APART_FROM_LAST;
    if (next === undefined || next.x - tick.x >= room) kept.unshift(tick);
  }
  return kept;
}

/** How many had opened by a time; within a bin by straight line, as the quantiles are. */
function openedBy(bins: TimeToOpen["bins"], seconds: number): number {
  return bins.reduce((sum, { from, to, count }) => {
    if (seconds >= (to ?? Number.POSITIVE_INFINITY)) return sum + count;
    if (seconds <= from || to === null) return sum;
    return sum + count * ((seconds - from) / (to - from));
  }, 0);
}

/** The first and last time of the picture: round ones, just outside of all opens. */
function domainOf(bins: TimeToOpen["bins"]): readonly [number, number] {
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1);
  const end = last ? (last.to ?? last.from * 2) : 1;
  const low = TIMES.findLast(([seconds]) => seconds <= Math.max(1, first))?.[0] ?? 1;
  const high = TIMES.find(([seconds]) => seconds >= end && seconds > low)?.[0] ?? end;
  return [low, high];
}

/** Turns the histogram into a curve; null where nothing was opened. */
export function prepareOpenCurve(timeToOpen: TimeToOpen): OpenCurve | null {
  const { opens, medianSeconds, p80Seconds, bins } = timeToOpen;
  if (opens === 0) return null;
  const say = words("charts");
  const [low, high] = domainOf(bins);
  const width = Math.log2(high / low);
  const place = (seconds: number) =>
    Math.min(1, Math.max(0, Math.log2(Math.max(seconds, low) / low) / width));
  const share = (seconds: number) => openedBy(bins, seconds) / opens;
  const ends = bins.map(({ from, to }) => to ?? from * 2);
  const inside = TIMES.filter(([seconds]) => seconds >= low && seconds <= high);
  const [median, p80] = [formatDuration(medianSeconds), formatDuration(p80Seconds)];
  return {
    points: [
      { x: 0, y: share(low) },
      ...ends.map((seconds, index) => ({
        x: place(seconds),
        y: index === ends.length - 1 ? 1 : share(seconds),
      })),
      { x: 1, y: 1 },
    ],
    ticks: apart(inside.map((time) => ({ x: place(time[0]), label: timeText(time) }))),
    marks: [
      ...(medianSeconds === null
        ? []
        : [{ x: place(medianSeconds), y: 0.5, label: say("halfBy", { time: median }) }]),
      ...(p80Seconds === null
        ? []
        : [{ x: place(p80Seconds), y: 0.8, label: say("mostBy", { time: p80 }) }]),
    ],
    rows: inside.map((time) => ({
      label: say("within", { time: timeText(time) }),
      opens: formatCount(Math.round(openedBy(bins, time[0]))),
      share: formatPercent(share(time[0])),
    })),
    summary: say("openCurve", { opens: formatCount(opens), median, most: p80 }),
  };
}
