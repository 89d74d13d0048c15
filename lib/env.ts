import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { databaseUrlFault } from "./database-url";

const port = z.coerce.number().int().min(0).max(65535);

/** An address, or a range in CIDR notation. */
function isNetwork(text: string): boolean {
  const [address = "", bits, more] = text.split("/");
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
}

/** A host's name: of letters, so that no mistyped address passes for one. */
const isHost = (text: string): boolean =>
  z.hostname().safeParse(text).success && /[a-z]/.test(text);

const databaseUrl = z.string().superRefine((text, context) => {
  const message = databaseUrlFault(text);
  if (message) context.addIssue({ code: "custom", message });
});

/** Who mail comes from: `push@example.com` or `Acme, Push <push@example.com>`, quoted or not. */
function parseSender(text: string): { readonly name: string; readonly address: string } | null {
  const [, name = "", bracketed, bare] =
    /^(?:([^<>\p{Cc}]*)<([^<>]+)>|([^<>]+))$/u.exec(text) ?? [];
  const address = z.email({ pattern: z.regexes.html5Email }).safeParse(bracketed ?? bare);
  if (!address.success) return null;
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(name.trim())?.[1];
  return { name: quoted?.replaceAll(/\\(.)/g, "$1") ?? name.trim(), address: address.data };
}

/** Scheme, host and port; a slash at the end is no path. */
function isBare(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { pathname, search, hash, username, password } = new URL(text);
  return /^\/+$/.test(pathname) && [search, hash, username, password].every((part) => part === "");
}

/** A bucket of a store like S3, and what its files' names begin with. */
function isBucket(text: string): boolean {
  return /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[^/\p{Cc}]+)*\/?$/u.test(text);
}

