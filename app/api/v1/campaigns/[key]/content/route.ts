import { getContent } from "@/lib/analytics/content";
import { campaignParameters, parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

type Context = { readonly params: Promise<{ readonly key: string }> };

export const GET = handle(async (request: Request, context: Context) => {
  await requireApiAccess(request);
  const params = parseRequest(campaignParameters, request);
  return reportResponse(request, await getContent((await context.params).key, params));
});
