import { getEvents } from "@/lib/analytics/events";
import { eventsParameters, parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request, "events");
  const params = parseRequest(eventsParameters, request);
  return reportResponse(request, await getEvents(params));
});
