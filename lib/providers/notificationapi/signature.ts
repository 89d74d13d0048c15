import { createHmac, timingSafeEqual } from "node:crypto";
import { whyUnproven } from "@/lib/providers/source/unproven";
import type { ArrivedRequest, RawRequest, Sent, Unproven } from "@/lib/providers/types";

const TOLERANCE = 300_000;

const SIGNED = {
  header: "x-pingram-signature",
  encoding: "hex",
  prefix: "v1,",
  id: "x-pingram-id",
  timestamp: { header: "x-pingram-timestamp", unit: "ms", tolerance: TOLERANCE },
} as const;

/** Why a request is not proven by Pingram's signature. */
export function whyNotPingram(request: ArrivedRequest, _: unknown, now: number): Unproven {
  return whyUnproven(SIGNED, request, now);
}

/**
 * Checks Pingram's signature: `v1,<hex>` of HMAC-SHA256 over `<id>.<timestamp>.<raw body>`, the
 * timestamp in ms and at most 300 s away from `now` in either direction. Any secret may fit; all
 * are tried, so that the time taken does not tell which.
 */
export function verifyPingram(
  request: RawRequest,
  secrets: readonly string[],
  now: number,
): boolean {
  const id = request.headers["x-pingram-id"] ?? "";
  const timestamp = request.headers["x-pingram-timestamp"] ?? "";
  const given = /^v1,([0-9a-f]{64})$/i.exec(request.headers["x-pingram-signature"]?.trim() ?? "");
  if (id === "" || given?.[1] === undefined || !/^\d{1,16}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > TOLERANCE) return false;

  const signature = Buffer.from(given[1], "hex");
  let fits = false;
  for (const secret of secrets) {
    const expected = createHmac("sha256", secret)
      .update(`${id}.${timestamp}.`)
      .update(request.body)
      .digest();
    if (timingSafeEqual(expected, signature)) fits = true;
  }
  return fits;
}

/** The headers by which a request proves itself as Pingram's do. */
export function signPingram(
  { body }: Pick<Sent, "body">,
  secret: string,
  now: number,
  id = `example-${now}`,
): Record<string, string> {
  const signed = createHmac("sha256", secret).update(`${id}.${now}.`).update(body).digest("hex");
  return {
    "x-pingram-id": id,
    "x-pingram-timestamp": String(now),
    "x-pingram-signature": `v1,${signed}`,
  };
}

/** The same signature made by a shell, for curl examples. */
export const PINGRAM_SHELL = {
  lines: [
    'timestamp="$(date +%s)000"',
    'signed="$(printf %s "example.$timestamp.$body" | openssl dgst -sha256 -hmac "$secret" -r | cut -d " " -f 1)"',
  ],
  headers: [
    "x-pingram-id: example",
    "x-pingram-timestamp: $timestamp",
    "x-pingram-signature: v1,$signed",
  ],
} as const;
