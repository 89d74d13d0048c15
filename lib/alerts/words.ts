import { readCampaigns } from "@/lib/analytics/counts/campaign-names";
import { formatHours } from "@/lib/analytics/health/health-words";
import { todayIn } from "@/lib/days";
import { db } from "@/lib/db";
import { formatCount, formatDays, formatInstant, formatPercent, formatTime } from "@/lib/format";
import { providerBySlug } from "@/lib/providers/registry";
import { type AlertCondition, METRICS } from "@/lib/settings/alerts/rule";
import { filtersOf } from "@/lib/settings/alerts/stored-rule";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

const HOUR = 3_600_000;

/** A value of a rule's number in its unit. */
export function formatValue(metric: AlertCondition["metric"], value: number | null): string {
  const { unit } = METRICS[metric];
  if (value === null) return words("alerts")("notKnown");
  if (unit === "percent") return formatPercent(value);
  if (unit === "count") return formatCount(value);
  return formatHours(Math.round(value * HOUR));
}

/** The condition in words: "Open rate below 5 % over 24 h". */
export function conditionWords(rule: AlertCondition): string {
  const { metric, threshold, comparison, windowHours: hours } = rule;
  const say = words("alerts");
  const label = say(`metric.${metric}`);
  if (metric === "silence")
    return threshold > 0
      ? say("nothingFor", { span: formatValue(metric, threshold) })
      : say("nothingUsual");
  if (rule.against === "season")
    return say(`season.${comparison}`, { label, percent: threshold, hours });
  const isPercent = METRICS[metric].unit === "percent";
  const limit = formatValue(metric, isPercent ? threshold / 100 : threshold);
  return say(`condition.${comparison}`, { label, limit, hours });
}

/** The filters in words, each with what it asks for; "all" without any. */
export async function filterWords(rule: AlertCondition): Promise<string> {
  const [endpoints, campaigns] = await Promise.all([
    db().endpoint.findMany({ where: { id: { in: rule.endpoint } }, select: { name: true } }),
    readCampaigns(rule.campaign.filter((key) => key !== "none")),
  ]);
  const say = words("alerts");
  const parts = [
    ["endpoint", endpoints.map(({ name }) => name)],
    ["provider", rule.provider.map((slug) => said(providerBySlug(slug)?.label ?? slug))],
    ["channel", rule.channel],
    ["campaign", rule.campaign.map((key) => campaigns.get(key)?.name ?? say("withoutCampaign"))],
  ] as const;
  const told = parts.flatMap(([what, names]) =>
    names.length > 0 ? [say(`filter.${what}`, { names: names.join(", ") })] : [],
  );
  return told.length > 0 ? told.join("; ") : say("allEndpoints");
}

/** The days that a rule's window touches, in the workspace's zone. */
export function windowDays(rule: AlertCondition, now: number, zone: string) {
  return {
    from: todayIn(zone, now - rule.windowHours * HOUR),
    to: todayIn(zone, now),
  };
}

/** The page that shows what a rule looks at, with its range and filters. */
export function pathOf(rule: AlertCondition, now: number, zone: string, subject = ""): string {
  if (rule.metric === "silence" && subject !== "") return `/settings/endpoints/${subject}`;
  const query = new URLSearchParams(filtersOf(rule));
  for (const [name, value] of Object.entries(windowDays(rule, now, zone))) query.set(name, value);
  if (METRICS[rule.metric].by === "endpoint") return `/quality?${query}`;
  if (rule.metric === "opted_out") return `/audience?${query}`;
  query.set("clock", "event");
  return `/funnel?${query}`;
}

/** The range that a rule looked at, in words. */
export function rangeWords(
  rule: AlertCondition,
  value: number | null,
  now: number,
  zone: string,
): string {
  const say = words("alerts");
  if (rule.metric === "silence") {
    const at = new Date(now - (value ?? 0) * HOUR).toISOString();
    return say("sinceRange", { at: formatInstant(at, zone), zone });
  }
  const { from, to } = windowDays(rule, now, zone);
  const time = formatTime(new Date(now).toISOString(), zone, false);
  const days = formatDays(from, to);
  return say("lastRange", { hours: rule.windowHours, time, days, zone });
}
