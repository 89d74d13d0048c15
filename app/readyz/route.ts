import { isReady } from "@/lib/analytics/health/readiness";
import { healthAnswer, toResponse } from "@/lib/http";
import { canReceive } from "@/lib/ingest/door/can-receive";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> => {
  const [receives, ready] = await Promise.all([canReceive(), isReady()]);
  return toResponse(healthAnswer(receives && ready));
};
