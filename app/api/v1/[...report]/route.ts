import { parseRequest } from "@/lib/address/parse-parameters";
import { reportResponse } from "@/lib/analytics/report-response";
import { findReport } from "@/lib/analytics/reports";
import { requireApiAccess } from "@/lib/auth/api-access";
import { PushlensError } from "@/lib/errors";
import { handle } from "@/lib/http";

type Context = { readonly params: Promise<{ readonly report: readonly string[] }> };

async function reportAt({ params }: Context) {
  const { report: address } = await params;
  const found = findReport(address);
  if (found) return found;
  throw new PushlensError(
    "not_found",
    `There is no /api/v1/${address.join("/").slice(0, 200)}; /api/v1/openapi.json lists what there is.`,
  );
}

/** Every report of lib/analytics/reports.ts. */
export const GET = handle(async (request: Request, context: Context) => {
  const { report, id } = await reportAt(context);
  await requireApiAccess(request, report.ofPeople ? "events" : "reports");
  const query = parseRequest(report.query, request);
  return reportResponse(request, await report.run(query as never, id));
});

const onlyGet = handle(async (_: Request, context: Context) => {
  await reportAt(context);
  const message = "Reports are read with GET.";
  return Response.json(
    { error: { code: "method_not_allowed", message } },
    { status: 405, headers: { Allow: "GET, HEAD" } },
  );
});

export { onlyGet as DELETE, onlyGet as PATCH, onlyGet as POST, onlyGet as PUT };
