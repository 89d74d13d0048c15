import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";
import { fingerprint, onceFor, unlessUntouched } from "./stamp.mjs";
import { ROOT, step } from "./step.mjs";

const ENTRIES = ["supervise", "web", "worker", "body-reader", "page-task", "cli"];

const SOURCES = [
  "app",
  "bin",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

const isNoSource = (name) => name.startsWith(join("lib", "generated")) || /\.test\.\w+$/.test(name);

/** What npm notes of the packages that are there. */
const INSTALLED = join("node_modules", ".package-lock.json");

/**
 * Installs the packages, generates the database client and builds the pages and programs, where a
 * source has changed; hooks wait for it at each start, so nothing is read where nothing was touched.
 * `onTouched` is called before what is there may be made anew.
 */
export async function build(onTouched = () => undefined) {
  if (!existsSync(join(ROOT, ".next", "BUILD_ID"))) rmSync(stampOf("dist"), { force: true });
  const looked = [...SOURCES, INSTALLED];
  await unlessUntouched(stampOf("dist"), ROOT, looked, isNoSource, async () => {
    onTouched();
    await install();
    await generate();
    await buildWhereChanged();
  });
}

async function buildWhereChanged() {
  await onceFor(stampOf("dist"), fingerprint(ROOT, SOURCES, isNoSource), async () => {
    const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
    await step("Building the pages", process.execPath, [next, "build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    });
    await bundlePrograms();
  });
}

/** Generates the Prisma client, without the engine that Prisma's tools would download. */
export async function generate() {
  const sources = ["prisma/schema.prisma", "node_modules/prisma/package.json"];
  await onceFor(stampOf("lib/generated"), fingerprint(ROOT, sources), async () => {
    const prisma = join(ROOT, "node_modules", "prisma", "build", "index.js");
    await step("Generating the database client", process.execPath, [prisma, "generate"], {
      // Not run to generate; any program that exists stands in for it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    });
  });
}

/** Bundles the programs of bin/ into dist/. */
export async function bundlePrograms() {
  await bundle(ENTRIES.map((name) => `bin/${name}.ts`));
  // One file with its packages in it, as it is to be there at once: to look for hundreds of files
  // takes longer than to read them. What a package asks for by name at run time comes from Node.
  await bundle(["bin/door.ts"], {
    splitting: false,
    packages: "bundle",
    external: ["pg-native"],
    // Without it on Node 20 the driver makes a Response to see whether this is Cloudflare, for which
    // all of fetch is loaded.
    define: { navigator: '{"userAgent":"Node.js"}' },
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}

/** Zod brings fifty languages, and speaks the one that it is told to. */
const oneLanguageOfZod = {
  name: "one-language-of-zod",
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** To import it as a module asks for each of its exports, and loads all of WebCrypto for one. */
const plainCrypto = {
  name: "plain-crypto",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:crypto$/ }, ({ path }) => ({ path, namespace: "plain" }));
    onLoad({ filter: /.*/, namespace: "plain" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
  },
};

/** Bundles entry points into dist/. */
export async function bundle(entries, options = {}) {
  const { build: esbuild, stop } = await import("esbuild");
  await esbuild({ ...bundleOptions(entries), ...options });
  // Its service would live as long as this process.
  await stop();
}

/** Bundles programs of bin/ into dist/, and again whenever a source changes, until this process ends. */
export async function keepBundled(names) {
  const { context } = await import("esbuild");
  const programs = await context(bundleOptions(names.map((name) => `bin/${name}.ts`)));
  await programs.rebuild();
  await programs.watch();
}

function bundleOptions(entries) {
  return {
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    conditions: ["react-server"],
    alias: {
      // With it in them programs are there sooner: it is many files.
      zod: join(ROOT, "node_modules", "zod", "index.js"),
      "server-only": join(ROOT, "node_modules", "server-only", "empty.js"),
      // Next's package has no exports map, which Node asks for where there is no extension.
      "next/headers": "next/headers.js",
      "next/navigation": "next/navigation.js",
    },
    plugins: [oneLanguageOfZod, plainCrypto],
    // What need not be read need not be compiled. Names stay, and lines, for stacks in the log.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    legalComments: "none",
    logLevel: "warning",
  };
}

function stampOf(folder) {
  return join(ROOT, folder, ".stamp");
}
