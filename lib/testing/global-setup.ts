import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { migrate } from "@/lib/migrate/apply";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged.
  export interface ProvidedContext {
    /** The migrated database that every test database is a copy of. */
    templateUrl: string;
  }
}

/** Starts one PostgreSQL for all tests, in a folder of its own, and migrates the template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-test-"));
  const database = await openEmbeddedDatabase(folder, { fsync: "off", max_connections: "400" });
  await migrate(database.url, resolve("prisma/migrations"));
  project.provide("templateUrl", database.url);
  return async () => {
    await database.release();
    rmSync(folder, { recursive: true, force: true });
  };
}
