import type { Bucket } from "@/lib/bucket";
import { NIL_ID } from "@/lib/facts/identity";
import { type Dimensions, type Grain, ROLLUP_COLUMNS } from "@/lib/facts/rollup";

export type RollupRow = Dimensions & {
  readonly grain: Grain;
  readonly clock: "c" | "e";
  readonly day: string;
  /** ms */
  readonly bucket: number;
  readonly counts: number[];
};

export type BreakdownMeasure = "opted_in" | "opted_out" | "failed" | "time_to_open" | "planned";

export type BreakdownRow = Dimensions & {
  readonly measure: BreakdownMeasure;
  readonly day: string;
  readonly value: string;
  count: number;
};

type Hour = {
  readonly clock: "c" | "e";
  readonly bucket: Bucket;
  readonly dimensions: Dimensions;
  readonly counts: number[];
};

type Hours = Map<Dimensions, Map<Bucket, Hour>>;

const none = () => new Array<number>(ROLLUP_COLUMNS.length).fill(0);

function keyOf({ endpointId, campaignId, channel, platform }: Dimensions): string {
  return `${endpointId}${campaignId}${channel} ${platform}`;
}

/** Adds a row's counts to the row of the same place. */
function add(rows: Map<string, RollupRow>, row: RollupRow): void {
  const key = `${row.grain}${row.clock}${row.day} ${row.bucket} ${keyOf(row)}`;
  const known = rows.get(key);
  if (!known) rows.set(key, { ...row, counts: [...row.counts] });
  else
    for (const [column, count] of row.counts.entries())
      known.counts[column] = (known.counts[column] ?? 0) + count;
}

function byKey<Row>(rows: Map<string, Row>, changed: (row: Row) => boolean): Row[] {
  return [...rows]
    .filter(([, row]) => changed(row))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

/** What a batch changes in the rollups: sums of contributions, added and taken away. */
export class RollupDelta {
  /** By dimensions and bucket, which are mostly the same objects: no key is made for each count. */
  readonly #hours: Readonly<Record<"c" | "e", Hours>> = { c: new Map(), e: new Map() };
  readonly #breakdowns = new Map<string, BreakdownRow>();

  /** Adds `sign` to the columns of the hour, and so of its day. */
  count(
    clock: "c" | "e",
    bucket: Bucket,
    dimensions: Dimensions,
    columns: readonly number[],
    sign: 1 | -1,
  ): void {
    const hours = this.#hours[clock];
    let own = hours.get(dimensions);
    if (!own) {
      own = new Map();
      hours.set(dimensions, own);
    }
    let hour = own.get(bucket);
    if (!hour) {
      hour = { clock, bucket, dimensions, counts: none() };
      own.set(bucket, hour);
    }
    for (const column of columns) hour.counts[column] = (hour.counts[column] ?? 0) + sign;
  }

  /** Adds `sign` to a measure's value on a day. */
  breakDown(
    measure: BreakdownMeasure,
    day: string,
    dimensions: Dimensions,
    value: string,
    sign: 1 | -1,
  ): void {
    const key = `${measure} ${day} ${keyOf(dimensions)} ${value}`;
    const row = this.#breakdowns.get(key);
    if (row) row.count += sign;
    else this.#breakdowns.set(key, { measure, day, ...dimensions, value, count: sign });
  }

  *#counted(): Iterable<Hour> {
    for (const hours of [this.#hours.c, this.#hours.e])
      for (const own of hours.values()) yield* own.values();
  }

  /** Rows that change, in one order for all workers, so that they cannot deadlock. */
  get rollups(): RollupRow[] {
    const rows = new Map<string, RollupRow>();
    for (const { clock, bucket, dimensions, counts } of this.#counted()) {
      const { day, hour, dayStart } = bucket;
      const total = { ...dimensions, campaignId: NIL_ID };
      add(rows, { grain: "h", clock, day, bucket: hour, ...dimensions, counts });
      add(rows, { grain: "d", clock, day, bucket: dayStart, ...dimensions, counts });
      add(rows, { grain: "H", clock, day, bucket: hour, ...total, counts });
      add(rows, { grain: "D", clock, day, bucket: dayStart, ...total, counts });
    }
    return byKey(rows, (row) => row.counts.some((count) => count !== 0));
  }

  /** Breakdown rows that change, in one order for all workers. */
  get breakdowns(): BreakdownRow[] {
    return byKey(this.#breakdowns, (row) => row.count !== 0);
  }
}
