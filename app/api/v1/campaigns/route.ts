import { getCampaigns } from "@/lib/analytics/campaigns";
import { campaignsParameters, parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(campaignsParameters, request);
  return reportResponse(request, await getCampaigns(params));
});
