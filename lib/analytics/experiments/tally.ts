import { ARMS, ENDS, type End } from "@/lib/facts/planned";
import { cellOf, fillCells } from "@/lib/statistics/cells";
import type { StratumKey } from "./read-people";
import type { PlannedRow } from "./read-planned";

export const CONTEXT_AWARE = ARMS.indexOf("context_aware");

/** The endpoints and campaigns of rows, in the order of their ids. */
export function strataIn(rows: readonly PlannedRow[]): readonly StratumKey[] {
  const found = new Map(
    rows.map(({ endpointId, campaignId }) => [
      `${endpointId} ${campaignId}`,
      { endpointId, campaignId },
    ]),
  );
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}

/** What a row adds up to: which messages it is of, and in which arm it stands. */
export type Sorting = (row: PlannedRow) => boolean | null;

/** By what was planned. */
export const byPlan: Sorting = ({ arm }) => arm === CONTEXT_AWARE;
/** By how it was delivered; null where it was delivered by neither way. */
export const byDelivery: Sorting = ({ end }) => {
  const ending = ENDS[end];
  return ending === "context_aware" ? true : ending === "traditional" ? false : null;
};

/** Numbers of messages cell by cell, for each bucket: those that began in it. */
export function cellsByLook(
  rows: readonly PlannedRow[],
  strata: readonly StratumKey[],
  looks: number,
  sorting: Sorting = byPlan,
): readonly Float64Array[] {
  const places = new Map(strata.map((key, at) => [`${key.endpointId} ${key.campaignId}`, at]));
  const cells = Array.from({ length: looks }, () => fillCells(strata.length, () => 0));
  for (const row of rows) {
    const treated = sorting(row);
    const stratum = places.get(`${row.endpointId} ${row.campaignId}`);
    const own = cells[row.look];
    if (treated === null || stratum === undefined || !own) continue;
    const taken = ENDS[row.end] === "context_aware";
    const cell = cellOf({ stratum, treated, taken, outcome: row.opened });
    own[cell] = (own[cell] ?? 0) + row.count;
  }
  return cells;
}

/** Numbers of all buckets up to each. */
export function cumulated(cells: readonly Float64Array[]): readonly Float64Array[] {
  let before: Float64Array | null = null;
  return cells.map((own) => {
    const known: Float64Array | null = before;
    const sum: Float64Array = known ? own.map((count, at) => count + (known[at] ?? 0)) : own;
    before = sum;
    return sum;
  });
}

/** How many messages of an arm ended in each way. */
export function endingsOf(rows: readonly PlannedRow[], arm: number): Record<End, number> {
  const none = Object.fromEntries(ENDS.map((end) => [end, 0])) as Record<End, number>;
  for (const row of rows) {
    const end = ENDS[row.end];
    if (row.arm === arm && end) none[end] += row.count;
  }
  return none;
}
