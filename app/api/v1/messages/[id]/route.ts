import { getMessage } from "@/lib/analytics/message";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

type Context = { readonly params: Promise<{ readonly id: string }> };

export const GET = handle(async (request: Request, context: Context) => {
  await requireApiAccess(request, "events");
  return reportResponse(request, await getMessage((await context.params).id));
});
