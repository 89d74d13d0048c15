import fc from "fast-check";
import { expect, it } from "vitest";
import { databaseUrlFault, parseDatabaseUrl } from "./database-url";

it.each([
  ["postgresql://u:p@h:5433/db", { host: "h", port: 5433, user: "u", password: "p" }],
  ["postgres://u@h/db", { host: "h", user: "u" }],
  ["postgresql://u@/db?host=/run/postgresql", { host: "/run/postgresql", user: "u" }],
  ["postgresql://u:p@/db?host=/dir&port=5611", { host: "/dir", port: 5611, password: "p" }],
  ["postgresql:///db?host=/dir&user=u", { host: "/dir", user: "u" }],
  ["postgresql://u@%2Fdir:5611/db", { host: "/dir", port: 5611 }],
  ["postgresql://u@[::1]:5611/db", { host: "::1", port: 5611 }],
  ["postgresql://u:p%23w%40@h/db", { password: "p#w@" }],
])("an address in libpq's form leads where libpq goes: %s", (url, expected) => {
  expect(databaseUrlFault(url)).toBeNull();
  expect(parseDatabaseUrl(url).config).toMatchObject({ database: "db", ...expected });
});

it.each([
  ["postgresql://u@h1:5432,h2:5432/db", /several hosts/],
  ["postgresql://u@h1,h2/db", /several hosts/],
  ["postgresql:///db?host=h1,h2", /several hosts/],
  ["postgres://u:p#w@h/db", /escape special characters/],
  ["postgres://u@h:many/db", /escape special characters/],
  ["mysql://u@h/db", /must begin with postgres/],
])("an address that cannot be used is refused with its reason: %s", (url, reason) => {
  expect(databaseUrlFault(url)).toMatch(reason);
});

it("options of the address become settings, and what else is in them stays", () => {
  const options = encodeURIComponent("-c work_mem=32MB --jit=on -csearch_path=a,\\ b project=x");
  const { config, settings } = parseDatabaseUrl(
    `postgresql://u@h/db?options=${options}&statement_timeout=500`,
  );
  expect(settings).toEqual({
    work_mem: "32MB",
    jit: "on",
    search_path: "a, b",
    statement_timeout: "500",
  });
  expect(config.options).toBe("project=x");
  expect(config).not.toHaveProperty("statement_timeout");
});

it("any password that is percent-encoded arrives as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (password) => {
      const url = `postgresql://u:${encodeURIComponent(password)}@h/db`;
      expect(databaseUrlFault(url)).toBeNull();
      expect(parseDatabaseUrl(url).config.password).toBe(password);
    }),
  );
});
