import { words } from "@/lib/words/words";
import type { Preset } from "./range";

/** How a preset reads. */
export function presetLabel(preset: Preset): string {
  return words("ranges-ui")(`preset.${preset}`);
}
