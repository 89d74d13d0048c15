import { Badge } from "@/components/ui/badge";
import type { FateCounts } from "@/lib/settings/requests/fates";
import { words } from "@/lib/words/words";

const TONES = {
  counted: "good",
  duplicate: "neutral",
  ignored: "neutral",
  quarantined: "warn",
  pending: "accent",
  erased: "neutral",
} as const;

/** What can become of an item. */
export type Fate = keyof typeof TONES;
const FATES = Object.keys(TONES) as Fate[];

/** One item's fate as a word. */
export function FateBadge({ fate }: { fate: Fate }) {
  return <Badge tone={TONES[fate]}>{words("requests")(`fate.${fate}`)}</Badge>;
}

/** How many items became what, in a line. */
export function FateLine({ counts }: { counts: FateCounts }) {
  const say = words("requests");
  const some = FATES.filter((fate) => (counts[fate] ?? 0) > 0);
  if (some.length === 0) return <span className="text-ink-3">{say("noItems")}</span>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {some.map((fate) => (
        <Badge key={fate} tone={TONES[fate]}>
          {say(`fates.${fate}`, { n: counts[fate] ?? 0 })}
        </Badge>
      ))}
    </span>
  );
}
