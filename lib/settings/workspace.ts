import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";

/** The workspace as pages and reports need it. */
export type WorkspaceSummary = {
  readonly name: string;
  readonly timeZone: string;
  /** True while the rollups are still built in the former zone. */
  readonly rebuilding: boolean;
  /** True where `pushlens demo` has put invented numbers in. */
  readonly hasDemo: boolean;
};

/** The workspace; null before setup. Read once per request, and open to all who may see a page. */
export const getWorkspace = cache(async (): Promise<WorkspaceSummary | null> => {
  const [workspace, demo] = await Promise.all([
    db().workspace.findUnique({ where: { id: 1 }, omit: { keyCanary: true } }),
    db().endpoint.findFirst({ where: { demo: true, deletedAt: null }, select: { id: true } }),
  ]);
  return (
    workspace && {
      name: workspace.name,
      timeZone: workspace.timeZone,
      rebuilding: workspace.rollupZone !== workspace.timeZone,
      hasDemo: demo !== null,
    }
  );
});
