import pg from "pg";
import { installation } from "@/e2e/installation";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";

/** Runs a statement in the installation's own database: to look inside, or to let time pass. */
export async function inDatabase<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const connection = await rememberedConnection(installation().dataDir);
  const client = new pg.Client({ connectionString: connectionUrl(connection, "pushlens") });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
