import "server-only";
import { v7 } from "uuid";
import { recordAudit } from "@/lib/audit/record-audit";
import { knownDevice } from "@/lib/auth/known-device";
import { openIdConfig } from "@/lib/auth/open-id";
import type { OpenIdPerson } from "@/lib/auth/open-id-claims";
import type { JoinedAccount } from "@/lib/auth/open-id-sign-in";
import type { Role } from "@/lib/auth/roles";
import { databaseNow } from "@/lib/database-now";
import { db, type Tx } from "@/lib/db";
import type { User } from "@/lib/generated/prisma/client";
import { endSessions } from "@/lib/settings/store/end-sessions";
import { roleSchema } from "@/lib/settings/store/user";

const LOCK = 7_275_431;

/**
 * The account of a person that the issuer proved: the one that was joined before, else the one of the
 * verified address, else a new one, as whoever an invitation says, or as a viewer. Where the issuer
 * says roles, theirs is the account's from now on; the last owner stays one. A password that nobody proved ends. `taken` where the
 * address's account belongs to another person of the issuer. No guard: the issuer is the proof.
 */
export async function joinByOpenId(person: OpenIdPerson): Promise<JoinedAccount | "taken"> {
  const issuer = openIdConfig()?.issuer;
  if (!issuer) throw new Error("There is no sign-in by OpenID Connect here.");
  const now = new Date(await databaseNow());
  const isKnown = (await knownDevice(person.email)) !== null;
  return db().$transaction(async (tx) => {
    // Two first sign-ins of a person at once make one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const known = await tx.identity.findUnique({
      where: { issuer_subject: { issuer, subject: person.subject } },
      include: { user: true },
    });
    const user = known?.user ?? (await joinByAddress(tx, issuer, { ...person, isKnown }, now));
    if (user === "taken") return user;
    const { id, email, sessionVersion } = await followRole(tx, user, person.role);
    return { id, email, sessionVersion, secondFactor: user.totpEnabledAt !== null };
  });
}

async function joinByAddress(
  tx: Tx,
  issuer: string,
  person: OpenIdPerson & { readonly isKnown: boolean },
  now: Date,
): Promise<User | "taken"> {
  const { email, subject, isKnown } = person;
  const found = await tx.user.findUnique({
    where: { email },
    include: { identities: { where: { issuer } } },
  });
  if (found && found.identities.length > 0) return "taken";
  const user = found ?? (await makeAccount(tx, person, now));
  await tx.identity.create({ data: { issuer, subject, userId: user.id } });
  const unproven = found !== null && !isKnown && (await endUnprovenPassword(tx, found));
  await recordAudit(tx, {
    actor: { userId: user.id, email },
    action: "person.joined_open_id",
    subject: { kind: "person", id: user.id, name: email },
    details: {
      account: found ? "the one that there was" : "new",
      role: user.role,
      ...(unproven ? { password: "ended, as it was never used in this browser" } : {}),
    },
  });
  return unproven ? tx.user.findUniqueOrThrow({ where: { id: user.id } }) : user;
}

/**
 * Ends the password of an account that is joined, with its sessions: whoever held its invitation may have chosen it in
 * this person's name. Owners keep theirs, as only owners make owners, and so does whoever has signed in with it here.
 */
async function endUnprovenPassword(tx: Tx, user: User): Promise<boolean> {
  if (user.passwordHash === null || user.role === "owner") return false;
  await tx.user.update({ where: { id: user.id }, data: { passwordHash: null } });
  await endSessions(tx, user.id);
  return true;
}

async function makeAccount(tx: Tx, { email, role }: OpenIdPerson, now: Date): Promise<User> {
  const open = { email, endedAt: null, expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({
    where: open,
    orderBy: { createdAt: "desc" },
  });
  await tx.invitation.updateMany({ where: open, data: { endedAt: now } });
  const invited = invitation ? roleSchema.parse(invitation.role) : "viewer";
  return tx.user.create({ data: { id: v7(), email, role: role ?? invited } });
}

/** The role that the issuer says, where it says any. */
async function followRole(tx: Tx, user: User, role: Role | null): Promise<User> {
  if (role === null || role === user.role) return user;
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM users WHERE role = 'owner' ORDER BY id FOR UPDATE`;
  if (owners.length === 1 && owners[0]?.id === user.id) return user;
  await tx.user.update({ where: { id: user.id }, data: { role } });
  await endSessions(tx, user.id);
  await recordAudit(tx, {
    actor: "Pushlens itself",
    action: "person.role_changed",
    subject: { kind: "person", id: user.id, name: user.email },
    details: { from: user.role, to: role, by: "the OpenID Connect issuer" },
  });
  return tx.user.findUniqueOrThrow({ where: { id: user.id } });
}
