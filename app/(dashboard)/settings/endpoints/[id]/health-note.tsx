import { Callout } from "@/components/ui/callout";
import type { EndpointHealth } from "@/lib/analytics/health/answers";
import { formatInstant, formatLocal } from "@/lib/format";
import { words } from "@/lib/words/words";
import { RecordGap } from "./record-gap";

/** Why an endpoint is not well, what its provider's rhythm is, and a gap to record in one click. */
export function HealthNote({
  verdict,
  rhythm,
  zone,
}: {
  verdict: EndpointHealth;
  rhythm: string;
  zone: string;
}) {
  const { health, reason, since, endpoint } = verdict;
  if (health !== "silent" && health !== "late") return null;
  const say = words("endpoints");
  return (
    <Callout
      tone={health === "silent" ? "bad" : "warn"}
      className="mb-4"
      title={
        health === "silent"
          ? say("silentSince", { time: formatInstant(since, zone) })
          : say("laterThanUsual")
      }
    >
      <p>{reason}</p>
      <p className="text-ink-2">{rhythm}</p>
      {health === "silent" && since ? (
        <RecordGap endpoint={endpoint} from={formatLocal(since, zone)} />
      ) : null}
    </Callout>
  );
}
