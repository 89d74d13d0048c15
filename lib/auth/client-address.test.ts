import { expect, test } from "vitest";
import { clientAddress } from "./client-address";
import { SOCKET_ADDRESS_HEADER } from "./socket-address";

function address(socket: string, forwarded: string | null, trusted?: string): string {
  const headers = new Headers({ [SOCKET_ADDRESS_HEADER]: socket });
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers, trusted ?? "");
}

test("X-Forwarded-For is believed of trusted proxies alone", () => {
  expect(address("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
  expect(address("::ffff:10.0.0.2", "198.51.100.1", "10.0.0.0/8")).toBe("198.51.100.1");
});

test("what a client puts before its proxies' own entries changes nothing", () => {
  const trusted = "10.0.0.0/8, 192.0.2.1";
  expect(address("10.0.0.2", "1.2.3.4, 198.51.100.1, 192.0.2.1", trusted)).toBe("198.51.100.1");
  expect(address("10.0.0.2", "garbage", trusted)).toBe("10.0.0.2");
});

test("one IPv6 network counts as one sender", () => {
  expect(address("2001:db8:1:2::1", null)).toBe(address("2001:db8:1:2:ffff::9", null));
  expect(address("2001:db8:1:2::1", null)).not.toBe(address("2001:db8:1:3::1", null));
});

test("one IPv6 network counts as one sender, however it is written", () => {
  const one = address("2001:db8:1::1", null);
  for (const other of ["2001:DB8:1::9", "2001:0db8:0001:0000::1", "2001:db8:1:0:a:b:192.0.2.1"])
    expect(address(other, null), other).toBe(one);
});

test.each([
  ["203.0.113.6:44551", "203.0.113.6"],
  ['"203.0.113.6:44551"', "203.0.113.6"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2"],
  ["[2001:db8:1:2::9]", "2001:db8:1:2"],
  ['"[2001:db8:1:2::9]:443"', "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["[::ffff:203.0.113.6]:80", "203.0.113.6"],
  ["198.51.100.9, 203.0.113.6:44551", "203.0.113.6"],
  ["unknown, 203.0.113.6", "203.0.113.6"],
])("X-Forwarded-For: %s is the address that it names", (forwarded, client) => {
  expect(address("127.0.0.1", forwarded, "127.0.0.1")).toBe(client);
});

test("what stands before an entry that is no address is not believed", () => {
  for (const last of ["unknown", "_hidden", "203.0.113.6:port", "", "[203.0.113.6"]) {
    expect(address("127.0.0.1", `198.51.100.9, ${last}`, "127.0.0.1"), last).toBe("127.0.0.1");
  }
});

test("where the socket's address is not known, nothing is believed in its place", () => {
  const headers = new Headers({ "x-forwarded-for": "6.6.6.6", "x-pushlens-socket-address": "" });
  expect(clientAddress(headers)).toBe("");
});
