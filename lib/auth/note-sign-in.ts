import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { db, type Tx } from "@/lib/db";
import { language } from "@/lib/words/here";

/** Somebody's account, as the log names it. */
type Account = { readonly id: string; readonly email: string };

/** How many failures the log takes whole: of one account in a row, and of all accounts in an hour. */
const MOST = { account: 5, hour: 200 } as const;
const HOUR_MS = 3_600_000;
/** After those, these tries tell how many there were. */
const MILESTONES = new Set([10, 20, 50, 100, 200, 500]);

/**
 * Tells the audit log of a failed sign-in, `nth` of its account lately. What was typed is never
 * kept (it may be a password), and neither a guesser nor a flood of names can fill the log.
 */
export async function noteFailedSignIn(
  account: Account | null,
  nth: number,
  facts: { readonly address: string; readonly reason: "password" | "second factor" },
): Promise<void> {
  if (nth > MOST.account && !MILESTONES.has(nth)) return;
  await db().$transaction(async (tx) => {
    if (await isFull(tx)) return;
    const more =
      nth < MOST.account
        ? {}
        : { tries: nth, note: "further tries are counted, not listed, for 15 minutes" };
    await recordAudit(tx, {
      actor: "nobody",
      action: "sign_in.failed",
      subject: account
        ? { kind: "person", id: account.id, name: account.email }
        : { kind: "person", name: "no such account" },
      details: { from: readable(facts.address), wrong: facts.reason, ...more },
    });
  });
}

/**
 * Tells the audit log of tries that came too many at once and were refused unjudged: the first, the
 * tenth, the hundredth … within a quarter of an hour, so that a flood is told and does not fill it.
 */
export async function noteRefusedSignIns(
  email: string,
  refused: number,
  address: string,
): Promise<void> {
  if (!/^10*$/.test(String(refused))) return;
  await db().$transaction(async (tx) => {
    if (await isFull(tx)) return;
    const account = await tx.user.findUnique({ where: { email } });
    await recordAudit(tx, {
      actor: "nobody",
      action: "sign_in.refused",
      subject: account
        ? { kind: "person", id: account.id, name: account.email }
        : { kind: "person", name: "no such account" },
      details: { from: readable(address), refused },
    });
  });
}

/** Notes when an account signed in, for its page and for the audit log. */
export async function noteSignIn(
  account: Account,
  address: string,
  by?: "OpenID Connect",
): Promise<void> {
  await db().$transaction(async (tx) => {
    const data = { lastSignInAt: new Date(), browserLanguage: language() };
    await tx.user.update({ where: { id: account.id }, data });
    await recordAudit(tx, {
      actor: { userId: account.id, email: account.email },
      action: "sign_in.succeeded",
      details: { from: readable(address), ...(by ? { by } : {}) },
    });
  });
}

/**
 * Tells the audit log of a sign-in by OpenID Connect that did not work, and why: an admin's pages
 * show the latest. Bounded as wrong passwords are.
 */
export async function noteFailedOpenId(
  reason: string,
  facts: { readonly address: string; readonly name?: string },
): Promise<void> {
  await db().$transaction(async (tx) => {
    if (await isFull(tx)) return;
    await recordAudit(tx, {
      actor: "nobody",
      action: "sign_in.failed",
      subject: { kind: "person", name: facts.name ?? "not known" },
      details: { from: readable(facts.address), by: "OpenID Connect", reason },
    });
  });
}

async function isFull(tx: Tx): Promise<boolean> {
  const earlier = await tx.auditEntry.findFirst({
    where: { action: { in: ["sign_in.failed", "sign_in.refused"] } },
    orderBy: { seq: "desc" },
    skip: MOST.hour - 1,
    select: { at: true },
  });
  return earlier !== null && Date.now() - earlier.at.getTime() < HOUR_MS;
}

/** Of IPv6 the network is known, and written as one. */
function readable(address: string): string {
  return address.includes(":") ? `${address}::/64` : address;
}
