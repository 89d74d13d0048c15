import { type Column, insertParameter, insertText } from "@/lib/facts/columns";
import { type Dimensions, ROLLUP_COLUMNS } from "@/lib/facts/rollup";
import { plannedOnce, type RawTx } from "@/lib/raw-transaction";
import type { BreakdownRow, RollupDelta, RollupRow } from "./rollup-delta";

const DIMENSIONS: readonly Column<Dimensions>[] = [
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "campaign_id", type: "uuid", of: (row) => row.campaignId },
  { name: "channel", type: "text", of: (row) => row.channel },
  { name: "platform", type: "text", of: (row) => row.platform },
];

const ROLLUP: readonly Column<RollupRow>[] = [
  { name: "grain", type: "text", of: (row) => row.grain },
  { name: "clock", type: "text", of: (row) => row.clock },
  { name: "day", type: "date", of: (row) => row.day },
  { name: "bucket", type: "ms", of: (row) => row.bucket },
  ...DIMENSIONS,
  ...ROLLUP_COLUMNS.map(
    (name, index): Column<RollupRow> => ({
      name,
      type: "bigint",
      // Of fifteen counts most are nought: to write and to read them was most of a row.
      of: (row) => row.counts[index] || null,
      otherwise: 0,
    }),
  ),
];

const ADD_ROLLUP = plannedOnce(
  "add_rollups",
  `
${insertText("rollup", ROLLUP, "facts")}
ON CONFLICT ON CONSTRAINT rollup_pkey
DO UPDATE SET ${ROLLUP_COLUMNS.map((name) => `${name} = rollup.${name} + excluded.${name}`).join(", ")}`,
);

const BREAKDOWN: readonly Column<BreakdownRow>[] = [
  { name: "measure", type: "text", of: (row) => row.measure },
  { name: "day", type: "date", of: (row) => row.day },
  ...DIMENSIONS,
  { name: "value", type: "text", of: (row) => row.value },
  { name: "count", type: "bigint", of: (row) => row.count },
];

const ADD_BREAKDOWN = plannedOnce(
  "add_breakdowns",
  `
${insertText("breakdown_rollup", BREAKDOWN, "facts")}
ON CONFLICT ON CONSTRAINT breakdown_rollup_pkey
DO UPDATE SET count = breakdown_rollup.count + excluded.count`,
);

// A row that nothing counts in any more goes, so that live and rebuilt rollups are equal.
const DROP_EMPTY_ROLLUPS = `
DELETE FROM rollup USING unnest($1::text[], $2::date[], $3::uuid[]) AS t(clock, day, endpoint_id)
WHERE rollup.slot = $4::int2 AND rollup.grain IN ('h', 'd', 'H', 'D') AND rollup.clock = t.clock AND rollup.day = t.day
  AND rollup.endpoint_id = t.endpoint_id
  AND ${ROLLUP_COLUMNS.map((name) => `rollup.${name} = 0`).join(" AND ")}`;

const DROP_EMPTY_BREAKDOWNS = `
DELETE FROM breakdown_rollup USING unnest($1::text[], $2::date[], $3::uuid[]) AS t(measure, day, endpoint_id)
WHERE breakdown_rollup.slot = $4::int2 AND breakdown_rollup.measure = t.measure AND breakdown_rollup.day = t.day
  AND breakdown_rollup.endpoint_id = t.endpoint_id AND breakdown_rollup.count = 0`;

/** Adds a batch's changes to the rollups of a slot. The last thing of a transaction: these rows are hot. */
export async function writeRollups(tx: RawTx, slot: number, delta: RollupDelta): Promise<void> {
  const { rollups, breakdowns } = delta;
  if (rollups.length > 0)
    await tx.$executeRawUnsafe(ADD_ROLLUP, insertParameter(ROLLUP, rollups), slot);
  if (breakdowns.length > 0)
    await tx.$executeRawUnsafe(ADD_BREAKDOWN, insertParameter(BREAKDOWN, breakdowns), slot);
  const lowered = rollups.filter((row) => row.counts.some((count) => count < 0));
  if (lowered.length > 0) {
    await tx.$executeRawUnsafe(
      DROP_EMPTY_ROLLUPS,
      lowered.map((row) => row.clock),
      lowered.map((row) => row.day),
      lowered.map((row) => row.endpointId),
      slot,
    );
  }
  const fewer = breakdowns.filter((row) => row.count < 0);
  if (fewer.length > 0) {
    await tx.$executeRawUnsafe(
      DROP_EMPTY_BREAKDOWNS,
      fewer.map((row) => row.measure),
      fewer.map((row) => row.day),
      fewer.map((row) => row.endpointId),
      slot,
    );
  }
}
