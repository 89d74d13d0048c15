import "server-only";
import { requireAdmin } from "@/lib/auth/session";
import { shiftDay, todayIn } from "@/lib/days";
import { db } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { type AlertCondition, alertConditionSchema } from "@/lib/settings/alerts/rule";
import { words } from "@/lib/words/words";
import { judgeRule } from "./judge-rule";
import { judgementOf, readPoints } from "./read-points";
import { readHours } from "./season-base";
import { daysRead, seasonFirings } from "./season-window";
import { previewSilences } from "./silence";
import { type Firing, firingsOf } from "./window";
import { conditionWords, formatValue } from "./words";

const HOUR = 3_600_000;
const PREVIEW_DAYS = 30;

/** What a rule would have done. */
export type AlertPreview = {
  readonly days: number;
  readonly condition: string;
  /** The value of the window that ends now, in words. */
  readonly now: string | null;
  /** What is usual at this weekday and hour, in words; null where that is not asked for, or not known. */
  readonly usual: string | null;
  /** False where it could not be judged now: too few weeks, too little, or a gap. */
  readonly judged: boolean;
  /** True where the condition holds now. */
  readonly firesNow: boolean;
  /** On how many of the days it held, at least for a while. */
  readonly firingDays: number;
  /** The earliest first; ISO 8601. */
  readonly firings: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly value: string;
    readonly about: string | null;
  }[];
};

/** Tries a condition on the last 30 days before it is saved. Admins only. */
export async function previewAlert(
  input: AlertCondition,
  now: number = Date.now(),
): Promise<AlertPreview> {
  await requireAdmin();
  const rule = alertConditionSchema.parse(input);
  const range = { from: now - PREVIEW_DAYS * 24 * HOUR, to: now };
  const firings = await firingsIn(rule, range, now);
  const findings = rule.metric === "silence" ? [] : await judgeRule(rule, now);
  return {
    days: PREVIEW_DAYS,
    condition: conditionWords(rule),
    now: findings[0] ? formatValue(rule.metric, findings[0].value) : null,
    usual: findings[0]?.usual ? formatValue(rule.metric, findings[0].usual) : null,
    judged: rule.metric === "silence" || findings[0]?.holds !== null,
    firesNow: findings.some(({ holds }) => holds === true),
    firingDays: daysOf(firings, range),
    firings: firings
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, value, about }) => ({
        from: new Date(from).toISOString(),
        to: to === null ? null : new Date(to).toISOString(),
        value: formatValue(rule.metric, value),
        about,
      })),
  };
}

/** How many days of a range some firing touches. */
function daysOf(firings: readonly Firing[], range: { readonly from: number; readonly to: number }) {
  const day = 24 * HOUR;
  return Array.from({ length: PREVIEW_DAYS }, (_, at) => range.from + at * day).filter((start) =>
    firings.some(({ from, to }) => from < start + day && (to ?? range.to) > start),
  ).length;
}

/** Why a condition says nothing, as it always holds; null where it tells one day from another. */
export function alwaysFires({ firesNow, firingDays, days }: AlertPreview): string | null {
  if (!firesNow || firingDays < days) return null;
  return words("alerts")("alwaysFires", { firing: firingDays, days });
}

async function firingsIn(
  rule: AlertCondition,
  range: { readonly from: number; readonly to: number },
  now: number,
): Promise<Firing[]> {
  const cooldown = rule.cooldownMinutes * 60_000;
  if (rule.metric === "silence") return previewSilences(rule, range, cooldown);
  const zone = await rollupZone(db());
  if (rule.against === "season") {
    const { points, gaps } = await readHours(rule, PREVIEW_DAYS + daysRead(rule.windowHours), now);
    return seasonFirings(points, gaps, judgementOf(rule), { ...range, zone }, cooldown);
  }
  const days = {
    from: shiftDay(todayIn(zone, range.from - rule.windowHours * HOUR), -1),
    to: todayIn(zone, now),
  };
  return firingsOf(await readPoints(rule, days, now), judgementOf(rule), range, cooldown);
}
