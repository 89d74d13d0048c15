import { parseRequest } from "@/lib/analytics/parameters";
import { getRates, ratesParameters } from "@/lib/analytics/rates-over-time";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(ratesParameters, request);
  return reportResponse(request, await getRates(params));
});
