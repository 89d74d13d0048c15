import { existsSync } from "node:fs";
import { installDebianPackage } from "./debian-package.mjs";

const PLACES = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"];

/** The path of a PgBouncer for the tests, installed where that can be; null where there is none. */
export async function findPgBouncer() {
  if (present()) return present();
  // The tests say that they are skipped; nothing else depends on it.
  await installDebianPackage("pgbouncer", "PgBouncer").catch(() => undefined);
  return present();
}

function present() {
  const given = process.env.PUSHLENS_PGBOUNCER;
  return [given, ...PLACES].find((path) => path && existsSync(path)) ?? null;
}
