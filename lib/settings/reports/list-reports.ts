import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { CHAT_KINDS, type ChatKind } from "@/lib/settings/alerts/chat-kinds";
import { openAddress, shownAddress } from "@/lib/settings/alerts/webhook-address";
import { sayTrouble } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { type Schedule, scheduleSchema } from "./schedule";

const RUNS = 10;

/** What became of telling a report to somebody. */
export type ReportDelivery = {
  readonly id: string;
  readonly channel: string;
  readonly target: string;
  readonly deliveredAt: Date | null;
  readonly waits: boolean;
  readonly error: string | null;
};

/** A report that comes by itself, as it may be listed. */
export type Report = Schedule & {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly query: string;
  readonly range: string | null;
  readonly period: "ended" | "view";
  readonly recipients: readonly string[];
  readonly chatKind: ChatKind | null;
  /** Cut short. */
  readonly chatUrl: string | null;
  readonly attachCsv: boolean;
  readonly enabled: boolean;
  readonly nextAt: Date;
  /** The latest ones, newest first. */
  readonly runs: readonly {
    readonly id: string;
    readonly dueAt: Date;
    readonly deliveries: readonly ReportDelivery[];
  }[];
};

const kindSchema = z.enum(CHAT_KINDS).nullable();

/** Every report that comes by itself, with what was sent lately. Admins only. */
export async function listReports(): Promise<readonly Report[]> {
  await requireAdmin();
  const rows = await db().reportSchedule.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: {
      runs: {
        orderBy: { dueAt: "desc" },
        take: RUNS,
        include: { deliveries: { orderBy: [{ channel: "asc" }, { target: "asc" }] } },
      },
    },
  });
  return rows.map(({ chatKind, chatUrl, period, runs, createdById: _, createdAt: __, ...row }) => ({
    ...row,
    ...scheduleSchema.parse(row),
    period: period === "view" ? "view" : "ended",
    chatKind: kindSchema.parse(chatKind),
    chatUrl: chatUrl === null ? null : shownAddress(openAddress(chatUrl, row.id)),
    runs: runs.map(({ id, dueAt, deliveries }) => ({
      id,
      dueAt,
      deliveries: deliveries.map(({ nextAt, ...one }) => ({
        ...{ id: one.id, channel: one.channel, target: one.target },
        ...{
          deliveredAt: one.deliveredAt,
          error: one.error && sayTrouble(one.error),
          waits: nextAt !== null,
        },
      })),
    })),
  }));
}

/** One of them; throws `not_found`. Admins only. */
export async function getReport(id: string): Promise<Report> {
  const found = (await listReports()).find((report) => report.id === id);
  if (found) return found;
  throw new PushlensError("not_found", words("reports")("gone"));
}
