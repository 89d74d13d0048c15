import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { PushlensError } from "@/lib/errors";
import { accessByKey } from "./api-access";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Lets a request with the metrics token or a live API key pass; throws `unauthorized` otherwise. */
export async function requireMetricsAccess(request: Request): Promise<void> {
  const authorization = request.headers.get("authorization") ?? "";
  const token = env().PUSHLENS_METRICS_TOKEN;
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
  if (token !== undefined && timingSafeEqual(digest(given), digest(token))) return;
  if (await accessByKey(authorization, "metrics")) return;
  throw new PushlensError(
    "unauthorized",
    "Send `Authorization: Bearer <token>` with PUSHLENS_METRICS_TOKEN or an API key.",
  );
}
