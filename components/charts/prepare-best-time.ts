import type { BestCampaign, BestTimeReport, JudgedHour } from "@/lib/analytics/funnel/answers";
import type { Share } from "@/lib/analytics/shapes";
import { formatCount, formatPercent, formatShortPercent } from "@/lib/format";
import { differenceOf } from "@/lib/statistics/newcombe";
import { words } from "@/lib/words/words";
import { differenceText } from "./difference";
import { ALL_DAYS, ALL_HOURS, hourSpan } from "./hour-span";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Colours from little to much: `--heat-1` to `--heat-6` in the stylesheet. */
const HEAT_STEPS = 6;

/** `few`: below the sample, so not judged; `none`: nothing to divide by. */
type HeatLevel = number | "few" | "none";

/** One square. */
export type HeatCell = {
  readonly level: HeatLevel;
  /** As short as it gets: 8.4; nothing where not judged. */
  readonly text: string;
  /** "8.4% of 12,300"; what it says in full is made where it is drawn. */
  readonly share: string;
  /** How the hour is beside the others of the same campaigns; absent where that is not compared. */
  readonly beside?: string;
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
    /** The weekday's whole name; empty for all of them. */
    readonly name: string;
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

/** A weekday's name; 1 is Monday. */
export function weekdayName(weekday: number): string {
  const day = WEEKDAYS.find((one) => one === weekday);
  return day ? words("best-time")(`day.${day}`) : "";
}

/** The same, as short as a calendar has it. */
function shortWeekday(weekday: number): string {
  const day = WEEKDAYS.find((one) => one === weekday);
  return day ? words("best-time")(`short.${day}`) : "";
}

/** "8.4% of 12,300". */
export function shareText({ value, denominator }: Share): string {
  return words("best-time")("shareOf", {
    share: formatPercent(value),
    whole: formatCount(denominator),
  });
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

/** The best, and what does not differ from it: inside campaigns where hours can be compared so. */
function markOf(
  report: BestTimeReport,
  part: Share,
  { weekday, hour }: { readonly weekday: number; readonly hour: number },
): HeatCell["mark"] | null {
  const { best, within } = report;
  if (weekday >= ALL_DAYS || hour >= ALL_HOURS) return null;
  if (within) return withinAt(report, weekday, hour)?.mark ?? null;
  if (best !== null && best.weekday === weekday + 1 && best.hour === hour) return "best";
  return isEqual(report, part) ? "equal" : null;
}

/** How a square's hour is beside the others of the same campaigns; undefined where it is not judged. */
const withinAt = ({ within }: BestTimeReport, weekday: number, hour: number) =>
  within?.cells.find((one) => one.weekday === weekday + 1 && one.hour === hour);

function withinText(
  report: BestTimeReport,
  level: HeatLevel,
  { weekday, hour }: { readonly weekday: number; readonly hour: number },
): string {
  if (!report.within || weekday >= ALL_DAYS || hour >= ALL_HOURS) return "";
  const one = withinAt(report, weekday, hour);
  if (!one) {
    return typeof level === "number" ? words("best-time")("notAtOtherTimes") : "";
  }
  return withMostly(besideText(one), one.mostly);
}

/** "+1.8 points, +0.9 to +2.7, beside the same campaigns at other hours". */
function besideText({ difference, low, high, clear }: JudgedHour): string {
  return words("best-time")("besideTheSame", {
    difference: differenceText({ value: difference, low, high, clear }),
  });
}

/** What is told of an hour, with the campaign that makes most of it. */
function withMostly(told: string, mostly: BestCampaign | null | undefined): string {
  return mostly ? words("best-time")("mostly", { told, name: mostly.name }) : told;
}

function cellOf(
  report: BestTimeReport,
  span: Span,
  part: Share,
  place: { readonly weekday: number; readonly hour: number },
): HeatCell {
  const level = levelOf(part, report.least, span);
  const mark = markOf(report, part, place);
  const beside = withinText(report, level, place);
  return {
    level,
    text: typeof level === "number" ? formatShortPercent(part.value) : "",
    share: level === "none" ? "" : shareText(part),
    ...(beside ? { beside } : {}),
    ...(mark ? { mark } : {}),
  };
}

/** True of an hour that has messages enough, and is not lower than the best by more than chance. */
function isEqual({ best, least }: BestTimeReport, part: Share): boolean {
  if (!best?.clear || part.denominator < least) return false;
  return differenceOf(best, part, COMPARED).low <= 0;
}

/** The hour with the highest rate where it is not the best: it rests on too few messages. */
function rivalOf({ cells, best, least, within }: BestTimeReport): string | null {
  // Inside campaigns a higher square may be a more popular campaign: the frame is not about its figure.
  if (within) return null;
  const value = (one: Share): number => one.value ?? 0;
  const highest = cells
    .filter(({ denominator }) => denominator >= least)
    .reduce<BestTimeReport["cells"][number] | null>(
      (top, one) => (!top || value(one) > value(top) ? one : top),
      null,
    );
  if (!(best && highest) || value(highest) <= value(best)) return null;
  return words("best-time")("looksHigher", {
    name: hourName(highest),
    share: formatPercent(highest.value),
    messages: formatCount(highest.denominator),
    best: formatCount(best.denominator),
  });
}

function rowsOf(report: BestTimeReport, span: Span): HeatPicture["rows"] {
  const days = report.weekdays.map((sum) => {
    const weekday = sum.weekday - 1;
    const cells = report.cells
      .filter((cell) => cell.weekday === sum.weekday)
      .map((cell) => cellOf(report, span, cell, { weekday, hour: cell.hour }));
    const all = cellOf(report, span, sum, { weekday, hour: ALL_HOURS });
    const label = shortWeekday(sum.weekday);
    return { weekday, label, name: weekdayName(sum.weekday), cells: [...cells, all] };
  });
  const hours = report.hours.map((sum) =>
    cellOf(report, span, sum, { weekday: ALL_DAYS, hour: sum.hour }),
  );
  const all = cellOf(report, span, report.rate, { weekday: ALL_DAYS, hour: ALL_HOURS });
  const label = words("best-time")("any");
  return [...days, { weekday: ALL_DAYS, label, name: "", cells: [...hours, all] }];
}

function factOf(
  title: string,
  found: (Share & { readonly clear: boolean }) | null,
  name: string,
  least: number,
  mostly: BestCampaign | null | undefined = null,
): BestFact {
  const say = words("best-time");
  if (!found) {
    const detail = say("noneHasEnough", { least: formatCount(least) });
    return { title, answer: "—", detail, clear: false };
  }
  const detail = withMostly(say("openedOf", { share: shareText(found) }), mostly);
  return {
    title,
    answer: name,
    detail: found.clear ? detail : say("mayBeChance", { told: detail }),
    clear: found.clear,
  };
}

/** The best inside campaigns, and how many others are no worse. */
function withinFact<One extends JudgedHour>(
  title: string,
  judged: readonly One[],
  nameOf: (one: One) => string,
): BestFact {
  const say = words("best-time");
  const best = judged.find(({ mark }) => mark === "best");
  if (!best) {
    const detail = judged.length === 0 ? say("noCampaignAtSeveral") : say("insideMayBeChance");
    return { title, answer: judged.length === 0 ? "—" : say("noClearBest"), detail, clear: false };
  }
  const equals = judged.filter(({ mark }) => mark === "equal").map(nameOf);
  const names = equals.slice(0, 2).join(", ");
  const told = withMostly(besideText(best), best.mostly);
  const equal =
    equals.length > 2
      ? say("noWorseAndMore", { names, more: equals.length - 2 })
      : say("noWorse", { names });
  return {
    title,
    answer: nameOf(best),
    detail: equals.length > 0 ? `${told}; ${equal}` : told,
    clear: true,
  };
}

const hourName = ({ weekday, hour }: { readonly weekday: number; readonly hour: number }) =>
  `${shortWeekday(weekday)} ${hourSpan(hour)}`;

function factsWithin({ cells, hours, weekdays }: NonNullable<BestTimeReport["within"]>) {
  const say = words("best-time");
  return [
    withinFact(say("bestHourOfWeek"), cells, hourName),
    withinFact(say("bestHourOfDay"), hours, ({ hour }) => hourSpan(hour)),
    withinFact(say("bestDay"), weekdays, ({ weekday }) => weekdayName(weekday)),
  ];
}

function factsOf(report: BestTimeReport): readonly BestFact[] {
  const { best, bestHour, bestWeekday, least, within } = report;
  if (within) return factsWithin(within);
  const say = words("best-time");
  return [
    factOf(say("bestHourOfWeek"), best, best ? hourName(best) : "", least, best?.mostly),
    factOf(say("bestHourOfDay"), bestHour, bestHour ? hourSpan(bestHour.hour) : "", least),
    factOf(say("bestDay"), bestWeekday, bestWeekday ? weekdayName(bestWeekday.weekday) : "", least),
  ];
}

/** What the comparison inside campaigns says, and that the squares show all messages as they were. */
function summaryWithin(
  { rate }: BestTimeReport,
  { cells, campaigns }: NonNullable<BestTimeReport["within"]>,
): string {
  const best = cells.find(({ mark }) => mark === "best");
  const equals = cells.filter(({ mark }) => mark === "equal").length;
  const say = words("best-time");
  const squares = say("squaresShow", { share: formatPercent(rate.value) });
  if (!best) return `${say("noHourBetter", { campaigns })} ${squares}`;
  const name = `${weekdayName(best.weekday)} ${hourSpan(best.hour)}`;
  return [
    say("bestInside", { campaigns, name }),
    equals > 0 && say("moreDotted", { equals }),
    squares,
  ]
    .filter(Boolean)
    .join(" ");
}

function summaryOf(report: BestTimeReport): string {
  const { best, rate } = report;
  const say = words("best-time");
  if (rate.over.length === 0) return say("nobodyReportsBoth");
  if (report.within) return summaryWithin(report, report.within);
  if (!best) return say("noHourHasEnough", { least: formatCount(report.least) });
  const figures = {
    name: `${weekdayName(best.weekday)} ${hourSpan(best.hour)}`,
    share: shareText(best),
    all: formatPercent(rate.value),
  };
  return best.clear ? say("bestIs", figures) : say("noneStandsOut", figures);
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
