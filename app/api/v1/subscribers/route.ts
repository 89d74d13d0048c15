import { filterParameters, parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { getSubscribers } from "@/lib/analytics/subscribers";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(filterParameters, request);
  return reportResponse(request, await getSubscribers(params));
});
