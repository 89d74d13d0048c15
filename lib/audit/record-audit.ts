import "server-only";
import type { Tx } from "@/lib/db";
import type { AuditAction } from "./actions";
import {
  type AuditDetails,
  type AuditSubject,
  BEFORE_FIRST,
  hashOfEntry,
  type StoredActor,
} from "./entry";

/** Who does something: a viewer as the guards give it, an API key, or one without an account. */
export type AuditActor =
  | { readonly userId: string; readonly email: string }
  | { readonly apiKeyId: string; readonly name: string }
  | "command line"
  | "provisioning file"
  /** Done by a rule that people have set, without anybody at the moment. */
  | "Pushlens itself"
  | "nobody";

/** Something that somebody did and others may want to know of. */
export type AuditRecord = {
  readonly actor: AuditActor;
  readonly action: AuditAction;
  readonly subject?: AuditSubject;
  readonly details?: AuditDetails;
};

const LOCK = 7_275_415;
const LONGEST = 300;

/**
 * Adds an entry to the audit log, in the transaction that does what it tells, so that one is never
 * there without the other. Call it last in the transaction: entries are chained one after the
 * other, and the next one waits until this transaction ends. `tx` must be a transaction's client.
 * Never pass a secret, a token, a body or a recipient's personal data; an id says whose it was.
 */
export async function recordAudit(tx: Tx, record: AuditRecord): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const last = await tx.auditEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  const seq = Number(last?.seq ?? 0) + 1;
  const previous = last?.hash ?? BEFORE_FIRST;
  const at = new Date();
  const actor = storedActor(record.actor);
  const { kind = null, id = null, name = null } = record.subject ?? {};
  const subject = { kind, id, name: name === null ? null : clean(name) };
  const details = cleanDetails(record.details ?? {});
  const { action } = record;
  const hash = hashOfEntry(previous, {
    seq,
    at: at.toISOString(),
    actor,
    action,
    subject,
    details,
  });
  await tx.auditEntry.create({
    data: {
      seq,
      at,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.name,
      details,
      previous,
      hash,
    },
  });
}

function storedActor(actor: AuditActor): StoredActor {
  if (actor === "command line") return { kind: "command", id: null, name: actor };
  if (actor === "provisioning file") return { kind: "provisioning", id: null, name: actor };
  if (actor === "Pushlens itself") return { kind: "system", id: null, name: actor };
  if (actor === "nobody") return { kind: "nobody", id: null, name: actor };
  if ("userId" in actor) return { kind: "user", id: actor.userId, name: actor.email };
  return { kind: "key", id: actor.apiKeyId, name: clean(actor.name) };
}

/** PostgreSQL keeps neither NUL nor lone surrogates; and an entry is a line, not a document. */
function clean(text: string): string {
  const whole = text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
  return whole.length > LONGEST
    ? `${whole.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, "")}…`
    : whole;
}

function cleanDetails(
  details: AuditDetails,
): Record<string, string | number | boolean | null | string[]> {
  return Object.fromEntries(
    Object.entries(details).map(([label, value]) => {
      const name = clean(label);
      if (typeof value === "string") return [name, clean(value)];
      if (typeof value === "object" && value !== null) return [name, value.slice(0, 50).map(clean)];
      return [name, value];
    }),
  );
}
