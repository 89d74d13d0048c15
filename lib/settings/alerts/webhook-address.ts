import { z } from "zod";
import { openSecret, sealSecret } from "@/lib/endpoints/secret-box";
import { words } from "@/lib/words/words";
import { allowsSaving } from "./webhook-allow";

/** Why an https address is not called, whoever asks; null where nothing is against it yet. */
function faultOf(text: string): string | null {
  const url = new URL(text);
  if (url.username || url.password) return words("alerts")("passwordInAddress");
  if (!allowsSaving(text)) return words("alerts")("notPublic");
  return null;
}

/** A webhook's address as its form sends it: new, as it is shown (it stays), or empty for none. */
export const webhookUrlSchema = z
  .union([
    z.literal(""),
    z
      .url({ protocol: /^https$/, error: () => words("alerts")("enterHttps") })
      .max(2_000)
      .superRefine((text, context) => {
        const message = faultOf(text);
        if (message) context.addIssue({ code: "custom", message });
      }),
  ])
  .default("")
  .transform((url) => url || null);

// Apart from the signing secret of the same rule: neither opens in the place of the other.
const ownerId = (ruleId: string): string => `${ruleId} address`;

/** An address as it is stored: encrypted for its rule, in base64. Many an address is a secret. */
export function sealAddress(url: string, ruleId: string, key?: Buffer): string {
  return Buffer.from(sealSecret(url, ownerId(ruleId), key)).toString("base64");
}

/** The address that `sealAddress` stored; one of before it was sealed as it is. */
export function openAddress(stored: string, ruleId: string): string {
  if (isOpenAddress(stored)) return stored;
  return openSecret(Buffer.from(stored, "base64"), ownerId(ruleId));
}

/** True for an address of before they were sealed. */
export function isOpenAddress(stored: string): boolean {
  return stored.startsWith("https://");
}

const TELLING = 16;

/** An address as it may be shown: the host, and how a long one ends. */
export function shownAddress(url: string): string {
  const { origin, host } = new URL(url);
  const rest = url.slice(url.indexOf(host) + host.length);
  if (rest.length < 2) return origin;
  return `${origin}/…${rest.length >= TELLING ? rest.slice(-4) : ""}`;
}
