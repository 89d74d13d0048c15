import { inLanguage } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { discoveryAddress, type OpenIdConfig, openIdConfig } from "./open-id";

const PATIENCE_MS = 5_000;
/** A difference that somebody should look at (s). */
const CLOCK_APART = 60;
/** An answer is known for so long (ms). */
const KNOWN_MS = 5 * 60_000;

const described = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(["RS256"]),
});

/** What an issuer says of itself. */
export type Issuer = {
  /** What it signs its tokens with. */
  readonly algorithm: string;
  /** Where one signs out of it; null where it has no such page. */
  readonly signOut: string | null;
  /** By how much this machine's clock is ahead of its (s). */
  readonly clockAhead: number;
};

/** What is wrong with an issuer, for an admin. */
export class IssuerFault extends Error {}

let known: { readonly config: string; readonly at: number; readonly issuer: Issuer } | null = null;

/** The issuer, as it was within some minutes. Throws `IssuerFault`. */
export async function knownIssuer(config: OpenIdConfig): Promise<Issuer> {
  const now = performance.now();
  const key = discoveryAddress(config);
  if (known?.config === key && now - known.at < KNOWN_MS) return known.issuer;
  // What is wrong with it goes into the log and the audit log, which are English.
  const issuer = await inLanguage("en", () => askIssuer(config));
  known = { config: key, at: now, issuer };
  return issuer;
}

/** Where one signs out of the issuer too, and comes back from; null where it has no such page. */
export async function issuerSignOut(): Promise<string | null> {
  const config = openIdConfig();
  if (!config) return null;
  const issuer = await knownIssuer(config).catch(() => null);
  if (!issuer?.signOut) return null;
  const url = new URL(issuer.signOut);
  url.searchParams.set("client_id", config.clientId);
  url.searchParams.set("post_logout_redirect_uri", `${env().PUSHLENS_URL}/sign-in`);
  return url.href;
}

/** Asks an issuer what it says of itself now. Throws `IssuerFault` with what an admin can do. */
export async function askIssuer(config: OpenIdConfig): Promise<Issuer> {
  const answer = await fetchText(discoveryAddress(config));
  const said = described.safeParse(answer.json);
  if (!said.success) {
    const fields = said.error.issues.map(({ path }) => path.join(".")).filter(Boolean);
    const say = words("auth");
    throw new IssuerFault(
      fields.length > 0
        ? say("issuerFieldsMissing", { fields: fields.join(", ") })
        : say("noIssuer"),
    );
  }
  if (said.data.issuer !== config.issuer && !said.data.issuer.includes("{tenantid}")) {
    const names = { itself: said.data.issuer, issuer: config.issuer };
    throw new IssuerFault(words("auth")("issuerCallsItself", names));
  }
  const { id_token_signing_alg_values_supported: algorithms, end_session_endpoint } = said.data;
  const signed = algorithms.filter((name) => /^(?:RS|PS|ES)\d{3}$|^EdDSA$/.test(name));
  return {
    algorithm: signed.includes("RS256") ? "RS256" : (signed[0] ?? "RS256"),
    signOut: end_session_endpoint ?? null,
    clockAhead: answer.clockAhead,
  };
}

async function fetchText(url: string): Promise<{ json: unknown; clockAhead: number }> {
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) {
      const status = String(response.status);
      throw new IssuerFault(words("auth")("issuerAnswers", { status, url }));
    }
    const date = Date.parse(response.headers.get("date") ?? "");
    const clockAhead = Number.isNaN(date) ? 0 : Math.round((Date.now() - date) / 1_000);
    return { json: await response.json(), clockAhead };
  } catch (error) {
    if (error instanceof IssuerFault) throw error;
    throw new IssuerFault(reasonOf(error, url));
  }
}

function reasonOf(error: unknown, url: string): string {
  const say = words("auth");
  if (error instanceof SyntaxError) return say("issuerNoJson", { url });
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause
    ? say("issuerSilentCode", { url, code: String(cause.code) })
    : say("issuerSilent", { url });
}

/** What an admin should know of the two clocks; null where they agree. */
export function clockWords({ clockAhead }: Issuer): string | null {
  const minutes = String(Math.round(Math.abs(clockAhead) / 60));
  if (Math.abs(clockAhead) < CLOCK_APART) return null;
  return words("auth")(clockAhead > 0 ? "clockAhead" : "clockBehind", { minutes });
}
