import "server-only";
import { shareLanes } from "@/lib/auth/lane";
import { type ThrottleClock, TooManyTries, throttle } from "@/lib/auth/throttle";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { digestOf } from "@/lib/settings/store/credential";

/** What a share link shows, fixed when it was made. */
export type SharedPage = {
  readonly title: string;
  readonly path: string;
  readonly query: string;
  readonly range: string | null;
  readonly withNotes: boolean;
  readonly expiresAt: Date;
  /** Where its card may be shown: hosts parted by blanks, `*` for any site; null: nowhere. */
  readonly cardHosts: string | null;
};

/**
 * What the token of a share link opens; null, in the same way, for one that is unknown, has expired
 * or was revoked. Each that opens nothing is counted by address, and after too many each further
 * one waits, so that guessing takes forever; many at once are not looked at any longer.
 */
export async function openShareLink(
  token: string,
  address: string,
  clock?: ThrottleClock,
): Promise<SharedPage | null> {
  const now = new Date(await databaseNow());
  const [link] = await db().shareLink.updateManyAndReturn({
    where: { digest: digestOf(token), revokedAt: null, expiresAt: { gt: now } },
    data: { lastUsedAt: now, opens: { increment: 1 } },
    select: {
      title: true,
      path: true,
      query: true,
      range: true,
      withNotes: true,
      expiresAt: true,
      cardHosts: true,
    },
  });
  if (link) return link;
  await throttle(shareLanes(address), clock).catch((error: unknown) => {
    if (!(error instanceof TooManyTries)) throw error;
  });
  return null;
}
