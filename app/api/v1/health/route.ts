import { getHealth } from "@/lib/analytics/endpoint-health";
import { filterParameters, parseParameters } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseParameters(filterParameters, new URL(request.url).searchParams);
  return reportResponse(request, await getHealth(params));
});
