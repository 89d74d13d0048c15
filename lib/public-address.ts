import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Not on the public internet, by IANA's registry of special-purpose addresses. */
const SPECIAL_V4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Within the global unicast space 2000::/3, outside of which nothing is public. */
const SPECIAL_V6: readonly [string, number][] = [
  // Teredo and the protocol assignments around it.
  ["2001::", 23],
  ["2001:db8::", 32],
  // 6to4 carries an IPv4 address, of whatever kind.
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

/** Names that no resolver of the public internet answers with an address of its own (RFC 6761, 6762, 8375). */
const INSIDE = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)\.?$/i;
const THIS_MACHINE = /^(?:(?:.+\.)?localhost\.?|127\..+|0\.0\.0\.0|::1|::)$/i;

const special = new BlockList();
for (const [network, bits] of SPECIAL_V4) special.addSubnet(network, bits, "ipv4");
for (const [network, bits] of SPECIAL_V6) special.addSubnet(network, bits, "ipv6");
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

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
  if (isIPv4(address)) return !special.check(address, "ipv4");
  if (!isIPv6(address)) return false;
  return unicast.check(address, "ipv6") && !special.check(address, "ipv6");
}
