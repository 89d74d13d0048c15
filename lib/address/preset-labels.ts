import { words } from "@/lib/words/words";
import type { Preset } from "./range";

/** How each preset reads. */
export const PRESET_LABELS: Readonly<Record<Preset, string>> = {
  today: "Today",
  yesterday: "Yesterday",
  "7d": "Last 7 days",
  "28d": "Last 28 days",
  "30d": "Last 30 days",
  "90d": "Last 90 days",
  mtd: "This month",
  "last-month": "Last month",
  qtd: "This quarter",
  "last-quarter": "Last quarter",
  ytd: "This year",
  "12m": "Last 12 months",
  all: "All time",
};
/** How a preset reads. */
export function presetLabel(preset: Preset): string {
  return words("ranges-ui")(`preset.${preset}`);
}
