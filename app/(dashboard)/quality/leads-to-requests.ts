import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import type { Leads } from "@/components/tables/accounts";
import { hasRole } from "@/lib/auth/roles";

/**
 * Which rows of accounts lead to their requests in the log, which is for admins. It knows of no sum over
 * some endpoints alone.
 */
export function leadsToRequests({ viewer, filters }: OpenPage): Leads {
  if (!hasRole(viewer.role, "admin")) return "none";
  return filters.endpoint.length + filters.provider.length > 0 ? "endpoints" : "all";
}
