import { openApiDocument } from "@/lib/analytics/openapi";
import { handle } from "@/lib/http";

export const GET = handle(async () => Response.json(openApiDocument()));
