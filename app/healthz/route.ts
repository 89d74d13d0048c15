import { canReceive, healthResponse } from "@/lib/analytics/readiness";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> => healthResponse(await canReceive());
