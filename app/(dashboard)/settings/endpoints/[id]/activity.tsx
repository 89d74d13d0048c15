import type { Route } from "next";
import Link from "next/link";
import { FirstEvent } from "@/app/(dashboard)/settings/endpoints/first-event";
import { refusalHint } from "@/app/(dashboard)/settings/endpoints/refusal-hint";
import { Callout } from "@/components/ui/callout";
import type { EndpointActivity } from "@/lib/settings/endpoints/endpoint-activity";
import type { EndpointSummary } from "@/lib/settings/endpoints/list-endpoints";
import { words } from "@/lib/words/words";

/** What keeps an endpoint from working: nothing yet, refused, or disabled. Nothing if it works. */
export function Activity({
  endpoint,
  activity,
}: {
  endpoint: EndpointSummary;
  activity: EndpointActivity;
}) {
  const say = words("endpoints");
  if (endpoint.status === "disabled") {
    return (
      <Callout tone="warn" title={say("health.disabled")}>
        <p>{say("disabledMeans")}</p>
      </Callout>
    );
  }
  if (endpoint.status === "never") return <FirstEvent endpointId={endpoint.id} />;
  return activity.refused.map(({ cause, count }) => (
    <Callout key={cause} tone="bad" title={say("refusedInDay", { n: count })}>
      <p>{refusalHint(cause)}</p>
      <p>
        <Link
          href={`/settings/requests?endpoint=${endpoint.id}&cause=${cause}` as Route}
          className="text-accent underline underline-offset-3"
        >
          {say("seeWhatCame")}
        </Link>
      </p>
    </Callout>
  ));
}
