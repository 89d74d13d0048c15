import type { Route } from "next";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";
import { ReportLink } from "@/components/ui/report-link";
import type { EndpointFreshness, EndpointHealth } from "@/lib/analytics/health/answers";
import type { Health } from "@/lib/analytics/health/health";
import { formatAgo, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

const TONES: Readonly<Record<Health, string>> = {
  healthy: "text-good",
  silent: "text-bad",
  rejecting: "text-bad",
  late: "text-warn",
  waiting: "text-ink-3",
  disabled: "text-ink-3",
};

/** An endpoint's health as a word with a dot; a hollow one where nothing comes. */
function HealthWord({ health, reason }: Pick<EndpointHealth, "health" | "reason">) {
  return (
    <span
      title={reason}
      className={cn("flex items-center gap-1.5 whitespace-nowrap", TONES[health])}
    >
      <span
        aria-hidden="true"
        className={cn(
          "size-1.75 rounded-full border border-current",
          (health === "healthy" || health === "late") && "bg-current",
        )}
      />
      {words("charts")(`health.${health}`)}
    </span>
  );
}

const NOTEWORTHY: ReadonlySet<Health> = new Set(["silent", "rejecting", "late"]);

type ListedEndpoint = EndpointFreshness & {
  readonly look: SeriesStyle;
  /** Null where it is not known. */
  readonly verdict: Pick<EndpointHealth, "health" | "reason"> | null;
  /** Narrows the page to the endpoint, or widens it again. */
  readonly href: string;
};

/** What needs somebody first; endpoints that nothing has come to yet apart. */
export function sortEndpoints<Kind extends Pick<ListedEndpoint, "newestEvent" | "verdict">>(
  endpoints: readonly Kind[],
): { readonly used: readonly Kind[]; readonly unused: readonly Kind[] } {
  const isIll = ({ verdict }: Kind) => verdict !== null && NOTEWORTHY.has(verdict.health);
  const isUnused = (one: Kind) => one.newestEvent === null && !isIll(one);
  const used = endpoints.filter((one) => !isUnused(one));
  return {
    used: [...used.filter(isIll), ...used.filter((one) => !isIll(one))],
    unused: endpoints.filter(isUnused),
  };
}

/** Each endpoint with the age of its newest event; those without one are folded. */
export function EndpointList({
  endpoints,
  zone,
  now,
}: {
  endpoints: readonly ListedEndpoint[];
  zone: string;
  now: number;
}) {
  const { used, unused } = sortEndpoints(endpoints);
  return (
    <>
      <Endpoints endpoints={used} zone={zone} now={now} />
      {unused.length > 0 ? (
        <details className="mt-2 border-t border-line-soft pt-2" open={used.length === 0}>
          <summary className="text-xs text-ink-2">
            {words("charts")("unusedEndpoints", { n: unused.length })}
          </summary>
          <Unused endpoints={unused} />
        </details>
      ) : null}
    </>
  );
}

/** What nothing has come to yet, in a line each: that is said above them, and often there are many. */
function Unused({ endpoints }: { endpoints: readonly ListedEndpoint[] }) {
  const say = words("charts");
  return (
    <ul className="space-y-1 pt-1.5 text-sm *:flex *:flex-wrap *:items-center *:gap-x-2">
      {endpoints.map(({ endpoint, look, href, name, received24h, verdict }) => (
        <li key={endpoint}>
          <SeriesMark slot={look.slot} />
          <ReportLink href={href as Route} scroll={false} className="group-link truncate">
            {name}
          </ReportLink>
          {received24h > 0 ? (
            <span className="text-2xs text-ink-3">{say("items24h", { n: received24h })}</span>
          ) : null}
          {verdict && verdict.health !== "waiting" ? <HealthWord {...verdict} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Endpoints({
  endpoints,
  zone,
  now,
}: {
  endpoints: readonly ListedEndpoint[];
  zone: string;
  now: number;
}) {
  const say = words("charts");
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
                className="group-link truncate"
                title={say("narrowTo", { provider: endpoint.look.label, endpoint: endpoint.name })}
              >
                {endpoint.name}
              </ReportLink>
            </p>
            <p className="pl-4.25 text-2xs text-ink-3">
              {endpoint.newestEvent ? (
                <span title={formatInstant(endpoint.newestEvent, zone)}>
                  {say("newestEvent", { ago: formatAgo(endpoint.newestEvent, now) })}
                </span>
              ) : (
                say("noEvents")
              )}
              {endpoint.received24h > 0 ? ` ${say("items24h", { n: endpoint.received24h })}` : ""}
            </p>
            {endpoint.verdict && NOTEWORTHY.has(endpoint.verdict.health) ? (
              <p className="pl-4.25 text-2xs text-ink-2">{endpoint.verdict.reason}</p>
            ) : null}
          </div>
          {endpoint.verdict ? <HealthWord {...endpoint.verdict} /> : null}
        </li>
      ))}
    </ul>
  );
}
