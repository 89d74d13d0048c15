import "server-only";
import { db } from "@/lib/db";
import { openIdConfig } from "./open-id";

/**
 * True where passwords sign in owners alone. Never without a sign-in by OpenID Connect: nobody is
 * locked out by its being taken away. Open to all.
 */
export async function passwordsOff(): Promise<boolean> {
  if (!openIdConfig()) return false;
  const workspace = await db().workspace.findUnique({
    where: { id: 1 },
    select: { passwordsOffSince: true },
  });
  return workspace !== null && workspace.passwordsOffSince !== null;
}
