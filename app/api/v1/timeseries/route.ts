import { parseParameters, timeseriesParameters } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { getTimeseries } from "@/lib/analytics/timeseries";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseParameters(timeseriesParameters, new URL(request.url).searchParams);
  return reportResponse(request, await getTimeseries(params));
});
