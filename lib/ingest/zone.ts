import type { Tx } from "@/lib/db";

/** The IANA zone that the rollups are built in; UTC before there is a workspace. */
export async function rollupZone(tx: Tx): Promise<string> {
  const workspace = await tx.workspace.findFirst({ select: { rollupZone: true } });
  return workspace?.rollupZone ?? "UTC";
}
