#!/bin/sh
# Prisma: an interactive transaction is fulfilled though PostgreSQL answered its COMMIT with ROLLBACK.
. "$(dirname "$0")/with-postgres.sh"
cat > "$folder/schema.prisma" <<'SCHEMA'
generator client {
  provider = "prisma-client-js"
  output   = "./client"
}
datasource db {
  provider = "postgresql"
}
model Note {
  id Int @id
}
SCHEMA
run pg@8.23.1 @prisma/adapter-pg@7.10.0 @prisma/client@7.10.0 prisma@7.10.0 <<'MODULE'
import { spawnSync } from "node:child_process";
import { PrismaPg } from "@prisma/adapter-pg";
export default async (url, folder) => {
  const made = spawnSync("npx", ["prisma", "generate", "--schema", "schema.prisma"], {
    cwd: folder, encoding: "utf8", env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" },
  });
  if (made.status !== 0) throw new Error(made.stderr || made.stdout);
  const { default: client } = await import("./client/index.js");
  const db = new client.PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  await db.$executeRawUnsafe('create table "Note" (id int primary key)');
  const outcome = await db
    .$transaction(async (tx) => {
      await tx.note.create({ data: { id: 1 } });
      await tx.$queryRawUnsafe("select 1 / 0").catch(() => undefined);
      return "fulfilled";
    })
    .catch((error) => `rejected: ${error.message}`);
  const stored = await db.note.count();
  await db.$disconnect();
  console.log("Prisma 7.10.0: a row is written, then a statement fails and its error is caught");
  console.log(`the transaction is ${outcome}; rows stored: ${stored} (expected: rejected, or 1 row)`);
  return outcome === "fulfilled" && stored === 0;
};
MODULE
