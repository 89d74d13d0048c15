import type { BestTimeReport } from "@/lib/analytics/funnel/answers";
import type { Share } from "@/lib/analytics/shapes";
import { formatCount, formatPercent, formatShortPercent } from "@/lib/format";
import { differenceOf } from "@/lib/statistics/newcombe";

const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
/** Colours from little to much: `--heat-1` to `--heat-6` in the stylesheet. */
const HEAT_STEPS = 6;

/** `few`: below the sample, so not judged; `none`: nothing to divide by. */
type HeatLevel = number | "few" | "none";

/** One square. */
export type HeatCell = {
  readonly level: HeatLevel;
  /** As short as it gets: 8.4; nothing where not judged. */
  readonly text: string;
  /** In full, for the tooltip and for who cannot see the colour. */
  readonly label: string;
  /** The best, or not clearly lower than it; absent of most, which are sent 200 times. */
  readonly mark?: "best" | "equal";
};

/** One of the answers above the picture. */
export type BestFact = {
  readonly title: string;
  readonly answer: string;
  readonly detail: string;
  readonly clear: boolean;
};

/** Rows and columns count from 0, the last of each being the sums. */
export type HeatPicture = {
  readonly rows: readonly {
    readonly weekday: number;
    readonly label: string;
    readonly cells: readonly HeatCell[];
  }[];
  readonly hours: readonly string[];
  readonly scale: readonly { readonly level: number; readonly label: string }[];
  readonly facts: readonly BestFact[];
  readonly summary: string;
  /** Why an hour that looks higher than the best is not; null where none does. */
  readonly rival: string | null;
  /** How many hours of the week have some messages but fewer than the sample. */
  readonly few: number;
  readonly judged: number;
};

/** As many hours are compared at once. */
const COMPARED = 168;

/** Stands for "all" in a row or column of sums. */
const ALL_DAYS = 7;
const ALL_HOURS = 24;

