import type { Route } from "next";
import Link from "next/link";
import { FirstEvent } from "@/app/(dashboard)/settings/endpoints/first-event";
import { refusalHint } from "@/app/(dashboard)/settings/endpoints/refusal-hint";
import { Callout } from "@/components/ui/callout";
import { formatPlural } from "@/lib/format";
import type { EndpointActivity } from "@/lib/settings/endpoints/endpoint-activity";
import type { EndpointSummary } from "@/lib/settings/endpoints/list-endpoints";

/** What keeps an endpoint from working: nothing yet, refused, or disabled. Nothing if it works. */
export function Activity({
  endpoint,
  activity,
}: {
  endpoint: EndpointSummary;
  activity: EndpointActivity;
}) {
  if (endpoint.status === "disabled") {
    return (
      <Callout tone="warn" title="Disabled">
        <p>Requests are answered with 403 and not stored. Enable it below to take them again.</p>
      </Callout>
    );
  }
  if (endpoint.status === "never") return <FirstEvent endpointId={endpoint.id} />;
  return activity.refused.map(({ cause, count }) => (
    <Callout
      key={cause}
      tone="bad"
      title={`${formatPlural(count, "request")} refused in the last 24 hours`}
    >
      <p>{refusalHint(cause)}</p>
      <p>
        <Link
          href={`/settings/requests?endpoint=${endpoint.id}&cause=${cause}` as Route}
          className="text-accent underline underline-offset-3"
        >
          See what came
        </Link>
      </p>
    </Callout>
  ));
}
