import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { clientAddress } from "./client-address";
import { knownDevice } from "./known-device";
import { noteFailedOpenId, noteSignIn } from "./note-sign-in";
import {
  type ClaimsRefusal,
  type OpenIdClaims,
  type OpenIdPerson,
  readClaims,
} from "./open-id-claims";
import type { SessionClaims } from "./session-token";
import { createSession } from "./start-session";

/** Why somebody whom the issuer knows does not come in. */
export type OpenIdRefusal = ClaimsRefusal | "taken" | "failed";

/** An account that the issuer's person has here. */
export type JoinedAccount = {
  readonly id: string;
  readonly email: string;
  readonly sessionVersion: number;
  /** Whether it has a second factor here. */
  readonly secondFactor: boolean;
};

/** What is done of a person that an issuer proved: who they are here, or that they cannot be. */
export type JoinOpenId = (person: OpenIdPerson) => Promise<JoinedAccount | "taken">;

/** For an admin, who can do something about it. */
/** Why somebody was not let in, as the audit log has it. */
export const OPEN_ID_REASONS = {
  no_address: "the issuer gave no e-mail address: let the client have the scope email",
  unverified:
    "the issuer does not say that the address is verified (email_verified), so no account was joined by it",
  domain: "the address belongs to none of PUSHLENS_OIDC_DOMAINS",
  taken: "the account of this address belongs to another person at the issuer: remove it first",
  failed: "it failed on our side; the log says how",
} as const satisfies Record<OpenIdRefusal, string>;

/**
 * Lets somebody in whom the issuer knows, and gives the session's claims; or why not, which is told
 * where an admin looks. Never throws.
 */
export async function signInByOpenId(
  claims: OpenIdClaims,
  join: JoinOpenId,
  onNewDevice: (signedIn: { readonly email: string; readonly address: string }) => void,
): Promise<SessionClaims | OpenIdRefusal> {
  const address = clientAddress(await headers());
  try {
    const opened = await open(claims, join, address);
    if (typeof opened === "string") {
      await noteFailedOpenId(OPEN_ID_REASONS[opened], { address });
      return opened;
    }
    if (!opened.device) onNewDevice({ email: opened.email, address });
    return opened.claims;
  } catch (error) {
    log().error({ err: error }, "a sign-in by OpenID Connect failed");
    await noteFailedOpenId(OPEN_ID_REASONS.failed, { address }).catch(() => undefined);
    return "failed";
  }
}

async function open(claims: OpenIdClaims, join: JoinOpenId, address: string) {
  const { PUSHLENS_OIDC_ROLE_CLAIM: roleClaim, PUSHLENS_OIDC_DOMAINS: domains } = env();
  const person = readClaims(claims, { roleClaim, domains });
  if (typeof person === "string") return person;
  const account = await join(person);
  if (account === "taken") return account;
  const { id, email, sessionVersion, secondFactor } = account;
  const device = await knownDevice(email);
  const ours = secondFactor ? "wanted" : null;
  const opened = await createSession(id, sessionVersion, {
    factor: person.secondFactor ? "issuer" : ours,
    age: person.age,
  });
  await noteSignIn({ id, email }, address, "OpenID Connect");
  return { email, device, claims: opened };
}

/** Tells an admin of a sign-in that did not come so far: the issuer is away, wrong, or said no. */
export async function noteOpenIdFault(error: unknown): Promise<void> {
  // Of such an error only the message: others of its fields hold tokens.
  const reason = error instanceof Error ? error.message.slice(0, 200) : "no reason was given";
  log().warn({ reason }, "a sign-in by OpenID Connect did not work");
  try {
    await noteFailedOpenId(reason, { address: clientAddress(await headers()) });
  } catch (failed) {
    log().warn({ err: failed }, "that could not be noted");
  }
}
