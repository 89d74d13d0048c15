import { channelLabel, platformLabel } from "@/lib/analytics/counts/labels";

/** Where a message went: `Push · iOS`; a provider may give the channel as the platform too. */
export function whereText(channel: string | null, platform: string | null): string | null {
  const labels = [channel && channelLabel(channel), platform && platformLabel(platform)];
  return [...new Set(labels.filter(Boolean))].join(" · ") || null;
}
