import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { AUDIT_ACTIONS, type AuditAction } from "@/lib/audit/actions";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { db, type Prisma } from "@/lib/db";
import type { AuditEntry } from "@/lib/generated/prisma/client";
import { getWorkspace } from "./workspace";

const PAGE = 50;

/** What the log can be narrowed to. Anything else in an address is as if it were not there. */
const filterSchema = z.object({
  actor: z.string().max(300).optional().catch(undefined),
  action: z.enum(AUDIT_ACTIONS).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** Older than this entry. */
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .catch(undefined),
});
export type AuditFilter = z.infer<typeof filterSchema>;

/** One entry, as people read it. */
export type AuditLine = {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  /** The action in words. */
  readonly did: string;
  readonly subject: string | null;
  readonly details: string;
  /** SHA-256, in hex. */
  readonly hash: string;
};

/** A page of the log, the newest first, and what it can be narrowed to. */
export type AuditPage = {
  readonly filter: AuditFilter;
  readonly lines: readonly AuditLine[];
  /** The number to pass as `before` for older ones. */
  readonly next: number | null;
  readonly actors: readonly { readonly actor: string; readonly called: string }[];
  readonly actions: readonly { readonly action: AuditAction; readonly did: string }[];
};

/** All of the log that a filter lets through. */
export type AuditExport = {
  readonly filter: AuditFilter;
  readonly lines: AsyncIterable<AuditLine>;
  /** When the log begins. */
  readonly first: Date;
};

/** The audit log. Admins only. */
export async function listAudit(input: Readonly<Record<string, unknown>>): Promise<AuditPage> {
  await requireAdmin();
  const filter = filterSchema.parse(input);
  const [found, actors, actions] = await Promise.all([
    readPage(filter, PAGE + 1),
    db().auditEntry.groupBy({ by: "actorName" }),
    db().auditEntry.groupBy({ by: "action" }),
  ]);
  const used = new Set(actions.map(({ action }) => action));
  const lines = found.slice(0, PAGE).map(lineOf);
  return {
    filter,
    lines,
    next: found.length > PAGE ? (lines.at(-1)?.seq ?? null) : null,
    actors: actors
      .map(({ actorName }) => ({ actor: actorName, called: actorWords(actorName) }))
      .sort((a, b) => (a.actor < b.actor ? -1 : 1)),
    actions: AUDIT_ACTIONS.filter((action) => used.has(action)).map((action) => ({
      action,
      did: words("audit")(`did.${action}`),
    })),
  };
}

/** Every entry that the filter lets through, newest first, read page by page. Admins only; audited. */
export async function exportAudit(input: Readonly<Record<string, unknown>>): Promise<AuditExport> {
  const actor = await requireAdmin();
  const { before: _, ...filter } = filterSchema.parse(input);
  const details = Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  await db().$transaction((tx) => recordAudit(tx, { actor, action: "audit.exported", details }));
  const oldest = await db().auditEntry.findFirst({ orderBy: { seq: "asc" }, select: { at: true } });
  return { filter, lines: everyLine(filter), first: oldest?.at ?? new Date() };
}

async function* everyLine(filter: AuditFilter): AsyncGenerator<AuditLine> {
  let before: number | undefined;
  for (;;) {
    const page: AuditEntry[] = await readPage({ ...filter, before }, 1_000);
    for (const entry of page) yield lineOf(entry);
    const last = page.at(-1);
    if (!last || page.length < 1_000) return;
    before = Number(last.seq);
  }
}

async function readPage(filter: AuditFilter, take: number): Promise<AuditEntry[]> {
  const zone = (await getWorkspace())?.timeZone ?? "UTC";
  const { actor, action, from, to, before } = filter;
  const where: Prisma.AuditEntryWhereInput = {
    ...(actor ? { actorName: actor } : {}),
    ...(action ? { action } : {}),
    ...(before ? { seq: { lt: before } } : {}),
    at: {
      ...(from ? { gte: new Date(dayStart(from, zone)) } : {}),
      ...(to ? { lt: new Date(dayStart(shiftDay(to, 1), zone)) } : {}),
    },
  };
  return db().auditEntry.findMany({ where, orderBy: { seq: "desc" }, take });
}

function lineOf(entry: AuditEntry): AuditLine {
  const { subjectKind, subjectName, subjectId, action } = entry;
  const known = AUDIT_ACTIONS.find((one) => one === action);
  return {
    seq: Number(entry.seq),
    at: entry.at,
    actor: actorWords(entry.actorName),
    action,
    did: known ? words("audit")(`did.${known}`) : action,
    subject:
      subjectKind === null ? null : subjectWords(subjectKind, subjectName ?? subjectId ?? ""),
    details: detailsText(entry.details),
    hash: Buffer.from(entry.hash).toString("hex"),
  };
}

const PROGRAMS = ["command line", "provisioning file", "Pushlens itself", "nobody"] as const;

/** Who did it: by the name or address that the log has, but for what is nobody's. */
function actorWords(name: string): string {
  const program = PROGRAMS.find((one) => one === name);
  return program ? words("audit")(`actor.${program}`) : name;
}

const SUBJECTS = [
  "alert",
  "annotation",
  "api key",
  "campaign",
  "endpoint",
  "gap",
  "invitation",
  "message",
  "person",
  "report",
  "request",
  "share link",
  "source",
  "topic",
  "view",
  "workspace",
] as const;

function subjectWords(kind: string, name: string): string {
  const known = SUBJECTS.find((one) => one === kind);
  const said = known ? words("audit")(`subject.${known}`, { name }) : `${kind} ${name}`;
  return said.trim();
}

/** `role: viewer, from: 192.0.2.1`: a line that tables and files share. */
function detailsText(details: Prisma.JsonValue): string {
  if (typeof details !== "object" || details === null) return "";
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(" ") : String(value)}`)
    .join(", ");
}
