import { isIP, isIPv4, isIPv6 } from "node:net";
import ipaddr from "ipaddr.js";

/** Names that no resolver of the public internet answers with an address of its own (RFC 6761, 6762, 8375). */
const INSIDE = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)\.?$/i;
const THIS_MACHINE = /^(?:(?:.+\.)?localhost\.?|127\..+|0\.0\.0\.0|::1|::)$/i;

/** All that is given out of IPv6's public addresses; what the registry does not know yet is not public. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Who can reach an address: this machine alone, this network, or everybody. */
export type Reach = "machine" | "network" | "everybody";

/** Who can reach a URL's host, as far as its name tells. */
export function reachOf(url: string): Reach {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  if (THIS_MACHINE.test(host)) return "machine";
  const isAddress = isIPv4(host) || isIPv6(host);
  const inside = isAddress ? !isPublicAddress(host) : INSIDE.test(host) || !host.includes(".");
  return inside ? "network" : "everybody";
}

/** True for an address on the public internet: no private, link-local, loopback or special one. */
export function isPublicAddress(address: string): boolean {
  // The library also reads what programs of old took for addresses, as 0x7f.1.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  const isGiven = parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
  return isGiven && parsed.range() === "unicast";
}
