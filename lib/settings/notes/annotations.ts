import { words } from "@/lib/words/words";
import "server-only";
import { v7 } from "uuid";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, requireViewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { lineSchema } from "@/lib/settings/store/line";

const day = z.iso
  .date({ error: () => words("notes")("chooseDay") })
  .refine((text) => text >= "1970-01-02" && text < "9990-01-01", {
    error: () => words("notes")("dayOfCentury"),
  });
const fields = {
  text: lineSchema(200, "writeWhatHappened"),
  from: day,
  /** Left out or empty: one day only. */
  to: z.union([z.literal(""), day]).optional(),
};
const inOrder = ({ from, to }: { from: string; to?: string | undefined }) => !to || to >= from;
const WRONG_ORDER = { path: ["to"], error: () => words("notes")("wrongOrder") };

export const addAnnotationSchema = z.object(fields).refine(inOrder, WRONG_ORDER);
export const changeAnnotationSchema = z
  .object({ id: z.uuid(), ...fields })
  .refine(inOrder, WRONG_ORDER);
export const deleteAnnotationSchema = z.object({ id: z.uuid() });

/** A dated note on the charts; local dates, both included. */
export type Annotation = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
};

const MOST_SHOWN = 200;
const asDate = (text: string): Date => new Date(`${text}T00:00:00Z`);
const asDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The notes that fall into a range, the earliest first. Everybody signed in sees them. */
export async function listAnnotations(range: {
  readonly from: string;
  readonly to: string;
}): Promise<readonly Annotation[]> {
  await requireViewer();
  return readAnnotations(range);
}

/** The same without a guard: for a share link that has been checked to show notes. */
export async function readAnnotations(range: {
  readonly from: string;
  readonly to: string;
}): Promise<readonly Annotation[]> {
  const rows = await db().annotation.findMany({
    where: { fromDay: { lte: asDate(range.to) }, toDay: { gte: asDate(range.from) } },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
    take: MOST_SHOWN,
  });
  return rows.map(({ id, fromDay, toDay, text }) => ({
    ...{ id, text },
    from: asDay(fromDay),
    to: asDay(toDay),
  }));
}

const daysOf = ({ from, to }: { from: string; to?: string | undefined }) => ({
  fromDay: asDate(from),
  toDay: asDate(to || from),
});

/** Puts a note on the charts of the workspace. Admins only. */
export async function addAnnotation(input: z.infer<typeof addAnnotationSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { text, ...days } = addAnnotationSchema.parse(input);
  const id = v7();
  await db().$transaction(async (tx) => {
    await tx.annotation.create({ data: { id, text, ...daysOf(days), authorId: actor.userId } });
    const subject = { kind: "annotation", id, name: text };
    await recordAudit(tx, { actor, action: "annotation.added", subject });
  });
}

const gone = () => new PushlensError("not_found", words("notes")("noteGone"));

/** Changes a note's text or days. Admins only. */
export async function changeAnnotation(
  input: z.infer<typeof changeAnnotationSchema>,
): Promise<void> {
  const actor = await requireAdmin();
  const { id, text, ...days } = changeAnnotationSchema.parse(input);
  await db().$transaction(async (tx) => {
    const { count } = await tx.annotation.updateMany({
      where: { id },
      data: { text, ...daysOf(days) },
    });
    if (count === 0) throw gone();
    const subject = { kind: "annotation", id, name: text };
    await recordAudit(tx, { actor, action: "annotation.changed", subject });
  });
}

/** Takes a note off the charts. Admins only. */
export async function deleteAnnotation(
  input: z.infer<typeof deleteAnnotationSchema>,
): Promise<void> {
  const actor = await requireAdmin();
  const { id } = deleteAnnotationSchema.parse(input);
  await db().$transaction(async (tx) => {
    const note = await tx.annotation.findUnique({ where: { id } });
    if (!note) throw gone();
    await tx.annotation.delete({ where: { id } });
    const subject = { kind: "annotation", id, name: note.text };
    await recordAudit(tx, { actor, action: "annotation.removed", subject });
  });
}