/** What an issuer says is believed: only TLS, or this very machine, keeps others from saying it. */
function isSafeIssuer(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** Issuers with whom anybody can have an account. */
const OPEN_TO_ALL =
  /^https:\/\/(?:accounts\.google\.com|login\.microsoftonline\.com\/(?:common|organizations|consumers)|appleid\.apple\.com|gitlab\.com|www\.linkedin\.com)(?:\/|$)/;

const secretKey = z
  .string()
  .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64");

const variables = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUSHLENS_URL: z
    .url({ protocol: /^https?$/, error: "must begin with http:// or https://" })
    .refine(
      isBare,
      "must be scheme, host and port alone, such as https://push.example.com: Pushlens cannot live below a path, and a user, query or fragment has no meaning here",
    )
    .optional(),
  PUSHLENS_DATA_DIR: z.string().min(1).default("./.data"),
  DATABASE_URL: databaseUrl.optional(),
  /** Past the pooler, for what needs a session of its own: LISTEN, locks, rebuild, migrations. */
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  /** A replica of that database, for what reports read. */
  PUSHLENS_READ_URL: databaseUrl.optional(),
  /** How many slots the facts lie in, on a cluster of databases: as `pushlens distribute` made them. */
  PUSHLENS_SLOTS: z.coerce.number().int().min(1).max(512).optional(),
  PUSHLENS_SECRET_KEY: secretKey.optional(),
  /** For `pushlens rotate-key` alone. */
  PUSHLENS_NEW_SECRET_KEY: secretKey.optional(),
  PUSHLENS_PROVISION: z.string().min(1).optional(),
  PUSHLENS_GRPC_PORT: port.default(50051),
  PUSHLENS_GRPC_HOST: z.string().min(1).default("127.0.0.1"),
  PUSHLENS_GRPC_TLS_CERT: z.string().min(1).optional(),
  PUSHLENS_GRPC_TLS_KEY: z.string().min(1).optional(),
  PUSHLENS_GRPC_PROTO: z.string().min(1).optional(),
  PUSHLENS_METRICS_TOKEN: z.string().min(16).optional(),
  PUSHLENS_TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => list.split(",").every((entry) => isNetwork(entry.trim())),
      "must be addresses or ranges such as 10.0.0.0/8, separated by commas",
    )
    .optional(),
  /** What outgoing webhooks may reach though it is inside: networks and hosts. */
  PUSHLENS_WEBHOOK_ALLOW: z
    .string()
    .toLowerCase()
    .transform((text) => text.split(",").map((entry) => entry.trim()))
    .refine(
      (list) => list.every((entry) => isNetwork(entry) || isHost(entry)),
      "must be ranges such as 10.1.0.0/16 and hosts such as chat.internal, separated by commas",
    )
    .optional(),
  PUSHLENS_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  PUSHLENS_MAIL_FROM: z
    .string()
    .trim()
    .transform((text, context) => {
      const sender = parseSender(text);
      if (sender) return sender;
      const message = "must be an address, or a name and an address: Acme Push <push@example.com>";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .optional(),
  /** Sign-in by OpenID Connect: who proves who somebody is, and as whom Pushlens asks. */
  PUSHLENS_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafeIssuer, "must begin with https:// (http:// for this machine alone)")
    .optional(),
  PUSHLENS_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PUSHLENS_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PUSHLENS_OIDC_NAME: z.string().trim().min(1).max(40).optional(),
  PUSHLENS_OIDC_SCOPE: z
    .string()
    .refine((text) => text.split(" ").includes("openid"), "must name openid")
    .default("openid email profile"),
  PUSHLENS_OIDC_ROLE_CLAIM: z.string().min(1).optional(),
  PUSHLENS_OIDC_DOMAINS: z
    .string()
    .toLowerCase()
    .transform((text) => text.split(",").map((domain) => domain.trim().replace(/^@/, "")))
    .pipe(z.array(z.hostname("must be domains such as example.com, separated by commas")))
    .optional(),
  /** Where the figures are exported to each night: a folder, or s3://bucket/prefix. */
  PUSHLENS_EXPORT_TO: z
    .string()
    .refine(
      (to) => isBucket(to) || !/^[a-z0-9+.-]+:\/\//i.test(to),
      "must be a folder, or a bucket such as s3://acme-data/pushlens",
    )
    .transform((to) => (isBucket(to) ? to : resolve(to)))
    .optional(),
  PUSHLENS_EXPORT_FORMAT: z.enum(["parquet", "csv"]).default("parquet"),
  PUSHLENS_EXPORT_S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .refine(isBare, "must be scheme, host and port alone, such as https://minio.internal:9000")
    .optional(),
  PUSHLENS_EXPORT_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a region such as eu-central-1")
    .default("us-east-1"),
  PUSHLENS_EXPORT_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Whom security.txt names: mailto: or https:. */
  PUSHLENS_SECURITY_CONTACT: z.url({ protocol: /^(?:mailto|https)$/ }).optional(),
  PUSHLENS_LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
    .default("info"),
});

/** What may stand in a file instead, whose path is in `<name>_FILE`: what the environment shows to whoever lists it. */
const SECRET = [
  "DATABASE_URL",
  "DATABASE_DIRECT_URL",
  "PUSHLENS_READ_URL",
  "PUSHLENS_SECRET_KEY",
  "PUSHLENS_NEW_SECRET_KEY",
  "PUSHLENS_METRICS_TOKEN",
  "PUSHLENS_SMTP_URL",
  "PUSHLENS_OIDC_CLIENT_SECRET",
  "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY",
] as const satisfies readonly (keyof z.infer<typeof variables>)[];

/** What means something beside DATABASE_URL alone. */
const BESIDE = [
  ["DATABASE_DIRECT_URL", "a second way to the same database"],
  ["PUSHLENS_READ_URL", "a replica of that database"],
] as const;

const OIDC = [
  "PUSHLENS_OIDC_ISSUER",
  "PUSHLENS_OIDC_CLIENT_ID",
  "PUSHLENS_OIDC_CLIENT_SECRET",
] as const;

