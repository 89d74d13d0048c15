import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOTS = ["app", "bench", "bin", "components", "harness", "lib"];
const IMPORT = /(?:from|import)\s*\(?\s*"((?:@|\.{1,2})\/[^"]+)"/g;
/** Whoever imports it asks for a database. */
const DATABASE = join("lib", "testing", "database.ts");
/** Starts servers of its own. */
const SERVERS = join("lib", "embedded", "database.test.ts");

/** The test files of the project at `root` that need no database, whatever they import. */
export function pureTests(root: string): string[] {
  const files = new Set(
    ROOTS.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    ),
  );
  const known = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const before = known.get(file);
    if (before) return before;
    const text = readFileSync(join(root, file), "utf8");
    const imports = [...text.matchAll(IMPORT)].flatMap(([, to = ""]) => {
      const path = to.startsWith("@/") ? to.slice(2) : relative(".", join(dirname(file), to));
      return ["", ".ts", ".tsx", ".mjs"].map((end) => path + end).filter((one) => files.has(one));
    });
    const sources = imports.filter((one) => /\.(?:tsx?|mjs)$/.test(one));
    known.set(file, sources);
    return sources;
  };
  const needsDatabase = (file: string): boolean => {
    const seen = new Set([file]);
    // A set grows while it is gone through.
    for (const one of seen) for (const other of importsOf(one)) seen.add(other);
    return seen.has(DATABASE);
  };
  const tests = [...files].filter((file) => /\.test\.(?:tsx?|mjs)$/.test(file));
  return tests.filter((file) => file !== SERVERS && !needsDatabase(file)).sort();
}

/** True where a test file puts something else in a module's place, for which modules must be its own. */
export function mocksModules(file: string): boolean {
  return /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(file, "utf8"));
}
