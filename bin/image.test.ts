import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import config from "@/next.config";
import { ROOT } from "./root";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** `@scope/name/part` is of the package `@scope/name`. */
const packageOf = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");

/** The packages that the image's program asks for at run time. */
async function asked(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["bin/cli.ts"],
    bundle: true,
    splitting: true,
    outdir: "dist",
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "server-only": join(ROOT, "node_modules", "server-only", "empty.js") },
    logLevel: "silent",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const packages = imports.filter(({ external, path }) => external && !isBuiltin(path));
  return new Set(packages.map(({ path }) => packageOf(path)));
}

/** What the Dockerfile takes out of node_modules. */
function leftOut(): readonly string[] {
  const [, list = ""] =
    /cd node_modules \\\s+&& rm -rf ([\s\S]+?)\n\n/.exec(read("Dockerfile")) ?? [];
  return list.split(/[\s\\]+/).filter(Boolean);
}

test("the image leaves out nothing that its program, or Next beside it, asks for", async () => {
  const needed = [...(await asked()), ...(config.serverExternalPackages ?? [])];
  expect(needed).toEqual(expect.arrayContaining(["pg", "zod", "next", "@grpc/grpc-js"]));
  expect(leftOut()).toEqual(expect.arrayContaining(["typescript", "@prisma/studio-core"]));
  const missing = needed.filter((name) =>
    leftOut().some((gone) => name === gone || name.startsWith(`${gone}/`)),
  );
  expect(missing).toEqual([]);
  const { dependencies } = JSON.parse(read("package.json"));
  expect(needed.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

test("everything that the image copies is there, and no file with secrets goes into its build", () => {
  const lines = [...read("Dockerfile").matchAll(/^COPY --from=build (.+) \.\/\S*$/gm)];
  const copied = lines.flatMap(([, sources = ""]) => sources.split(" "));
  const made = ["/app/.next", "/app/dist", "/app/node_modules"];
  expect(copied).toEqual(expect.arrayContaining([...made, "/app/prisma/migrations"]));
  for (const path of copied.filter((one) => !made.includes(one))) {
    expect(existsSync(join(ROOT, path.replace("/app/", ""))), path).toBe(true);
  }
  const ignored = read(".dockerignore").split("\n");
  expect(ignored).toEqual(expect.arrayContaining([".env*", ".data", ".git", "node_modules"]));
});