function checkOidc(values: z.infer<typeof variables>, context: z.RefinementCtx): void {
  const missing = OIDC.filter((name) => values[name] === undefined);
  const fault = (name: string, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });
  if (missing[0] && missing.length < OIDC.length)
    fault(missing[0], "must be set too: sign-in by OpenID Connect needs issuer, client and secret");
  if (OPEN_TO_ALL.test(values.PUSHLENS_OIDC_ISSUER ?? "") && !values.PUSHLENS_OIDC_DOMAINS)
    fault(
      "PUSHLENS_OIDC_DOMAINS",
      "must be set: with this issuer anybody in the world has an account, so say whose addresses may come in",
    );
}

const S3_KEY = [
  "PUSHLENS_EXPORT_S3_ACCESS_KEY_ID",
  "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY",
] as const;

function checkExport(values: z.infer<typeof variables>, context: z.RefinementCtx): void {
  if (!values.PUSHLENS_EXPORT_TO?.startsWith("s3://")) return;
  const missing = S3_KEY.find((name) => values[name] === undefined);
  if (!missing) return;
  const message = "must be set too: an export to a bucket needs a key and its secret";
  context.addIssue({ code: "custom", path: [missing], message });
}

const schema = variables.superRefine((values, context) => {
  checkOidc(values, context);
  checkExport(values, context);
  for (const [name, what] of BESIDE) {
    if (!values[name] || values.DATABASE_URL) continue;
    const message = `is not set, but ${name}, which is ${what}`;
    context.addIssue({ code: "custom", path: ["DATABASE_URL"], message });
  }
  const pair = ["PUSHLENS_GRPC_TLS_CERT", "PUSHLENS_GRPC_TLS_KEY"] as const;
  const missing = pair.filter((name) => values[name] === undefined);
  if (missing.length !== 1) return;
  const message = "must be set too: TLS needs both the certificate and its key";
  context.addIssue({ code: "custom", path: [...missing], message });
});

/** The environment, parsed: defaults filled in, paths absolute. */
export type Env = Omit<z.infer<typeof schema>, "PUSHLENS_URL"> & {
  /** The public address, without a trailing slash. */
  readonly PUSHLENS_URL: string;
};

/** The contents of the files that are named instead of secrets, without the line's end. */
function readSecrets(source: Record<string, string | undefined>): Record<string, string> {
  const named = SECRET.flatMap((name) => {
    const file = source[`${name}_FILE`];
    return file ? [{ name, file }] : [];
  });
  return Object.fromEntries(
    named.map(({ name, file }) => {
      if (source[name]) throw new Error(`${name} and ${name}_FILE are both set: take one away.`);
      return [name, readSecret(`${name}_FILE`, file)];
    }),
  );
}

function readSecret(name: string, file: string): string {
  try {
    const text = readFileSync(file, "utf8").trim();
    if (text !== "") return text;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw new Error(`${name} cannot be read (${code}): ${file}`);
  }
  throw new Error(`${name} is empty: ${file}`);
}

/**
 * Parses an environment. Empty variables count as missing. Throws an Error whose message is one
 * line naming the first variable that is wrong and what it must be.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const filled = { ...given, ...readSecrets(given) };
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${String(issue?.path[0])} is not valid: ${issue?.message}`);
  }
  const values = parsed.data;
  // In one spelling, as cookies and headers follow from how it begins.
  const url = new URL(values.PUSHLENS_URL ?? `http://localhost:${values.PORT}`);
  return {
    ...values,
    PUSHLENS_URL: url.origin,
    PUSHLENS_DATA_DIR: resolve(values.PUSHLENS_DATA_DIR),
  };
}

let cached: Env | undefined;

/** The process's environment, parsed at first use. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** The database's address for what needs a session of its own; throws where there is none. */
export function directUrl(): string {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  const url = DATABASE_DIRECT_URL ?? DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`.");
  return url;
}

/** Tells next-auth the public address, the one thing it takes from the environment alone. */
export function publishAuthAddress(): void {
  process.env.NEXTAUTH_URL = `${env().PUSHLENS_URL}/api/auth`;
}

/** Sets what the launcher found out (the embedded database's URL), for children too. */
export function extendEnv(values: Partial<Record<keyof Env, string>>): void {
  Object.assign(process.env, values);
  cached = undefined;
}
