import { metricsText } from "@/lib/analytics/health/metrics";
import { requireMetricsAccess } from "@/lib/auth/metrics-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireMetricsAccess(request);
  const { body, contentType } = await metricsText();
  return new Response(body, {
    headers: { "Content-Type": contentType, "Cache-Control": "no-store" },
  });
});
