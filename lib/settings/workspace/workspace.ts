import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";

/** The workspace as pages and reports need it. */
export type WorkspaceSummary = {
  readonly name: string;
  readonly timeZone: string;
  /** True while the rollups are still built in the former zone. */
  readonly rebuilding: boolean;
  /** How much of the numbers is counted anew, 0 to 1; null where they are not. */
  readonly recounted: number | null;
  /** True where `pushlens demo` has put invented numbers in. */
  readonly hasDemo: boolean;
  /** True while they are still put in. */
  readonly fillingDemo: boolean;
};

/** The workspace; null before setup. Read once per request, and open to all who may see a page. */
export const getWorkspace = cache(async (): Promise<WorkspaceSummary | null> => {
  const [workspace, demo, filling, zone] = await Promise.all([
    db().workspace.findUnique({ where: { id: 1 }, omit: { keyCanary: true, zoneRules: true } }),
    db().endpoint.findFirst({ where: { demo: true, deletedAt: null }, select: { id: true } }),
    db().demoJob.findFirst({ where: { kind: "fill", finishedAt: null }, select: { id: true } }),
    // Days and times of this page are cut by the rules of the numbers.
    rollupZone(db()),
  ]);
  return (
    workspace && {
      name: workspace.name,
      timeZone: workspace.timeZone,
      rebuilding: zone !== workspace.timeZone,
      recounted: workspace.recounted,
      hasDemo: demo !== null,
      fillingDemo: filling !== null,
    }
  );
});
