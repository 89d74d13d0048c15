import { parseRequest, timeseriesParameters } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { getTimeseries } from "@/lib/analytics/timeseries";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(timeseriesParameters, request);
  return reportResponse(request, await getTimeseries(params));
});
