import { createHmac } from "node:crypto";

/** The headers of a Standard Webhooks message: `v1,` and the HMAC-SHA256 of `id.timestamp.body`. */
export function signWebhook(
  message: { readonly id: string; readonly at: number; readonly body: string },
  secret: string,
): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const timestamp = String(Math.floor(message.at / 1_000));
  const signed = `${message.id}.${timestamp}.${message.body}`;
  const signature = createHmac("sha256", key).update(signed).digest("base64");
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
