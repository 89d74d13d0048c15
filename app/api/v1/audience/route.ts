import { getAudience } from "@/lib/analytics/audience";
import { getOptOuts } from "@/lib/analytics/opt-outs";
import { audienceParameters, parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

export const GET = handle(async (request: Request) => {
  await requireApiAccess(request);
  const params = parseRequest(audienceParameters, request);
  const now = Date.now();
  const [audience, optOuts] = await Promise.all([
    getAudience(params, now),
    getOptOuts(params, now),
  ]);
  return reportResponse(request, { ...audience, ...optOuts });
});
