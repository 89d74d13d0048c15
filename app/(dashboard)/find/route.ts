import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import { hasRole } from "@/lib/auth/roles";
import { requireViewer } from "@/lib/auth/session";
import { handle } from "@/lib/http";
import { listViews } from "@/lib/settings/views/saved-views";

/** What the command palette finds by name: saved views, campaigns and the rest to filter by. */
export const GET = handle(async (request: Request) => {
  const { role } = await requireViewer();
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  // PostgreSQL's texts cannot hold a NUL.
  const q = asked.replaceAll("\0", "").slice(0, 200);
  const [options, since, views] = await Promise.all([
    getFilterOptions({ q }),
    getFirstDay(),
    listViews(),
  ]);
  const headers = { "Cache-Control": "private, no-store" };
  return Response.json({ options, since, views, admin: hasRole(role, "admin") }, { headers });
});
