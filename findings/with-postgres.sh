# Sourced by the others: a temporary folder with pinned packages, and `run`, which runs a module
# beside a PostgreSQL of its own; the module exports `async (url, folder) => boolean`, false where
# the behaviour has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"

run() {
  cat > "$folder/finding.mjs"
  cat > "$folder/run.mjs" <<'MODULE'
import EmbeddedPostgres from "embedded-postgres";
import { createServer } from "node:net";
import finding from "./finding.mjs";

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const quiet = { onLog: () => undefined, onError: () => undefined };
const server = new EmbeddedPostgres({
  databaseDir: "./data", user: "finder", password: "finder", port, persistent: false, ...quiet,
  createPostgresUser: process.getuid?.() === 0,
});
await server.initialise();
await server.start();
let same = false;
try {
  same = await finding(`postgresql://finder:finder@127.0.0.1:${port}/postgres`, import.meta.dirname);
} finally {
  await server.stop();
}
console.log(same ? "as described" : "CHANGED: not as described any more");
process.exit(same ? 0 : 1);
MODULE
  (cd "$folder" && npm install --silent --no-audit --no-fund embedded-postgres@18.4.0-beta.17 "$@" > npm.log 2>&1) \
    || { cat "$folder/npm.log"; exit 2; }
  (cd "$folder" && node run.mjs)
}
