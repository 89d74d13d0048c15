import { OPEN_ID_REASONS, type OpenIdRefusal } from "@/lib/auth/open-id-sign-in";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { type OpenIdConfig, openIdConfig, openIdRedirect } from "@/lib/auth/open-id";
import { askIssuer, clockWords, IssuerFault } from "@/lib/auth/open-id-issuer";
import { requireAdmin, requireConfirmed, requireOwner } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { sayIssuerFault } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";

export const setPasswordsSchema = z.object({ off: z.stringbool() });

/** The sign-in by OpenID Connect as admins see it. */
export type OpenIdState = {
  readonly name: string;
  readonly issuer: string;
  /** What is registered with the issuer. */
  readonly redirect: string;
  /** Why the issuer cannot be used now; null where it can. */
  readonly fault: string | null;
  /** What is to be said of the two clocks; null for nothing. */
  readonly clock: string | null;
  /** The latest sign-in by it that did not work, if that is within 30 days. */
  readonly lastFailure: { readonly at: Date; readonly reason: string } | null;
  readonly passwordsOff: boolean;
  /** Accounts that have signed in by it. */
  readonly joined: number;
};

/** How the sign-in by OpenID Connect is, asked of the issuer now; null for none. Admins only. */
export async function getOpenIdState(): Promise<OpenIdState | null> {
  await requireAdmin();
  const config = openIdConfig();
  if (!config) return null;
  const [asked, workspace, failure, joined] = await Promise.all([
    judge(config),
    db().workspace.findUnique({ where: { id: 1 }, select: { passwordsOffSince: true } }),
    latestFailure(),
    db().identity.count({ where: { issuer: config.issuer } }),
  ]);
  const { name, issuer } = config;
  const passwordsOff = workspace?.passwordsOffSince !== null;
  const redirect = openIdRedirect();
  return { name, issuer, redirect, ...asked, lastFailure: failure, passwordsOff, joined };
}

async function judge(config: OpenIdConfig) {
  try {
    return { fault: null, clock: clockWords(await askIssuer(config)) };
  } catch (error) {
    if (!(error instanceof IssuerFault)) throw error;
    return { fault: error.message, clock: null };
  }
}

/** The log's own reason in the language of who reads it; what the issuer said itself as it was kept. */
function reasonWords(kept: string): string {
  const refusals = Object.keys(OPEN_ID_REASONS) as OpenIdRefusal[];
  const known = refusals.find((refusal) => OPEN_ID_REASONS[refusal] === kept);
  return known ? words("auth")(`reason.${known}`) : sayIssuerFault(kept);
}

const detailsSchema = z.object({ reason: z.string() });

async function latestFailure(): Promise<OpenIdState["lastFailure"]> {
  const entry = await db().auditEntry.findFirst({
    where: {
      action: "sign_in.failed",
      at: { gt: new Date(Date.now() - 30 * 86_400_000) },
      details: { path: ["by"], equals: "OpenID Connect" },
    },
    orderBy: { seq: "desc" },
    select: { at: true, details: true },
  });
  const details = detailsSchema.safeParse(entry?.details);
  return entry && details.success
    ? { at: entry.at, reason: reasonWords(details.data.reason) }
    : null;
}

/**
 * Has passwords sign in owners alone, or everybody again. It takes an owner who has signed in by
 * OpenID Connect, so that it is known to work; owners keep their passwords for when the issuer is
 * away. Owners only.
 */
export async function setPasswords(input: z.input<typeof setPasswordsSchema>): Promise<void> {
  const actor = await requireOwner();
  const { off } = setPasswordsSchema.parse(input);
  requireConfirmed(actor);
  const issuer = openIdConfig()?.issuer;
  await db().$transaction(async (tx) => {
    const mine = await tx.identity.findFirst({
      where: { userId: actor.userId, issuer: issuer ?? "" },
    });
    if (off && !mine) {
      throw new PushlensError("conflict", words("members")("signInByItFirst"));
    }
    const { count } = await tx.workspace.updateMany({
      where: { id: 1, passwordsOffSince: off ? null : { not: null } },
      data: { passwordsOffSince: off ? new Date() : null },
    });
    if (count === 0) return;
    const action = off ? "passwords.off" : "passwords.on";
    await recordAudit(tx, { actor, action, subject: { kind: "workspace" } });
  });
}
