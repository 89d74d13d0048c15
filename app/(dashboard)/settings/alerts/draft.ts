import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { METRICS, type Metric, WINDOWS } from "@/lib/settings/alerts/rule";
import type { AlertRule } from "@/lib/settings/alerts/stored-rule";
import { mailsGoOut } from "@/lib/settings/send-mail";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import type { AlertDraft } from "./alert-draft";
import { readPresets } from "./presets";

/** Everything that an alert's form needs beside what it begins with. */
export async function formChoices(rule: AlertRule | null) {
  const [options, workspace, presets] = await Promise.all([
    getFilterOptions(rule ? { campaigns: rule.campaign } : {}),
    getWorkspace(),
    readPresets(),
  ]);
  const { endpoint, provider, channel, campaign } = options;
  return {
    metrics: Object.entries(METRICS).map(([value, metric]) => ({
      value,
      ...metric,
      label: words("alerts")(`metric.${value as Metric}`),
      preset: presets[value as Metric] ?? { comparison: "above", threshold: 0 },
    })),
    windows: WINDOWS,
    filters: { endpoint, provider, channel, campaign },
    mailsGoOut: mailsGoOut(),
    zone: workspace?.timeZone ?? "UTC",
  };
}

/** What the form begins with: a rule, or what most want to be told of. */
export function draftOf(rule: AlertRule | null): AlertDraft {
  if (!rule) return NEW;
  const { endpoint, provider, channel, campaign } = rule;
  return {
    ...rule,
    webhookUrl: rule.webhookUrl ?? "",
    webhookKind: rule.webhookKind,
    chosen: { endpoint, provider, channel, campaign },
  };
}

const NEW: AlertDraft = {
  id: null,
  name: "",
  metric: "silence",
  comparison: "above",
  against: "number",
  threshold: 0,
  windowHours: 24,
  minimum: 100,
  cooldownMinutes: 60,
  recipients: [],
  webhookUrl: "",
  webhookKind: "standard",
  enabled: true,
  chosen: { endpoint: [], provider: [], channel: [], campaign: [] },
};
