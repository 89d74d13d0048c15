import { words } from "@/lib/words/words";
import "server-only";
import { cache } from "react";
import { v7 } from "uuid";
import { z } from "zod";
import { movingRangeSchema, pageQuerySchema, yesNoSchema } from "@/lib/address/kept-page-schema";
import { pageAt } from "@/lib/address/pages";
import { filtersIn, SEGMENT } from "@/lib/address/segments";
import { recordAudit } from "@/lib/audit/record-audit";
import { hasRole } from "@/lib/auth/roles";
import { requireViewer, type Viewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { nameSchema } from "@/lib/settings/store/line";

/** Of one account. */
const MOST_VIEWS = 200;

/** The pages that can be saved: those that report something. */
const savedPath = z.string().refine((path) => path === SEGMENT || pageAt(path)?.saves, {
  error: () => words("notes")("notSavable"),
});

/** `keeps` segment: the filters alone, for any page. */
export const saveViewSchema = z
  .object({
    name: nameSchema,
    path: savedPath,
    query: pageQuerySchema,
    range: movingRangeSchema,
    shared: yesNoSchema,
    keeps: z.enum(["page", "segment"]).default("page"),
  })
  .transform(({ keeps, ...view }) => {
    if (keeps === "page" && view.path !== SEGMENT) return view;
    return { ...view, path: SEGMENT, query: filtersIn(view.query), range: null };
  })
  .refine(({ path, query }) => path !== SEGMENT || query !== "", {
    path: ["keeps"],
    error: () => words("notes")("noFilter"),
  });
export const renameViewSchema = z.object({ id: z.uuid(), name: nameSchema });
export const deleteViewSchema = z.object({ id: z.uuid() });

/** A saved view as its reader may use it. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly query: string;
  /** A range that moves with the days; null: the dates in the query, or the default. */
  readonly range: string | null;
  readonly shared: boolean;
  /** Whether the reader may rename and delete it: one's own, and for admins what is shared. */
  readonly editable: boolean;
};

const visibleTo = ({ userId }: Viewer) => ({ OR: [{ shared: true }, { ownerId: userId }] });

const mayEdit = (viewer: Viewer, view: { ownerId: string | null; shared: boolean }): boolean =>
  view.ownerId === viewer.userId || (view.shared && hasRole(viewer.role, "admin"));

/** One's own views and those of the workspace, by name. */
export const listViews = cache(async (): Promise<readonly SavedView[]> => {
  const viewer = await requireViewer();
  const views = await db().savedView.findMany({ where: visibleTo(viewer), take: 500 });
  return views
    .map(({ id, name, path, query, range, shared, ownerId }) => ({
      ...{ id, name, path, query, range, shared },
      editable: mayEdit(viewer, { ownerId, shared }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en") || a.id.localeCompare(b.id));
});

/** Names a page with its parameters, for oneself or for the whole workspace. */
export async function saveView(input: z.input<typeof saveViewSchema>): Promise<void> {
  const viewer = await requireViewer();
  const view = saveViewSchema.parse(input);
  const id = v7();
  await db().$transaction(async (tx) => {
    const views = await tx.savedView.count({ where: { ownerId: viewer.userId } });
    if (views >= MOST_VIEWS) {
      throw new PushlensError("conflict", words("notes")("tooManyViews", { most: MOST_VIEWS }));
    }
    await tx.savedView.create({ data: { id, ...view, ownerId: viewer.userId } });
    const subject = { kind: "view", id, name: view.name };
    const details = { shared: view.shared };
    await recordAudit(tx, { actor: viewer, action: "view.saved", subject, details });
  });
}

/** The view, where the viewer may change it; what one may not see is not there. */
async function editableView(viewer: Viewer, id: string) {
  const view = await db().savedView.findFirst({ where: { id, ...visibleTo(viewer) } });
  if (!view) {
    throw new PushlensError("not_found", words("notes")("viewGone"));
  }
  if (!mayEdit(viewer, view)) {
    throw new PushlensError("forbidden", words("notes")("somebodyElses"));
  }
  return view;
}

/** Renames a view: one's own, or as an admin one that is shared. */
export async function renameView(input: z.infer<typeof renameViewSchema>): Promise<void> {
  const viewer = await requireViewer();
  const { id, name } = renameViewSchema.parse(input);
  await editableView(viewer, id);
  await db().savedView.update({ where: { id }, data: { name } });
}

/** Deletes a view: one's own, or as an admin one that is shared. */
export async function deleteView(input: z.infer<typeof deleteViewSchema>): Promise<void> {
  const viewer = await requireViewer();
  const { id } = deleteViewSchema.parse(input);
  const view = await editableView(viewer, id);
  await db().$transaction(async (tx) => {
    await tx.savedView.deleteMany({ where: { id } });
    const subject = { kind: "view", id, name: view.name };
    await recordAudit(tx, { actor: viewer, action: "view.deleted", subject });
  });
}
