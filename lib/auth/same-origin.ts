import { words } from "@/lib/words/words";
import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { PushlensError } from "@/lib/errors";

/** Refuses a mutation that another site's page could have sent. */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get("origin");
  const allowed = [env().PUSHLENS_URL, `http://${sent.get("host")}`, `https://${sent.get("host")}`];
  if (!origin || !allowed.some((url) => URL.canParse(url) && new URL(url).origin === origin)) {
    throw new PushlensError("forbidden", words("auth")("notFromHere"));
  }
}
