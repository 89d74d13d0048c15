import { lookup as resolve } from "node:dns";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { allowsWebhook } from "@/lib/settings/alerts/webhook-allow";

const PATIENCE_MS = 5_000;

/** What may be reached, and whom to trust; for tests, which have no public server. */
export type WebhookPolicy = {
  readonly allows: (address: string, host: string) => boolean;
  readonly ca?: string;
};
const OURS: WebhookPolicy = { allows: (address, host) => allowsWebhook(address, host) };

/**
 * Posts JSON to an https address on the public internet, or one inside that an operator allows. The name is resolved once, every address
 * of it must be allowed, and the connection goes to the address that was checked. Redirects are not
 * followed, nothing of the answer is read. Throws with what went wrong, also for an answer that is
 * no 2xx or takes longer than 5 s.
 */
export async function postWebhook(
  target: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  policy: WebhookPolicy = OURS,
): Promise<void> {
  const url = new URL(target);
  if (url.protocol !== "https:") throw new Error("Only https:// addresses are called.");
  if (url.username || url.password) throw new Error("An address with a password is not called.");
  // An address in the URL is connected to without any lookup.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !policy.allows(host, host)) throw refused(host);
  const status = await send(url, body, headers, policy);
  if (status < 200 || status > 299) throw new Error(`It answered ${status}.`);
}

function send(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  policy: WebhookPolicy,
): Promise<number> {
  const bytes = Buffer.from(body);
  return new Promise((resolved, reject) => {
    const outgoing = request(url, {
      method: "POST",
      agent: false,
      lookup: lookupAllowed(policy),
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(policy.ca ? { ca: policy.ca } : {}),
      headers: {
        ...headers,
        "content-type": "application/json",
        "content-length": bytes.length,
        "user-agent": "Pushlens",
      },
    });
    outgoing.on("response", (response) => {
      resolved(response.statusCode ?? 0);
      response.destroy();
    });
    outgoing.on("error", (error) =>
      reject(error.name === "AbortError" ? new Error("It did not answer within 5 s.") : error),
    );
    outgoing.end(bytes);
  });
}

/** Resolves a name to addresses that are all allowed; one that is not refuses the name. */
function lookupAllowed(policy: WebhookPolicy): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      const inside = addresses.find(({ address }) => !policy.allows(address, hostname));
      if (inside) return callback(refused(hostname), "");
      const [first] = addresses;
      if (options.all) return callback(null, addresses);
      return callback(null, first?.address ?? "", first?.family);
    });
  };
}

function refused(host: string): Error {
  return new Error(`${host} is not on the public internet, and is not called.`);
}
