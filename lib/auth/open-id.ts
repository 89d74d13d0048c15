import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { custom, TokenSet } from "openid-client";
import { env } from "@/lib/env";
import { type OpenIdClaims, preferAddressOf } from "./open-id-claims";

/** Where people sign in by OpenID Connect, and what is asked of it. */
export type OpenIdConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button is called. */
  readonly name: string;
};

/** next-auth's name of it, in addresses. */
export const OPEN_ID = "openid";

/**
 * By how much the issuer's clock may differ (s). The token comes from the issuer itself, over TLS and
 * for the one time code, so that nobody is kept out by a clock that somebody else has to set.
 */
const CLOCK_TOLERANCE = 10 * 60;
const PATIENCE_MS = 8_000;

/** The sign-in by OpenID Connect that the environment names; null for none. */
export function openIdConfig(): OpenIdConfig | null {
  const values = env();
  const { PUSHLENS_OIDC_ISSUER: issuer, PUSHLENS_OIDC_CLIENT_ID: clientId } = values;
  const { PUSHLENS_OIDC_CLIENT_SECRET: clientSecret, PUSHLENS_OIDC_NAME } = values;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: PUSHLENS_OIDC_NAME ?? new URL(issuer).hostname };
}

/** What the sign-in by OpenID Connect is called; null for none. For everybody to see. */
export function companySignIn(): string | null {
  return openIdConfig()?.name ?? null;
}

/** Where the issuer has to send people back to: what is registered with it. */
export function openIdRedirect(): string {
  return `${env().PUSHLENS_URL}/api/auth/callback/${OPEN_ID}`;
}

/** The page to sign in at, where that did not work. */
export function signInFailed(): string {
  return `${env().PUSHLENS_URL}/sign-in?error=OAuthSignin`;
}

/** Where an issuer describes itself. */
export function discoveryAddress({ issuer }: OpenIdConfig): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

/** next-auth's provider of it; `algorithm` is what the issuer signs its tokens with. */
export function openIdProvider(config: OpenIdConfig, algorithm: string): OAuthConfig<OpenIdClaims> {
  return {
    id: OPEN_ID,
    name: config.name,
    type: "oauth",
    wellKnown: discoveryAddress(config),
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    client: { id_token_signed_response_alg: algorithm },
    httpOptions: { timeout: PATIENCE_MS },
    // With max_age an issuer says when the person last typed something there (auth_time).
    authorization: { params: { scope: env().PUSHLENS_OIDC_SCOPE, max_age: 30 * 86_400 } },
    token: {
      async request({ client, params, checks, provider }) {
        client[custom.clock_tolerance] = CLOCK_TOLERANCE;
        return { tokens: await client.callback(provider.callbackUrl, params, checks) };
      },
    },
    userinfo: {
      // Left to itself next-auth takes the token's claims alone, where many an issuer has no address.
      async request({ client, tokens }) {
        const given = new TokenSet(tokens);
        const token = given.claims();
        if (!client.issuer.metadata.userinfo_endpoint || !given.access_token) return token;
        // Of the whole set, not the access token alone: then an answer about somebody else is refused.
        return preferAddressOf(token, await client.userinfo(given));
      },
    },
    profile: (claims) => ({ id: claims.sub }),
  };
}
