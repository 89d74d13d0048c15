import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "./env";

test("an empty environment is a complete one", () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    PUSHLENS_URL: "http://localhost:3000",
    PUSHLENS_DATA_DIR: resolve(".data"),
    PUSHLENS_GRPC_PORT: 50051,
    PUSHLENS_LOG_LEVEL: "info",
  });
});

test("the public address follows the port, and loses slashes at its end", () => {
  expect(parseEnv({ PORT: "4000" }).PUSHLENS_URL).toBe("http://localhost:4000");
  expect(parseEnv({ PUSHLENS_URL: "https://push.example.com/" }).PUSHLENS_URL).toBe(
    "https://push.example.com",
  );
});

test("the public address is in one spelling, so that what depends on https does", () => {
  expect(parseEnv({ PUSHLENS_URL: "HTTPS://Push.Example.com:443" }).PUSHLENS_URL).toBe(
    "https://push.example.com",
  );
});

test("trusted proxies are addresses and ranges of both families", () => {
  const list = "127.0.0.1, ::1,10.0.0.0/8, fd00::/8";
  expect(parseEnv({ PUSHLENS_TRUSTED_PROXIES: list }).PUSHLENS_TRUSTED_PROXIES).toBe(list);
});

test("mail comes from an address, with or without a name", () => {
  const address = "push@example.com";
  for (const [from, name] of [
    [address, ""],
    [`<${address}>`, ""],
    [`Pushlens <${address}>`, "Pushlens"],
    [`Müller, Push <${address}>`, "Müller, Push"],
    [`"Müller, Push" <${address}>`, "Müller, Push"],
    [`"The \\"A\\" team" <${address}>`, 'The "A" team'],
  ])
    expect(parseEnv({ PUSHLENS_MAIL_FROM: from }).PUSHLENS_MAIL_FROM).toEqual({ name, address });
  const url = "smtps://user:pass@mail.example.com:465";
  expect(parseEnv({ PUSHLENS_SMTP_URL: url }).PUSHLENS_SMTP_URL).toBe(url);
});

test("a secret can stand in a file, which must be there, hold something and be the only one", () => {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-env-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const url = "postgres://user:pass@database/pushlens";
  const read = parseEnv({ DATABASE_URL_FILE: file("url", `${url}\n`) });
  expect(read.DATABASE_URL).toBe(url);
  expect(() => parseEnv({ PUSHLENS_SECRET_KEY_FILE: join(folder, "none") })).toThrow(
    /^PUSHLENS_SECRET_KEY_FILE cannot be read \(ENOENT\): [^\n]+$/,
  );
  expect(() => parseEnv({ PUSHLENS_SMTP_URL_FILE: file("empty", "\n") })).toThrow("is empty");
  const twice = { DATABASE_URL: url, DATABASE_URL_FILE: join(folder, "url") };
  expect(() => parseEnv(twice)).toThrow("DATABASE_URL and DATABASE_URL_FILE are both set");
  const wrong = { PUSHLENS_SECRET_KEY_FILE: file("key", "a-secret-that-is-too-short") };
  expect(() => parseEnv(wrong)).toThrow(/^PUSHLENS_SECRET_KEY is not valid: must be 32 bytes/);
  rmSync(folder, { recursive: true });
});

test("an empty variable counts as missing", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
});

