import "server-only";
import { BlockList, isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/env";
import { SOCKET_ADDRESS_HEADER } from "./socket-address";

/**
 * The address that a request came from: the socket's, or where that is a trusted proxy's, the last
 * one in X-Forwarded-For that is not. What stands before an entry that is no address is anybody's
 * claim. IPv6 by its /64, which is what one sender owns.
 */
export function clientAddress(
  headers: { get(name: string): string | null },
  trusted: string | undefined = env().PUSHLENS_TRUSTED_PROXIES,
): string {
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map(plainAddress);
  const socket = headers.get(SOCKET_ADDRESS_HEADER);
  if (socket === null) return network(forwarded.at(-1) ?? "");
  const proxies = trustedProxies(trusted ?? "");
  let client = plainAddress(socket);
  for (const hop of forwarded.reverse()) {
    if (!isIP(client) || !isTrusted(proxies, client) || !isIP(hop)) break;
    client = hop;
  }
  return network(client);
}

/** Proxies write `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1`, `[2001:db8::1]:443`, and that in quotes. */
function plainAddress(entry: string): string {
  const text = entry.trim().replace(/^"(.*)"$/, "$1");
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1];
  const withPort = /^([\d.]+):\d{1,5}$/.exec(text)?.[1];
  return (bracketed ?? withPort ?? text).replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
}

function isTrusted(proxies: BlockList, address: string): boolean {
  return proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Addresses and CIDR ranges, separated by commas (lib/env.ts has checked them). */
function trustedProxies(list: string): BlockList {
  const proxies = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    const [address = "", bits] = entry.split("/");
    const family = { 4: "ipv4", 6: "ipv6" }[isIP(address)] as "ipv4" | "ipv6" | undefined;
    if (!family) continue;
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  return proxies;
}

/** However an IPv6 address is written, its network is written in one way. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  return ipaddr.IPv6.parse(address).toNormalizedString().split(":").slice(0, 4).join(":");
}
