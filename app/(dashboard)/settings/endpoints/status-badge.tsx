import { Badge } from "@/components/ui/badge";
import type { EndpointStatus } from "@/lib/settings/list-endpoints";

const LOOK = {
  live: { tone: "good", dot: "bg-good", text: "Live" },
  quiet: { tone: "warn", dot: "bg-warn", text: "Quiet" },
  never: { tone: "neutral", dot: "bg-ink-3", text: "Never received" },
  disabled: { tone: "outline", dot: "bg-line", text: "Disabled" },
} as const;

/** An endpoint's state in a word: live within a day, quiet after that. */
export function StatusBadge({ status }: { status: EndpointStatus }) {
  const { tone, dot, text } = LOOK[status];
  return (
    <Badge tone={tone}>
      <span aria-hidden="true" className={`size-1.5 rounded-full ${dot}`} />
      {text}
    </Badge>
  );
}
