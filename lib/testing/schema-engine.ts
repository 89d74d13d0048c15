import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as Engine from "@prisma/schema-engine-wasm";

type Bindings = typeof Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

/**
 * The SQL from one `schema.prisma` (null: from nothing) to another. With Prisma's schema engine as
 * WebAssembly from npm, as the usual one is a download of its own. It wants some database to
 * connect to, and leaves it alone.
 */
export async function sqlBetween(
  url: string,
  before: string | null,
  after: string,
): Promise<string> {
  const { SchemaEngine } = await instantiateOnce();
  const datamodel = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const session = await SchemaEngine.new(
    { datamodels: [["schema.prisma", after]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url })),
  );
  const { stdout } = await session.diff({
    from: before === null ? { tag: "empty" } : datamodel(before),
    to: datamodel(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

// Its bindings hold one instance for all.
let bindings: Promise<Bindings> | undefined;

function instantiateOnce(): Promise<Bindings> {
  bindings ??= instantiate();
  return bindings;
}

/** By hand, as the package's own entry imports a `.wasm` file, which Node cannot. */
async function instantiate(): Promise<Bindings> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const glue: Bindings = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const wasm = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}
