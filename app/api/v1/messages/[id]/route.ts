import { z } from "zod";
import { getMessage } from "@/lib/analytics/message";
import { parseRequest } from "@/lib/analytics/parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { requireApiAccess } from "@/lib/auth/api-access";
import { handle } from "@/lib/http";

const NOTHING = z.object({});

type Context = { readonly params: Promise<{ readonly id: string }> };

export const GET = handle(async (request: Request, context: Context) => {
  await requireApiAccess(request, "events");
  parseRequest(NOTHING, request);
  return reportResponse(request, await getMessage((await context.params).id));
});
