import { filterParameters, parseRequest } from "@/lib/analytics/parameters";
import { getQuality } from "@/lib/analytics/quality";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(filterParameters, request);
  return reportResponse(request, await getQuality(params));
});
