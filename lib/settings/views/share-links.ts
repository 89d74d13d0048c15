import "server-only";
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { z } from "zod";
import { movingRangeSchema, pageQuerySchema, yesNoSchema } from "@/lib/address/kept-page-schema";
import { pageAt } from "@/lib/address/pages";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { digestOf, endingOf } from "@/lib/settings/store/credential";
import { nameSchema } from "@/lib/settings/store/line";
import { words } from "@/lib/words/words";

const DAY = 86_400_000;

/** A host, perhaps with its scheme and port, or all below a host. */
const CARD_HOST =
  /^(?:https?:\/\/)?(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?$/;

/** The pages that can be shared: none that shows persons, payloads or settings. */
const sharedPath = z
  .string()
  .refine((path) => pageAt(path)?.shares, { error: () => words("share-links")("cannotShare") });

/** Who may frame a card, as a browser's policy has them. Empty: nobody. */
const cardHostsSchema = z
  .string()
  .max(1_000, { error: () => words("share-links")("tooManySites") })
  .nullish()
  .transform((text) => (text ?? "").toLowerCase().split(/[\s,]+/))
  .transform((hosts) => hosts.map((host) => host.replace(/\/+$/, "")).filter((host) => host))
  .refine((hosts) => hosts.every((host) => host === "*" || CARD_HOST.test(host)), {
    error: () => words("share-links")("nameSites"),
  })
  .transform((hosts) => (hosts.includes("*") ? "*" : [...new Set(hosts)].join(" ")) || null);

export const createShareLinkSchema = z.object({
  title: nameSchema,
  path: sharedPath,
  query: pageQuerySchema,
  range: movingRangeSchema,
  days: z.coerce
    .number()
    .int()
    .min(1, { error: () => words("share-links")("dayAtLeast") })
    .max(366, { error: () => words("share-links")("yearAtMost") })
    .default(30),
  withNotes: yesNoSchema,
  cardHosts: cardHostsSchema,
});
export const revokeShareLinkSchema = z.object({ id: z.uuid() });

/** A share link as it may be listed: never its address. */
export type ShareLinkSummary = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly query: string;
  readonly range: string | null;
  readonly ending: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly opens: number;
  readonly cardHosts: string | null;
};

/** Makes a read-only link to a page as it is now; its address is returned this once. Admins only. */
export async function createShareLink(
  input: z.input<typeof createShareLinkSchema>,
): Promise<{ readonly url: string; readonly expiresAt: string; readonly card: string | null }> {
  const actor = await requireAdmin();
  const { days, ...page } = createShareLinkSchema.parse(input);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date((await databaseNow()) + days * DAY);
  const id = v7();
  await db().$transaction(async (tx) => {
    await tx.shareLink.create({
      data: {
        id,
        ...page,
        digest: digestOf(token),
        ending: endingOf(token),
        createdById: actor.userId,
        expiresAt,
      },
    });
    const subject = { kind: "share link", id, name: page.title };
    const details = {
      path: page.path,
      until: expiresAt.toISOString(),
      notes: page.withNotes,
      card: page.cardHosts ?? "",
    };
    await recordAudit(tx, { actor, action: "share_link.created", subject, details });
  });
  const url = `${env().PUSHLENS_URL}/share/${token}`;
  const card = page.cardHosts === null ? null : `${url}/card`;
  return { url, expiresAt: expiresAt.toISOString(), card };
}

/** The links that still open something, newest first. Admins only. */
export async function listShareLinks(): Promise<readonly ShareLinkSummary[]> {
  await requireAdmin();
  const links = await db().shareLink.findMany({
    where: { revokedAt: null, expiresAt: { gt: new Date(await databaseNow()) } },
    orderBy: { createdAt: "desc" },
    omit: { digest: true },
    include: { createdBy: { select: { email: true } } },
  });
  return links.map(({ createdBy, ...link }) => ({ ...link, createdBy: createdBy?.email ?? null }));
}

/** Ends a link at once, for everybody who has it. Admins only. */
export async function revokeShareLink(input: z.infer<typeof revokeShareLinkSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = revokeShareLinkSchema.parse(input);
  await db().$transaction(async (tx) => {
    const [revoked] = await tx.shareLink.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { title: true },
    });
    if (!revoked) return;
    const subject = { kind: "share link", id, name: revoked.title };
    await recordAudit(tx, { actor, action: "share_link.revoked", subject });
  });
}
