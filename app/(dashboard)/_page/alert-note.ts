import type { NavNote } from "@/components/shell/nav-links";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";

/** How many alerts are open, red wherever it stands; none where none is. */
export function alertNote(open: number): readonly NavNote[] {
  if (open === 0) return [];
  return [
    { count: formatCount(open), about: words("shell")("alertsOpenNote", { n: open }), tone: "bad" },
  ];
}
