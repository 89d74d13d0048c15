import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { sqlBetween } from "@/lib/testing/schema-engine";
import { ROOT } from "./root";

/** Writes the migration from the committed `schema.prisma` to the one in the working tree. */
async function makeMigration(name: string): Promise<string> {
  const file = "prisma/schema.prisma";
  const before = execFileSync("git", ["show", `HEAD:${file}`], { cwd: ROOT, encoding: "utf8" });
  const after = readFileSync(join(ROOT, file), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "pushlens-"));
  const database = await openEmbeddedDatabase(folder);
  try {
    const sql = await sqlBetween(database.url, before, after);
    const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const target = join(ROOT, "prisma", "migrations", `${stamp}_${name}`);
    mkdirSync(target);
    writeFileSync(join(target, "migration.sql"), sql);
    return target;
  } finally {
    await database.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: node bin/make-migration.mjs <name_in_snake_case>");
  process.exit(1);
}
console.log(await makeMigration(name));
process.exit(0);