/** A weekday's name; 1 is Monday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

/** An hour as a span on the wall clock: 18–19. */
export function hourSpan(hour: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(hour)}–${two((hour + 1) % 24)}`;
}

/** "8.4% of 12,300". */
export function shareText({ value, denominator }: Share): string {
  return `${formatPercent(value)} of ${formatCount(denominator)}`;
}

/** The lowest and highest rate that are judged: what the colours are spread over. */
function spanOf(report: BestTimeReport): { readonly low: number; readonly high: number } | null {
  const values = report.cells
    .filter((cell) => cell.denominator >= report.least)
    .flatMap(({ value }) => (value === null ? [] : [value]));
  const found = values.length > 0 ? values : report.hours.flatMap(judgedValue(report.least));
  if (found.length === 0) return null;
  return { low: Math.min(...found), high: Math.max(...found) };
}

const judgedValue =
  (least: number) =>
  ({ value, denominator }: Share): number[] =>
    value === null || denominator < least ? [] : [value];

type Span = ReturnType<typeof spanOf>;

function levelOf({ value, denominator }: Share, least: number, span: Span): HeatLevel {
  if (value === null || denominator === 0 || !span) return denominator === 0 ? "none" : "few";
  if (denominator < least) return "few";
  const { low, high } = span;
  if (high === low) return Math.ceil(HEAT_STEPS / 2);
  const place = Math.floor(((value - low) / (high - low)) * HEAT_STEPS) + 1;
  return Math.min(HEAT_STEPS, Math.max(1, place));
}

function labelOf(when: string, part: Share, level: HeatLevel, least: number): string {
  if (level === "none") return `${when}: no messages`;
  const sentence = `${when}: ${shareText(part)} opened`;
  return level === "few" ? `${sentence}; fewer than ${formatCount(least)}, not judged` : sentence;
}

function cellOf(
  report: BestTimeReport,
  span: Span,
  part: Share,
  place: { readonly weekday: number; readonly hour: number; readonly when: string },
): HeatCell {
  const level = levelOf(part, report.least, span);
  const { best } = report;
  const { weekday, hour, when } = place;
  const isBest = best !== null && best.weekday === weekday + 1 && best.hour === hour;
  const equal = !isBest && weekday < ALL_DAYS && hour < ALL_HOURS && isEqual(report, part);
  return {
    level,
    text: typeof level === "number" ? formatShortPercent(part.value) : "",
    label: `${labelOf(when, part, level, report.least)}${isBest ? ". The best hour." : equal ? ". Not clearly lower than the best." : ""}`,
    ...(isBest ? { mark: "best" } : equal ? { mark: "equal" } : {}),
  };
}

/** True of an hour that has messages enough, and is not lower than the best by more than chance. */
function isEqual({ best, least }: BestTimeReport, part: Share): boolean {
  if (!best?.clear || part.denominator < least) return false;
  return differenceOf(best, part, COMPARED).low <= 0;
}

/** The hour with the highest rate where it is not the best: it rests on too few messages. */
function rivalOf({ cells, best, least }: BestTimeReport): string | null {
  const value = (one: Share): number => one.value ?? 0;
  const highest = cells
    .filter(({ denominator }) => denominator >= least)
    .reduce<BestTimeReport["cells"][number] | null>(
      (top, one) => (!top || value(one) > value(top) ? one : top),
      null,
    );
  if (!(best && highest) || value(highest) <= value(best)) return null;
  const name = `${weekdayName(highest.weekday).slice(0, 3)} ${hourSpan(highest.hour)}`;
  return `${name} looks higher (${formatPercent(highest.value)}) but rests on ${formatCount(highest.denominator)} messages, not on ${formatCount(best.denominator)}; they do not differ clearly.`;
}

function rowsOf(report: BestTimeReport, span: Span): HeatPicture["rows"] {
  const days = report.weekdays.map((sum) => {
    const name = weekdayName(sum.weekday);
    const weekday = sum.weekday - 1;
    const cells = report.cells
      .filter((cell) => cell.weekday === sum.weekday)
      .map((cell) =>
        cellOf(report, span, cell, {
          weekday,
          hour: cell.hour,
          when: `${name} ${hourSpan(cell.hour)}`,
        }),
      );
    const all = cellOf(report, span, sum, { weekday, hour: ALL_HOURS, when: `${name}, all day` });
    return { weekday, label: name.slice(0, 3), cells: [...cells, all] };
  });
  const hours = report.hours.map((sum) =>
    cellOf(report, span, sum, {
      weekday: ALL_DAYS,
      hour: sum.hour,
      when: `Any day ${hourSpan(sum.hour)}`,
    }),
  );
  const all = cellOf(report, span, report.rate, {
    weekday: ALL_DAYS,
    hour: ALL_HOURS,
    when: "All hours",
  });
  return [...days, { weekday: ALL_DAYS, label: "Any", cells: [...hours, all] }];
}

function factOf(
  title: string,
  found: (Share & { readonly clear: boolean }) | null,
  name: string,
  least: number,
  mostly: string | undefined = undefined,
): BestFact {
  if (!found) {
    const detail = `none has ${formatCount(least)} messages yet`;
    return { title, answer: "—", detail, clear: false };
  }
  const chance = found.clear ? "" : ": may be chance";
  return {
    title,
    answer: name,
    detail: `${shareText(found)} opened${mostly ? `, mostly ${mostly}` : ""}${chance}`,
    clear: found.clear,
  };
}

function factsOf({ best, bestHour, bestWeekday, least }: BestTimeReport): readonly BestFact[] {
  const week = best ? `${weekdayName(best.weekday).slice(0, 3)} ${hourSpan(best.hour)}` : "";
  return [
    factOf("Best hour of the week", best, week, least, best?.mostly?.name),
    factOf("Best hour of any day", bestHour, bestHour ? hourSpan(bestHour.hour) : "", least),
    factOf("Best day", bestWeekday, bestWeekday ? weekdayName(bestWeekday.weekday) : "", least),
  ];
}

function summaryOf(report: BestTimeReport): string {
  const { best, rate } = report;
  if (rate.over.length === 0) return "No selected provider reports both deliveries and opens.";
  if (!best) {
    return `No hour of the week has ${formatCount(report.least)} messages in this period, so none can be called the best.`;
  }
  const name = `${weekdayName(best.weekday)} ${hourSpan(best.hour)}`;
  const all = `all hours together ${formatPercent(rate.value)}`;
  return best.clear
    ? `Best: ${name}, ${shareText(best)} messages opened; ${all}.`
    : `No hour of the week stands out. The best, ${name}, has ${shareText(best)} messages opened, ${all}: that may be chance.`;
}

/** Hours of the week as squares of a few colours, and in words which is best. */
export function prepareBestTime(report: BestTimeReport): HeatPicture {
  const span = spanOf(report);
  const width = span ? (span.high - span.low) / HEAT_STEPS : 0;
  const steps = span && span.high > span.low ? HEAT_STEPS : 0;
  return {
    rows: rowsOf(report, span),
    hours: report.hours.map(({ hour }) => String(hour).padStart(2, "0")),
    scale: Array.from({ length: steps }, (_, at) => ({
      level: at + 1,
      label: `${formatPercent((span?.low ?? 0) + at * width)} – ${formatPercent((span?.low ?? 0) + (at + 1) * width)}`,
    })),
    facts: factsOf(report),
    summary: summaryOf(report),
    rival: rivalOf(report),
    few: report.cells.filter((one) => one.denominator > 0 && one.denominator < report.least).length,
    judged: report.cells.filter((one) => one.denominator >= report.least).length,
  };
}
