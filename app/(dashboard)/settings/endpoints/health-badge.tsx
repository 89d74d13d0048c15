import { Badge } from "@/components/ui/badge";
import type { Health } from "@/lib/analytics/health/health";
import { words } from "@/lib/words/words";

const LOOK = {
  healthy: { tone: "good", dot: "bg-good" },
  silent: { tone: "bad", dot: "bg-bad" },
  rejecting: { tone: "bad", dot: "bg-bad" },
  late: { tone: "warn", dot: "bg-warn" },
  waiting: { tone: "neutral", dot: "bg-ink-3" },
  disabled: { tone: "outline", dot: "bg-line" },
} as const satisfies Record<Health, object>;
const REFUSING = { tone: "warn", dot: "bg-warn" } as const;

/** An endpoint's health in a word; healthy is not said of one that refuses some of what comes. */
export function HealthBadge({ health, refused = 0 }: { health: Health; refused?: number }) {
  const say = words("endpoints");
  const someRefused = health === "healthy" && refused > 0;
  const { tone, dot } = someRefused ? REFUSING : LOOK[health];
  return (
    <Badge tone={tone}>
      <span aria-hidden="true" className={`size-1.5 rounded-full ${dot}`} />
      {someRefused ? say("receivingRefused", { n: refused }) : say(`health.${health}`)}
    </Badge>
  );
}
