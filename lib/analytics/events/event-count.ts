import { z } from "zod";
import { NO_CAUSE } from "@/lib/address/unknown";
import { readBreakdown } from "@/lib/analytics/counts/breakdown";
import { grainOf, readCounts, safeCount } from "@/lib/analytics/counts/counts";
import { filterConditions, type Scope } from "@/lib/analytics/counts/scope";
import { Prisma } from "@/lib/db";
import { AUTOMATIC, isStage, isStep, type Kind, STAGES } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import { hourAt } from "./event-hour";
import type { EventsParameters } from "./parameters";
import type { CountSlots, SlotCount } from "./windows";

const isOpt = (kind: Kind): kind is "opted_in" | "opted_out" =>
  kind === "opted_in" || kind === "opted_out";

/** True where the rollups count every one of the kinds. */
export function isCounted(kinds: readonly Kind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => isStep(kind) || isOpt(kind));
}

const optRow = z.object({ endpoint_id: z.string(), slot: z.string(), count: safeCount });

async function countOpts(
  scope: Scope,
  kinds: readonly Kind[],
  slots: "day" | "hour",
): Promise<SlotCount[]> {
  const wanted = kinds.filter(isOpt);
  if (wanted.length === 0) return [];
  const sum = Prisma.raw(wanted.join(" + "));
  const slot =
    slots === "hour"
      ? Prisma.sql`(extract(epoch FROM bucket) * 1000)::bigint::text`
      : Prisma.sql`day::text`;
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT endpoint_id::text, ${slot} AS slot, sum(${sum})::bigint AS count FROM rollup
    WHERE ${grainOf(scope, slots)} AND clock = 'e'
      AND day BETWEEN ${from}::date AND ${to}::date AND ${sum} <> 0 ${filterConditions(scope)}
    GROUP BY 1, 2`;
  return z
    .array(optRow)
    .parse(rows)
    .map((row) => ({ endpointId: row.endpoint_id, slot: row.slot, count: row.count }));
}

async function countStages(
  scope: Scope,
  kinds: readonly Kind[],
  slots: "day" | "hour",
): Promise<SlotCount[]> {
  const wanted = [...new Set(kinds.filter(isStage))].map((stage) => STAGES.indexOf(stage));
  const byMachines = AUTOMATIC.flatMap((kind, index) => (kinds.includes(kind) ? [index] : []));
  if (wanted.length + byMachines.length === 0) return [];
  const rows = await readCounts(scope, { clock: "event", slots });
  return rows.map((row) => ({
    endpointId: row.endpointId,
    slot: row.slot,
    count:
      wanted.reduce((sum, index) => sum + (row.totals[index] ?? 0), 0) +
      byMachines.reduce((sum, index) => sum + (row.automatic[index] ?? 0), 0),
  }));
}

/** Counts events of the kinds where they happened, from the rollups. */
export function countEvents(kinds: readonly Kind[]): CountSlots {
  return async (scope, slots) => {
    const counts = await Promise.all([
      countStages(scope, kinds, slots),
      countOpts(scope, kinds, slots),
    ]);
    return counts.flat();
  };
}

async function countHour(scope: Scope, kinds: readonly Kind[], hour: string): Promise<number> {
  const { day, begins } = hourAt(hour, scope.range.timeZone);
  if (day < scope.range.from || day > scope.range.to) return 0;
  const range = { ...scope.range, from: day, to: day };
  const counts = await countEvents(kinds)({ ...scope, range }, "hour");
  return counts.reduce((sum, { slot, count }) => sum + (slot === String(begins) ? count : 0), 0);
}

/** How many events fit, as the reports count them; null where they do not count these. */
export async function totalEvents(scope: Scope, params: EventsParameters): Promise<number | null> {
  const { kind, cause, hour } = params;
  const subject = params.person ?? params.message ?? params.recipient;
  if (!isCounted(kind) || subject !== undefined) return null;
  if (hour !== undefined) return cause === undefined ? countHour(scope, kind, hour) : null;
  if (cause === undefined) {
    const counts = await countEvents(kind)(scope, "day");
    return counts.reduce((sum, { count }) => sum + count, 0);
  }
  const opts = kind.filter(isOpt);
  if (opts.length < kind.length) return null;
  const causes = await readBreakdown(scope, opts);
  const wanted = cause === NO_CAUSE ? "" : cause;
  return causes.reduce((sum, { value, count }) => sum + (value === wanted ? count : 0), 0);
}
