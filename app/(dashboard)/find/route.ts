import { getFilterOptions } from "@/lib/analytics/filter-options";
import { getFirstDay } from "@/lib/analytics/first-day";
import { requireViewer } from "@/lib/auth/session";
import { handle } from "@/lib/http";

/** What the command palette finds by name: endpoints, campaigns and the rest to filter by. */
export const GET = handle(async (request: Request) => {
  await requireViewer();
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  // PostgreSQL's texts cannot hold a NUL.
  const q = asked.replaceAll("\0", "").slice(0, 200);
  const [options, since] = await Promise.all([getFilterOptions({ q }), getFirstDay()]);
  return Response.json({ options, since }, { headers: { "Cache-Control": "private, no-store" } });
});
