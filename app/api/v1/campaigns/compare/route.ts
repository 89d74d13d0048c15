import { getCampaignComparison } from "@/lib/analytics/campaign-comparison";
import { campaignComparisonParameters, parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(campaignComparisonParameters, request);
  return reportResponse(request, await getCampaignComparison(params));
});
