import type { Bucket } from "@/lib/bucket";

/** The counts of a rollup row, in the order of their columns. */
export const ROLLUP_COLUMNS = [
  "scheduled",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "failed",
  "cancelled",
  "implied_scheduled",
  "implied_sent",
  "implied_delivered",
  "implied_opened",
  "opted_in",
  "opted_out",
] as const;

export type Dimensions = {
  readonly endpointId: string;
  readonly campaignId: string;
  readonly channel: string;
  readonly platform: string;
};

export type RollupRow = Dimensions & {
  readonly grain: "h" | "d";
  readonly clock: "c" | "e";
  readonly day: string;
  /** ms */
  readonly bucket: number;
  readonly counts: number[];
};

export type BreakdownMeasure = "opted_in" | "opted_out" | "failed" | "time_to_open";

export type BreakdownRow = Dimensions & {
  readonly measure: BreakdownMeasure;
  readonly day: string;
  readonly value: string;
  count: number;
};

function byKey<Row>(rows: Map<string, Row>, changed: (row: Row) => boolean): Row[] {
  return [...rows]
    .filter(([, row]) => changed(row))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

/** What a batch changes in the rollups: sums of contributions, added and taken away. */
export class RollupDelta {
  readonly #rollups = new Map<string, RollupRow>();
  readonly #breakdowns = new Map<string, BreakdownRow>();

  /** Adds `sign` to the columns of the hour and the day. */
  count(
    clock: "c" | "e",
    bucket: Bucket,
    dimensions: Dimensions,
    columns: readonly number[],
    sign: 1 | -1,
  ): void {
    for (const grain of ["d", "h"] as const) {
      const start = grain === "d" ? bucket.dayStart : bucket.hour;
      const { endpointId, campaignId, channel, platform } = dimensions;
      const key = `${grain}${clock}${bucket.day} ${start} ${endpointId}${campaignId}${channel} ${platform}`;
      let row = this.#rollups.get(key);
      if (!row) {
        const counts = new Array<number>(ROLLUP_COLUMNS.length).fill(0);
        row = { grain, clock, day: bucket.day, bucket: start, ...dimensions, counts };
        this.#rollups.set(key, row);
      }
      for (const column of columns) row.counts[column] = (row.counts[column] ?? 0) + sign;
    }
  }

  /** Adds `sign` to a measure's value on a day. */
  breakDown(
    measure: BreakdownMeasure,
    day: string,
    dimensions: Dimensions,
    value: string,
    sign: 1 | -1,
  ): void {
    const { endpointId, campaignId, channel, platform } = dimensions;
    const key = `${measure} ${day} ${endpointId}${campaignId}${channel} ${platform} ${value}`;
    const row = this.#breakdowns.get(key);
    if (row) row.count += sign;
    else this.#breakdowns.set(key, { measure, day, ...dimensions, value, count: sign });
  }

  /** Rows that change, in one order for all workers, so that they cannot deadlock. */
  get rollups(): RollupRow[] {
    return byKey(this.#rollups, (row) => row.counts.some((count) => count !== 0));
  }

  /** Breakdown rows that change, in one order for all workers. */
  get breakdowns(): BreakdownRow[] {
    return byKey(this.#breakdowns, (row) => row.count !== 0);
  }
}
