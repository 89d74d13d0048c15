import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import type { Column, WayToRequests } from "@/components/tables/quality-table";
import { hasRole } from "@/lib/auth/roles";

/** The log's status that shows what a column counts; the others it cannot tell apart. */
const STATUS: Readonly<Partial<Record<Column, string>>> = {
  received: "received",
  quarantined: "quarantined",
  rejectedRequests: "refused",
};

/** Days, and times of them, in the workspace's zone. */
type Span = {
  readonly from: string;
  readonly to: string;
  readonly fromTime?: string;
  readonly toTime?: string;
};

/**
 * The way from a row's numbers to its requests in the log, which is for admins: of an endpoint, of
 * unknown tokens (null), or of all, where the page shows all.
 */
export function waysToRequests(
  page: OpenPage,
  endpoint: string | null | "total",
  span: Span = page.filters,
): WayToRequests {
  const { from, to, fromTime, toTime } = span;
  const isNarrowed = page.filters.endpoint.length + page.filters.provider.length > 0;
  const untold = endpoint === "total" && isNarrowed;
  return (column) => {
    const status = STATUS[column];
    if (!status || untold || !hasRole(page.viewer.role, "admin")) return null;
    const asked = {
      ...(endpoint === "total" ? {} : { endpoint: endpoint ?? "unknown" }),
      ...{ status, from, to },
      ...(fromTime && toTime ? { fromTime, toTime } : {}),
    };
    return `/settings/requests?${new URLSearchParams(asked)}`;
  };
}
