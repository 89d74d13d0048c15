import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db";
import type { AuditEntry } from "@/lib/generated/prisma/client";
import { BEFORE_FIRST, type HashedEntry, hashOfEntry } from "./entry";

/** How the audit log was found: whole, or where its chain breaks first. */
export type AuditVerdict =
  | { readonly whole: true; readonly entries: number; readonly head: string }
  | { readonly whole: false; readonly seq: number; readonly problem: string };

const PAGE = 1_000;

const json = z.json();

/**
 * Checks every entry against its own hash and the one before. `noted` is a head (in hex) written
 * down earlier: that it is still there shows that nobody has cut off the end or begun anew.
 */
export async function verifyAudit(tx: Tx, noted?: string): Promise<AuditVerdict> {
  let previous: Uint8Array = BEFORE_FIRST;
  let seq = 0;
  let seen = noted === undefined;
  for (;;) {
    const page = await tx.auditEntry.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: PAGE,
    });
    for (const entry of page) {
      const problem = problemOf(entry, seq + 1, previous);
      if (problem) return { whole: false, seq: seq + 1, problem };
      seq += 1;
      previous = entry.hash;
      seen ||= hex(entry.hash) === noted?.toLowerCase();
    }
    if (page.length < PAGE) break;
  }
  if (!seen) {
    const problem = `no entry has the hash ${noted}: entries at the end were taken away, or all were made anew`;
    return { whole: false, seq: seq + 1, problem };
  }
  return { whole: true, entries: seq, head: hex(previous) };
}

function problemOf(entry: AuditEntry, seq: number, previous: Uint8Array): string | null {
  if (Number(entry.seq) !== seq) return "it is missing";
  if (hex(entry.previous) !== hex(previous)) return "it does not follow on the entry before it";
  if (hex(hashOfEntry(previous, hashedOf(entry))) !== hex(entry.hash)) return "it was changed";
  return null;
}

function hashedOf(entry: AuditEntry): HashedEntry {
  return {
    seq: Number(entry.seq),
    at: entry.at.toISOString(),
    actor: {
      // Whatever stands there: a changed one must not fit its hash, nor stop the check.
      kind: entry.actorKind as HashedEntry["actor"]["kind"],
      id: entry.actorId,
      name: entry.actorName,
    },
    action: entry.action,
    subject: { kind: entry.subjectKind, id: entry.subjectId, name: entry.subjectName },
    details: json.parse(entry.details),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
