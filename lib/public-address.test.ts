import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address";

test("nothing private, local, special or disguised counts as public", () => {
  const inside = [
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001:0:1::",
    "192.31.196.1",
    "192.52.193.1",
    "192.88.99.1",
    "192.175.48.1",
    "198.18.0.1",
    "240.0.0.1",
    "2001:20::1",
    "2001:1ff::1",
    "2620:4f:8000::1",
    "3fff::1",
    "5f00::1",
    "100:0:0:1::1",
    "4000::1",
    "fec0::1",
    "0x7f.1",
    "localhost",
    "",
  ];
  for (const address of inside) expect(isPublicAddress(address), address).toBe(false);
});

test("addresses of the public internet are", () => {
  for (const address of ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:4001::64"])
    expect(isPublicAddress(address), address).toBe(true);
});
