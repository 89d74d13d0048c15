import "server-only";
import { v7 } from "uuid";
import type { z } from "zod";
import { pageAt } from "@/lib/address/pages";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, type Viewer } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { openAddress, sealAddress, shownAddress } from "@/lib/settings/alerts/webhook-address";
import { words } from "@/lib/words/words";
import { saveReportSchema } from "./report";
import { nextDue } from "./schedule";

/** Makes a report that comes by itself, or changes one. Admins only; audited. Gives its id. */
export async function saveReport(input: z.input<typeof saveReportSchema>): Promise<string> {
  const actor = await requireAdmin();
  const { id: changed, view, chatUrl, chatKind, ...kept } = saveReportSchema.parse(input);
  const id = changed ?? v7();
  const now = await databaseNow();
  await db().$transaction(async (tx) => {
    const before = await tx.reportSchedule.findUnique({ where: { id } });
    if (changed && !before) throw new PushlensError("not_found", words("reports")("gone"));
    const chat = chatOf(id, before?.chatUrl ?? null, chatUrl, chatKind);
    const nextAt = new Date(nextDue(kept, await rollupZone(tx), now));
    const data = { ...kept, ...chat, nextAt, ...(view ? await viewFor(tx, actor, view) : {}) };
    const page = { path: "/", query: "", range: null, createdById: actor.userId };
    await tx.reportSchedule.upsert({
      where: { id },
      create: { id, ...page, ...data },
      update: data,
    });
    await recordAudit(tx, {
      actor,
      action: before ? "report.changed" : "report.created",
      subject: { kind: "report", id, name: kept.name },
      details: { every: kept.every, addresses: kept.recipients.length, chat: chatKind || "none" },
    });
  });
  return id;
}

/** The chat as it is stored. */
function chatOf(id: string, stored: string | null, given: string | null, kind: string) {
  const url = wholeAddress(given, stored === null ? null : openAddress(stored, id));
  return url === null
    ? { chatKind: null, chatUrl: null }
    : { chatKind: kind, chatUrl: sealAddress(url, id) };
}

async function viewFor(tx: Tx, { userId }: Viewer, id: string) {
  const view = await tx.savedView.findFirst({
    where: { id, OR: [{ shared: true }, { ownerId: userId }] },
    select: { path: true, query: true, range: true },
  });
  if (!view) throw new PushlensError("not_found", words("reports")("viewGone"));
  if (!pageAt(view.path)?.shares) {
    throw new PushlensError("bad_request", words("reports")("viewNotSent"));
  }
  return view;
}

/** The address that a form means: it shows the one that is stored cut short. */
function wholeAddress(given: string | null, known: string | null): string | null {
  if (given === null || !given.includes("…")) return given;
  if (known !== null && given === shownAddress(known)) return known;
  throw new PushlensError("bad_request", words("reports")("chatCutShort"));
}
