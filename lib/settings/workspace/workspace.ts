import "server-only";
import { cache } from "react";
import { z } from "zod";
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

const demoSchema = z.tuple([z.object({ has: z.boolean(), filling: z.boolean() })]);

/** Whether invented numbers are there, and whether they are still put in: every page asks. */
async function readDemo(): Promise<{ readonly has: boolean; readonly filling: boolean }> {
  const [demo] = demoSchema.parse(
    await db().$queryRaw`SELECT
      EXISTS (SELECT FROM endpoint WHERE demo AND deleted_at IS NULL) AS has,
      EXISTS (SELECT FROM demo_job WHERE kind = 'fill' AND finished_at IS NULL) AS filling`,
  );
  return demo;
}

/** The workspace; null before setup. Read once per request, and open to all who may see a page. */
export const getWorkspace = cache(async (): Promise<WorkspaceSummary | null> => {
  const [workspace, demo, zone] = await Promise.all([
    db().workspace.findUnique({ where: { id: 1 }, omit: { keyCanary: true, zoneRules: true } }),
    readDemo(),
    // Days and times of this page are cut by the rules of the numbers.
    rollupZone(db()),
  ]);
  return (
    workspace && {
      name: workspace.name,
      timeZone: workspace.timeZone,
      rebuilding: zone !== workspace.timeZone,
      recounted: workspace.recounted,
      hasDemo: demo.has,
      fillingDemo: demo.filling,
    }
  );
});
