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

/** The packages that the image's programs ask for at run time; the door has its own in it. */
async function asked(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["bin/cli.ts", "bin/web.ts"],
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

/** What the compose file says of a service, and of what the services share. */
function section(name: string): string {
  const [, text = ""] =
    new RegExp(`^( {0,2})${name}:.*\\n((?:\\1 +.*\\n| *#.*\\n|\\n)+)`, "m")
      .exec(read("compose.yaml"))
      ?.slice(1) ?? [];
  return text;
}

test("images are named by an exact version and its digest, and each is supported", () => {
  const bases = [...read("Dockerfile").matchAll(/^FROM (\S+)/gm)].map(([, name = ""]) => name);
  expect(bases).toHaveLength(2);
  expect(new Set(bases).size).toBe(1);
  expect(bases[0]).toMatch(/^node:24\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/);
  expect(section("database")).toMatch(/image: postgres:18\.\d+@sha256:[0-9a-f]{64}\n/);
});

test("what runs can write to its volume alone, gain no rights and take no more than its share", () => {
  for (const one of ["x-pushlens", "database"]) {
    const text = section(one);
    expect(text, one).toMatch(/cap_drop: \[ALL\]\n/);
    expect(text, one).toMatch(/security_opt: \[no-new-privileges:true\]\n/);
    expect(text, one).toMatch(/read_only: true\n/);
    expect(text, one).toMatch(/tmpfs: \[\/tmp/);
    expect(text, one).toMatch(/mem_limit: \S+\n/);
    expect(text, one).toMatch(/pids_limit: \d+\n/);
  }
  expect(read("compose.yaml")).not.toMatch(/cap_add|privileged:|network_mode/);
});

test("the image that runs holds nothing that installs packages", () => {
  const [, last = ""] = read("Dockerfile").split(/^FROM .*\n(?=ENV)/m);
  for (const path of ["/usr/local/lib/node_modules", "/usr/local/bin/npm", "/usr/local/bin/npx"])
    expect(last).toContain(path);
  expect(last).toMatch(/\/opt\/yarn-/);
  expect(last).toMatch(/^USER node$/m);
  expect(last).not.toMatch(/^RUN .*(?:npm|apt-get) (?:ci|install)/m);
});
