import type { NavNote } from "@/components/shell/nav-links";
import { formatCount, formatPlural } from "@/lib/format";

/** How many alerts are open, red wherever it stands; none where none is. */
export function alertNote(open: number): readonly NavNote[] {
  if (open === 0) return [];
  return [{ count: formatCount(open), about: `${formatPlural(open, "alert")} open`, tone: "bad" }];
}
