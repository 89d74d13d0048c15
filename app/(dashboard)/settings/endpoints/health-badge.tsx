import { Badge } from "@/components/ui/badge";
import type { Health } from "@/lib/analytics/health/health";
import { formatCount } from "@/lib/format";

const LOOK = {
  healthy: { tone: "good", dot: "bg-good", text: "Healthy" },
  silent: { tone: "bad", dot: "bg-bad", text: "Silent" },
  rejecting: { tone: "bad", dot: "bg-bad", text: "Rejecting" },
  late: { tone: "warn", dot: "bg-warn", text: "Late" },
  waiting: { tone: "neutral", dot: "bg-ink-3", text: "Waiting for the first event" },
  disabled: { tone: "outline", dot: "bg-line", text: "Disabled" },
} as const satisfies Record<Health, object>;

/** An endpoint's health in a word; healthy is not said of one that refuses some of what comes. */
export function HealthBadge({ health, refused = 0 }: { health: Health; refused?: number }) {
  const { tone, dot, text } =
    health === "healthy" && refused > 0
      ? {
          tone: "warn" as const,
          dot: "bg-warn",
          text: `Receiving, ${formatCount(refused)} refused`,
        }
      : LOOK[health];
  return (
    <Badge tone={tone}>
      <span aria-hidden="true" className={`size-1.5 rounded-full ${dot}`} />
      {text}
    </Badge>
  );
}
