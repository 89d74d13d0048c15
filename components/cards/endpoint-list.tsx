import type { Route } from "next";
import type { Look } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";
import { ReportLink } from "@/components/ui/report-link";
import type { EndpointFreshness, EndpointStatus } from "@/lib/analytics/types";
import { formatAgo, formatCount, formatInstant } from "@/lib/format";

const STATUS: Readonly<Record<EndpointStatus, { label: string; className: string; hint: string }>> =
  {
    live: { label: "live", className: "text-good", hint: "Something came in the last 24 hours" },
    quiet: { label: "quiet", className: "text-warn", hint: "Nothing came in the last 24 hours" },
    never: { label: "no data yet", className: "text-ink-3", hint: "Nothing has come so far" },
    disabled: { label: "disabled", className: "text-ink-3", hint: "Takes no requests" },
  };

/** A status as a word with a dot; a hollow one where nothing comes. */
export function StatusWord({ status }: { status: EndpointStatus }) {
  const { label, className, hint } = STATUS[status];
  return (
    <span title={hint} className={cn("flex items-center gap-1.5 whitespace-nowrap", className)}>
      <span
        aria-hidden="true"
        className={cn(
          "size-1.75 rounded-full border border-current",
          status === "live" && "bg-current",
        )}
      />
      {label}
    </span>
  );
}

/** Each endpoint with the age of its newest event. */
export function EndpointList({
  endpoints,
  zone,
  now,
}: {
  endpoints: readonly (EndpointFreshness & {
    readonly look: Look;
    /** Narrows the page to the endpoint, or widens it again. */
    readonly href: string;
  })[];
  zone: string;
  now: number;
}) {
  return (
    <ul className="divide-y divide-line-soft">
      {endpoints.map((endpoint) => (
        <li
          key={endpoint.endpoint}
          className="flex items-center justify-between gap-3 py-2 text-sm first:pt-1 last:pb-0"
        >
          <div className="min-w-0">
            <p className="flex items-center gap-2">
              <SeriesMark slot={endpoint.look.slot} />
              <ReportLink
                href={endpoint.href as Route}
                scroll={false}
                className="truncate underline-offset-3 hover:underline"
                title={`${endpoint.look.label}: ${endpoint.name}. Narrow everything to it, or widen again`}
              >
                {endpoint.name}
              </ReportLink>
            </p>
            <p className="truncate pl-4.25 text-2xs text-ink-3">
              {endpoint.newestEvent ? (
                <span title={formatInstant(endpoint.newestEvent, zone)}>
                  newest event {formatAgo(endpoint.newestEvent, now)}
                </span>
              ) : (
                "no events yet"
              )}
              {endpoint.received24h > 0
                ? ` · ${formatCount(endpoint.received24h)} items in 24 h`
                : ""}
            </p>
          </div>
          <StatusWord status={endpoint.status} />
        </li>
      ))}
    </ul>
  );
}
