import { Badge } from "@/components/ui/badge";
import type { Health } from "@/lib/analytics/health";

const LOOK = {
  healthy: { tone: "good", dot: "bg-good", text: "Healthy" },
  silent: { tone: "bad", dot: "bg-bad", text: "Silent" },
  rejecting: { tone: "bad", dot: "bg-bad", text: "Rejecting" },
  late: { tone: "warn", dot: "bg-warn", text: "Late" },
  waiting: { tone: "neutral", dot: "bg-ink-3", text: "Waiting for the first event" },
  disabled: { tone: "outline", dot: "bg-line", text: "Disabled" },
} as const satisfies Record<Health, object>;

/** An endpoint's health in a word. */
export function HealthBadge({ health }: { health: Health }) {
  const { tone, dot, text } = LOOK[health];
  return (
    <Badge tone={tone}>
      <span aria-hidden="true" className={`size-1.5 rounded-full ${dot}`} />
      {text}
    </Badge>
  );
}
