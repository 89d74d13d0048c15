import { getHealth, readReceiptHours } from "@/lib/analytics/health/endpoint-health";
import { judgeHealth, WEEKS_COMPARED } from "@/lib/analytics/health/health";
import type { AlertCondition } from "@/lib/settings/alerts/rule";
import { type Firing, gatherFirings, type Judged } from "./window";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

/** An endpoint's silence. */
export type Silence = Judged & { readonly endpoint: string; readonly name: string };

type Filters = Pick<AlertCondition, "endpoint" | "provider" | "threshold">;

/**
 * Which endpoints are silent: for longer than the threshold, or with 0 for longer than is usual for
 * each. Nothing is judged while we ourselves are not well, as the silence may be ours.
 */
export async function readSilences(rule: Filters, now: number): Promise<Silence[]> {
  const { us, endpoints } = await getHealth(
    { endpoint: rule.endpoint, provider: rule.provider },
    now,
  );
  return endpoints.map(({ endpoint, name, health, newestReceipt }): Silence => {
    const hours = newestReceipt === null ? null : (now - Date.parse(newestReceipt)) / HOUR;
    const silent =
      rule.threshold > 0 ? hours !== null && hours >= rule.threshold : health === "silent";
    const judged = health !== "disabled" && health !== "waiting";
    return { endpoint, name, value: hours, holds: us.ok ? judged && silent : null };
  });
}

/** When endpoints would have been found silent, judged at the end of every hour. */
export async function previewSilences(
  rule: Filters,
  range: { readonly from: number; readonly to: number },
  cooldownMs: number,
): Promise<Firing[]> {
  const { endpoints } = await getHealth(
    { endpoint: rule.endpoint, provider: rule.provider },
    range.to,
  );
  const weeks = WEEKS_COMPARED + 1 + Math.ceil((range.to - range.from) / WEEK);
  const hours = await readReceiptHours(
    endpoints.map(({ endpoint }) => endpoint),
    range.to,
    weeks,
  );
  return endpoints
    .filter(({ health }) => health !== "disabled" && health !== "waiting")
    .flatMap(({ endpoint, name, rhythm }) => {
      const own = hours.get(endpoint) ?? new Map<number, number>();
      const judged = judgeHours(own, rhythm, rule.threshold, range);
      return gatherFirings(judged, cooldownMs, name);
    });
}

/** Judges hour by hour what of an endpoint's history was silence. Pure. */
export function judgeHours(
  hours: ReadonlyMap<number, number>,
  rhythm: { readonly quiet: number; readonly late: number },
  threshold: number,
  { from, to }: { readonly from: number; readonly to: number },
): (Judged & { readonly at: number })[] {
  const received = [...hours].flatMap(([hour, items]) => (items > 0 ? [hour] : []));
  received.sort((a, b) => a - b);
  const judged: (Judged & { readonly at: number })[] = [];
  let last: number | null = null;
  let next = 0;
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= to; at += HOUR) {
    for (let hour = received[next]; hour !== undefined && hour < at; hour = received[++next])
      last = hour + HOUR;
    if (last === null) continue;
    const value = (at - last) / HOUR;
    const facts = { disabled: false, lastReceipt: last, newestEvent: null, refused: 0 };
    const holds =
      threshold > 0
        ? value >= threshold
        : judgeHealth({ ...facts, hours, rhythm }, at).health === "silent";
    judged.push({ at, value, holds });
  }
  return judged;
}
