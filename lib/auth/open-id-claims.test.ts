import { expect, test } from "vitest";
import { preferAddressOf, readClaims } from "./open-id-claims";

const ada = { sub: "1", email: "Ada@Example.com", email_verified: true };

test("an address that is missing, or not verified, lets nobody in", () => {
  expect(readClaims({ sub: "1", email_verified: true }, {})).toBe("no_address");
  expect(readClaims({ ...ada, email: "no address" }, {})).toBe("no_address");
  expect(readClaims({ sub: "1", email: "ada@example.com" }, {})).toBe("unverified");
  for (const email_verified of [false, "false", null, "yes", 0, [true]])
    expect(readClaims({ ...ada, email_verified }, {})).toBe("unverified");
  expect(readClaims({ ...ada, email_verified: "true" }, {})).toMatchObject({
    email: "ada@example.com",
  });
});

test("an address of the one answer is not verified by the other", () => {
  const info = { sub: "1", email: "somebody-else@example.com" };
  expect(readClaims(preferAddressOf(ada, info), {})).toBe("unverified");
  expect(preferAddressOf(ada, { sub: "1", name: "Ada" })).toMatchObject(ada);
});

test("only addresses of the domains that are named come in, and of no domain below or beside", () => {
  const domains = ["example.com"];
  expect(readClaims(ada, { domains })).toMatchObject({ email: "ada@example.com" });
  for (const email of ["ada@evil-example.com", "ada@a.example.com", "ada@example.com.evil.org"])
    expect(readClaims({ ...ada, email }, { domains })).toBe("domain");
});

test("the highest role of a claim counts, viewer where it names none, nothing without a claim", () => {
  const role = (claims: object, roleClaim?: string) =>
    readClaims({ ...ada, ...claims }, { roleClaim });
  expect(role({})).toMatchObject({ role: null });
  expect(role({ groups: ["staff", "admin", "viewer"] }, "groups")).toMatchObject({ role: "admin" });
  expect(role({ groups: "owner" }, "groups")).toMatchObject({ role: "owner" });
  expect(role({ groups: ["Owner", "administrators"] }, "groups")).toMatchObject({ role: "viewer" });
  expect(role({}, "groups")).toMatchObject({ role: "viewer" });
  const nested = { realm_access: { roles: ["admin"] } };
  expect(role(nested, "realm_access.roles")).toMatchObject({ role: "admin" });
  expect(role({ "https://acme/roles": ["admin"] }, "https://acme/roles")).toMatchObject({
    role: "admin",
  });
  expect(role({}, "__proto__.constructor")).toMatchObject({ role: "viewer" });
});

test("whether a second factor was asked for there, and how long ago, is the issuer's word", () => {
  expect(readClaims({ ...ada, amr: ["pwd"] }, {})).toMatchObject({ secondFactor: false, age: 0 });
  const claims = { ...ada, amr: ["pwd", "mfa"], iat: 10_000, auth_time: 9_400 };
  expect(readClaims(claims, {})).toMatchObject({ secondFactor: true, age: 600 });
  expect(readClaims({ ...claims, auth_time: 20_000 }, {})).toMatchObject({ age: 0 });
});
