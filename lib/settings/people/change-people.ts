import "server-only";
import type { Role } from "@/lib/auth/roles";
import type { Viewer } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import type { User } from "@/lib/generated/prisma/client";
import { words } from "@/lib/words/words";

/** Only an owner makes, changes or removes an owner; throws `forbidden`. */
export function checkMayGrant(viewer: Viewer, ...roles: readonly string[]): void {
  if (viewer.role !== "owner" && roles.includes("owner")) {
    throw new PushlensError("forbidden", words("members")("onlyOwner"));
  }
}

/**
 * Changes one account while all owners are locked, so that two changes at once cannot remove the
 * last two. `after` is the role that the account will have; null for none. No guard.
 */
export function changePerson(
  userId: string,
  after: Role | null,
  change: (tx: Tx, user: User) => Promise<void>,
): Promise<void> {
  return db().$transaction(async (tx) => {
    const owners = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM users WHERE role = 'owner' ORDER BY id FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) throw new PushlensError("not_found", words("members")("accountGone"));
    if (user.role === "owner" && after !== "owner" && owners.length === 1) {
      throw new PushlensError("conflict", words("members")("onlyOwnerLeft", { email: user.email }));
    }
    await change(tx, user);
  });
}
