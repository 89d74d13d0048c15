import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  // Native or read at run time; also so that the door in bin/serve-pages.ts shares them with Next.
  serverExternalPackages: [
    "pg",
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "pino",
    "pino-pretty",
    "prom-client",
  ],
  turbopack: {
    // A browser is given the words that it says; the server knows all.
    resolveAlias: { "@/lib/words/here": { browser: "./lib/words/here-browser.ts" } },
  },
  experimental: {
    // `forbidden()` answers a page with a real 403.
    authInterrupts: true,
    // A CSV of campaign names may have 5 MB; bin/page-door.ts bounds all bodies together.
    serverActions: { bodySizeLimit: "6mb" },
  },
  // `npm test` checks the types; an installation need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Nothing is resized: the optimiser would be one more door.
  images: { unoptimized: true },
  rewrites: async () => [{ source: "/.well-known/security.txt", destination: "/security.txt" }],
};

export default config;
