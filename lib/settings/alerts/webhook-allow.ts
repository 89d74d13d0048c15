import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/env";
import { isPublicAddress, reachOf } from "@/lib/public-address";

type Allowed = readonly string[];

/** What an operator lets webhooks reach though it is inside: PUSHLENS_WEBHOOK_ALLOW. */
const allowed = (): Allowed => env().PUSHLENS_WEBHOOK_ALLOW ?? [];

/**
 * True where a webhook may connect to an address that `host` was resolved to: it is public, or an
 * operator allows its network, or that very host. A host's name alone never leads to a link-local
 * address, behind which clouds keep their machines' secrets.
 */
export function allowsWebhook(address: string, host: string, list: Allowed = allowed()): boolean {
  if (isPublicAddress(address)) return true;
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (list.some((entry) => isInside(parsed, entry))) return true;
  return parsed.range() !== "linkLocal" && list.includes(nameOf(host));
}

/** True where a webhook's address may be saved: what its name leads to is judged whenever it is called. */
export function allowsSaving(url: string, list: Allowed = allowed()): boolean {
  if (reachOf(url) === "everybody") return true;
  const host = nameOf(new URL(url).hostname);
  if (isIP(host) !== 0) return allowsWebhook(host, host, list);
  return list.some((entry) => entry === host || isNetwork(entry));
}

const nameOf = (host: string): string =>
  host
    .toLowerCase()
    .replaceAll(/^\[|\]$/g, "")
    .replace(/\.$/, "");

const isNetwork = (entry: string): boolean => isIP(entry.split("/")[0] ?? "") !== 0;

function isInside(address: ipaddr.IPv4 | ipaddr.IPv6, entry: string): boolean {
  if (!isNetwork(entry)) return false;
  const whole = isIP(entry) === 0 ? entry : `${entry}/${isIP(entry) === 4 ? 32 : 128}`;
  const [network, bits] = ipaddr.parseCIDR(whole);
  return network.kind() === address.kind() && address.match(network, bits);
}
