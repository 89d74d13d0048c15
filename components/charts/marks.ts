import { formatClauses, formatDays, formatInstant, formatLabelled } from "@/lib/format";
import { words } from "@/lib/words/words";

/** A dated note; local dates, both included. */
export type ChartNote = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
};

/** A time for which nothing came from some endpoints; ISO instants, `to` null while it goes on. */
export type ChartGap = {
  readonly id: string;
  /** The endpoint's name, or the provider's. */
  readonly name: string;
  readonly reason: string;
  readonly from: string;
  readonly to: string | null;
  readonly endpoints: readonly string[];
};

/** What is drawn on a chart beside its numbers. */
export type ChartMarks = {
  readonly notes: readonly ChartNote[];
  readonly gaps: readonly ChartGap[];
  /** The endpoints that the chart sums up. */
  readonly sources: readonly string[];
};

/** A chart without notes and gaps. */
export const NO_MARKS: ChartMarks = { notes: [], gaps: [], sources: [] };

/** A stretch of buckets, first and last included. */
type Stretch = { readonly first: number; readonly last: number };
/** A note where it stands; its number is that of the list below the chart. */
export type PlacedNote = ChartNote & Stretch & { readonly number: number };
/** A stretch without data: `whole` where nothing of what the chart sums up came. */
export type PlacedGap = Stretch & { readonly text: string; readonly whole: boolean };
export type PlacedMarks = {
  readonly notes: readonly PlacedNote[];
  readonly gaps: readonly PlacedGap[];
};

type Bucket = { readonly start: string; readonly day: string };
type BucketGap = { readonly text: string; readonly whole: boolean } | null;

function stretchOf(count: number, isIn: (at: number) => boolean): Stretch | null {
  const places = Array.from({ length: count }, (_, at) => at).filter(isIn);
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Where each note stands among the buckets; those outside are left out. */
function placeNotes(buckets: readonly Bucket[], notes: readonly ChartNote[]): PlacedNote[] {
  const nextDays = buckets.map(
    ({ day }, at) => buckets.slice(at + 1).find((one) => one.day > day)?.day ?? "9999",
  );
  return notes.flatMap((note, index) => {
    const place = stretchOf(
      buckets.length,
      (at) => note.to >= (buckets[at]?.day ?? "") && note.from < (nextDays[at] ?? ""),
    );
    return place ? [{ ...note, ...place, number: index + 1 }] : [];
  });
}

/** What a gap is about, in words. */
export function gapText({ name, reason }: Pick<ChartGap, "name" | "reason">): string {
  return words("charts-ui")("noDataFrom", { name, reason });
}

/** What is missing of each bucket; null where nothing is. */
export function gapsByBucket(
  buckets: readonly Bucket[],
  { gaps, sources }: Pick<ChartMarks, "gaps" | "sources">,
  now: number,
): readonly BucketGap[] {
  const times = gaps.map((gap) => ({
    ...gap,
    begins: Date.parse(gap.from),
    ends: gap.to === null ? now : Date.parse(gap.to),
  }));
  return buckets.map((bucket, at): BucketGap => {
    const start = Date.parse(bucket.start);
    const next = buckets[at + 1];
    const end = next ? Date.parse(next.start) : Math.max(now, start + 1);
    const touching = times.filter((gap) => start < now && gap.begins < end && gap.ends > start);
    if (touching.length === 0) return null;
    const silent = new Set(
      touching
        .filter((gap) => gap.begins <= start && gap.ends >= Math.min(end, now))
        .flatMap((gap) => gap.endpoints),
    );
    return {
      text: formatClauses([...new Set(touching.map(gapText))]),
      whole: sources.length > 0 && sources.every((source) => silent.has(source)),
    };
  });
}

/** Notes and gaps as stretches of a chart's buckets. */
export function placeMarks(
  buckets: readonly Bucket[],
  marks: ChartMarks,
  now: number,
): PlacedMarks {
  const gaps: PlacedGap[] = [];
  for (const [at, gap] of gapsByBucket(buckets, marks, now).entries()) {
    const before = gaps.at(-1);
    const continues =
      before && before.last === at - 1 && before.text === gap?.text && before.whole === gap.whole;
    if (gap && continues) gaps[gaps.length - 1] = { ...before, last: at };
    else if (gap) gaps.push({ ...gap, first: at, last: at });
  }
  return { notes: placeNotes(buckets, marks.notes), gaps };
}

/** The words of a note, with its days. */
export function noteText({ from, to, text }: Omit<ChartNote, "id">): string {
  return formatLabelled(formatDays(from, to), text);
}

/** When a gap was, in words. */
export function gapTimes({ from, to }: Pick<ChartGap, "from" | "to">, zone: string): string {
  const toMinute = (iso: string) => formatInstant(iso, zone).replace(/(:\d\d):\d\d$/, "$1");
  return to === null
    ? words("charts-ui")("gapSince", { time: toMinute(from) })
    : `${toMinute(from)} – ${toMinute(to)}`;
}

/** Notes and gaps as sentences for who hears the chart; empty where there are none. */
export function marksSummary({ notes, gaps }: ChartMarks): string {
  const texts = [...notes.map(noteText), ...new Set(gaps.map(gapText))];
  return texts.length === 0
    ? ""
    : ` ${words("charts-ui")("marked", { texts: formatClauses(texts) })}`;
}

/** What a table says beside a bucket's name. */
export function marksOf(placed: PlacedMarks, at: number): string {
  const here = ({ first, last }: Stretch) => first <= at && at <= last;
  const texts = [
    ...placed.gaps
      .filter(here)
      .map(({ text, whole }) => (whole ? text : words("charts-ui")("incomplete", { text }))),
    ...placed.notes.filter(here).map(({ text }) => text),
  ];
  return texts.length === 0 ? "" : ` (${formatClauses(texts)})`;
}
