import { healthAnswer, toResponse } from "@/lib/http";
import { canReceive } from "@/lib/ingest/door/can-receive";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> => toResponse(healthAnswer(await canReceive()));
