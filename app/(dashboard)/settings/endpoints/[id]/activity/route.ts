import { handle } from "@/lib/http";
import { endpointActivity } from "@/lib/settings/endpoints/endpoint-activity";

type Context = { params: Promise<{ id: string }> };

export const GET = handle(async (_request: Request, { params }: Context) => {
  const { id } = await params;
  return Response.json(await endpointActivity(id), { headers: { "Cache-Control": "no-store" } });
});