test.each([
  ["PORT", "many"],
  ["PORT", "70000"],
  ["PUSHLENS_URL", "push.example.com"],
  ["PUSHLENS_URL", "https://example.com/pushlens"],
  ["PUSHLENS_URL", "https://example.com/?x=1"],
  ["PUSHLENS_URL", "https://example.com/#/"],
  ["PUSHLENS_URL", "https://user:pass@example.com"],
  ["PUSHLENS_URL", "ftp://example.com"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["DATABASE_URL", "postgres://user@localhost:many/x"],
  ["PUSHLENS_SECRET_KEY", "short"],
  ["PUSHLENS_SMTP_URL", "mail.example.com"],
  ["PUSHLENS_SMTP_URL", "https://mail.example.com"],
  ["PUSHLENS_MAIL_FROM", "nobody"],
  ["PUSHLENS_MAIL_FROM", "Push <push@example.com>, Ops <ops@example.com>"],
  ["PUSHLENS_MAIL_FROM", "push@example.com, ops@example.com"],
  ["PUSHLENS_MAIL_FROM", "Push <push@example.com> and more"],
  ["PUSHLENS_MAIL_FROM", "Push\r\nBcc: x <push@example.com>"],
  ["PUSHLENS_METRICS_TOKEN", "short"],
  ["PUSHLENS_LOG_LEVEL", "loud"],
  ["PUSHLENS_TRUSTED_PROXIES", "10.0.0.0/99"],
  ["PUSHLENS_TRUSTED_PROXIES", "10.0.0.1,proxy"],
  ["PUSHLENS_TRUSTED_PROXIES", "::1/x"],
  ["PUSHLENS_OIDC_ISSUER", "http://sign-in.example.com"],
  ["PUSHLENS_OIDC_DOMAINS", "example.com, not a domain"],
  ["PUSHLENS_EXPORT_TO", "https://bucket.example.com"],
  ["PUSHLENS_EXPORT_TO", "s3://bucket//pushlens"],
  ["PUSHLENS_EXPORT_FORMAT", "xlsx"],
  ["PUSHLENS_EXPORT_S3_ENDPOINT", "https://store.example.com/path"],
])("a wrong %s (%s) is named in one line", (name, value) => {
  const parse = () => parseEnv({ [name]: value });
  expect(parse).toThrow(new RegExp(`^${name} is not valid: [^\\n]+$`));
});

test("a certificate without its key, or the reverse, is named in one line", () => {
  const [cert, key] = ["PUSHLENS_GRPC_TLS_CERT", "PUSHLENS_GRPC_TLS_KEY"];
  expect(() => parseEnv({ [cert]: "cert.pem" })).toThrow(new RegExp(`^${key} is not valid: .+$`));
  expect(() => parseEnv({ [key]: "key.pem" })).toThrow(new RegExp(`^${cert} is not valid: .+$`));
  expect(parseEnv({ [cert]: "cert.pem", [key]: "key.pem" })).toMatchObject({ [key]: "key.pem" });
});

test("a sign-in by OpenID Connect is set as a whole, and one open to the world names domains", () => {
  const oidc = { PUSHLENS_OIDC_ISSUER: "https://sign-in.example.com" };
  expect(() => parseEnv(oidc)).toThrow(/^PUSHLENS_OIDC_CLIENT_ID is not valid: .+$/);
  const whole = {
    PUSHLENS_OIDC_ISSUER: "https://accounts.google.com",
    PUSHLENS_OIDC_CLIENT_ID: "id",
    PUSHLENS_OIDC_CLIENT_SECRET: "secret",
  };
  expect(() => parseEnv(whole)).toThrow(/^PUSHLENS_OIDC_DOMAINS is not valid: .+anybody/);
  const named = { ...whole, PUSHLENS_OIDC_DOMAINS: "Example.com, @example.org" };
  expect(parseEnv(named)).toMatchObject({ PUSHLENS_OIDC_DOMAINS: ["example.com", "example.org"] });
});

test("an export goes to a folder, or to a bucket with its key", () => {
  expect(parseEnv({ PUSHLENS_EXPORT_TO: "figures" })).toMatchObject({
    PUSHLENS_EXPORT_TO: resolve("figures"),
    PUSHLENS_EXPORT_FORMAT: "parquet",
  });
  const bucket = { PUSHLENS_EXPORT_TO: "s3://acme/push", PUSHLENS_EXPORT_S3_ACCESS_KEY_ID: "id" };
  const secret = "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY";
  expect(() => parseEnv(bucket)).toThrow(new RegExp(`^${secret} is not valid: .+$`));
  const whole = parseEnv({ ...bucket, [secret]: "secret" });
  expect(whole.PUSHLENS_EXPORT_TO).toBe("s3://acme/push");
});
