import type { ClientConfig } from "pg";
import { parse, toClientConfig } from "pg-connection-string";

/** Where a database is, and what its address asks of each session. */
export type DatabaseAddress = {
  /** For the driver: host, port, user, TLS …; nothing that a pooler refuses at the start. */
  readonly config: ClientConfig;
  /** Session settings that the address carries (`options=-c name=value`, `statement_timeout=…`). */
  readonly settings: Readonly<Record<string, string>>;
};

/** Parameters of the address that the driver would send at the start, where PgBouncer refuses them. */
const SETTINGS = [
  "statement_timeout",
  "lock_timeout",
  "idle_in_transaction_session_timeout",
  "client_encoding",
] as const;

/**
 * Reads a URL in any of libpq's forms (`postgresql://user@host/db`, `postgresql:///db?host=/dir`,
 * `postgresql://user@/db?host=/dir`). Throws where `databaseUrlFault` finds one.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const fault = databaseUrlFault(url);
  if (fault) throw new Error(`DATABASE_URL ${fault}`);
  const options = parse(url);
  const { settings, rest } = splitOptions(options.options ?? "");
  for (const name of SETTINGS) {
    const value = options[name];
    if (typeof value === "string") settings[name] = value;
    delete options[name];
  }
  delete options.options;
  const config = toClientConfig(options);
  return { config: rest ? { ...config, options: rest } : config, settings };
}

/** What is wrong with a database's URL, to follow its name; null where it can be used. */
export function databaseUrlFault(url: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(url)) return "must begin with postgres:// or postgresql://";
  const authority = /^\w+:\/\/(?:[^/?#]*@)?([^/?#@]*)/.exec(url)?.[1] ?? "";
  const hosts = /[?&]host=([^&#]*)/.exec(url)?.[1] ?? "";
  if (`${authority}${hosts}`.includes(",") || /%2c/i.test(`${authority}${hosts}`))
    return "names several hosts: name one, the primary, or a proxy that knows which one is";
  if (!canParse(url)) return "must be a URL: escape special characters in a password";
  return null;
}

function canParse(url: string): boolean {
  try {
    const port = parse(withoutFiles(url)).port;
    return !port || /^\d{1,5}$/.test(port);
  } catch {
    return false;
  }
}

/** Without the certificates, which are read when somebody connects. */
function withoutFiles(url: string): string {
  return url.replace(/([?&])ssl(cert|key|rootcert)=[^&#]*/g, "$1");
}

/**
 * What PostgreSQL would read in `options`: settings, and whatever else is in there (some hosted
 * poolers read a tenant's name from it). A backslash keeps a blank.
 */
function splitOptions(text: string): { settings: Record<string, string>; rest: string } {
  const words = [...text.matchAll(/(?:\\.|[^\s\\])+/g)].map(([word]) => word);
  const settings: Record<string, string> = {};
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    let word = words[index] ?? "";
    if (word === "-c" || word === "--") word = `-c${words[++index] ?? ""}`;
    const found = /^(?:-c|--)([\w.-]+)=(.*)$/s.exec(word);
    if (found?.[1]) settings[found[1].replaceAll("-", "_")] = unescaped(found[2] ?? "");
    else rest.push(word);
  }
  return { settings, rest: rest.join(" ") };
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, "$1");
}
